//! What matters this week, in one sentence. The numbers are the database's; this only chooses between them.

use serde::Serialize;

use super::facts::{ENOUGH_ANSWERS, Facts, Signal};
use crate::locale::Locale;

/// A headline is the best of several tests, and so each must be surer than one of a table: together they then call an ordinary
/// week unusual about once in thirty.
const SURE: f64 = 0.01;

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
    /// Cases that should have been resolved
    Overdue { cases: u64 },
    /// A larger share of patients than usual write about something
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
}

impl<'a> Headline<'a> {
    /// What has become worse is told first, then what somebody has to do, what is new, what has become better, and how the unit
    /// differs from others; then what limits the figure. Only a week without any of these is an ordinary one.
    pub(crate) fn of(unit: &'a Facts, locale: Locale) -> Headline<'a> {
        let news = change(unit).or_else(|| unit.signal.map(|signal| Headline::Signal { signal }));
        let of_week = [
            news.filter(Headline::is_bad),
            overdue(unit),
            rising(unit, locale),
            news,
            gap(unit),
        ];
        let told = of_week.into_iter().flatten().next();
        match unit.responses {
            0 => overdue(unit).unwrap_or(Headline::None),
            1..ENOUGH_ANSWERS => told.unwrap_or(Headline::Few),
            _ if has_no_past(unit) => told.unwrap_or(Headline::First),
            _ => told.unwrap_or(Headline::Steady),
        }
    }

    /// Whether it tells of something to mend.
    pub(crate) fn is_bad(&self) -> bool {
        match self {
            Headline::Fall { .. } | Headline::Overdue { .. } | Headline::Below { .. } => true,
            Headline::Signal { signal } => matches!(
                signal,
                Signal::OutsideBelow
                    | Signal::RunOfEightBelow
                    | Signal::TrendOfSixDown
                    | Signal::TwoOfThreeBelow
            ),
            _ => false,
        }
    }
}

/// A difference that a headline may tell.
fn sure(points: Option<f64>, is_real: Option<bool>, p_value: Option<f64>) -> Option<f64> {
    points.filter(|points| *points != 0.0 && is_real == Some(true) && p_value.is_some_and(|p| p < SURE))
}

/// The change from the latest time that there is a real one from.
fn change<'a>(unit: &Facts) -> Option<Headline<'a>> {
    let week = sure(unit.change, unit.change_is_real, unit.change_p_value);
    let four_weeks = sure(
        unit.four_weeks_change,
        unit.four_weeks_change_is_real,
        unit.four_weeks_change_p_value,
    );
    let (points, since) = match (week, four_weeks) {
        (Some(points), _) => (points, Since::Week),
        (None, Some(points)) => (points, Since::FourWeeks),
        (None, None) => return None,
    };
    Some(match points > 0.0 {
        true => Headline::Rise { points, since },
        false => Headline::Fall { points, since },
    })
}

fn overdue<'a>(unit: &Facts) -> Option<Headline<'a>> {
    let cases = unit.overdue_follow_ups;
    (cases > 0).then_some(Headline::Overdue { cases })
}

fn rising(unit: &Facts, locale: Locale) -> Option<Headline<'_>> {
    let rising = unit.topics.iter().filter(|topic| topic.is_rising);
    let topic = rising.max_by_key(|topic| topic.answers)?.labels.of(locale);
    Some(Headline::Topic { topic })
}

fn gap<'a>(unit: &Facts) -> Option<Headline<'a>> {
    let points = sure(
        unit.organisation_gap,
        unit.organisation_gap_is_real,
        unit.organisation_gap_p_value,
    )?;
    Some(match points > 0.0 {
        true => Headline::Above { points },
        false => Headline::Below { points },
    })
}

fn has_no_past(unit: &Facts) -> bool {
    unit.previous_responses == 0 && unit.four_weeks_responses == 0 && unit.year_responses == 0
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

    fn changed(unit: &mut Facts, points: f64) {
        (unit.change, unit.change_is_real, unit.change_p_value) = (Some(points), Some(true), Some(0.001));
    }

    fn apart(unit: &mut Facts, points: f64) {
        unit.organisation_gap = Some(points);
        (unit.organisation_gap_is_real, unit.organisation_gap_p_value) = (Some(true), Some(0.001));
    }

    #[test]
    fn what_has_become_worse_comes_first() {
        let since = Since::Week;
        assert_eq!(
            headline(|unit| {
                changed(unit, -31.0);
                unit.overdue_follow_ups = 4;
            }),
            Headline::Fall { points: -31.0, since }
        );
        let signal = Signal::RunOfEightBelow;
        assert_eq!(
            headline(|unit| {
                unit.signal = Some(signal);
                unit.overdue_follow_ups = 4;
            }),
            Headline::Signal { signal }
        );
    }

    #[test]
    fn good_news_hides_nobody_who_waits() {
        for good in [
            |unit: &mut Facts| changed(unit, 31.0),
            |unit: &mut Facts| unit.signal = Some(Signal::OutsideAbove),
            |unit: &mut Facts| apart(unit, 31.0),
            |unit: &mut Facts| unit.topics[0].is_rising = true,
            |unit: &mut Facts| unit.responses = 0,
        ] {
            assert_eq!(
                headline(|unit| {
                    good(unit);
                    unit.overdue_follow_ups = 4;
                }),
                Headline::Overdue { cases: 4 }
            );
        }
    }

    #[test]
    fn then_what_is_new_and_how_the_unit_differs() {
        assert_eq!(
            headline(|unit| {
                unit.topics[0].is_rising = true;
                changed(unit, 12.0);
            }),
            Headline::Topic { topic: "Waiting" }
        );
        assert_eq!(
            headline(|unit| {
                changed(unit, 12.0);
                apart(unit, -30.0);
            }),
            Headline::Rise {
                points: 12.0,
                since: Since::Week
            }
        );
        assert_eq!(
            headline(|unit| apart(unit, -30.0)),
            Headline::Below { points: -30.0 }
        );
    }

    #[test]
    fn a_headline_is_surer_than_a_table() {
        assert_eq!(
            headline(|unit| {
                changed(unit, -31.0);
                unit.change_p_value = Some(0.03);
            }),
            Headline::Steady
        );
    }

    #[test]
    fn only_a_week_without_any_of_these_is_ordinary() {
        assert_eq!(headline(|_| ()), Headline::Steady);
        assert_eq!(headline(|unit| unit.responses = 9), Headline::Few);
        assert_eq!(headline(|unit| unit.responses = 0), Headline::None);
        let first = headline(|unit| {
            unit.previous_responses = 0;
            unit.four_weeks_responses = 0;
            unit.year_responses = 0;
        });
        assert_eq!(first, Headline::First);
    }
}
