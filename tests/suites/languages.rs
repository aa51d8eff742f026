//! What a language of mails and pages needs outside of the program: of the survey, and of the manual.

use std::fs;

use nps_tests::cluster::Database;
use nps_tests::reporter::migrated;
use regex::Regex;
use serde_json::Value;

use crate::docs::project;

/// A word of each language as people write it, and its stem; a language that PostgreSQL has no stemmer for keeps the word.
const WORDS: [(&str, &str, &str); 3] = [
    ("fi", "odottamista", "odottam"),
    ("sv", "väntetiderna", "väntetid"),
    ("en", "waiting", "wait"),
];

/// The languages that the program knows, as its schema of the configuration lists them: code and name in English.
fn languages() -> Vec<(String, String)> {
    let schema = fs::read_to_string(project().join("docs/config.schema.json")).expect("the schema");
    let schema: Value = serde_json::from_str(&schema).expect("JSON");
    let listed = &schema["properties"]["page"]["properties"]["language"]["oneOf"];
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let listed = listed.as_array().expect("the languages").iter();
    listed
        .map(|language| (text(&language["const"]), text(&language["description"])))
        .collect()
}

/// Their codes.
pub(crate) fn codes() -> Vec<String> {
    languages().into_iter().map(|(code, _)| code).collect()
}

fn lines(database: &Database, statement: &str) -> Vec<String> {
    let rows = database.client().query(statement, &[]).expect("rows");
    rows.iter().map(|row| row.get(0)).collect()
}

#[test]
fn units_and_people_may_have_each() {
    let database = migrated("languages_locales");
    for code in codes() {
        database.run(&format!(
            "insert into survey.units (code, kind, name, locale) values ('{code}', 'site', '{code}', '{code}');
             insert into survey.people (email, name, locale) values ('{code}@example.org', '{code}', '{code}')"
        ));
    }
}

#[test]
fn what_has_a_name_in_english_has_one_in_each() {
    let database = migrated("languages_names");
    let tables = lines(
        &database,
        "select attrelid::regclass::text from pg_attribute join pg_class on pg_class.oid = attrelid
         where relnamespace = 'survey'::regnamespace and relkind = 'r' and attname = 'label_en' order by 1",
    );
    assert_eq!(tables.len(), 5, "{tables:?}");
    for table in tables {
        for code in codes() {
            let unnamed =
                format!("select to_jsonb(given)::text from {table} as given where label_{code} is null");
            assert_eq!(lines(&database, &unnamed), [""; 0], "{table} in {code}");
        }
    }
}

#[test]
fn a_declared_variable_is_told_in_each() {
    let database = migrated("languages_variable");
    let codes = codes();
    database.run(&format!(
        "insert into survey.background_variables (key, label_{}) values ('age', 'age in {}')",
        codes.join(", label_"),
        codes.join("', 'age in ")
    ));
    let comment = "select col_description(attrelid, attnum) from pg_attribute
        where attrelid = 'survey.answer_facts'::regclass and attname = 'visit_age'";
    let told = lines(&database, comment).remove(0);
    for code in codes {
        assert!(told.contains(&format!("age in {code}")), "{code}: {told}");
    }
}

#[test]
fn words_are_put_together_by_their_stems_in_each() {
    let database = migrated("languages_stems");
    for code in codes() {
        let (_, word, stem) = WORDS
            .into_iter()
            .find(|(language, ..)| *language == code)
            .unwrap_or_else(|| {
                panic!("write a word of {code} into WORDS; its stem is survey.stems' to tell")
            });
        let found = lines(
            &database,
            &format!("select unnest(survey.stems('{code}', '{word}'))"),
        );
        assert_eq!(found, [stem], "{code}");
    }
}

/// As "fi, sv or en" does. Lexicons may know fewer languages.
#[test]
fn comments_that_list_some_list_all() {
    let database = migrated("languages_comments");
    let comments = "select description from pg_description
        where description ~ '\\mfi\\M.*\\msv\\M' and description !~ '…' and objoid <> 'survey.lexicons'::regclass";
    let comments = lines(&database, comments);
    assert!(comments.len() >= 2, "{comments:?}");
    for code in codes() {
        let named = Regex::new(&format!(r"\b{code}\b")).expect("a pattern");
        let silent: Vec<_> = comments
            .iter()
            .filter(|comment| !named.is_match(comment))
            .collect();
        assert!(silent.is_empty(), "{code} is missing: {silent:?}");
    }
}

#[test]
fn the_manual_names_them_and_those_with_a_lexicon() {
    let database = migrated("languages_lexicons");
    let page = fs::read_to_string(project().join("docs/limits.md")).expect("docs/limits.md");
    let told = |what: &str| {
        let row = page
            .lines()
            .find_map(|line| line.strip_prefix(&format!("| {what} | ")));
        row.and_then(|row| row.split(';').next())
            .unwrap_or_default()
            .to_owned()
    };
    let all = languages();
    let with_lexicon = lines(
        &database,
        "select unnest(languages) from survey.lexicons where in_use",
    );
    let named = |wanted: &dyn Fn(&str) -> bool| {
        let wanted = all.iter().filter(|(code, _)| wanted(code));
        wanted
            .map(|(_, name)| name.as_str())
            .collect::<Vec<_>>()
            .join(", ")
    };
    assert_eq!(told("languages of mails and pages"), named(&|_| true));
    assert_eq!(
        told("languages with a lexicon of ours"),
        named(&|code| with_lexicon.iter().any(|language| language == code))
    );
}
