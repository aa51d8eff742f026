//! What docs/limits.md takes from the code is what the code has. (What a statement can show is shown there, and runs with the page.)

use std::fs;

use crate::docs::project;

/// A row of the page: what, and how much; then the line of the code that decides.
const DECIDED: [(&str, &str, &str); 17] = [
    (
        "text of a lexicon",
        "256 KiB",
        "const MOST_BYTES: usize = 1 << 18;",
    ),
    ("topics of a lexicon", "1000", "const MOST_TOPICS: usize = 1000;"),
    (
        "words in its rules, sets counted wherever they stand",
        "100 000",
        "const MOST_USES: usize = 100_000;",
    ),
    ("letters of a word", "64", "const MOST_LETTERS: usize = 64;"),
    ("words of a phrase", "8", "const MOST_WORDS: usize = 8;"),
    (
        "words between the parts of a rule (`...`, `&`)",
        "3",
        "const MOST_BETWEEN: u8 = 3;",
    ),
    ("a mail", "150 kB", "const LARGEST_MAIL: usize = 150_000;"),
    ("the HTML of a mail", "80 kB", "const MAIL_LIMIT: usize = 80_000;"),
    (
        "a page",
        "8 MB, the table of some ten thousand units",
        "const PAGE_LIMIT: usize = 8_000_000;",
    ),
    (
        "topics that raise the NPS, and that lower it, in a mail",
        "3 of each",
        "const MOST_TOPICS: usize = 3;",
    ),
    (
        "units in the table of a mail about all units of its reader",
        "30",
        "const MOST_UNITS: usize = 30;",
    ),
    (
        "units told of at length there",
        "10",
        "const MOST_SECTIONS: usize = 10;",
    ),
    ("a row of a file", "1 MiB", "const LONGEST_RECORD: u64 = 1 << 20;"),
    (
        "the header of a file",
        "64 KiB",
        "const LONGEST_HEADER: u64 = 64 * 1024;",
    ),
    (
        "an organisation's own template",
        "200 kB",
        "const LARGEST: u64 = 200_000;",
    ),
    ("a logo", "30 kB", "const LARGEST: u64 = 30_000;"),
    (
        "steps that a template may take",
        "5 000 000",
        "const FUEL: u64 = 5_000_000;",
    ),
];

#[test]
fn the_numbers_of_the_page_are_those_of_the_code() {
    let page = fs::read_to_string(project().join("docs/limits.md")).expect("the page");
    let rows: Vec<&str> = page.lines().filter(|row| row.ends_with(".rs` |")).collect();
    assert_eq!(rows.len(), DECIDED.len(), "{rows:#?}");
    for (what, limit, code) in DECIDED {
        let start = format!("| {what} | {limit} | `");
        let file = rows.iter().find_map(|row| row.strip_prefix(&start));
        let file = file.unwrap_or_else(|| panic!("the page has no row {start}"));
        let file = file.trim_end_matches("` |");
        let source = fs::read_to_string(project().join(file)).expect(file);
        assert!(
            source.contains(code),
            "{file} has no {code}; what is the limit of {what} now?"
        );
    }
}
