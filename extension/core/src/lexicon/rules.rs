//! The text of a lexicon, read into rules.

use super::folding::Folded;
use super::line::{Piece, Place, pieces};
use super::problem::{
    FEWEST_INSIDE, LexiconError, LexiconProblem, MOST_BYTES, MOST_LETTERS, MOST_TOPICS, MOST_USES, MOST_WORDS,
};
use std::collections::HashMap;
use std::fmt::{self, Display};

/// Words that `...` may stand for, at most.
pub(super) const MOST_BETWEEN: u8 = 3;
/// How many words of a comment a rule can reach over, at most.
pub(super) const LONGEST_PHRASE: usize = MOST_WORDS * (1 + MOST_BETWEEN as usize);

/// What a lexicon says: which words are about which topic.
#[derive(Debug, Default)]
pub(super) struct Rules {
    /// Keys of the topics, sorted.
    pub(super) topics: Vec<String>,
    /// All words of the rules, each once.
    pub(super) words: Vec<WordRule>,
    pub(super) rules: Vec<Rule>,
}

/// A word or a phrase that tells a topic, or that does not tell it though one of its words would.
#[derive(Debug)]
pub(super) struct Rule {
    pub(super) topic: String,
    pub(super) language: Option<String>,
    pub(super) excludes: bool,
    pub(super) steps: Vec<Step>,
    /// As it is written in the lexicon.
    pub(super) text: String,
}

/// One word of a rule: any of several, by their numbers.
#[derive(Debug, Clone)]
pub(super) struct Step {
    pub(super) words: Vec<u32>,
    /// How many other words may stand before it, since the phrase's last.
    pub(super) between: u8,
}

/// A word to look for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct WordRule {
    /// Lower case, without marks.
    pub(super) letters: String,
    /// Mark of each byte of `letters`.
    pub(super) marks: Vec<u8>,
    /// Whether the word begins, and ends, with these letters.
    pub(super) begins: bool,
    pub(super) ends: bool,
}

impl Rules {
    /// Reads the text of a lexicon.
    pub(super) fn read(text: &str) -> Result<Self, LexiconError> {
        let mut reader = Reader::default();
        if text.len() > MOST_BYTES {
            return Err(Place { line: 1, column: 1 }.refuses(LexiconProblem::TooLong));
        }
        for (number, line) in text.lines().enumerate() {
            reader.line(number + 1, line)?;
        }
        let mut topics = reader.topics;
        topics.sort_unstable();
        topics.dedup();
        if topics.len() > MOST_TOPICS {
            return Err(Place { line: 1, column: 1 }.refuses(LexiconProblem::TooManyTopics));
        }
        Ok(Self {
            topics,
            words: reader.words,
            rules: reader.rules,
        })
    }
}

#[derive(Default)]
struct Reader {
    words: Vec<WordRule>,
    numbers: HashMap<WordRule, u32>,
    sets: HashMap<String, Vec<u32>>,
    topics: Vec<String>,
    language: Option<String>,
    rules: Vec<Rule>,
    /// Words of all rules and sets.
    uses: usize,
}

impl Reader {
    fn line(&mut self, number: usize, line: &str) -> Result<(), LexiconError> {
        let pieces = pieces(number, line)?;
        let Some((first, rest)) = pieces.split_first() else {
            return Ok(());
        };
        match first.text {
            "topic" if !first.quoted => self.topic(first, rest),
            "language" if !first.quoted => self.language(first, rest),
            "set" if !first.quoted => self.set(first, rest),
            "not" if !first.quoted => match rest {
                [] => Err(first.place.refuses(LexiconProblem::NothingExcluded)),
                _ => rest.iter().try_for_each(|piece| self.rule(piece, true)),
            },
            _ => pieces.iter().try_for_each(|piece| self.rule(piece, false)),
        }
    }

