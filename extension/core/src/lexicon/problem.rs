//! Why a text is no lexicon: what is wrong, and where.

use thiserror::Error;

/// Longest text of a lexicon, in bytes.
pub(super) const MOST_BYTES: usize = 1 << 18;
/// Most topics.
pub(super) const MOST_TOPICS: usize = 1000;
/// Most letters of one word of a rule, and most words of a phrase.
pub(super) const MOST_LETTERS: usize = 64;
pub(super) const MOST_WORDS: usize = 8;
/// Most words of all rules and sets, a set counted wherever it stands: what is short to write may be much to look for.
pub(super) const MOST_USES: usize = 100_000;
/// Fewer letters than this, searched for inside of words, would be found everywhere.
pub(super) const FEWEST_INSIDE: usize = 3;

/// Most matches that are told of a comment.
pub(super) const MOST_MATCHES: usize = 1_000_000;

/// A comment and a lexicon that were made to have no end of matches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the comment meets rules of the lexicon more than {MOST_MATCHES} times")]
pub struct TooManyMatches;

/// Why a text is no lexicon, and where.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("line {line}, column {column}: {problem}")]
pub struct LexiconError {
    /// Line, from 1.
    pub line: usize,
    /// Character of the line, from 1.
    pub column: usize,
    /// What is wrong there.
    pub problem: LexiconProblem,
}

/// What can be wrong in a lexicon.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LexiconProblem {
    /// More text than a lexicon may have.
    #[error("a lexicon has at most {MOST_BYTES} bytes")]
    TooLong,
    /// A rule that belongs nowhere.
    #[error("a rule stands before the first topic")]
    NoTopic,
    /// A key that is none.
    #[error(
        "\"{0}\" is not the key of a topic: lower-case letters, digits and underscores, a letter first, 63 at most"
    )]
    Topic(String),
    /// A language that is none.
    #[error("\"{0}\" is not a language: write its code of two or three lower-case letters, or any")]
    Language(String),
    /// More on the line than its keyword takes.
    #[error("nothing more belongs on this line")]
    Trailing,
    /// A phrase that does not end.
    #[error("the quotation mark is not closed on this line")]
    Unclosed,
    /// A rule without a letter or a digit.
    #[error("there is no letter to look for")]
    Empty,
    /// An asterisk that is neither first nor last in its word.
    #[error("an asterisk stands only at the beginning or the end of a word")]
    Asterisk,
    /// Letters that every other word has inside.
    #[error("inside of words, {FEWEST_INSIDE} letters or more are needed")]
    TooShort,
    /// A word or phrase that is too long.
    #[error("a rule has at most {MOST_WORDS} words of at most {MOST_LETTERS} letters")]
    TooManyWords,
    /// More topics than anybody tells apart.
    #[error("a lexicon has at most {MOST_TOPICS} topics")]
    TooManyTopics,
    /// Sets of sets, in many places.
    #[error("the rules and sets have more than {MOST_USES} words, sets counted wherever they stand")]
    TooManyUses,
    /// Dots or an ampersand that lead nowhere.
    #[error("... and & stand between two words of a phrase, & once at most")]
    Gap,
    /// A set of words that nobody has defined.
    #[error(
        "no set of words is called \"{0}\"; sets are defined above their use, with their words on one line"
    )]
    UnknownSet(String),
    /// A name that is none.
    #[error(
        "\"{0}\" is not the name of a set: lower-case letters, digits and underscores, a letter first, 63 at most"
    )]
    Set(String),
    /// A set of nothing, or more than a word where one belongs.
    #[error("in sets and between bars stand single words, of letters or of digits, no phrases")]
    Phrase,
    /// Nothing is excluded.
    #[error("what is not about the topic is missing")]
    NothingExcluded,
}
