//! The reference in `docs/reference/` tells of every object of the extension and of the survey what its COMMENT says.
//!
//! After a wanted change, `NPS_ACCEPT=1 cargo test -p nps-tests --test suites -- reference` writes the pages anew; the diff
//! is for a person to read. The statements in `tests/suites/reference/` can be run in psql as they stand.

mod page;

use std::fs;
use std::path::Path;

use nps_tests::cluster::Database;
use nps_tests::query::prepared;
use nps_tests::reporter::migrated;
use postgres::Row;

use crate::docs::project;
use page::{Page, cell, code, prose};

/// The section of what people don't call, which comes last.
const SUPPORT: &str = "Support";

#[test]
fn the_extension_is_told_by_its_comments() {
    let database = prepared("reference_extension");
    let mut page = Page::new(
        "The extension `nps`, object by object",
        "Every object that `create extension nps` makes, in the words of its COMMENT. [sql.md](../sql.md) explains them with examples, \
         [topics.md](../topics.md) those of comments. *number* stands for each of smallint, integer, bigint, numeric, real and \
         double precision.",
    );
    let mut all: Vec<Row> = [
        include_str!("reference/extension_types.sql"),
        include_str!("reference/extension_routines.sql"),
        include_str!("reference/extension_operators.sql"),
    ]
    .into_iter()
    .flat_map(|statements| rows(&database, statements))
    .collect();
    all.sort_by_key(|row| row.get::<_, &str>("section") == SUPPORT);
    for row in &all {
        let section: &str = row.get("section");
        let signature: &str = row.get("signature");
        page.section(section, introduction(section));
        let comment = comment(row, signature);
        match row.get::<_, Option<&str>>("heading") {
            Some(heading) => page.object(heading, &format!("{}\n\n{}", code(signature), prose(&comment))),
            None => page.line(&format!("- {}: {}", code(signature), prose(&comment))),
        }
    }
    page.compare("docs/reference/extension.md");
}

#[test]
fn the_survey_is_told_by_its_comments() {
    let database = migrated("reference_survey");
    let mut page = Page::new(
        "The schema `survey`, object by object",
        "Every object that `nps-reporter migrate` makes, in the words of its COMMENT. [survey.md](../survey.md), [views.md](../views.md) \
         and [privacy.md](../privacy.md) explain how they work together, [rights.md](../rights.md) what the roles are for. Members of \
         `nps_owner` may read and call everything.",
    );
    page.section("Roles", "");
    for row in rows(&database, include_str!("reference/survey_roles.sql")) {
        let name: &str = row.get("name");
        page.line(&format!("- {}: {}", code(name), prose(&comment(&row, name))));
    }
    for row in rows(&database, include_str!("reference/survey_relations.sql")) {
        page.section(row.get("section"), "");
        page.object(row.get("name"), &relation(&row));
    }
    page.section("Types", "");
    for row in rows(&database, include_str!("reference/survey_types.sql")) {
        let name: &str = row.get("name");
        page.line(&format!(
            "- {}, {}: {}",
            code(name),
            code(row.get("signature")),
            prose(&comment(&row, name))
        ));
    }
    routines(&database, &mut page);
    page.compare("docs/reference/survey.md");
}

fn introduction(section: &str) -> &'static str {
    match section {
        "Operator classes" => "Each is of the operator family of its name.",
        SUPPORT => "What the objects above are made of; nobody needs to call it.",
        _ => "",
    }
}

/// A table or a view with its columns, and the rules that its rows obey.
fn relation(row: &Row) -> String {
    let name: &str = row.get("name");
    let readers: &str = row.get("readers");
    let mut text = prose(&comment(row, name));
    text += &match readers {
        "" => "\n\nRead by nobody but `nps_owner`.".to_owned(),
        readers => format!("\n\n{}.", capital(&prose(readers))),
    };
    text += "\n\n| column | type | what it holds |\n| --- | --- | --- |\n";
    for [column, kind, note, told] in lines::<4>(row, "columns") {
        assert!(!told.is_empty(), "{name}.{column} has no COMMENT");
        let kind = if note.is_empty() {
            code(&kind)
        } else {
            format!("{}, {note}", code(&kind))
        };
        text += &format!("| {} | {kind} | {} |\n", code(&column), cell(&prose(&told)));
    }
    let rules = lines::<2>(row, "rules");
    if !rules.is_empty() {
        text += "\nRules:\n\n";
        for [rule, told] in rules {
            text += &format!("- {}: {}\n", code(&rule), prose(&told));
        }
    }
    text.trim_end().to_owned()
}

