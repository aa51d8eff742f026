//! A lexicon made ready to find its words.

use super::folding::{Folded, Word};
use super::problem::LexiconError;
use super::rules::{LONGEST_PHRASE, Rules, Step, WordRule};
use aho_corasick::{AhoCorasick, AhoCorasickKind};
use std::collections::HashMap;
use std::str::FromStr;

/// A lexicon, compiled.
#[derive(Debug)]
pub struct Lexicon {
    topics: Vec<String>,
    languages: Vec<String>,
    rules: Vec<Rule>,
    /// Finds the letters of all words of all rules at once.
    letters: AhoCorasick,
    /// For each of those letters, the words of rules that have them.
    words: Vec<Vec<WordPattern>>,
    /// How many words of phrases there are.
    steps: usize,
}

#[derive(Debug)]
struct Rule {
    topic: usize,
    language: Option<usize>,
    excludes: bool,
    text: String,
}

#[derive(Debug)]
struct WordPattern {
    marks: Vec<u8>,
    begins: bool,
    ends: bool,
    uses: Vec<Use>,
}

/// Where a word stands in a rule.
#[derive(Debug)]
struct Use {
    rule: usize,
    /// The number of this word among all words of phrases; the word before it in its phrase has the one before.
    step: usize,
    is_first: bool,
    is_last: bool,
    between: usize,
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

/// A rule found at words of the comment, by their index.
#[derive(Debug, Clone, Copy)]
struct Hit {
    rule: usize,
    first: usize,
    last: usize,
}

/// The last two words at which a phrase came as far as a step, and where it had begun: two, for the later one may be the very
/// word that is looked at.
#[derive(Debug, Clone, Copy, Default)]
struct Reached {
    latest: Option<(usize, usize)>,
    before: Option<(usize, usize)>,
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

        let mut patterns = Patterns::default();
        let mut rules = Vec::with_capacity(read.rules.len());
        for rule in read.rules {
            patterns.add(rules.len(), &rule.steps);
            rules.push(Rule {
                topic: read
                    .topics
                    .binary_search(&rule.topic)
                    .expect("a topic read above"),
                language: rule
                    .language
                    .map(|language| languages.binary_search(&language).expect("collected above")),
                excludes: rule.excludes,
                text: rule.text,
            });
        }
        let letters = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(&patterns.letters)
            .expect("fewer states than there are bytes in a lexicon");
        Self {
            topics: read.topics,
            languages,
            rules,
            letters,
            words: patterns.words,
            steps: patterns.steps,
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
    /// looked for; without it, all.
    pub fn topics(&self, comment: &str, language: Option<&str>) -> Vec<&str> {
        let folded = Folded::new(comment);
        let hits = self.hits(&folded, language);
        let exclusions = self.exclusions(&hits);
        let mut found = vec![false; self.topics.len()];
        for hit in &hits {
            let topic = self.rules[hit.rule].topic;
            if !found[topic] {
                found[topic] = self.counts(hit, &exclusions);
            }
        }
        self.topics
            .iter()
            .zip(found)
            .filter_map(|(topic, found)| found.then_some(topic.as_str()))
            .collect()
    }

    /// Every rule that the comment meets, in the order of the comment, exclusions too: why its topics are its topics.
    pub fn matches<'found>(&'found self, comment: &'found str, language: Option<&str>) -> Vec<Match<'found>> {
        let folded = Folded::new(comment);
        let hits = self.hits(&folded, language);
        let exclusions = self.exclusions(&hits);
        let mut matches: Vec<_> = hits
            .iter()
            .map(|hit| {
                let rule = &self.rules[hit.rule];
                let (first, last) = (&folded.words[hit.first], &folded.words[hit.last]);
                Match {
                    topic: &self.topics[rule.topic],
                    rule: &rule.text,
                    words: &comment[first.from..last.to],
                    at: first.from,
                    counts: self.counts(hit, &exclusions),
                }
            })
            .collect();
        matches.sort_by_key(|found| (found.at, found.topic, found.rule));
        matches.dedup();
        matches
    }

    /// All rules found, by their last word.
    fn hits(&self, folded: &Folded, language: Option<&str>) -> Vec<Hit> {
        let wanted = self.wanted(language);
        let mut hits = Vec::new();
        let mut reached = Vec::new();
        let mut at = 0;
        let bytes = folded.letters.as_bytes();
        for found in self.letters.find_overlapping_iter(&folded.letters) {
            while folded.words[at].end < found.end() {
                at += 1;
            }
            for pattern in &self.words[found.pattern().as_usize()] {
                if (pattern.begins && bytes[found.start() - 1] != b' ')
                    || (pattern.ends && bytes[found.end()] != b' ')
                    || !folded.fits(found.start(), &pattern.marks)
                {
                    continue;
                }
                for place in &pattern.uses {
                    if let Some(first) = wanted(&self.rules[place.rule])
                        .then(|| self.step(place, at, &folded.words, &mut reached))
                        .flatten()
                    {
                        hits.push(Hit {
                            rule: place.rule,
                            first,
                            last: at,
                        });
                    }
                }
            }
        }
        hits
    }

    /// Whether rules are looked for in a comment of that language.
    fn wanted(&self, language: Option<&str>) -> impl Fn(&Rule) -> bool {
        let all = language.is_none();
        let language = language.and_then(|language| {
            let by_code = |known: &String| known.as_str().cmp(language);
            self.languages.binary_search_by(by_code).ok()
        });
        move |rule| all || rule.language.is_none() || rule.language == language
    }

    /// Goes a step on in a rule; where it is complete, returns the word that it began with.
    fn step(&self, place: &Use, at: usize, words: &[Word], reached: &mut Vec<Reached>) -> Option<usize> {
        if place.is_first && place.is_last {
            return Some(at);
        }
        if reached.is_empty() {
            *reached = vec![Reached::default(); self.steps];
        }
        let first = match place.is_first {
            true => at,
            false => reached[place.step - 1].within(words[at].position, 1 + place.between, words, at)?,
        };
        if place.is_last {
            return Some(first);
        }
        reached[place.step].now(at, first);
        None
    }

    /// The exclusions found, by topic, in the order of their last words.
    fn exclusions(&self, hits: &[Hit]) -> HashMap<usize, Vec<Hit>> {
        let mut exclusions: HashMap<usize, Vec<Hit>> = HashMap::new();
        for hit in hits {
            let rule = &self.rules[hit.rule];
            if rule.excludes {
                exclusions.entry(rule.topic).or_default().push(*hit);
            }
        }
        exclusions
    }

    fn counts(&self, hit: &Hit, exclusions: &HashMap<usize, Vec<Hit>>) -> bool {
        let rule = &self.rules[hit.rule];
        if rule.excludes {
            return false;
        }
        let Some(of_topic) = exclusions.get(&rule.topic) else {
            return true;
        };
        // An exclusion is a few words long, so that only a few that end later can begin early enough.
        let from = of_topic.partition_point(|exclusion| exclusion.last < hit.last);
        !of_topic[from..]
            .iter()
            .take_while(|exclusion| exclusion.last < hit.first + LONGEST_PHRASE)
            .any(|exclusion| exclusion.first <= hit.first)
    }
}

impl Reached {
    fn now(&mut self, word: usize, first: usize) {
        if self.latest.is_some_and(|(latest, _)| latest != word) {
            self.before = self.latest;
        }
        self.latest = Some((word, first));
    }