    fn topic(&mut self, keyword: &Piece<'_>, rest: &[Piece<'_>]) -> Result<(), LexiconError> {
        let key = only(keyword, rest, LexiconProblem::Topic)?;
        if !is_key(key.text) {
            return Err(key.place.refuses(LexiconProblem::Topic(shown(key.text))));
        }
        self.topics.push(key.text.to_owned());
        Ok(())
    }

    fn set(&mut self, keyword: &Piece<'_>, rest: &[Piece<'_>]) -> Result<(), LexiconError> {
        let Some((name, pieces)) = rest.split_first() else {
            return Err(keyword.place.refuses(LexiconProblem::Set(String::new())));
        };
        if !is_key(name.text) {
            return Err(name.place.refuses(LexiconProblem::Set(shown(name.text))));
        }
        let mut words = Vec::new();
        for piece in pieces {
            let more = self
                .alternatives(piece.text)
                .map_err(|problem| piece.place.refuses(problem))?;
            self.room_for(more.len())
                .map_err(|problem| piece.place.refuses(problem))?;
            words.extend(more);
        }
        if words.is_empty() {
            return Err(name.place.refuses(LexiconProblem::Phrase));
        }
        // A set goes on where it is named again.
        self.sets.entry(name.text.to_owned()).or_default().extend(words);
        Ok(())
    }

    fn language(&mut self, keyword: &Piece<'_>, rest: &[Piece<'_>]) -> Result<(), LexiconError> {
        let code = only(keyword, rest, LexiconProblem::Language)?;
        let is_code =
            matches!(code.text.len(), 2..=3) && code.text.chars().all(|letter| letter.is_ascii_lowercase());
        self.language = match code.text {
            "any" => None,
            _ if is_code => Some(code.text.to_owned()),
            _ => return Err(code.place.refuses(LexiconProblem::Language(shown(code.text)))),
        };
        Ok(())
    }

    fn rule(&mut self, piece: &Piece<'_>, excludes: bool) -> Result<(), LexiconError> {
        let topic = self
            .topics
            .last()
            .ok_or_else(|| piece.place.refuses(LexiconProblem::NoTopic))?;
        let topic = topic.clone();
        let phrases = self
            .phrase(piece.text)
            .map_err(|problem| piece.place.refuses(problem))?;
        for steps in phrases {
            self.room_for(steps.iter().map(|step| step.words.len()).sum())
                .map_err(|problem| piece.place.refuses(problem))?;
            self.rules.push(Rule {
                topic: topic.clone(),
                language: self.language.clone(),
                excludes,
                steps,
                text: Written(piece).to_string(),
            });
        }
        Ok(())
    }

    /// Counts words in, as long as there is room.
    fn room_for(&mut self, more: usize) -> Result<(), LexiconProblem> {
        self.uses += more;
        match self.uses {
            0..=MOST_USES => Ok(()),
            _ => Err(LexiconProblem::TooManyUses),
        }
    }

    /// The steps of a phrase; both ways round where an ampersand says that the order does not matter.
    fn phrase(&mut self, text: &str) -> Result<Vec<Vec<Step>>, LexiconProblem> {
        let mut parts = text.split(" & ");
        let first = self.steps(parts.next().unwrap_or_default())?;
        let phrases = match (parts.next(), parts.next()) {
            (None, _) => vec![first],
            (Some(second), None) => {
                let second = self.steps(second)?;
                vec![joined(&first, &second), joined(&second, &first)]
            }
            (Some(_), Some(_)) => return Err(LexiconProblem::Gap),
        };
        match phrases[0].len() {
            1..=MOST_WORDS => Ok(phrases),
            _ => Err(LexiconProblem::TooManyWords),
        }
    }

    /// The words of a phrase one after the other.
    fn steps(&mut self, text: &str) -> Result<Vec<Step>, LexiconProblem> {
        let mut steps: Vec<Step> = Vec::new();
        let mut between = 0;
        for written in text.split_whitespace() {
            if steps.len() > MOST_WORDS {
                return Err(LexiconProblem::TooManyWords);
            }
            if matches!(written, "..." | "…") {
                if steps.is_empty() || between > 0 {
                    return Err(LexiconProblem::Gap);
                }
                between = MOST_BETWEEN;
                continue;
            }
            if written.contains(['|', '@']) {
                steps.push(Step {
                    words: self.alternatives(written)?,
                    between,
                });
            } else {
                for (number, word) in words(written)?.into_iter().enumerate() {
                    steps.push(Step {
                        words: vec![self.number(word)],
                        between: if number == 0 { between } else { 0 },
                    });
                }
            }
            between = 0;
        }
        match (steps.is_empty(), between) {
            (true, _) => Err(LexiconProblem::Empty),
            (false, 0) => Ok(steps),
            (false, _) => Err(LexiconProblem::Gap),
        }
    }

    fn number(&mut self, word: WordRule) -> u32 {
        // A lexicon has fewer words than bytes.
        let next = self.words.len() as u32;
        let number = *self.numbers.entry(word.clone()).or_insert(next);
        if number == next {
            self.words.push(word);
        }
        number
    }

    /// Any of several words: those between bars, and those of sets.
    fn alternatives(&mut self, written: &str) -> Result<Vec<u32>, LexiconProblem> {
        let mut alternatives = Vec::new();
        for alternative in written.split('|') {
            if let Some(set) = alternative.strip_prefix('@') {
                let words = self
                    .sets
                    .get(set)
                    .ok_or_else(|| LexiconProblem::UnknownSet(shown(set)))?;
                if alternatives.len() + words.len() > MOST_USES {
                    return Err(LexiconProblem::TooManyUses);
                }
                alternatives.extend(words);
                continue;
            }
            let mut words = words(alternative)?;
            match (words.pop(), words.is_empty()) {
                (Some(word), true) => alternatives.push(self.number(word)),
                _ => return Err(LexiconProblem::Phrase),
            }
        }
        Ok(alternatives)
    }
}

