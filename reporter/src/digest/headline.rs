//! What matters this week, in one sentence. The numbers are the database's; this only chooses between them.

use serde::Serialize;

use super::facts::{Facts, Signal};
use crate::locale::Locale;

/// With fewer answers than this a week's figure says little, and the mail tells of a longer time.
pub(crate) const ENOUGH_ANSWERS: u64 = 10;

/// With fewer than this the test of a difference takes noise for real in up to one week of four, instead of one of
/// twenty.
const A_HANDFUL: u64 = 5;

/// The sentence a mail begins with.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Headline<'a> {
    /// Better than before, by more than noise
    Rise { points: f64, since: Since },
    /// Worse than before, by more than noise
    Fall { points: f64, since: Since },
    /// Nothing that one comparison shows, but a series of weeks that chance doesn't make
    Signal { signal: Signal },
    /// Patients who wait for somebody longer than they should
    Overdue { cases: u64 },
    /// More patients than usual write about something
    Topic { topic: &'a str },
    /// Better than the rest of the organisation, by more than noise
    Above { points: f64 },
    /// Worse than the rest of the organisation, by more than noise
    Below { points: f64 },
    /// Too few answers to say much
    Few,
    /// Nothing to compare with
    First,
    /// Nothing unusual
    Steady,
    /// No answers at all
    None,
}

/// What a change is a change from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Since {
    Week,
    FourWeeks,
    Year,
}

impl<'a> Headline<'a> {
    /// A real change is told first, then a signal; then what somebody has to do, what is new, and how the unit differs from
    /// others; then what limits the figure. Only a week without any of these is an ordinary one.
    pub(crate) fn of(unit: &'a Facts, locale: Locale) -> Headline<'a> {
        if unit.responses == 0 {
            return Headline::None;
        }
        let says_something = unit.responses >= A_HANDFUL;
        change(unit)
            .or_else(|| unit.signal.map(|signal| Headline::Signal { signal }))
            .filter(|_| says_something)
            .or_else(|| overdue(unit))
            .or_else(|| rising(unit, locale))
            .or_else(|| gap(unit).filter(|_| says_something))
            .unwrap_or(match unit.responses {
                ..ENOUGH_ANSWERS => Headline::Few,
                _ if unit.previous_responses == 0 => Headline::First,
                _ => Headline::Steady,
            })
    }

    /// What the most pressing of several units comes by.
    pub(crate) fn urgency(&self) -> u8 {
        match self {
            Headline::Fall { .. } => 0,
            Headline::Overdue { .. } => 1,
            Headline::Signal { .. } => 2,
            Headline::Topic { .. } => 3,
            Headline::Below { .. } => 4,
            Headline::Rise { .. } | Headline::Above { .. } => 5,
            Headline::Steady | Headline::First => 6,
            Headline::Few => 7,
            Headline::None => 8,
        }
    }
}

/// The change from the latest time that there is a real one from.
fn change<'a>(unit: &Facts) -> Option<Headline<'a>> {
    [
        (unit.change, unit.change_is_real, Since::Week),
        (
            unit.four_weeks_change,
            unit.four_weeks_change_is_real,
            Since::FourWeeks,
        ),
        (unit.year_change, unit.year_change_is_real, Since::Year),
    ]
    .into_iter()
    .find_map(|(points, is_real, since)| match points? {
        points if is_real != Some(true) || points == 0.0 => None,
        points if points > 0.0 => Some(Headline::Rise { points, since }),
        points => Some(Headline::Fall { points, since }),
    })
}

fn overdue<'a>(unit: &Facts) -> Option<Headline<'a>> {
    let cases = unit.overdue_follow_ups;
    (cases > 0).then_some(Headline::Overdue { cases })
}

fn rising(unit: &Facts, locale: Locale) -> Option<Headline<'_>> {
    let rising = unit.topics.iter().filter(|topic| topic.is_rising);
    let topic = rising.max_by_key(|topic| topic.answers)?.label(locale);
    Some(Headline::Topic { topic })
}

fn gap<'a>(unit: &Facts) -> Option<Headline<'a>> {
    match unit.organisation_gap? {
        points if unit.organisation_gap_is_real != Some(true) || points == 0.0 => None,
        points if points > 0.0 => Some(Headline::Above { points }),
        points => Some(Headline::Below { points }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::samples;

    /// An ordinary week of an ordinary unit, but for some of its facts.
    fn headline(change: impl FnOnce(&mut Facts)) -> Headline<'static> {
        let unit = Box::leak(Box::new(samples::ordinary()));
        change(unit);
        Headline::of(unit, Locale::En)
    }

    #[test]
    fn a_real_change_comes_first() {
        let worse = Headline::Fall {
            points: -31.0,
            since: Since::Week,
        };
        assert_eq!(
            headline(|unit| {
                (unit.change, unit.change_is_real) = (Some(-31.0), Some(true));
                (unit.year_change, unit.year_change_is_real) = (Some(8.0), Some(true));
                unit.signal = Some(Signal::OutsideBelow);
                unit.overdue_follow_ups = 4;
            }),
            worse
        );
        assert_eq!(
            headline(
                |unit| (unit.four_weeks_change, unit.four_weeks_change_is_real) = (Some(12.0), Some(true))
            ),
            Headline::Rise {
                points: 12.0,
                since: Since::FourWeeks
            }
        );
    }

    #[test]
    fn then_a_signal_and_what_is_to_be_done() {
        let signal = Signal::RunOfEightBelow;
        assert_eq!(
            headline(|unit| {
                unit.signal = Some(signal);
                unit.overdue_follow_ups = 4;
            }),
            Headline::Signal { signal }
        );
        assert_eq!(
            headline(|unit| {
                unit.overdue_follow_ups = 4;
                unit.topics[0].is_rising = true;
            }),
            Headline::Overdue { cases: 4 }
        );
    }

    #[test]
    fn then_what_is_new_and_how_the_unit_differs() {
        assert_eq!(
            headline(|unit| {
                unit.topics[0].is_rising = true;
                (unit.organisation_gap, unit.organisation_gap_is_real) = (Some(-30.0), Some(true));
            }),
            Headline::Topic { topic: "Waiting" }
        );
        assert_eq!(
            headline(
                |unit| (unit.organisation_gap, unit.organisation_gap_is_real) = (Some(-30.0), Some(true))
            ),
            Headline::Below { points: -30.0 }
        );
    }

    #[test]
    fn a_handful_of_answers_proves_nothing() {
        let loud = |unit: &mut Facts| {
            (unit.change, unit.change_is_real) = (Some(-180.0), Some(true));
            (unit.organisation_gap, unit.organisation_gap_is_real) = (Some(-180.0), Some(true));
            unit.signal = Some(Signal::OutsideBelow);
        };
        assert_eq!(
            headline(|unit| {
                loud(unit);
                unit.responses = 4;
            }),
            Headline::Few
        );
        assert_eq!(
            headline(|unit| {
                unit.responses = 4;
                unit.overdue_follow_ups = 1;
            }),
            Headline::Overdue { cases: 1 }
        );
    }

    #[test]
    fn only_a_week_without_any_of_these_is_ordinary() {
        assert_eq!(headline(|_| ()), Headline::Steady);
        assert_eq!(headline(|unit| unit.responses = 9), Headline::Few);
        assert_eq!(headline(|unit| unit.previous_responses = 0), Headline::First);
        assert_eq!(headline(|unit| unit.responses = 0), Headline::None);
    }
}
