//! Net Promoter Score in pure Rust, without PostgreSQL: what an answer is, how answers are counted, and what the counts say.
//!
//! Scores run from 0 to 10. Every figure is in NPS points, −100…100, unrounded, unless its name says otherwise.

#![forbid(unsafe_code)]

mod change;
mod impact;
mod interval;
mod level;
mod lexicon;
mod mix;
mod numbers;
mod redaction;
mod sample_size;
mod score;
mod score_interval;
mod shrinkage;
mod signal;
mod tally;
mod weighted;

pub use change::Change;
pub use impact::{NotAPart, topic_impact};
pub use interval::{Interval, Method, UnknownMethod};
pub use level::{Level, LevelError};
pub use lexicon::{Lexicon, LexiconError, LexiconProblem, Match, TooManyMatches};
pub use numbers::{MalformedBytes, Numbers};
pub use redaction::redact;
pub use sample_size::{SampleSizeError, sample_size};
pub use score::{Band, BandError, Class, Score, ScoreError};
pub use shrinkage::{MalformedPrior, Prior, PriorOverflow};
pub use signal::{ControlLimits, Series, Side, Signal};
pub use tally::{MalformedTally, Tally, TallyError};
pub use weighted::{MalformedWeighted, Weight, WeightError, Weighted};
