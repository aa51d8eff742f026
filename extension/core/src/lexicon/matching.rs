//! A lexicon made ready to find its words.

use super::folding::Folded;
use super::patterns::{Builder, Patterns};
use super::phrases::{Hit, Phrases, Walk};
use super::problem::LexiconError;
use super::rules::{LONGEST_PHRASE, Rules};
use std::collections::HashMap;
use std::str::FromStr;

/// A lexicon, compiled.
#[derive(Debug)]
pub struct Lexicon {
    topics: Vec<String>,
    languages: Vec<String>,
    rules: Vec<Rule>,
    patterns: Patterns,
    phrases: Phrases,
}

#[derive(Debug)]
struct Rule {
    topic: usize,
    language: Option<usize>,
    excludes: bool,
    text: String,
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

        let (mut patterns, mut phrases) = (Builder::default(), Phrases::default());
        let mut rules = Vec::with_capacity(read.rules.len());
        for rule in read.rules {
            let steps: Vec<_> = rule
                .steps
                .iter()
                .map(|step| (patterns.choice(step), step.between))
                .collect();
            phrases.add(rules.len() as u32, &steps);
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
        Self {
            topics: read.topics,
            languages,
            rules,
            patterns: patterns.build(),
            phrases,
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
            let topic = self.rule(hit).topic;
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
                let rule = self.rule(hit);
                let (first, last) = (
                    &folded.words[hit.first as usize],
                    &folded.words[hit.last as usize],
                );
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
        let mut walk = Walk::new(&self.phrases, self.patterns.choices, &folded.words);
        let mut at = 0;
        self.patterns.find(folded, |word, choice| {
            if word > at {
                walk.step(at);
                at = word;
            }
            walk.choose(word, choice);
        });
        if !folded.words.is_empty() {
            walk.step(at);
        }
        let wanted = self.wanted(language);
        walk.hits.retain(|hit| wanted(self.rule(hit)));
        walk.hits
    }

    fn rule(&self, hit: &Hit) -> &Rule {
        &self.rules[hit.rule as usize]
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

    /// The exclusions found, by topic, in the order of their last words.
    fn exclusions(&self, hits: &[Hit]) -> HashMap<usize, Vec<Hit>> {
        let mut exclusions: HashMap<usize, Vec<Hit>> = HashMap::new();
        for hit in hits {
            let rule = self.rule(hit);
            if rule.excludes {
                exclusions.entry(rule.topic).or_default().push(*hit);
            }
        }
        exclusions
    }

    fn counts(&self, hit: &Hit, exclusions: &HashMap<usize, Vec<Hit>>) -> bool {
        let rule = self.rule(hit);
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
            .take_while(|exclusion| exclusion.last < hit.first + LONGEST_PHRASE as u32)
            .any(|exclusion| exclusion.first <= hit.first)
    }
}
