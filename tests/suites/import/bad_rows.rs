//! Rows that are refused while the others are stored.

use super::{HEADER, answers, clinic};
use std::fs;

/// Each row with the reason that it is refused for; none of them is refused for another one.
const BAD: [(&str, &str); 24] = [
    (
        "b1,turku,2025-07-01 09:30,11,,,",
        "score is not a whole number from 0 to 10",
    ),
    (
        "b1,turku,2025-07-01 09:30,-1,,,",
        "score is not a whole number from 0 to 10",
    ),
    (
        "b1,turku,2025-07-01 09:30,8.5,,,",
        "score is not a whole number from 0 to 10",
    ),
    (
        "b1,turku,2025-07-01 09:30,NaN,,,",
        "score is not a whole number from 0 to 10",
    ),
    (
        "b1,turku,2025-07-01 09:30,nine,,,",
        "score is not a whole number from 0 to 10",
    ),
    ("b1,turku,2025-07-01 09:30,,,,", "score is missing"),
    ("b1,atlantis,2025-07-01 09:30,9,,,", "unit is not known"),
    ("b1,,2025-07-01 09:30,9,,,", "unit is missing"),
    (",turku,2025-07-01 09:30,9,,,", "external_id is missing"),
    ("b1,turku,,9,,,", "answered_at is missing"),
    ("b1,turku,1.7.2025 klo 9,9,,,", "answered_at is no time like"),
    ("b1,turku,2025-02-29 09:30,9,,,", "answered_at is no time like"),
    (
        "b1,turku,2025-07-01T09:30:00+99:00,9,,,",
        "answered_at is no time like",
    ),
    (
        "b1,turku,2025-03-30 03:30,9,,,",
        "answered_at is a local time that the clocks skipped",
    ),
    ("b1,turku,2125-07-01 09:30,9,,,", "answered_at is in the future"),
    ("b1,turku,0025-07-01 09:30,9,,,", "answered_at is before 1970"),
    ("b1,turku,2025-07-01 09:30,9,,suomi,", "language is not a code"),
    (
        "b1,turku,2025-07-01 09:30,9,,,fax",
        "channel is none of: sms, web, email, tablet, phone, paper",
    ),
    ("b1,turku,2025-07-01 09:30,9", "fields: 4, and the header has 7"),
    (
        "b1,turku,2025-07-01 09:30,9,Good, thanks,en,sms",
        "fields: 8, and the header has 7",
    ),
    (
        "b1,turku,2025-07-01 09:30,9,\"open, thanks,en,sms\nb2,turku,2025-07-01 09:30,9,\"closed\",en,sms",
        "a quote inside a quoted field is not doubled",
    ),
    (
        "b1,turku,2025-07-01 09:30,9,a\0b,,",
        "comment holds a NUL character",
    ),
    (
        "\"b\n1\",turku,2025-07-01 09:30,9,,,",
        "external_id holds a line break",
    ),
    (
        "b1,turku,2025-07-01 09:30,9,TOO LONG,,",
        "comment is longer than 20000 characters",
    ),
];

#[test]
fn each_bad_row_is_refused_with_its_line_and_reason_and_the_good_ones_are_stored() {
    let clinic = clinic("import_bad_rows");
    for (number, (row, reason)) in BAD.iter().enumerate() {
        let row = row.replace("TOO LONG", &"ä".repeat(20_001));
        let good = format!("good{number},turku,2025-07-01 09:30,9,,,");
        let outcome = clinic.import(answers(&[&good, "", &row]), &[]);
        assert_eq!(outcome.ends_with_code(3).rows(), [2, 1, 0, 1], "{row}");
        assert!(
            outcome.stdout.contains(reason),
            "{reason:?} is not in {}",
            outcome.stdout
        );
        assert!(
            outcome.stdout.contains("rejected rows are in in.csv.rejects.csv"),
            "{}",
            outcome.stdout
        );
        let rejects = clinic.rejects();
        let mut rejects = rejects.lines();
        assert_eq!(
            rejects.next(),
            Some(&*format!("rejected_line,rejected_reason,{HEADER}"))
        );
        let reject = rejects.next().expect("a reject").replace('"', "");
        assert!(
            reject.starts_with(&format!("4,{reason}")),
            "{row:?} is refused with {reject:?}"
        );
    }
    assert_eq!(clinic.answers(), BAD.len().to_string());
}