/// Functions by who may call them. What only the owner may, and no page of the manual tells of, is inner working.
fn routines(database: &Database<'_>, page: &mut Page) {
    const FOR_ROLES: &str = "Functions for roles";
    const FOR_OWNERS: &str = "Functions for members of nps_owner";
    const INNER: &str = "Inner workings";
    let manual = manual();
    let all = rows(database, include_str!("reference/survey_routines.sql"));
    let section_of = |row: &Row| match row.get::<_, Option<&str>>("callers") {
        Some(_) => FOR_ROLES,
        None if row.get("is_trigger") || !names(&manual, row.get("name")) => INNER,
        None => FOR_OWNERS,
    };
    for section in [FOR_ROLES, FOR_OWNERS, INNER] {
        page.section(
            section,
            if section == INNER {
                "Called by the functions, triggers and views above, and by the program."
            } else {
                ""
            },
        );
        for row in all.iter().filter(|row| section_of(row) == section) {
            let signature: &str = row.get("signature");
            let comment = prose(&comment(row, signature));
            if section == INNER {
                page.line(&format!("- {}: {comment}", code(signature)));
                continue;
            }
            let callers = row
                .get::<_, Option<&str>>("callers")
                .map_or(String::new(), |callers| {
                    format!("\n\nCalled by {}.", prose(callers))
                });
            page.object(
                row.get("name"),
                &format!("{}\n\n{comment}{callers}", code(signature)),
            );
        }
    }
}

/// Whether a text tells of an object of that name, and not only of one whose name goes on.
fn names(text: &str, name: &str) -> bool {
    let goes_on = |rest: &str| rest.starts_with(|letter: char| letter.is_alphanumeric() || letter == '_');
    text.match_indices(name)
        .any(|(place, _)| !goes_on(&text[place + name.len()..]))
}

/// The pages that people wrote.
fn manual() -> String {
    let pages = fs::read_dir(project().join("docs")).expect("docs");
    let pages = pages.map(|page| page.expect("a page").path());
    pages
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .map(|path| fs::read_to_string(path).expect("a page"))
        .collect()
}

fn rows(database: &Database<'_>, statements: &str) -> Vec<Row> {
    let rows = database.client().query(statements, &[]).expect(statements);
    assert!(!rows.is_empty(), "nothing found by:\n{statements}");
    rows
}

#[track_caller]
fn comment(row: &Row, of: &str) -> String {
    let comment: Option<String> = row.get("comment");
    comment.unwrap_or_else(|| panic!("{of} has no COMMENT"))
}

/// A JSON array of arrays of texts.
fn lines<const WIDTH: usize>(row: &Row, column: &str) -> Vec<[String; WIDTH]> {
    let lines: serde_json::Value = serde_json::from_str(row.get(column)).expect("JSON");
    let lines = lines.as_array().expect("lines").iter();
    lines
        .map(|line| std::array::from_fn(|place| line[place].as_str().unwrap_or_default().to_owned()))
        .collect()
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// Compares with the committed file, or writes it where `NPS_ACCEPT` is set.
pub(crate) fn compare(path: &Path, expected: &str) {
    if std::env::var_os("NPS_ACCEPT").is_some() {
        fs::create_dir_all(path.parent().expect("a directory")).expect("a directory");
        fs::write(path, expected).expect("a file");
        return;
    }
    let committed = fs::read_to_string(path).unwrap_or_default();
    if committed == expected {
        return;
    }
    let pairs = committed.lines().chain([""]).zip(expected.lines().chain([""]));
    let (number, (old, new)) = pairs
        .enumerate()
        .find(|(_, (old, new))| old != new)
        .expect("a line that differs");
    panic!(
        "{} is out of date from line {} on; after a wanted change, run this with NPS_ACCEPT=1\n  it says    {old}\n  should say {new}",
        path.display(),
        number + 1
    );
}
