//! From what is counted to what is told: which periods of which units have a figure.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::facts::{self, Facts, Period, Span};
use super::figure::Figure;
use super::publication::{Past, Publication, Told, Unit};
use super::suppression::{self, Group};

/// Months that are told of one by one; all years are.
const MONTHS: usize = 36;

/// A month or a year is told from so many times the smallest group on: a month of fewer has weeks that are withheld, and would tell
/// of them.
const PAST_GROUPS: u64 = 4;

/// Days without any answer at all after which a page says that its figures are old.
const DAYS_OF_SILENCE: i64 = 3;

/// What is told of these facts.
pub(super) fn publication(facts: &Facts, smallest_group: u64) -> Publication {
    let decider = Decider {
        facts,
        smallest_group,
        places: facts
            .units
            .iter()
            .enumerate()
            .map(|(place, unit)| (unit.unit_id, place))
            .collect(),
    };
    let seven_days = decider.seven_days();
    let history = decider.history();
    let units = facts
        .units
        .iter()
        .zip(seven_days)
        .zip(history)
        .map(|((unit, figure), [months, years])| Unit {
            code: unit.code.clone(),
            name: unit.name.clone(),
            kind: unit.kind.clone(),
            time_zone: unit.time_zone.clone(),
            above: unit
                .above_on(unit.last_day)
                .and_then(|above| decider.places.get(&above))
                .map(|&place| facts.units[place].code.clone()),
            first_day: unit.first_day,
            last_day: unit.last_day,
            figure,
            months,
            years,
        });
    let last_day = facts.units.iter().map(|unit| unit.last_day).max();
    let quiet = |last: NaiveDate| {
        facts
            .newest_day
            .is_none_or(|newest| (last - newest).num_days() >= DAYS_OF_SILENCE)
    };
    Publication {
        units: units.collect(),
        is_silent: last_day.is_some_and(quiet),
    }
}

/// Decides which figures are told.
struct Decider<'a> {
    facts: &'a Facts,
    smallest_group: u64,
    /// Of each unit by its number, in the list of them.
    places: BTreeMap<i64, usize>,
}

/// Answers and NPS of a unit in a period.
type Counted = (u64, Option<f64>);

/// A period of a unit, and whether it is told.
struct Cell {
    first_day: NaiveDate,
    counted: Counted,
    is_told: bool,
}

