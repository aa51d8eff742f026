//! A lexicon and a comment, with a NUL between them.

#![no_main]

use libfuzzer_sys::fuzz_target;
use nps_core::Lexicon;

fuzz_target!(|given: &[u8]| {
    let given = String::from_utf8_lossy(given);
    let (lexicon, comment) = given.split_once('\0').unwrap_or((&given, &given));
    let lexicon: Lexicon = match lexicon.parse() {
        Ok(lexicon) => lexicon,
        Err(refusal) => {
            assert!(refusal.line <= lexicon.lines().count().max(1) && refusal.column >= 1);
            nps_fuzz::brief(&refusal.to_string());
            return;
        }
    };
    let known: Vec<&str> = lexicon.known_topics().collect();
    let topics = lexicon.topics(comment, None, || ());
    assert!(topics.is_sorted() && topics.iter().all(|topic| known.contains(topic)));
    // The topics are those of the rules that count.
    let matches = lexicon.matches(comment, None, || ()).expect("few");
    let mut counted: Vec<&str> = matches
        .iter()
        .filter(|found| found.counts)
        .map(|found| found.topic)
        .collect();
    counted.sort_unstable();
    counted.dedup();
    assert_eq!(topics, counted);
    assert!(
        matches
            .iter()
            .all(|found| comment[found.at..].starts_with(found.words))
    );
    // What a language finds, all languages find.
    for language in lexicon.languages() {
        let of_language = lexicon.matches(comment, Some(language), || ()).expect("few");
        assert!(of_language.iter().all(|found| {
            matches
                .iter()
                .any(|any| any.rule == found.rule && any.at == found.at)
        }));
    }
});