/// Two parts of a phrase, with up to three words between.
fn joined(first: &[Step], second: &[Step]) -> Vec<Step> {
    let mut steps = [first, second].concat();
    steps[first.len()].between = MOST_BETWEEN;
    steps
}

fn is_key(text: &str) -> bool {
    let known =
        |character: char| character.is_ascii_lowercase() || character.is_ascii_digit() || character == '_';
    text.starts_with(|first: char| first.is_ascii_lowercase()) && text.chars().all(known) && text.len() <= 63
}

/// A rule as it was written.
struct Written<'piece>(&'piece Piece<'piece>);

impl Display for Written<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.quoted {
            true => write!(formatter, "\"{}\"", self.0.text),
            false => formatter.write_str(self.0.text),
        }
    }
}

/// What follows a keyword that takes one thing.
fn only<'rest, 'line>(
    keyword: &Piece<'_>,
    rest: &'rest [Piece<'line>],
    missing: impl FnOnce(String) -> LexiconProblem,
) -> Result<&'rest Piece<'line>, LexiconError> {
    match rest {
        [one] => Ok(one),
        [] => Err(keyword.place.refuses(missing(String::new()))),
        [_, more, ..] => Err(more.place.refuses(LexiconProblem::Trailing)),
    }
}

/// A word as written; several, where a hyphen joins them.
fn words(written: &str) -> Result<Vec<WordRule>, LexiconProblem> {
    let core = written.trim_matches('*');
    if core.contains('*') {
        return Err(LexiconProblem::Asterisk);
    }
    let parts = Folded::new(core).into_words();
    let count = parts.len();
    if count == 0 {
        return Err(LexiconProblem::Empty);
    }
    let mut words = Vec::with_capacity(count);
    for (number, (letters, marks)) in parts.into_iter().enumerate() {
        let begins = number > 0 || !written.starts_with('*');
        let ends = number + 1 < count || !written.ends_with('*');
        if letters.chars().count() > MOST_LETTERS {
            return Err(LexiconProblem::TooManyWords);
        }
        if !begins && letters.chars().count() < FEWEST_INSIDE {
            return Err(LexiconProblem::TooShort);
        }
        words.push(WordRule {
            letters,
            marks,
            begins,
            ends,
        });
    }
    Ok(words)
}

/// Enough of what was given to recognise it.
fn shown(given: &str) -> String {
    const MOST: usize = 40;
    match given.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &given[..end]),
        None => given.to_owned(),
    }
}