impl Decider<'_> {
    fn seven_days(&self) -> Vec<Option<Told>> {
        let of = |unit_id| self.facts.seven_days.get(&unit_id);
        let units = self.facts.units.iter();
        let counted: Vec<Counted> = units
            .clone()
            .map(|unit| of(unit.unit_id).map_or((0, None), |days| (days.answers, days.nps)))
            .collect();
        let is_enough: Vec<bool> = units
            .map(|unit| of(unit.unit_id).is_some_and(|days| days.fewest >= self.smallest_group))
            .collect();
        let told = self.told(&counted, &is_enough, |unit| unit.last_day);
        counted
            .into_iter()
            .zip(told)
            .map(|((answers, nps), is_told)| {
                let figure = Figure::of(answers, nps, self.smallest_group);
                figure.filter(|_| is_told).and_then(|figure| self.named(figure))
            })
            .collect()
    }

    /// The months and the years of each unit, in the order of the units.
    fn history(&self) -> Vec<[Vec<Past>; 2]> {
        let [mut months, mut years] = [Span::Month, Span::Year].map(|span| self.cells(span));
        for (months, years) in months.iter_mut().zip(&mut years) {
            let began = months.iter().find(|month| month.counted.0 > 0);
            let began = began.map(|month| month.first_day);
            for year in years {
                // What was asked in a part of a year only is no figure of the year.
                year.is_told &= began.is_some_and(|began| began <= year.first_day);
                self.settle(year, months);
            }
        }
        months
            .iter()
            .zip(&years)
            .map(|(months, years)| [self.past(months, Some(MONTHS)), self.past(years, None)])
            .collect()
    }

    /// For each unit, each of its periods since the first of any unit.
    fn cells(&self, span: Span) -> Vec<Vec<Cell>> {
        let mut periods: BTreeMap<NaiveDate, BTreeMap<i64, &Period>> = BTreeMap::new();
        for period in self.facts.history.iter().filter(|period| period.span == span) {
            periods
                .entry(period.first_day)
                .or_default()
                .insert(period.unit_id, period);
        }
        let mut cells: Vec<Vec<Cell>> = self.facts.units.iter().map(|_| Vec::new()).collect();
        for (first_day, of) in periods {
            let counted: Vec<Counted> = self
                .facts
                .units
                .iter()
                .map(|unit| {
                    of.get(&unit.unit_id)
                        .map_or((0, None), |period| (period.answers, period.nps))
                })
                .collect();
            let is_enough: Vec<bool> = counted
                .iter()
                .map(|(answers, _)| *answers >= self.smallest_group * PAST_GROUPS)
                .collect();
            let last_day = of.values().next().map_or(first_day, |period| period.last_day);
            let told = self.told(&counted, &is_enough, |_| last_day);
            for ((cells, counted), is_told) in cells.iter_mut().zip(counted).zip(told) {
                cells.push(Cell {
                    first_day,
                    counted,
                    is_told,
                });
            }
        }
        cells
    }

    /// A year less those of its months that are told is a group like any other. All months count here, however long ago: those
    /// that are not on the pages any more have been.
    fn settle(&self, year: &mut Cell, months: &mut [Cell]) {
        let months: Vec<&mut Cell> = months
            .iter_mut()
            // Before its first answers the unit was not there, and that is no secret.
            .skip_while(|month| month.counted.0 == 0)
            .filter(|month| month.first_day.year() == year.first_day.year())
            .collect();
        let groups: Vec<Group> = std::iter::once((&*year, None))
            .chain(months.iter().map(|month| (&**month, Some(0))))
            .map(|(cell, within)| Group {
                within,
                answers: cell.counted.0,
                is_enough: cell.is_told,
                has_others: false,
            })
            .collect();
        let told = suppression::told(&groups, self.smallest_group);
        for (cell, is_told) in std::iter::once(year).chain(months).zip(told) {
            cell.is_told = is_told;
        }
    }

    /// Which units are told of in a period that ends as they say.
    fn told(
        &self,
        counted: &[Counted],
        is_enough: &[bool],
        last_day: impl Fn(&facts::Unit) -> NaiveDate,
    ) -> Vec<bool> {
        let groups: Vec<Group> = self
            .facts
            .units
            .iter()
            .zip(counted)
            .zip(is_enough)
            .map(|((unit, (answers, _)), is_enough)| Group {
                within: unit
                    .above_on(last_day(unit))
                    .and_then(|above| self.places.get(&above).copied()),
                answers: *answers,
                is_enough: *is_enough,
                has_others: unit.has_others,
            })
            .collect();
        suppression::told(&groups, self.smallest_group)
    }

    fn named(&self, figure: Figure) -> Option<Told> {
        let band = self.facts.bands.get(&figure.nps)?.clone();
        Some(Told { figure, band })
    }

    fn past_figure(&self, cell: &Cell) -> Option<Told> {
        let (answers, nps) = cell.counted;
        let figure = Figure::of_past(answers, nps, self.smallest_group * PAST_GROUPS);
        figure
            .filter(|_| cell.is_told)
            .and_then(|figure| self.named(figure))
    }

    /// From the first figure on, and the last so many of them.
    fn past(&self, cells: &[Cell], at_most: Option<usize>) -> Vec<Past> {
        let past: Vec<Past> = cells
            .iter()
            .map(|cell| Past {
                first_day: cell.first_day,
                figure: self.past_figure(cell),
            })
            .skip_while(|past| past.figure.is_none())
            .collect();
        let dropped = past.len().saturating_sub(at_most.unwrap_or(past.len()));
        past.into_iter().skip(dropped).collect()
    }
}
