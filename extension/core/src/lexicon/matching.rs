//! A lexicon made ready to find its words.

use super::folding::Folded;
use super::patterns::{self, Patterns};
use super::phrases::{self, Hit, Phrases, Walk};
use super::problem::{LexiconError, MOST_MATCHES, TooManyMatches};
use super::rules::{LONGEST_PHRASE, Rules};
use std::cell::Cell;
use std::collections::VecDeque;
use std::str::FromStr;

/// A lexicon, compiled.
#[derive(Debug)]
pub struct Lexicon {
    topics: Vec<String>,
    languages: Vec<String>,
    rules: Vec<Rule>,
    /// For each rule, how it is written.
    texts: Vec<String>,
    patterns: Patterns,
    phrases: Phrases,
}

/// What a rule says of a comment that meets it. It is small: a comment meets many.
#[derive(Debug, PartialEq, Eq)]
struct Rule {
    /// Place in the list of topics.
    topic: u16,
    /// Place in the list of languages; none for a rule of any.
    language: Option<u16>,
    excludes: bool,
}

/// A rule that was found in a comment, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match<'found> {
    /// Key of the topic.
    pub topic: &'found str,
    /// The rule, as the lexicon has it.
    pub rule: &'found str,
    /// What it found, as the comment has it.
    pub words: &'found str,
    /// The byte of the comment at which that begins.
    pub at: usize,
    /// False where the rule is an exclusion, or an exclusion of the topic covers all of these words.
    pub counts: bool,
}

impl FromStr for Lexicon {
    type Err = LexiconError;

    /// Reads and compiles the text of a lexicon.
    fn from_str(text: &str) -> Result<Self, LexiconError> {
        Ok(Self::compile(Rules::read(text)?))
    }
}

impl Lexicon {
    fn compile(read: Rules) -> Self {
        let mut languages: Vec<String> = read
            .rules
            .iter()
            .filter_map(|rule| rule.language.clone())
            .collect();
        languages.sort_unstable();
        languages.dedup();

        let mut patterns = patterns::Builder::new(&read.words);
        let mut phrases = phrases::Builder::default();
        let (mut rules, mut texts): (Vec<Rule>, _) = (Vec::new(), Vec::new());
        for rule in read.rules {
            let steps: Vec<_> = rule
                .steps
                .iter()
                .map(|step| (patterns.choice(step), step.between))
                .collect();
            let says = Rule {
                topic: place(&read.topics, &rule.topic),
                language: rule.language.map(|language| place(&languages, &language)),
                excludes: rule.excludes,
            };
            let same_words = phrases.add(rules.len() as u32, &steps);
            let (_, others) = same_words.split_last().expect("the rule itself");
            if others.iter().any(|&other| rules[other as usize] == says) {
                same_words.pop();
                continue;
            }
            rules.push(says);
            texts.push(rule.text);
        }
        Self {
            topics: read.topics,
            languages,
            rules,
            texts,
            patterns: patterns.build(),
            phrases: phrases.build(),
        }
    }

    /// Keys of all topics that the lexicon knows, sorted.
    pub fn known_topics(&self) -> impl Iterator<Item = &str> {
        self.topics.iter().map(String::as_str)
    }

