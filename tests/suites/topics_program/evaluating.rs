//! How well lexicons find the topics that people told.

use super::{SMALL, desk, told};

const LABELLED: &str = "score\tcomment\tlang\ttopics\n\
    3\tOdotin tunnin, ja kallis\tfi\twaiting,price\n\
    5\tAika hyvä hinta\tfi\t-\n\
    \n\
    4\tJono oli pitkä\tfi\twaiting\n\
    9\tVäntade länge, aika\tsv\twaiting\n\
    9\tTack\tsv\t\n";

#[test]
fn every_language_and_topic_has_its_figures() {
    let desk = desk("topics_figures");
    desk.file("small.lexicon", SMALL);
    desk.file("told.tsv", LABELLED);
    assert_eq!(
        desk.prints(&["evaluate", "told.tsv", "--lexicon", "small.lexicon"]),
        "                right  wrong  missed  precision  recall     F1\n\
         fi: 3 comments\n  \
           price             1      1       0      0.500   1.000  0.667\n  \
           waiting           1      0       1      1.000   0.500  0.667\n  \
           all topics        2      1       1      0.667   0.667  0.667\n\
         sv: 2 comments\n  \
           waiting           1      0       0      1.000   1.000  1.000\n  \
           all topics        1      0       0      1.000   1.000  1.000\n\
         all languages       3      1       1      0.750   0.750  0.750\n"
    );
}

#[test]
fn errors_come_with_the_comment_and_the_rule_that_is_to_blame() {
    let desk = desk("topics_errors");
    desk.file("small.lexicon", SMALL);
    desk.file("told.tsv", LABELLED);
    let printed = desk.prints(&["evaluate", "told.tsv", "--lexicon", "small.lexicon", "--errors"]);
    let (_, errors) = printed.split_once("\n\n").expect("errors below the figures");
    assert_eq!(
        errors,
        "line 3, fi: wrong price\n  \
           Aika hyvä hinta\n  \
           price by hin* of small.lexicon: hinta\n\
         \n\
         line 5, fi: missed waiting\n  \
           Jono oli pitkä\n"
    );
}

#[test]
fn machines_get_json() {
    let desk = desk("topics_json");
    desk.file("small.lexicon", SMALL);
    desk.file("told.tsv", LABELLED);
    let printed = desk.prints(&[
        "evaluate",
        "told.tsv",
        "--lexicon",
        "small.lexicon",
        "--errors",
        "--json",
    ]);
    let part = |path: &str| {
        desk.database
            .ask(&format!("select $json${printed}$json$::jsonb #> '{path}'"))
    };
    assert_eq!(
        part("{languages,fi,topics,price}"),
        r#"{"f1": 0.6666666666666666, "right": 1, "wrong": 1, "missed": 0, "recall": 1.0, "precision": 0.5}"#
    );
    assert_eq!(part("{languages,sv,comments}"), "2");
    assert_eq!(part("{all,f1}"), "0.75");
    assert_eq!(
        part("{errors,0}"),
        r#"{"line": 3, "wrong": ["price"], "missed": [], "because": [{"at": 11, "rule": "hin*", "topic": "price", "words": "hinta", "counts": true, "lexicon": "small.lexicon"}], "comment": "Aika hyvä hinta", "language": "fi"}"#
    );
    let without = desk.prints(&["evaluate", "told.tsv", "--lexicon", "small.lexicon", "--json"]);
    assert!(!without.contains("errors"), "{without}");
}

#[test]
fn without_a_file_the_lexicons_in_use_are_tried() {
    let desk = desk("topics_in_use");
    desk.file("told.tsv", LABELLED);
    let mut same = vec!["evaluate", "told.tsv"];
    for (name, file) in [("en", "en.lexicon"), ("fi", "fi.lexicon"), ("sv", "sv.lexicon")] {
        desk.file(file, desk.prints(&["export", name]));
        same.extend(["--lexicon", file]);
    }
    assert_eq!(desk.prints(&["evaluate", "told.tsv"]), desk.prints(&same));
}

#[test]
fn a_comment_without_a_language_meets_the_rules_of_all() {
    let desk = desk("topics_no_language");
    desk.file("small.lexicon", SMALL);
    desk.file("told.tsv", "topics\tcomment\nwaiting\tOdotin\nwaiting\tVäntade\n");
    let small = ["evaluate", "told.tsv", "--lexicon", "small.lexicon"];
    let last = |printed: String| printed.lines().last().expect("a line").to_owned();
    let both = last(desk.prints(&small));
    let swedish = last(desk.prints(&[&small[..], &["--language", "sv"]].concat()));
    assert_eq!(
        both,
        "all languages       2      0       0      1.000   1.000  1.000"
    );
    assert_eq!(
        swedish,
        "all languages       1      0       1      1.000   0.500  0.667"
    );
}

#[test]
fn one_language_may_be_looked_at() {
    let desk = desk("topics_one_language");
    desk.file("small.lexicon", SMALL);
    desk.file("told.tsv", LABELLED);
    let printed = desk.prints(&[
        "evaluate",
        "told.tsv",
        "--lexicon",
        "small.lexicon",
        "--language",
        "SV",
    ]);
    assert!(
        printed.contains("sv: 2 comments") && !printed.contains("fi:"),
        "{printed}"
    );
}

