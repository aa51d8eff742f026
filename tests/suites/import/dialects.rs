//! The same answers, written in the many ways that systems and spreadsheets write them.

use super::{HEADER, clinic};

/// Three answers, each field written by `field`, the delimiter and the ends of the lines as given.
fn written(field: impl Fn(&str) -> String, delimiter: &str, end: &str) -> String {
    let header = HEADER.split(',').map(str::to_owned).collect();
    let rows = ["a1", "a2", "a3"].map(|id| {
        [
            id,
            "turku",
            "2025-07-01 09:30",
            "9",
            "\"Hyvä, \"\"kiitos\"\"; hei\"",
            "fi",
            "sms",
        ]
        .map(&field)
        .to_vec()
    });
    let lines = [vec![header], rows.to_vec()].concat();
    lines
        .iter()
        .flat_map(|fields| [fields.join(delimiter), end.to_owned()])
        .collect()
}

#[test]
fn spreadsheets_write_their_files_in_many_ways() {
    let clinic = clinic("import_dialects");
    let plain = written(str::to_owned, ",", "\n");
    let all_quoted = |field: &str| {
        if field.starts_with('"') {
            field.to_owned()
        } else {
            format!("\"{field}\"")
        }
    };
    for (dialect, file) in [
        ("as it should be", plain.clone()),
        ("byte order mark", format!("\u{feff}{plain}")),
        ("CR LF", written(str::to_owned, ",", "\r\n")),
        ("CR", written(str::to_owned, ",", "\r")),
        ("all quoted", written(all_quoted, ",", "\n")),
        (
            "spaces around fields",
            written(|field| format!("{field}  "), ",", "\n"),
        ),
        ("semicolons", written(str::to_owned, ";", "\n")),
        (
            "semicolons, byte order mark and CR LF",
            format!("\u{feff}{}", written(str::to_owned, ";", "\r\n")),
        ),
        ("tabs", written(str::to_owned, "\t", "\n")),
        ("no end of the last line", plain.trim_end().to_owned()),
        (
            "blank lines",
            format!("\n{}\n\r\n  \n,,,,,,\n", plain.replace('\n', "\n\n")),
        ),
        (
            "capital letters in the header",
            plain.replacen(HEADER, &HEADER.to_uppercase(), 1),
        ),
        (
            "spaces in the header",
            plain.replacen(HEADER, &HEADER.replace(',', " , "), 1),
        ),
    ] {
        let outcome = clinic.import(file, &["--source", dialect]);
        assert_eq!(outcome.succeeds().rows(), [3, 3, 0, 0], "{dialect}");
    }
    let contents = "select string_agg(distinct concat_ws('|', comment, score, language, channel), ' and ') from survey.answers";
    assert_eq!(clinic.ask(contents), "Hyvä, \"kiitos\"; hei|9|fi|sms");
}

#[test]
fn optional_columns_may_be_missing_and_the_order_is_free() {
    let clinic = clinic("import_columns");
    clinic
        .import(
            "score,answered_at,external_id,unit\n10,2025-07-01 09:30,a1,turku\n",
            &[],
        )
        .succeeds();
    assert_eq!(
        clinic.ask("select score || channel from survey.answers where comment is null"),
        "10sms"
    );
}

#[test]
fn columns_may_be_called_otherwise_or_be_passed_over() {
    let clinic = clinic("import_naming");
    let file = "external_id;Toimipiste;Arvosana;answered_at;Laite\na1;oulu;8;2025-07-01 09:30;iPhone\n";
    clinic
        .import(
            file,
            &[
                "--column",
                "unit=toimipiste",
                "--column",
                "score=Arvosana",
                "--ignore",
                "laite",
            ],
        )
        .succeeds();
    assert_eq!(clinic.answers(), "1");
}
