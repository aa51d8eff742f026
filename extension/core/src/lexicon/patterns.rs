//! The words of all rules, put together by their letters, to be found in one pass.

use super::folding::Folded;
use super::lists::Lists;
use super::rules::{Step, WordRule};
use aho_corasick::{AhoCorasick, AhoCorasickKind};
use std::collections::HashMap;

/// Words that are looked for, and the choices that they are one of.
#[derive(Debug)]
pub(super) struct Patterns {
    /// Finds the spellings of all words at once.
    spellings: AhoCorasick,
    /// For each spelling, the words that have it: whether a space comes before their letters.
    begins: Lists<bool>,
    /// For each of these words, the marks of its letters.
    marks: Lists<u8>,
    /// And the choices that it is one of.
    choices_of: Lists<u32>,
    /// How many choices there are.
    pub(super) choices: usize,
}

impl Patterns {
    /// Calls for every word of the text that is one of a choice, with the word's index: words in their order, as long as it
    /// is to go on.
    pub(super) fn find(&self, text: &Folded, goes_on: impl Fn() -> bool, mut found: impl FnMut(usize, u32)) {
        let mut word = 0;
        for spelling in self.spellings.find_overlapping_iter(&text.letters) {
            if !goes_on() {
                return;
            }
            let spelt = spelling.pattern().as_usize();
            for (pattern, &begins) in self.begins.range(spelt).zip(self.begins.get(spelt)) {
                let letters = spelling.start() + usize::from(begins);
                let marks = self.marks.get(pattern);
                if !text.fits(letters, marks) {
                    continue;
                }
                while (text.words[word].end as usize) < letters + marks.len() {
                    word += 1;
                }
                let choices = self.choices_of.get(pattern);
                choices.iter().for_each(|&choice| found(word, choice));
            }
        }
    }
}

/// A word of the rules.
struct Pattern {
    marks: Vec<u8>,
    begins: bool,
    choices: Vec<u32>,
}

/// Patterns in the making.
#[derive(Default)]
pub(super) struct Builder {
    spellings: Vec<String>,
    words: Vec<Vec<Pattern>>,
    by_spelling: HashMap<String, usize>,
    /// Where each word of the rules stands among those above.
    places: Vec<(usize, usize)>,
    choices: HashMap<Vec<u32>, u32>,
}

impl Builder {
    pub(super) fn new(words: &[WordRule]) -> Self {
        let mut builder = Self::default();
        for word in words {
            builder.add(word);
        }
        builder
    }

    fn add(&mut self, word: &WordRule) {
        let next = self.spellings.len();
        let text = spelling(word);
        let spelling = *self.by_spelling.entry(text.clone()).or_insert(next);
        if spelling == next {
            self.spellings.push(text);
            self.words.push(Vec::new());
        }
        let same = &mut self.words[spelling];
        same.push(Pattern {
            marks: word.marks.clone(),
            begins: word.begins,
            choices: Vec::new(),
        });
        self.places.push((spelling, same.len() - 1));
    }

    /// The number of a step's choice of words: the same for the same words, in whatever order.
    pub(super) fn choice(&mut self, step: &Step) -> u32 {
        let mut words = step.words.clone();
        words.sort_unstable();
        words.dedup();
        let next = self.choices.len() as u32;
        if let Some(&known) = self.choices.get(&words) {
            return known;
        }
        for &word in &words {
            let (spelling, word) = self.places[word as usize];
            self.words[spelling][word].choices.push(next);
        }
        self.choices.insert(words, next);
        next
    }

    pub(super) fn build(self) -> Patterns {
        let spellings = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(&self.spellings)
            .expect("fewer states than there are bytes in a lexicon");
        let all = || self.words.iter().flatten();
        Patterns {
            spellings,
            begins: self
                .words
                .iter()
                .map(|same| same.iter().map(|word| word.begins))
                .collect(),
            marks: all().map(|word| word.marks.iter().copied()).collect(),
            choices_of: all().map(|word| word.choices.iter().copied()).collect(),
            choices: self.choices.len(),
        }
    }
}

/// A word as it stands in a folded text: with a space where it begins, and where it ends, unless it may go on there.
fn spelling(word: &WordRule) -> String {
    let space = |is_there| if is_there { " " } else { "" };
    format!("{}{}{}", space(word.begins), word.letters, space(word.ends))
}
