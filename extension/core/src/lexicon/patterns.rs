//! The words of all rules, put together by their letters, to be found in one pass.

use super::folding::Folded;
use super::rules::{Step, WordRule};
use aho_corasick::{AhoCorasick, AhoCorasickKind};
use std::collections::HashMap;

/// Words that are looked for, and the choices that they are one of.
#[derive(Debug)]
pub(super) struct Patterns {
    /// Finds the letters of all words at once.
    letters: AhoCorasick,
    /// For each of those letters, the words that have them.
    words: Vec<Vec<Pattern>>,
    /// How many choices there are.
    pub(super) choices: usize,
}

#[derive(Debug)]
struct Pattern {
    marks: Vec<u8>,
    begins: bool,
    ends: bool,
    choices: Vec<u32>,
}

impl Patterns {
    /// Calls for every word of the text that is one of a choice, with the word's index: words in their order.
    pub(super) fn find(&self, text: &Folded, mut found: impl FnMut(usize, u32)) {
        let bytes = text.letters.as_bytes();
        let mut word = 0;
        for letters in self.letters.find_overlapping_iter(&text.letters) {
            while text.words[word].end < letters.end() {
                word += 1;
            }
            for pattern in &self.words[letters.pattern().as_usize()] {
                let is_word = (!pattern.begins || bytes[letters.start() - 1] == b' ')
                    && (!pattern.ends || bytes[letters.end()] == b' ')
                    && text.fits(letters.start(), &pattern.marks);
                if is_word {
                    pattern.choices.iter().for_each(|&choice| found(word, choice));
                }
            }
        }
    }
}

/// Patterns in the making.
#[derive(Default)]
pub(super) struct Builder {
    letters: Vec<String>,
    words: Vec<Vec<Pattern>>,
    known: HashMap<WordRule, (usize, usize)>,
    by_letters: HashMap<String, usize>,
    choices: HashMap<Vec<(usize, usize)>, u32>,
}

impl Builder {
    /// The number of a step's choice of words: the same for the same words, in whatever order.
    pub(super) fn choice(&mut self, step: &Step) -> u32 {
        let mut words: Vec<_> = step.words.iter().map(|word| self.word(word)).collect();
        words.sort_unstable();
        words.dedup();
        let next = self.choices.len() as u32;
        if let Some(&known) = self.choices.get(&words) {
            return known;
        }
        for &(letters, word) in &words {
            self.words[letters][word].choices.push(next);
        }
        self.choices.insert(words, next);
        next
    }

    fn word(&mut self, word: &WordRule) -> (usize, usize) {
        if let Some(&known) = self.known.get(word) {
            return known;
        }
        let next = self.letters.len();
        let letters = *self.by_letters.entry(word.letters.clone()).or_insert(next);
        if letters == next {
            self.letters.push(word.letters.clone());
            self.words.push(Vec::new());
        }
        let same = &mut self.words[letters];
        same.push(Pattern {
            marks: word.marks.clone(),
            begins: word.begins,
            ends: word.ends,
            choices: Vec::new(),
        });
        let place = (letters, same.len() - 1);
        self.known.insert(word.clone(), place);
        place
    }

    pub(super) fn build(self) -> Patterns {
        let letters = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(&self.letters)
            .expect("fewer states than there are bytes in a lexicon");
        Patterns {
            letters,
            words: self.words,
            choices: self.choices.len(),
        }
    }
}