#[test]
fn another_encoding_is_named_and_the_bytes_are_kept() {
    let clinic = clinic("import_latin1");
    let mut file = answers(&["a1,turku,2025-07-01 09:30,9,Kiitos,fi,sms"]).into_bytes();
    file.extend(b"a2,turku,2025-07-01 09:30,9,Hyv\xe4,fi,sms\n");
    let outcome = clinic.import(file, &[]);
    assert_eq!(outcome.ends_with_code(3).rows(), [2, 1, 0, 1]);
    assert!(
        outcome.stdout.contains("comment is not UTF-8, perhaps Latin-1"),
        "{}",
        outcome.stdout
    );
    let rejects = fs::read(clinic.path("in.csv.rejects.csv")).expect("rejects");
    assert!(rejects.windows(5).any(|bytes| bytes == b"Hyv\xe4,"));
}

#[test]
fn an_id_that_comes_again_with_other_content_is_refused() {
    let clinic = clinic("import_contradiction");
    let first = "a1,turku,2025-07-01 09:30,9,Kiitos,fi,sms";
    for other in [
        "a1,oulu,2025-07-01 09:30,9,Kiitos,fi,sms",
        "a1,turku,2025-07-01 09:31,9,Kiitos,fi,sms",
        "a1,turku,2025-07-01 09:30,8,Kiitos,fi,sms",
        "a1,turku,2025-07-01 09:30,9,,fi,sms",
        "a1,turku,2025-07-01 09:30,9,Kiitos,,sms",
        "a1,turku,2025-07-01 09:30,9,Kiitos,fi,web",
    ] {
        let within = clinic.import(answers(&[first, other, first]), &["--dry-run"]);
        assert_eq!(within.ends_with_code(3).rows(), [3, 1, 1, 1], "{other}");
        assert!(clinic.rejects().contains(&format!(
            "3,external_id comes earlier in this file with other content,{other}"
        )));
    }
    clinic.import(answers(&[first]), &[]).succeeds();
    let against = clinic.import(
        answers(&[
            "a2,oulu,2025-07-01 09:30,5,,,",
            "a1,turku,2025-07-01 09:30,2,Kiitos,fi,sms",
        ]),
        &[],
    );
    assert_eq!(against.ends_with_code(3).rows(), [2, 1, 0, 1]);
    assert!(
        clinic
            .rejects()
            .contains("3,external_id is stored already with other content,a1,")
    );
    assert_eq!(
        clinic.ask("select score from survey.answers where external_id = 'a1'"),
        "9",
        "what is stored stays"
    );
}

#[test]
fn mended_rejects_can_be_imported_as_they_are() {
    let clinic = clinic("import_mended");
    let file = answers(&["a1;turku;2025-07-01 09:30;12;\"Hyvä; \"\"kiitos\"\"\n\";fi;sms"]).replace(',', ";");
    clinic.import(file, &[]).ends_with_code(3);
    let mended = clinic.rejects().replace(";12;", ";10;");
    let outcome = clinic.import(mended, &[]);
    assert_eq!(outcome.succeeds().rows(), [1, 1, 0, 0]);
    assert_eq!(
        clinic.ask("select score || comment from survey.answers"),
        "10Hyvä; \"kiitos\""
    );
}

#[test]
fn rejects_of_an_earlier_run_do_not_linger() {
    let clinic = clinic("import_linger");
    clinic
        .import(answers(&["a1,turku,2025-07-01 09:30,12,,,"]), &[])
        .ends_with_code(3);
    assert_eq!(clinic.files(), ["in.csv", "in.csv.rejects.csv"]);
    clinic
        .import(answers(&["a1,turku,2025-07-01 09:30,10,,,"]), &[])
        .succeeds();
    assert_eq!(clinic.files(), ["in.csv"]);
}

#[test]
fn nothing_of_an_answer_gets_into_the_log() {
    let clinic = clinic("import_privacy");
    let rows = BAD.map(|(row, _)| {
        row.replacen("b1", "Customer77", 1)
            .replace(",,", ",Secret diagnosis,")
    });
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let outcome = clinic.import(answers(&rows), &["-vv"]);
    outcome.ends_with_code(3);
    for secret in ["Secret", "diagnosis", "Customer77", "Good, thanks"] {
        assert!(
            !outcome.stderr.contains(secret) && !outcome.stdout.contains(secret),
            "{}{}",
            outcome.stdout,
            outcome.stderr
        );
    }
}
