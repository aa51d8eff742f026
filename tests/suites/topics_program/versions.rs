//! Lexicons in the database: listed, exported and installed.

use super::{SMALL, desk, printed, told};

#[test]
fn the_lexicons_of_the_survey_are_listed_with_their_versions() {
    let desk = desk("topics_list");
    desk.database.run(
        "insert into survey.lexicons (name, version, rules, note, created_at)
        values ('own', 7, E'topic a\\nx*\\nlanguage sv\\ntopic b\\ny*', 'For the\nwinter', '2026-01-05')",
    );
    desk.database
        .run("update survey.lexicons set created_at = '2025-12-31' where name <> 'own'");
    let list = desk.prints(&["list"]);
    let lines: Vec<&str> = list.lines().take(5).collect();
    assert_eq!(
        lines,
        [
            "name  version  in use  languages  topics  added       note",
            "en    1        yes     en         12      2025-12-31  Comes with the survey.",
            "fi    1        yes     fi         12      2025-12-31  Comes with the survey.",
            "own   7        no      sv, any    2       2026-01-05  For the winter",
            "sv    1        yes     sv         12      2025-12-31  Comes with the survey.",
        ]
    );
    assert!(
        list.contains("\nall comments are classified by those in use since 20"),
        "{list}"
    );
}

#[test]
fn rules_are_exported_to_the_last_byte() {
    let desk = desk("topics_export");
    let rules = "# ä\r\ntopic a\n\n\tx*   # end";
    desk.database.run(&format!(
        "insert into survey.lexicons (name, version, rules) values ('own', 1, $rules${rules}$rules$), ('own', 2, E'topic b\\ny')"
    ));
    assert_eq!(desk.prints(&["export", "own", "--version", "1"]), rules);
    assert_eq!(
        desk.prints(&["export", "own"]),
        "topic b\ny",
        "the newest where none is in use"
    );
    desk.database
        .run("update survey.lexicons set in_use = true where name = 'own' and version = 1");
    assert_eq!(desk.prints(&["export", "own"]), rules, "the one in use");
    assert_eq!(
        desk.prints(&["export", "fi"]),
        desk.database
            .ask("select rules::text from survey.lexicons where name = 'fi'")
    );
}

#[test]
fn a_lexicon_that_is_not_there_is_told() {
    let desk = desk("topics_export_none");
    let (code, told) = desk.refusal(&["export", "de"]);
    assert!(
        code == Some(2) && told.contains("there is no lexicon \"de\""),
        "{told}"
    );
    let (code, told) = desk.refusal(&["export", "fi", "--version", "9"]);
    assert!(
        code == Some(2) && told.contains("no version 9 of a lexicon \"fi\""),
        "{told}"
    );
}

#[test]
fn a_lexicon_is_edited_and_installed_as_the_next_version() {
    let desk = desk("topics_install");
    let rules = desk.prints(&["export", "fi"]) + "topic flowers\nkukkakaup*\n";
    desk.file("fi.lexicon", &rules);
    assert_eq!(
        desk.prints(&["install", "fi.lexicon", "--name", "fi", "--note", "Flowers"]),
        "fi 2: taken in, in use\nEarlier comments are to be classified: nps-reporter topics classify\n"
    );
    assert_eq!(desk.prints(&["export", "fi"]), rules);
    assert_eq!(
        desk.database.ask("select string_agg(concat_ws(' ', version, in_use, note), ', ' order by version) from survey.lexicons where name = 'fi'"),
        "1 f Comes with the survey., 2 t Flowers"
    );
    assert!(
        desk.prints(&["explain", "Kukkakauppa puuttui"])
            .starts_with("topics: flowers\n")
    );
}

#[test]
fn the_same_rules_are_not_taken_in_twice() {
    let desk = desk("topics_install_same");
    desk.file("own.lexicon", SMALL);
    let install = ["install", "own.lexicon", "--name", "own"];
    assert!(desk.prints(&install).starts_with("own 1: taken in, in use\n"));
    assert_eq!(desk.prints(&install), "own 1: known already, in use\n");
    desk.file("own.lexicon", "topic parking\npark*\n");
    assert!(desk.prints(&install).starts_with("own 2: taken in, in use\n"));
    desk.file("own.lexicon", desk.prints(&["export", "own", "--version", "1"]));
    assert!(
        desk.prints(&install)
            .starts_with("own 1: known already, in use\n"),
        "back to the earlier one"
    );
    assert_eq!(
        desk.database
            .ask("select count(*) from survey.lexicons where name = 'own'"),
        "2"
    );
    assert_eq!(
        desk.database
            .ask("select version from survey.lexicons where name = 'own' and in_use"),
        "1"
    );
}

#[test]
fn a_lexicon_may_be_taken_in_without_being_used() {
    let desk = desk("topics_install_only");
    let install = ["install", "-", "--name", "own", "--no-use"];
    assert_eq!(
        desk.prints_after(&install, SMALL),
        "own 1: taken in, not in use\n"
    );
    assert_eq!(
        desk.prints_after(&install, SMALL),
        "own 1: known already, not in use\n"
    );
    assert!(
        desk.prints_after(&install[..4], SMALL)
            .starts_with("own 1: known already, in use\n")
    );
    assert_eq!(
        desk.prints_after(&install, SMALL),
        "own 1: known already, in use\n"
    );
}

#[test]
fn what_is_no_lexicon_is_not_taken_in() {
    let desk = desk("topics_install_bad");
    desk.file("bad.lexicon", "topic waiting\nodot*\n\"aika\n");
    desk.file("small.lexicon", SMALL);
    let (code, told) = desk.refusal(&["install", "bad.lexicon", "--name", "own"]);
    assert!(
        code == Some(4) && told.contains("bad.lexicon line 3, column 1: "),
        "{told}"
    );
    let (code, told) = desk.refusal(&["install", "nowhere.lexicon", "--name", "own"]);
    assert!(
        code == Some(4) && told.contains("cannot read nowhere.lexicon"),
        "{told}"
    );
    for name in ["Own", "two words", "", "1"] {
        let (code, _) = desk.refusal(&["install", "small.lexicon", "--name", name]);
        assert_eq!(code, Some(2), "{name:?}");
    }
    assert_eq!(
        desk.database
            .ask("select count(*) from survey.lexicons where note is distinct from 'Comes with the survey.'"),
        "0"
    );
}

#[test]
fn who_reads_figures_may_try_lexicons_but_not_change_them() {
    let desk = desk("topics_rights");
    desk.file("small.lexicon", SMALL);
    desk.file("told.tsv", "topics\tcomment\n-\tKiitos\n");
    let user = format!("ann_of_{}", desk.database.name());
    desk.database
        .run(&format!("create role {user} login; grant nps_reporter to {user}"));
    let as_user = |arguments: &[&str]| {
        let address = format!("{} user={user}", desk.database.url());
        let mut command = desk.command(arguments);
        command
            .env("DATABASE_URL", address)
            .output()
            .expect("nps-reporter")
    };
    for arguments in [
        &["evaluate", "told.tsv"][..],
        &["explain", "Kiitos"],
        &["export", "fi"],
    ] {
        printed(as_user(arguments));
    }
    for arguments in [&["install", "small.lexicon", "--name", "own"][..], &["classify"]] {
        let output = as_user(arguments);
        assert_eq!(output.status.code(), Some(6), "{}", told(&output));
        assert!(told(&output).contains("permission denied"), "{}", told(&output));
    }
    desk.database.run(&format!("drop role {user}"));
}
