//! Files that are refused as a whole: exit code 4, a clear word, nothing stored.

use std::fs::{self, File};
use std::io::Write;
use std::process::Stdio;

use super::{Clinic, HEADER, Outcome, answers, clinic};

const GOOD: &str = "a1,turku,2025-07-01 09:30,9,Secret,,";

#[track_caller]
fn refuses(clinic: &Clinic, file: impl AsRef<[u8]>, words: &[&str]) {
    let outcome = clinic.import(file, &[]);
    outcome.ends_with_code(4).complains_of(words);
    assert!(!outcome.stderr.contains("Secret"), "{}", outcome.stderr);
    assert_eq!(outcome.stdout, "");
    assert_eq!(
        (clinic.answers(), clinic.files()),
        ("0".to_owned(), vec!["in.csv".to_owned()])
    );
}

#[test]
fn a_file_without_our_columns_is_refused() {
    let clinic = clinic("import_bad_header");
    refuses(&clinic, "", &["in.csv is empty"]);
    refuses(&clinic, "\u{feff}", &["in.csv is empty"]);
    refuses(&clinic, "\n\r\n\n", &["in.csv holds only blank lines"]);
    refuses(
        &clinic,
        format!("{GOOD}\n{GOOD}\n"),
        &[
            "no header line",
            "Known columns: external_id, unit, answered_at, score",
        ],
    );
    let header = HEADER.replace("score", "points");
    refuses(
        &clinic,
        format!("{header}\n{GOOD}\n"),
        &["a column \"points\" that is not known", "--column OURS=points"],
    );
    // A first line that is half a header, half somebody's answer
    refuses(
        &clinic,
        "unit,Secret words to secret@example.org,9\n",
        &["a column of 34 characters that is not known"],
    );
    let header = HEADER.replace("unit,", "");
    refuses(
        &clinic,
        format!("{header}\n{GOOD}\n"),
        &["lacks the column \"unit\"", "--column unit=NAME"],
    );
    refuses(
        &clinic,
        format!("{HEADER},Score\n{GOOD},9\n"),
        &["\"Score\" twice"],
    );
    refuses(&clinic, answers(&[GOOD]).replace(',', "|"), &["no header line"]);
}

#[test]
fn a_file_with_nothing_but_a_header_brings_nothing() {
    let clinic = clinic("import_header_only");
    for file in [HEADER.to_owned(), answers(&[]), answers(&["", ""])] {
        assert_eq!(clinic.import(file, &[]).succeeds().rows(), [0, 0, 0, 0]);
    }
}

#[test]
fn what_is_no_csv_is_named() {
    let clinic = clinic("import_not_csv");
    let utf16: Vec<u8> = format!("\u{feff}{}", answers(&[GOOD]))
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    refuses(&clinic, utf16, &["in.csv is text in UTF-16"]);
    refuses(
        &clinic,
        b"PK\x03\x04rest of a workbook",
        &["in.csv is a workbook"],
    );
    refuses(
        &clinic,
        b"\x1f\x8b\x08rest of an archive",
        &["compressed with gzip"],
    );
    refuses(
        &clinic,
        b"external_id,yksikk\xf6\n",
        &["the header line is not UTF-8"],
    );
}

#[test]
fn what_cannot_be_read_is_named() {
    let clinic = clinic("import_unreadable");
    clinic.run(&["nowhere.csv"]).ends_with_code(4);
    clinic
        .run(&["nowhere.csv"])
        .complains_of(&["cannot read nowhere.csv: No such file"]);
    fs::create_dir(clinic.path("exports")).expect("a directory");
    clinic
        .run(&["exports"])
        .ends_with_code(4)
        .complains_of(&["exports is a directory"]);
}

#[test]
fn an_open_quote_is_refused_with_the_line_where_it_opens() {
    let clinic = clinic("import_open_quote");
    let header = "external_id,unit,answered_at,score,comment";
    let file = format!(
        "{header}\r\na1,turku,2025-07-01 09:30,9,\"fine\"\r\n\r\na2,turku,2025-07-01 09:30,9,\"Secret\r\na3,turku,2025-07-01 09:30,9,ok\r\n"
    );
    refuses(
        &clinic,
        file,
        &["opens a quote that is never closed", "Nothing was stored"],
    );
}

