//! Net Promoter Score in pure Rust, without PostgreSQL: what an answer is, how answers are counted, and what the counts say.
//!
//! Scores run from 0 to 10. Every figure is in NPS points, −100…100, unrounded, unless its name says otherwise.

mod change;
mod interval;
mod level;
mod score;
mod tally;

pub use change::Change;
pub use interval::{Interval, adjusted_wald};
pub use level::{Level, LevelError};
pub use score::{Band, BandError, Class, Score, ScoreError};
pub use tally::{MalformedTally, Tally, TallyError};
