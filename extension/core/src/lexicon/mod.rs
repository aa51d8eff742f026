//! Lexicons: which words of a comment are about which topic.
//!
//! A lexicon is a text that people read and write, one rule after another:
//!
//! ```text
//! language fi                    # of the rules that follow; "any" for all languages
//!
//! topic waiting
//! odot* jono* *jonotus*          # words that begin with, or have inside
//! "yli ... ajan"                 # a phrase; up to three words may stand for ...
//! "aika* & odot*|venyi"          # in either order, near each other; either of two words
//! kiire                          # exactly this word
//!
//! topic booking
//! aika
//! not "aika hyvä"                # here the word says nothing about the topic
//!
//! set staff lääkäri* lekuri*     # words that often stand for each other
//! topic competence
//! "hyvä|taitava @staff"
//! ```
//!
//! Case doesn't matter. A letter with dots or a ring is found without them too, as people write who lack the keys (laakari);
//! a plain letter in a rule is not found with dots, for that is another word. Digits, letters and €, $, £ are words apart. A
//! phrase stays within a sentence; a comma counts as a word in it. A rule does not count where an exclusion of its topic covers all of its words.
//!
//! Matching is one pass over the comment, whose time grows with its length and with how many rules it meets, and nothing else.
//! As others choose both, it pauses often to let itself be interrupted.

mod folding;
mod line;
mod lists;
mod matching;
mod patterns;
mod phrases;
mod problem;
mod rules;

pub use matching::{Lexicon, Match};
pub use problem::{LexiconError, LexiconProblem, TooManyMatches};

#[cfg(test)]
mod property_tests;
#[cfg(test)]
mod tests;
