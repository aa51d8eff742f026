//! Rows that no export should hold and every export does.

use std::fmt;

use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use super::answers::Row;

/// What is wrong with a bad row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flaw {
    /// No unit has that code.
    UnknownUnit,
    /// A score above 10 or below 0.
    ScoreOutOfRange,
    /// A score that is not whole.
    FractionalScore,
    /// No score.
    EmptyScore,
    /// A score in words.
    TextScore,
    /// Not a date and a time.
    UnparsableTime,
    /// A local time that the spring clock change skipped.
    SkippedTime,
    /// A time that has not come yet.
    FutureTime,
    /// The row ends early.
    MissingColumns,
    /// The external id of an earlier row, but another answer.
    ContradictsEarlier,
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::UnknownUnit => "unknown unit",
            Self::ScoreOutOfRange => "score out of range",
            Self::FractionalScore => "score not whole",
            Self::EmptyScore => "score empty",
            Self::TextScore => "score in words",
            Self::UnparsableTime => "time unreadable",
            Self::SkippedTime => "time skipped by the clocks",
            Self::FutureTime => "time in the future",
            Self::MissingColumns => "columns missing",
            Self::ContradictsEarlier => "external id of another answer",
        })
    }
}

/// How many of each; None stands for the same row once more, which is not a flaw.
const PLAN: [(Option<Flaw>, usize); 11] = [
    (None, 8),
    (Some(Flaw::UnknownUnit), 6),
    (Some(Flaw::ScoreOutOfRange), 6),
    (Some(Flaw::FractionalScore), 3),
    (Some(Flaw::EmptyScore), 5),
    (Some(Flaw::TextScore), 4),
    (Some(Flaw::UnparsableTime), 5),
    (Some(Flaw::SkippedTime), 3),
    (Some(Flaw::FutureTime), 3),
    (Some(Flaw::MissingColumns), 4),
    (Some(Flaw::ContradictsEarlier), 4),
];

/// Numbers of external ids that no good answer reaches.
const FIRST_NUMBER: u64 = 1 << 40;

/// A row to slip in after a good one.
pub(super) struct Extra {
    pub(super) after: usize,
    pub(super) flaw: Option<Flaw>,
    /// Which of the ways to be wrong in.
    pub(super) variant: usize,
    /// The number its external id is made from.
    pub(super) number: u64,
}

/// Sprinkles the plan over so many good rows, first to last.
pub(super) fn plan(rows: usize, dice: &mut ChaCha8Rng) -> Vec<Extra> {
    let flaws = PLAN
        .into_iter()
        .flat_map(|(flaw, count)| (0..count).map(move |variant| (flaw, variant)));
    let mut extras: Vec<Extra> = flaws
        .zip(FIRST_NUMBER..)
        .map(|((flaw, variant), number)| Extra {
            after: dice.random_range(0..rows),
            flaw,
            variant,
            number,
        })
        .collect();
    extras.sort_by_key(|extra| extra.after);
    extras
}

impl Flaw {
    /// Spoils a row that would be good but for its flaw; `earlier` is a good row already written.
    pub(super) fn spoil(self, mut row: Row, earlier: &Row, variant: usize) -> Vec<String> {
        let one_of = |ways: &[&str]| ways[variant % ways.len()].to_owned();
        match self {
            Self::UnknownUnit => {
                row.unit = one_of(&["laakarikeskus-atlantis", "sairaala-turku-", "0", "LÄÄKÄRIKESKUS"])
            }
            Self::ScoreOutOfRange => row.score = one_of(&["11", "-1", "100", "12"]),
            Self::FractionalScore => row.score = one_of(&["8.5", "9,5", "6.5"]),
            Self::EmptyScore => row.score = one_of(&["", "", " "]),
            Self::TextScore => row.score = one_of(&["kymmenen", "N/A", "ten", "NaN"]),
            Self::UnparsableTime => {
                row.answered_at = one_of(&[
                    "eilen",
                    "2025-02-30T10:00:00+02:00",
                    "31.3.2025 klo 12",
                    "",
                    "1743412345678",
                ]);
            }
            Self::SkippedTime => {
                row.answered_at = one_of(&["2025-03-30 03:30:00", "2025-03-30T03:00:00", "2025-03-30 03:59"])
            }
            Self::FutureTime => {
                row.answered_at = one_of(&["2125-06-03T11:20:00+03:00", "2099-01-02 09:15:00"])
            }
            Self::MissingColumns => {}
            Self::ContradictsEarlier => {
                row.external_id.clone_from(&earlier.external_id);
                row.score = if earlier.score == "2" { "9" } else { "2" }.to_owned();
            }
        }
        let kept = if self == Self::MissingColumns {
            variant % 3 + 1
        } else {
            Row::HEADER.len()
        };
        row.fields().into_iter().take(kept).map(str::to_owned).collect()
    }
}