    /// Codes of all languages that it has rules for, sorted; and last "any" where it has rules for any language.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        let any = self.rules.iter().any(|rule| rule.language.is_none());
        let codes = self.languages.iter().map(String::as_str);
        codes.chain(any.then_some("any"))
    }

    /// The topics of a comment, sorted, each once. Given the comment's language, only rules of that language and of any are
    /// looked for; without it, all. `pause` is called often, and may unwind.
    pub fn topics(&self, comment: &str, language: Option<&str>, pause: impl Fn()) -> Vec<&str> {
        let mut found = vec![false; self.topics.len()];
        let goes_on = || {
            pause();
            true
        };
        self.look(&Folded::new(comment), language, goes_on, |hit, counts| {
            found[usize::from(self.rule(&hit).topic)] |= counts;
        });
        self.topics
            .iter()
            .zip(found)
            .filter_map(|(topic, found)| found.then_some(topic.as_str()))
            .collect()
    }

    /// Every rule that the comment meets, in the order of the comment, exclusions too: why its topics are its topics. `pause` is
    /// called often, and may unwind.
    pub fn matches<'found>(
        &'found self,
        comment: &'found str,
        language: Option<&str>,
        pause: impl Fn(),
    ) -> Result<Vec<Match<'found>>, TooManyMatches> {
        let folded = Folded::new(comment);
        let mut matches = Vec::new();
        let met = Cell::new(0);
        let goes_on = || {
            pause();
            met.get() <= MOST_MATCHES
        };
        self.look(&folded, language, goes_on, |hit, counts| {
            met.set(met.get() + 1);
            if met.get() > MOST_MATCHES {
                return;
            }
            let rule = self.rule(&hit);
            let (first, last) = (
                &folded.words[hit.first as usize],
                &folded.words[hit.last as usize],
            );
            let (from, to) = (first.from as usize, last.to as usize);
            matches.push(Match {
                topic: &self.topics[usize::from(rule.topic)],
                rule: &self.texts[hit.rule as usize],
                words: &comment[from..to],
                at: from,
                counts,
            });
        });
        if met.get() > MOST_MATCHES {
            return Err(TooManyMatches);
        }
        matches.sort_by_key(|found| (found.at, found.topic, found.rule, found.words.len()));
        matches.dedup();
        Ok(matches)
    }

    /// Calls for every rule that is found, and whether it counts: not where it is an exclusion, nor where an exclusion of its
    /// topic covers all of its words. Ends before the comment does where it is not to go on.
    fn look(
        &self,
        folded: &Folded,
        language: Option<&str>,
        goes_on: impl Fn() -> bool,
        mut told: impl FnMut(Hit, bool),
    ) {
        let wanted = self.wanted(language);
        let mut walk = Walk::new(&self.phrases, self.patterns.choices, &folded.words);
        let mut undecided: VecDeque<Hit> = VecDeque::new();
        let mut exclusions = Vec::new();
        let mut step = |walk: &mut Walk<'_, '_>, word: usize| {
            // An exclusion is a few words long: it can't begin before those that ended long ago.
            while let Some(hit) = undecided.pop_front_if(|hit| hit.last as usize + LONGEST_PHRASE <= word) {
                told(hit, true);
            }
            walk.step(word, |hit| match self.rule(&hit) {
                rule if !wanted(rule) => {}
                rule if rule.excludes => exclusions.push(hit),
                _ => undecided.push_back(hit),
            });
            for exclusion in exclusions.drain(..) {
                goes_on();
                let topic = self.rule(&exclusion).topic;
                undecided.retain(|hit| {
                    let counts = self.rule(hit).topic != topic || hit.first < exclusion.first;
                    if !counts {
                        told(*hit, false);
                    }
                    counts
                });
                told(exclusion, false);
            }
        };
        let mut at = 0;
        self.patterns.find(folded, &goes_on, |word, choice| {
            if word > at {
                step(&mut walk, at);
                at = word;
            }
            walk.choose(word, choice);
        });
        if !folded.words.is_empty() {
            step(&mut walk, at);
        }
        undecided.into_iter().for_each(|hit| told(hit, true));
    }

    fn rule(&self, hit: &Hit) -> &Rule {
        &self.rules[hit.rule as usize]
    }

    /// Whether rules are looked for in a comment of that language.
    fn wanted(&self, language: Option<&str>) -> impl Fn(&Rule) -> bool {
        let all = language.is_none();
        let language = language.and_then(|language| {
            let by_code = |known: &String| known.as_str().cmp(language);
            self.languages
                .binary_search_by(by_code)
                .ok()
                .map(|place| place as u16)
        });
        move |rule| all || rule.language.is_none() || rule.language == language
    }
}

/// The place of a key in a sorted list that has it; a lexicon is too short for more keys than the number can count.
fn place(sorted: &[String], key: &String) -> u16 {
    sorted.binary_search(key).expect("the list was made of all keys") as u16
}