#[test]
fn a_line_of_100_mb_is_refused() {
    let clinic = clinic("import_long_line");
    fs::write(
        clinic.path("in.csv"),
        answers(&[GOOD, "a2,turku,2025-07-01 09:30,9,\""]),
    )
    .expect("a file");
    File::options()
        .write(true)
        .open(clinic.path("in.csv"))
        .and_then(|file| file.set_len(100_000_000))
        .expect("a long file");
    let outcome = clinic.run(&["in.csv"]);
    outcome
        .ends_with_code(4)
        .complains_of(&["in.csv: the record that starts on line 3 is longer than 1 MiB"]);
    assert_eq!(clinic.answers(), "0");
}

#[test]
fn a_line_without_end_is_not_read_to_its_end() {
    let clinic = clinic("import_endless_line");
    let mut command = clinic.command(&["-"]);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("import");
    let mut pipe = child.stdin.take().expect("a pipe");
    pipe.write_all(answers(&[GOOD]).as_bytes()).expect("a reader");
    let block = [b'x'; 1 << 16];
    // Ends only because the reader gives up; what it has taken by then is what it held in memory at most.
    let taken = (0..).take_while(|_| pipe.write_all(&block).is_ok()).count() * block.len();
    assert!(taken < 4 << 20, "{taken} bytes were read");
    Outcome::from(child.wait_with_output().expect("an end"))
        .ends_with_code(4)
        .complains_of(&["line 3 is longer than 1 MiB"]);
}

#[test]
fn rejects_that_cannot_be_written_undo_the_import() {
    let clinic = clinic("import_unwritable");
    let file = answers(&[GOOD, "a2,turku,2025-07-01 09:30,12,,,"]);
    for place in [
        "missing/rejects.csv",
        "in.csv/rejects.csv",
        "/dev/full/rejects.csv",
    ] {
        clinic
            .import(&file, &["--rejects", place])
            .ends_with_code(7)
            .complains_of(&["cannot write", place]);
    }
    assert_eq!(clinic.answers(), "0");
    clinic
        .import(answers(&[GOOD]), &["--rejects", "missing/rejects.csv"])
        .succeeds();
}

#[test]
fn no_other_file_is_ever_replaced() {
    let clinic = clinic("import_other_file");
    fs::write(clinic.path("letter.txt"), "Dear all").expect("a file");
    let outcome = clinic.import(answers(&[GOOD]), &["--rejects", "letter.txt"]);
    outcome
        .ends_with_code(7)
        .complains_of(&["letter.txt", "something else than rejects"]);
    let outcome = clinic.import(answers(&[GOOD]), &["--rejects", "./in.csv"]);
    outcome.ends_with_code(2).complains_of(&["the input file itself"]);
    assert_eq!(clinic.answers(), "0");
}

#[test]
fn wrong_words_on_the_command_line_are_explained() {
    let clinic = clinic("import_usage");
    for (arguments, words) in [
        (["--delimiter", "x"], "a delimiter is one of"),
        (["--column", "unit"], "OURS=THEIRS"),
        (["--kind", "weather"], "answers, units, subscriptions"),
        (["--source", " "], "a short name"),
        (["--source", "invitation"], "names of the database's own"),
        (["--source", " feedback "], "names of the database's own"),
        (["--source", "erased"], "names of the database's own"),
    ] {
        let outcome = clinic.import(answers(&[GOOD]), &arguments);
        outcome.ends_with_code(2);
        assert!(outcome.stderr.contains(words), "{}", outcome.stderr);
    }
    let outcome = clinic.import(answers(&[GOOD]), &["--column", "visit=unit"]);
    outcome
        .ends_with_code(2)
        .complains_of(&["\"visit\", which is no column of ours"]);
}
