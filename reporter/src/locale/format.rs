//! Numbers and dates as each language writes them. Rounding happens here and in `shares`, and nowhere before.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime};

use super::{Plural, Texts};

/// A hyphen is not a minus sign: in running text it is too short, and a line may break after it.
const MINUS: char = '\u{2212}';

impl Texts {
    /// A whole number of points, as `84` or `−3`.
    pub(crate) fn points(&self, value: f64) -> String {
        let rounded = value.round() as i64;
        let digits = self.count(rounded.unsigned_abs());
        if rounded < 0 {
            format!("{MINUS}{digits}")
        } else {
            digits
        }
    }

    /// Points with their sign, as `+3`, `−3` or `0`.
    pub(crate) fn signed(&self, value: f64) -> String {
        let points = self.points(value);
        if value.round() > 0.0 {
            format!("+{points}")
        } else {
            points
        }
    }

    /// Points with their sign and one decimal, as `+1,2`.
    pub(crate) fn tenths(&self, value: f64) -> String {
        let tenths = (value * 10.0).round() as i64;
        let sign = match tenths {
            ..0 => MINUS.to_string(),
            0 => String::new(),
            1.. => "+".to_owned(),
        };
        let (whole, tenth) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
        format!(
            "{sign}{}{}{tenth}",
            self.count(whole),
            self.conventions.decimal_mark
        )
    }

    /// A count, in groups of three digits.
    pub(crate) fn count(&self, count: u64) -> String {
        let digits = count.to_string();
        let mut grouped = String::new();
        for (position, digit) in digits.chars().enumerate() {
            if position > 0 && (digits.len() - position).is_multiple_of(3) {
                grouped.push(self.conventions.thousands_mark);
            }
            grouped.push(digit);
        }
        grouped
    }

    /// A number, without its sign, and its noun.
    pub(crate) fn plural(&self, noun: &Plural, number: f64) -> String {
        let magnitude = number.round().abs() as u64;
        let form = if magnitude == 1 { noun.one } else { noun.other };
        form.replace("{n}", &self.count(magnitude))
    }

    /// The ends of an interval of points, as `73…95`.
    pub(crate) fn range(&self, lower: f64, upper: f64) -> String {
        format!(
            "{}{}{}",
            self.points(lower),
            self.conventions.range,
            self.points(upper)
        )
    }

    /// The day of an answer, as `ti 30.12.`
    pub(crate) fn day(&self, at: NaiveDateTime) -> String {
        let conventions = &self.conventions;
        let weekday = conventions.weekdays[at.weekday().num_days_from_monday() as usize];
        format!("{weekday} {}", at.format(conventions.short_date))
    }

    /// A moment of a day, as `5.1.2026 klo 6.00`.
    pub(crate) fn moment(&self, at: NaiveDateTime) -> String {
        at.format(self.page.time).to_string()
    }

    /// A month or a year by its first day, as `tammikuu 2026`.
    pub(crate) fn period(&self, first_day: NaiveDate, span: &str) -> String {
        if span == "year" {
            return first_day.year().to_string();
        }
        let month = self.page.month_names[first_day.month0() as usize];
        self.page
            .month_of_year
            .replace("{month}", month)
            .replace("{year}", &first_day.year().to_string())
    }

    /// The same with little room, as `1/2026`.
    pub(crate) fn short_period(&self, first_day: NaiveDate, span: &str) -> String {
        match span {
            "year" => first_day.year().to_string(),
            _ => format!("{}/{}", first_day.month(), first_day.year()),
        }
    }

    /// The seven days from a first one on, as `29.12.2025–4.1.2026`.
    pub(crate) fn week_span(&self, first_day: NaiveDate) -> String {
        let conventions = &self.conventions;
        let last_day = first_day.checked_add_days(Days::new(6)).unwrap_or(first_day);
        let first = if first_day.year() != last_day.year() {
            conventions.span_over_years
        } else if first_day.month() != last_day.month() {
            conventions.span_in_year
        } else {
            conventions.span_in_month
        };
        format!(
            "{}{}",
            first_day.format(first),
            last_day.format(conventions.full_date)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a date")
    }

    #[test]
    fn points_are_whole_and_have_a_real_minus() {
        assert_eq!(Locale::Fi.texts().points(83.5), "84");
        assert_eq!(Locale::Fi.texts().points(-2.6), "−3");
        assert_eq!(Locale::Fi.texts().points(-0.4), "0");
        assert_eq!(Locale::En.texts().signed(2.5), "+3");
        assert_eq!(Locale::En.texts().signed(-0.2), "0");
    }

    #[test]
    fn tenths_have_a_sign_and_a_mark() {
        assert_eq!(Locale::Fi.texts().tenths(-1.26), "−1,3");
        assert_eq!(Locale::En.texts().tenths(0.96), "+1.0");
        assert_eq!(Locale::En.texts().tenths(-0.04), "0.0");
    }

    #[test]
    fn counts_are_grouped_by_language() {
        assert_eq!(Locale::Fi.texts().count(1_234_567), "1\u{a0}234\u{a0}567");
        assert_eq!(Locale::En.texts().count(145_000), "145,000");
        assert_eq!(Locale::Sv.texts().count(999), "999");
    }

    #[test]
    fn nouns_follow_their_number() {
        let texts = Locale::Fi.texts();
        assert_eq!(texts.plural(&texts.answers, 1.0), "1 vastaus");
        assert_eq!(texts.plural(&texts.points, -12.3), "12 pistettä");
    }

    #[test]
    fn weeks_are_written_once_where_month_or_year_agree() {
        assert_eq!(
            Locale::Fi.texts().week_span(date(2025, 12, 29)),
            "29.12.2025–4.1.2026"
        );
        assert_eq!(Locale::Fi.texts().week_span(date(2026, 1, 5)), "5.–11.1.2026");
        assert_eq!(
            Locale::En.texts().week_span(date(2026, 3, 30)),
            "30 March – 5 April 2026"
        );
    }
}
