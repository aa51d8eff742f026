//! Lexicons have versions, which stay as they are; one of each name is in use.

use super::{FIRST, classify, listening, told};

const IN_USE: &str = "select coalesce(string_agg(name || ' ' || version, ', ' order by name), 'none') from survey.lexicons where in_use";

/// How often it was changed which lexicons are in use, and whether history is classified by them.
const HISTORY: &str = "select round, finished_at is not null from survey.classification";

#[test]
fn versions_count_from_one_by_name() {
    let clinic = listening("lexicon_versions");
    for (name, version) in [("own", "3"), ("maternity", "1"), ("maternity", "2")] {
        assert_eq!(
            clinic.ask(&format!(
                "select survey.add_lexicon('{name}', '{FIRST}', 'a try')"
            )),
            version
        );
    }
    assert_eq!(clinic.ask(IN_USE), "own 1");
    assert_eq!(
        clinic.ask("select note, languages, in_use from survey.lexicons where (name, version) = ('own', 3)"),
        "a try|{en,any}|f"
    );
}

#[test]
fn what_is_no_lexicon_is_refused_with_its_line() {
    let clinic = listening("lexicon_broken");
    clinic
        .refusal("select survey.add_lexicon('own', e'topic waiting\n\"queue')")
        .says("22P02", "line 2", "");
    clinic
        .refusal(&format!("select survey.add_lexicon('My own', '{FIRST}')"))
        .says("23514", "lexicon_name_is_a_key", "");
}

#[test]
fn a_version_stays_as_it_is() {
    let clinic = listening("lexicon_stays");
    for change in ["rules = 'topic pain\nouch'", "version = 9", "name = 'other'"] {
        clinic
            .refusal(&format!(
                "update survey.lexicons set {change} where (name, version) = ('own', 2)"
            ))
            .says(
                "23001",
                "version 2 of lexicon own stays as it is",
                "Add a version",
            );
    }
    for loss in [
        "delete from survey.lexicons where (name, version) = ('own', 2)",
        "truncate survey.lexicons",
    ] {
        clinic
            .refusal(loss)
            .says("23001", "survey.lexicons does not allow", "survey.retire_lexicon");
    }
    clinic.run("update survey.lexicons set note = 'As the board decided', rules = rules where name = 'own'");
}

#[test]
fn what_an_organisation_took_away_does_not_come_back() {
    let clinic = listening("lexicon_away");
    clinic.run(
        "delete from survey.topics where key in ('phone', 'pain');
        insert into survey.topics (key, place, label_fi, label_sv, label_en) values ('parking', 12, 'Pysäköinti', 'Parkering', 'Parking')",
    );
    for migration in [
        include_str!("../../../sql/survey/V20__topics.sql"),
        include_str!("../../../sql/survey/V21__lexicon_fi.sql"),
        include_str!("../../../sql/survey/V22__lexicon_sv.sql"),
        include_str!("../../../sql/survey/V23__lexicon_en.sql"),
    ] {
        clinic.run(migration);
    }
    assert_eq!(clinic.ask(IN_USE), "own 1");
    assert_eq!(
        clinic.ask(
            "select count(*), count(*) filter (where key in ('phone', 'pain', 'parking')) from survey.topics"
        ),
        "11|1"
    );
}

#[test]
fn one_version_of_each_name_is_in_use() {
    let clinic = listening("lexicon_use");
    assert_eq!(clinic.ask("select survey.use_lexicon('own', 2)"), "t");
    assert_eq!(clinic.ask(IN_USE), "own 2");
    assert_eq!(clinic.ask("select survey.use_lexicon('fi', 1)"), "t");
    assert_eq!(clinic.ask(IN_USE), "fi 1, own 2");
    assert_eq!(clinic.ask("select survey.retire_lexicon('own')"), "t");
    assert_eq!(clinic.ask(IN_USE), "fi 1");
}

#[test]
fn what_changes_nothing_leaves_history_as_it_is() {
    let clinic = listening("lexicon_same");
    let before = clinic.ask(HISTORY);
    assert!(before.ends_with("|t"), "{before}");
    assert_eq!(clinic.ask("select survey.use_lexicon('own', 1)"), "f");
    assert_eq!(clinic.ask("select survey.retire_lexicon('en')"), "f");
    clinic.run(&format!("select survey.add_lexicon('own', '{FIRST}')"));
    clinic.run("update survey.lexicons set in_use = in_use");
    assert_eq!(clinic.ask(HISTORY), before);
}

#[test]
fn what_changes_what_is_in_use_makes_history_due() {
    let clinic = listening("lexicon_due");
    clinic.run(&told("ouch"));
    for change in [
        "select survey.use_lexicon('own', 2)",
        "select survey.retire_lexicon('own')",
        "update survey.lexicons set in_use = true where name = 'fi'",
        "insert into survey.lexicons (name, version, in_use, rules) values ('new', 1, true, 'topic pain\nouch')",
    ] {
        classify(&clinic);
        assert!(clinic.ask(HISTORY).ends_with("|t"), "before {change}");
        clinic.run(change);
        assert!(clinic.ask(HISTORY).ends_with("|f"), "after {change}");
    }
}

#[test]
fn unknown_ones_are_refused() {
    let clinic = listening("lexicon_unknown");
    for statement in [
        "select survey.use_lexicon('own', 7)",
        "select survey.use_lexicon('my own', 1)",
        "select survey.use_lexicon('own', null)",
        "select survey.retire_lexicon('my own')",
    ] {
        clinic
            .refusal(statement)
            .says("P0002", "there is no", "See survey.lexicons");
    }
}

#[test]
fn of_two_who_change_lexicons_at_once_one_waits() {
    let clinic = listening("lexicon_at_once");
    let add = format!("select survey.add_lexicon('own', '{FIRST}')");
    assert_eq!(clinic.while_open(&add, &add), "done");
    assert_eq!(
        clinic.ask("select max(version) from survey.lexicons where name = 'own'"),
        "4"
    );
    assert_eq!(
        clinic.while_open(
            "select survey.use_lexicon('own', 2)",
            "select survey.use_lexicon('own', 3)"
        ),
        "done"
    );
    assert_eq!(clinic.ask(IN_USE), "own 3");
    let older = format!("begin isolation level repeatable read; {add}");
    clinic
        .refusal(&older)
        .says("25000", "older snapshot", "READ COMMITTED");
}
