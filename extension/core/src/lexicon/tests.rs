//! What a lexicon finds, and what it refuses.

use super::{Lexicon, LexiconError};

pub(super) fn lexicon(text: &str) -> Lexicon {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

pub(super) fn topics(rules: &str, comment: &str) -> Vec<String> {
    let lexicon = lexicon(rules);
    lexicon
        .topics(comment, None, || ())
        .into_iter()
        .map(str::to_owned)
        .collect()
}

/// Whether one rule, alone in a lexicon, finds something.
fn finds(rule: &str, comment: &str) -> bool {
    !topics(&format!("topic t\n{rule}"), comment).is_empty()
}

#[test]
fn an_asterisk_says_where_a_word_may_go_on() {
    for (rule, comment, expected) in [
        ("jono", "Pitkä jono.", true),
        ("jono", "Jonotin.", false),
        ("jono*", "Jonotin.", true),
        ("jono*", "Puhelinjono", false),
        ("*jono", "Puhelinjono", true),
        ("*jono", "Puhelinjonossa", false),
        ("*jono*", "Puhelinjonossa", true),
        ("*pelko*", "hammaslääkäripelkoinen", true),
    ] {
        assert_eq!(finds(rule, comment), expected, "{rule} in {comment}");
    }
}

#[test]
fn case_does_not_matter_and_dots_may_be_missing_but_not_added() {
    for (rule, comment, expected) in [
        ("lääkäri", "LÄÄKÄRI", true),
        ("lääkäri", "laakari", true),
        ("lääkäri", "lääkari", true),
        ("LÄÄKÄRI", "la\u{308}a\u{308}ka\u{308}ri", true),
        ("saa", "sää", false),
        ("sää", "saa", true),
        ("åka", "äka", false),
        ("åka", "aka", true),
        ("café", "cafe", true),
        ("cafe", "café", true),
        ("didn't", "I didnt", true),
        ("didnt", "I didn’t", true),
        ("straße", "STRASSE", false),
    ] {
        assert_eq!(finds(rule, comment), expected, "{rule} in {comment}");
    }
}

#[test]
fn a_phrase_is_found_within_a_sentence() {
    for (rule, comment, expected) in [
        (r#""ei odot*""#, "Ei odottelua", true),
        (r#""ei odot*""#, "Ei mitään odottelua", false),
        (r#""ei ... odot*""#, "Ei mitään turhaa pitkää odottelua", true),
        (
            r#""ei ... odot*""#,
            "Ei mitään todella turhaa pitkää odottelua",
            false,
        ),
        (r#""ei ... odot*""#, "Ei. Odotan.", false),
        (r#""aika ... odot*""#, "Aika hyvä ja nopea, odotin", false),
        (r#""hyvä lääkäri""#, "Hyvä, lääkäri", false),
        (r#""ei ... odot*""#, "Ei, odotan", true),
        (r#""a b c""#, "a a b b c a b c", true),
        (r#""a b c""#, "a b b c", false),
        (r#""a … a …  a""#, "a a", false),
        (r#""a … a …  a""#, "a x a a", true),
        ("check-in", "Check in was easy", true),
        ("check-in", "Checkin was easy", false),
        ("*Kela-kort*", "kela-kortti", true),
        (r#""hyvä|hieno lääkäri*|hoita*""#, "Hieno hoitaja", true),
        (r#""hyvä|hieno lääkäri*|hoita*""#, "Hieno vastaanotto", false),
        (r#""aika* & löyty*""#, "Löytyi heti aika", true),
        (r#""aika* & löyty*""#, "Aika löytyi", true),
        (r#""aika* & löyty*""#, "Löytyi. Aika kului", false),
        ("euro*|€|e", "45€", true),
        ("euro*|€|e", "Maksoi 45e!", true),
        ("euro*|€|e", "Ei", false),
    ] {
        assert_eq!(finds(rule, comment), expected, "{rule} in {comment}");
    }
}

#[test]
fn what_an_exclusion_covers_does_not_count_for_its_topic() {
    let rules = "topic booking\naika*\nnot \"aika hyvä\" \"aika ... hyvin\"\ntopic praise\nhyvä";
    assert_eq!(topics(rules, "Aika hyvä"), ["praise"]);
    assert_eq!(
        topics(rules, "Aika hyvä, ja aikakin löytyi"),
        ["booking", "praise"]
    );
    assert_eq!(topics(rules, "Aika meni ihan hyvin"), [""; 0]);
    assert_eq!(topics(rules, "Aika oli hyvä"), ["booking", "praise"]);
    // It covers a part of another rule only.
    let rules = "topic pain\npain* \"completely pain free\"\nnot \"pain free\"";
    assert_eq!(topics(rules, "Pain free"), [""; 0]);
    assert_eq!(topics(rules, "Completely pain free"), ["pain"]);
}

#[test]
fn of_several_ways_to_the_same_end_the_longest_decides() {
    let rules = "topic t\n\"aika* ... hyvä\"\nnot \"aika hyvä\"";
    assert_eq!(topics(rules, "aika hyvä"), [""; 0]);
    assert_eq!(topics(rules, "aika oli aika hyvä"), ["t"]);
    let rules = "topic t\nwait\nnot \"wait ... results\"";
    assert_eq!(topics(rules, "wait for results"), [""; 0]);
    assert_eq!(topics(rules, "wait wait results"), [""; 0]);
    assert_eq!(topics(rules, "wait a very long time, wait for results"), ["t"]);
}

#[test]
fn one_word_may_go_on_in_many_ways() {
    let rules: String = ('a'..='t')
        .map(|letter| {
            format!("topic near_{letter}\n\"x {letter}\"\ntopic far_{letter}\n\"x ... {letter}\"\n")
        })
        .collect();
    assert_eq!(topics(&rules, "x b"), ["far_b", "near_b"]);
    assert_eq!(topics(&rules, "x x c"), ["far_c", "near_c"]);
    assert_eq!(topics(&rules, "x z z z d z e"), ["far_d"]);
}

#[test]
fn a_full_stop_in_a_number_or_after_an_abbreviation_ends_no_sentence() {
    for (rule, comment, expected) in [
        (r#""kesti ... tuntia""#, "Kesti 1.5 tuntia", true),
        (r#""meni ... tuntia""#, "meni n. 2 tuntia", true),
        (r#""kello ... odot*""#, "kello 10. Odotin", false),
        (r#""hyvä ... odot*""#, "hyvä. odotin", false),
        (r#""ok ... odot*""#, "Ok. Odotin", false),
        ("pelko", "pel\u{ad}ko", true),
        ("pelko", "pel\u{200b}ko", true),
    ] {
        assert_eq!(finds(rule, comment), expected, "{rule} in {comment}");
    }
}

#[test]
fn letters_that_are_nothing_but_a_mark_or_a_whole_saying_are_survived() {
    for nothing in ["\u{345}", "\u{345}*", "a|\u{345}"] {
        assert!(
            format!("topic t\n{nothing}").parse::<Lexicon>().is_err(),
            "{nothing:?}"
        );
    }
    for comment in ["\u{345}", "x \u{345} y", "\u{fdfa}", "\u{fdfa}x", ""] {
        assert_eq!(
            topics("topic t\nx", comment).len(),
            usize::from(comment.starts_with('x')),
            "{comment:?}"
        );
    }
}

#[test]
fn rules_that_say_the_same_are_one() {
    let lexicon = lexicon("topic t\na|b b|a a|b a\nnot a|b\ntopic u\nb|a");
    let found: Vec<_> = lexicon
        .matches("a", None, || ())
        .expect("few")
        .into_iter()
        .map(|found| (found.topic, found.rule, found.counts))
        .collect();
    assert_eq!(
        found,
        [("t", "a", false), ("t", "a|b", false), ("u", "b|a", true)]
    );
}

#[test]
fn a_set_stands_for_its_words() {
    let rules = "set good hyvä* hieno*|mahtava*\nset staff lääkäri*\nset staff hoitaja*\ntopic t\n\"@good ... @staff|lekuri*\" @staff|doc";
    let lexicon = lexicon(rules);
    for (comment, expected) in [
        ("Mahtava nuori lekuri", vec!["\"@good ... @staff|lekuri*\""]),
        ("Doc", vec!["@staff|doc"]),
        ("Hoitajat", vec!["@staff|doc"]),
        ("Hieno lekuri", vec!["\"@good ... @staff|lekuri*\""]),
        ("Lekuri", vec![]),
    ] {
        let found: Vec<&str> = lexicon
            .matches(comment, None, || ())
            .expect("few")
            .iter()
            .map(|found| found.rule)
            .collect();
        assert_eq!(found, expected, "{comment}");
    }
}

#[test]
fn rules_of_the_comments_language_count_and_those_of_any() {
    let lexicon = lexicon(
        "topic a\nlanguage fi\ntid\nlanguage sv\ntopic b\ntid\nlanguage any\ntopic c\ntid\ntopic none",
    );
    for (language, expected) in [
        (Some("fi"), vec!["a", "c"]),
        (Some("sv"), vec!["b", "c"]),
        (Some("ru"), vec!["c"]),
        (None, vec!["a", "b", "c"]),
    ] {
        assert_eq!(lexicon.topics("Tid", language, || ()), expected, "{language:?}");
    }
    assert_eq!(
        lexicon.known_topics().collect::<Vec<_>>(),
        ["a", "b", "c", "none"]
    );
    assert_eq!(lexicon.languages().collect::<Vec<_>>(), ["fi", "sv", "any"]);
}

#[test]
fn a_match_says_which_rule_and_which_words() {
    let lexicon = lexicon("topic waiting\n\"ei ... odot*\" aika # nothing\nnot \"Aika hyvä\"");
    let comment = "🙂 Ei, tarvinnut Odottaa! aika hyvä";
    let found: Vec<_> = lexicon
        .matches(comment, None, || ())
        .expect("few")
        .into_iter()
        .map(|found| (found.rule, found.words, &comment[found.at..], found.counts))
        .collect();
    assert_eq!(
        found,
        [
            (
                "\"ei ... odot*\"",
                "Ei, tarvinnut Odottaa",
                "Ei, tarvinnut Odottaa! aika hyvä",
                true
            ),
            ("\"Aika hyvä\"", "aika hyvä", "aika hyvä", false),
            ("aika", "aika", "aika hyvä", false),
        ]
    );
}

#[test]
fn errors_say_where() {
    for (text, expected) in [
        (
            "\n jono",
            "line 2, column 2: a rule stands before the first topic",
        ),
        (
            "topic Jono",
            "line 1, column 7: \"Jono\" is not the key of a topic: lower-case letters, digits and underscores, a letter first, 63 at most",
        ),
        (
            "topic",
            "line 1, column 1: \"\" is not the key of a topic: lower-case letters, digits and underscores, a letter first, 63 at most",
        ),
        ("topic a b", "line 1, column 9: nothing more belongs on this line"),
        (
            "language suomi",
            "line 1, column 10: \"suomi\" is not a language: write its code of two or three lower-case letters, or any",
        ),
        (
            "topic a\näö \"b",
            "line 2, column 4: the quotation mark is not closed on this line",
        ),
        (
            "topic a\n\"\"",
            "line 2, column 1: there is no letter to look for",
        ),
        ("topic a\n👍", "line 2, column 1: there is no letter to look for"),
        ("topic a\n*", "line 2, column 1: there is no letter to look for"),
        (
            "topic a\nb c*d",
            "line 2, column 3: an asterisk stands only at the beginning or the end of a word",
        ),
        (
            "topic a\n*ab*",
            "line 2, column 1: inside of words, 3 letters or more are needed",
        ),
        (
            "topic a\n\"... b\"",
            "line 2, column 1: ... and & stand between two words of a phrase, & once at most",
        ),
        (
            "topic a\n\"a b c d e f g h i\"",
            "line 2, column 1: a rule has at most 8 words of at most 64 letters",
        ),
        (
            "topic a\n\"b & c & d\"",
            "line 2, column 1: ... and & stand between two words of a phrase, & once at most",
        ),
        (
            "topic a\n\"b @c\"",
            "line 2, column 1: no set of words is called \"c\"; sets are defined above their use, with their words on one line",
        ),
        (
            "set A b",
            "line 1, column 5: \"A\" is not the name of a set: lower-case letters, digits and underscores, a letter first, 63 at most",
        ),
        (
            "set a",
            "line 1, column 5: in sets and between bars stand single words, of letters or of digits, no phrases",
        ),
        (
            "set a b \"c d\"",
            "line 1, column 9: in sets and between bars stand single words, of letters or of digits, no phrases",
        ),
        (
            "topic a\nnot",
            "line 2, column 1: what is not about the topic is missing",
        ),
    ] {
        let error: LexiconError = text.parse::<Lexicon>().expect_err(text);
        assert_eq!(error.to_string(), expected, "{text}");
    }
    let long = "x".repeat(65);
    assert!(format!("topic a\n{long}").parse::<Lexicon>().is_err());
    assert!("#".repeat((1 << 18) + 1).parse::<Lexicon>().is_err());
}

#[test]
fn what_is_short_to_write_stays_within_bounds() {
    let doubling: String = (1..64)
        .map(|number| format!("set s{number} @s{0} @s{0}|@s{0}\n", number - 1))
        .collect();
    let many = format!(
        "set s0 {}\ntopic t\n{}",
        "a".repeat(500).replace('a', "a "),
        "@s0 ".repeat(50_000)
    );
    let wide = format!(
        "set s0 {}\ntopic t\n{}@s0",
        "b ".repeat(1000),
        "@s0|".repeat(50_000)
    );
    for text in [format!("set s0 a\n{doubling}"), many, wide] {
        let error = text.parse::<Lexicon>().expect_err("too large").to_string();
        assert!(
            error.ends_with(
                "the rules and sets have more than 100000 words, sets counted wherever they stand"
            ),
            "{error}"
        );
    }
}

#[test]
fn a_long_comment_is_no_slower_by_the_word() {
    // Every word meets every rule, over a megabyte: more than linear work would take hours.
    let rules: String = (1..=40)
        .map(|length| format!("{}*\n*{}*\n", "a".repeat(length), "a".repeat(length.max(3))))
        .collect();
    let lexicon = lexicon(&format!(
        "topic t\n{rules}\n\"a* ... a* ... a* ... a*\"\nnot \"a* ... b\""
    ));
    let comment = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ".repeat(20_000);
    assert_eq!(lexicon.topics(&comment, None, || ()), ["t"]);
    let one_word = "a".repeat(1 << 20);
    assert_eq!(lexicon.topics(&one_word, None, || ()), ["t"]);
}
