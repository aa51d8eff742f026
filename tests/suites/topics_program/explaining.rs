//! Why a text has its topics.

use super::{SMALL, desk};

#[test]
fn every_rule_that_is_met_is_shown_with_its_words() {
    let desk = desk("topics_explain");
    desk.file("small.lexicon", SMALL);
    assert_eq!(
        desk.prints(&[
            "explain",
            "Aika hyvä, mutta\nodotin",
            "--lexicon",
            "small.lexicon"
        ]),
        "topics: waiting\n    \
             1  Aika hyvä  waiting  \"aika hyvä\"  small.lexicon  does not count\n    \
             1  Aika       waiting  aika         small.lexicon  does not count\n   \
            18  odotin     waiting  odot*        small.lexicon\n"
    );
    let nothing = ["explain", "Kiitos", "--lexicon", "small.lexicon"];
    assert_eq!(desk.prints(&nothing), "topics: none\n");
}

#[test]
fn a_text_may_come_through_a_pipe_and_be_of_one_language() {
    let desk = desk("topics_explain_pipe");
    desk.file("small.lexicon", SMALL);
    let explain = ["explain", "-", "--lexicon", "small.lexicon"];
    let text = "odotin, väntade, kallis";
    assert!(
        desk.prints_after(&explain, text)
            .starts_with("topics: price, waiting\n")
    );
    let swedish = [&explain[..], &["--language", "sv"]].concat();
    assert_eq!(
        desk.prints_after(&swedish, text),
        "topics: waiting\n    9  väntade  waiting  vänt*  small.lexicon\n"
    );
}

#[test]
fn without_a_file_the_lexicons_in_use_explain() {
    let desk = desk("topics_explain_in_use");
    let printed = desk.prints(&["explain", "I waited for an hour", "--language", "en"]);
    assert!(
        printed.starts_with("topics: waiting\n") && printed.contains("  en 1\n"),
        "{printed}"
    );
}