#[test]
fn what_no_lexicon_knows_is_told() {
    let desk = desk("topics_unknown");
    desk.file("small.lexicon", SMALL);
    desk.file(
        "told.tsv",
        "lang\ttopics\tcomment\nfi\twaiting,parking\tOdotin\nde\t-\tGut\n",
    );
    let output = desk.topics(&["evaluate", "told.tsv", "--lexicon", "small.lexicon"]);
    assert!(output.status.success());
    for unknown in [
        "the topic parking, which no lexicon knows",
        "comments in de, for which no lexicon has rules",
    ] {
        assert!(told(&output).contains(unknown), "{}", told(&output));
    }
    assert!(!told(&output).contains("waiting"), "{}", told(&output));
}

#[test]
fn a_file_may_come_through_a_pipe_and_hold_whatever_text_holds() {
    let desk = desk("topics_any_text");
    desk.file("small.lexicon", SMALL);
    let long = "odotin ".repeat(10_000);
    let file = format!(
        "\u{feff}lang\ttopics\tcomment\r\nfi\twaiting\t\"Odotin\u{1b}[2J 😀 عربى\r\nfi\twaiting\t{long}\r\nfi\t-\t\r\n"
    );
    let printed = desk.prints_after(
        &["evaluate", "-", "--lexicon", "small.lexicon", "--errors"],
        &file,
    );
    assert!(
        printed.contains("all languages       2      0       0"),
        "{printed}"
    );
    let file = file.replace("\twaiting\t\"", "\t-\t\"");
    let printed = desk.prints_after(
        &["evaluate", "-", "--lexicon", "small.lexicon", "--errors"],
        &file,
    );
    assert!(
        printed.contains("😀 عربى") && !printed.contains('\u{1b}'),
        "{printed}"
    );
}

#[test]
fn a_file_that_cannot_be_read_prints_nothing() {
    let desk = desk("topics_bad_file");
    desk.file("small.lexicon", SMALL);
    for (content, what) in [
        (&b""[..], "bad.tsv is empty"),
        (b"lang\tcomment\nfi\tSecret\n", "lacks the column topics"),
        (
            b"lang\ttopics\tcomment\nfi\twaiting\tOk\nfi\tSecret words\tOk\n",
            "bad.tsv line 3: what stands among its topics",
        ),
        (
            b"lang\ttopics\tcomment\nfi\twaiting\n",
            "bad.tsv line 2: fields: 2, and the header has 3",
        ),
        (
            b"lang\ttopics\tcomment\nfi\t-\tSecret \xe4\n",
            "bad.tsv line 2 is not UTF-8",
        ),
        (
            b"lang\ttopics\tcomment\nfi\t-\tSecret \0\n",
            "bad.tsv line 2 holds a NUL character",
        ),
    ] {
        desk.file("bad.tsv", content);
        let (code, told) = desk.refusal(&["evaluate", "bad.tsv", "--lexicon", "small.lexicon"]);
        assert_eq!(code, Some(4), "{told}");
        assert!(
            told.contains(what) && told.contains("hint: ") && !told.contains("Secret"),
            "{told}"
        );
    }
    let (code, told) = desk.refusal(&["evaluate", "nowhere.tsv"]);
    assert!(
        code == Some(4) && told.contains("cannot read nowhere.tsv"),
        "{told}"
    );
}

#[test]
fn a_lexicon_that_is_none_is_told_with_file_line_and_column() {
    let desk = desk("topics_bad_lexicon");
    desk.file("told.tsv", LABELLED);
    desk.file("small.lexicon", SMALL);
    desk.file("bad.lexicon", "language fi\ntopic waiting\n  odo*ta\n");
    let both = [
        "evaluate",
        "told.tsv",
        "--lexicon",
        "small.lexicon",
        "--lexicon",
        "bad.lexicon",
    ];
    let (code, told) = desk.refusal(&both);
    assert_eq!(code, Some(4));
    assert!(
        told.contains("error: bad.lexicon line 3, column 3: an asterisk"),
        "{told}"
    );
}

#[test]
fn without_any_lexicon_there_is_nothing_to_try() {
    let desk = desk("topics_no_lexicon");
    desk.file("told.tsv", LABELLED);
    desk.database.run("update survey.lexicons set in_use = false");
    let (code, told) = desk.refusal(&["evaluate", "told.tsv"]);
    assert!(code == Some(2) && told.contains("no lexicon is in use"), "{told}");
}

/// Comments that were written, and their topics told, apart from the rules. The plain ones were never
/// learned from; the varied ones have been since.
#[test]
fn the_lexicons_of_the_survey_find_what_people_find() {
    let desk = desk("topics_default");
    for (comments, name, least) in [
        (include_str!("plain.tsv"), "plain.tsv", 0.9),
        (include_str!("varied.tsv"), "varied.tsv", 0.9),
    ] {
        desk.file(name, comments);
        let printed = desk.prints(&["evaluate", name]);
        let totals: Vec<f64> = printed
            .lines()
            .filter(|line| line.contains("all topics") || line.contains("all languages"))
            .map(|line| line.rsplit(' ').next().expect("F1").parse().expect("a number"))
            .collect();
        assert_eq!(totals.len(), 4, "{printed}");
        assert!(totals.iter().all(|f1| *f1 >= least), "{printed}");
    }
}
