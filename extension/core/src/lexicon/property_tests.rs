//! What holds for any lexicon and any comment.

use super::Lexicon;
use super::tests::{lexicon, topics};
use proptest::prelude::*;

/// A step of a phrase: any of some words, and how many others may stand before it.
type Step = (Vec<String>, usize);

/// The same phrase, looked for word by word in the plainest way.
fn found_plainly(words: &[String], phrase: &[Step]) -> bool {
    fn from(words: &[String], at: usize, phrase: &[Step]) -> bool {
        let Some(((choice, _), rest)) = phrase.split_first() else {
            return true;
        };
        words
            .get(at)
            .is_some_and(|found| choice.iter().any(|word| meets(found, word)))
            && match rest.first() {
                None => true,
                Some((_, between)) => (at + 1..=at + 1 + between).any(|next| from(words, next, rest)),
            }
    }
    fn meets(found: &str, word: &str) -> bool {
        let core = word.trim_matches('*');
        match (word.starts_with('*'), word.ends_with('*')) {
            (true, true) => found.contains(core),
            (true, false) => found.ends_with(core),
            (false, true) => found.starts_with(core),
            (false, false) => found == core,
        }
    }
    (0..words.len()).any(|at| from(words, at, phrase))
}

fn written(phrase: &[Step]) -> String {
    let mut text = phrase[0].0.join("|");
    for (choice, between) in &phrase[1..] {
        text += if *between > 0 { " ... " } else { " " };
        text += &choice.join("|");
    }
    text
}

fn phrase() -> impl Strategy<Value = Vec<Step>> {
    let word = "\\*?[ab]{3}\\*?|[ab]{1,2}\\*?";
    let choice = prop::collection::vec(word, 1..4);
    prop::collection::vec((choice, prop::sample::select(vec![0, 3])), 1..5)
}

proptest! {
    #[test]
    fn phrases_are_found_as_by_looking_word_by_word(
        words in prop::collection::vec("[ab]{1,5}", 0..12),
        phrases in prop::collection::vec(phrase(), 1..6),
    ) {
        // Together in one lexicon, where they share their beginnings, each with a topic of its own.
        let rules: String = phrases
            .iter()
            .enumerate()
            .map(|(number, phrase)| format!("topic t{number}\n\"{}\"\n", written(phrase)))
            .collect();
        let expected: Vec<String> = phrases
            .iter()
            .enumerate()
            .filter(|(_, phrase)| found_plainly(&words, phrase))
            .map(|(number, _)| format!("t{number}"))
            .collect();
        prop_assert_eq!(topics(&rules, &words.join(" ")), expected, "{}", rules);
    }

    #[test]
    fn whatever_is_read_neither_panics_nor_finds_unknown_topics(rules in "(topic [a-c]\n|not |[\"*&|@ ])?\\PC{0,8}\n?", comment in "\\PC{0,200}") {
        if let Ok(lexicon) = format!("topic t\n{rules}").parse::<Lexicon>() {
            lexicon.topics(&comment, None, || ());
            lexicon.topics(&rules, None, || ());
        }
        let lexicon = lexicon("topic b\n*aaa* e* \"i ... o*\"\ntopic a\ne*\nnot ea*");
        let found = lexicon.topics(&comment, None, || ());
        prop_assert!(found.is_sorted());
        prop_assert!(found.iter().all(|topic| ["a", "b"].contains(topic)));
        for found in lexicon.matches(&comment, None, || ()).expect("few") {
            prop_assert!(comment[found.at..].starts_with(found.words));
        }
    }

    #[test]
    fn lines_of_every_kind_are_read_or_refused(text in "((topic|language|not)? ?[a-zä*\".# ]{0,12}\n){0,8}") {
        if let Err(error) = text.parse::<Lexicon>() {
            prop_assert!(error.line <= text.lines().count().max(1));
            prop_assert!(error.column >= 1);
        }
    }
}