    /// Where the phrase began, if it came here shortly before.
    fn within(&self, position: usize, most: usize, words: &[Word], at: usize) -> Option<usize> {
        [self.latest, self.before]
            .into_iter()
            .flatten()
            .find(|&(word, _)| word < at)
            .filter(|&(word, _)| position - words[word].position <= most)
            .map(|(_, first)| first)
    }
}

/// The words of rules, put together by their letters.
#[derive(Default)]
struct Patterns {
    letters: Vec<String>,
    words: Vec<Vec<WordPattern>>,
    known: HashMap<String, usize>,
    steps: usize,
}

impl Patterns {
    fn add(&mut self, rule: usize, steps: &[Step]) {
        for (number, step) in steps.iter().enumerate() {
            for word in &step.words {
                let place = Use {
                    rule,
                    step: self.steps,
                    is_first: number == 0,
                    is_last: number + 1 == steps.len(),
                    between: step.between,
                };
                self.pattern(word).uses.push(place);
            }
            if steps.len() > 1 {
                self.steps += 1;
            }
        }
    }

    fn pattern(&mut self, word: &WordRule) -> &mut WordPattern {
        let next = self.letters.len();
        let index = *self.known.entry(word.letters.clone()).or_insert(next);
        if index == next {
            self.letters.push(word.letters.clone());
            self.words.push(Vec::new());
        }
        let same = &mut self.words[index];
        let known = same
            .iter()
            .position(|pattern| {
                pattern.marks == word.marks && pattern.begins == word.begins && pattern.ends == word.ends
            })
            .unwrap_or(same.len());
        if known == same.len() {
            same.push(WordPattern {
                marks: word.marks.clone(),
                begins: word.begins,
                ends: word.ends,
                uses: Vec::new(),
            });
        }
        &mut same[known]
    }
}
