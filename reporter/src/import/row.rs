//! One row, field by field: read as what the column holds, or refused with a reason.
//!
//! Reasons never quote what was written: they are counted, printed and kept apart from the row itself.

use std::borrow::Cow;

use chrono::{DateTime, Datelike, LocalResult, NaiveDate, NaiveDateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use csv::ByteRecord;

use super::header::Header;

/// Why a row is refused.
pub(crate) type Reason = Cow<'static, str>;

/// A row whose fields are text and as many as the header's.
pub(crate) struct Row<'a> {
    header: &'a Header,
    fields: Vec<&'a str>,
}

impl<'a> Row<'a> {
    /// Reads a record; a blank field counts as absent.
    pub(crate) fn new(header: &'a Header, record: &'a ByteRecord) -> Result<Row<'a>, Reason> {
        if record.len() != header.width() {
            return Err(format!(
                "fields: {}, and the header has {}; a delimiter or a quote is missing or too many",
                record.len(),
                header.width()
            )
            .into());
        }
        let fields = record.iter().enumerate().map(|(position, bytes)| match std::str::from_utf8(bytes) {
            Ok(text) if text.contains('\0') => Err(format!("{} holds a NUL character", header.name(position)).into()),
            Ok(text) => Ok(text.trim_matches(is_invisible)),
            Err(_) => Err(format!(
                "{} is not UTF-8, perhaps Latin-1 or Windows-1252: convert the file, for example with iconv",
                header.name(position)
            )
            .into()),
        });
        Ok(Row {
            header,
            fields: fields.collect::<Result<_, Reason>>()?,
        })
    }

    /// The fields as they came, white space around them aside.
    pub(crate) fn into_fields(self) -> Vec<&'a str> {
        self.fields
    }

    /// Whether the file has the column, blank or not.
    pub(crate) fn tells(&self, column: &str) -> bool {
        self.header.position(column).is_some()
    }

    /// A text of at most `longest` characters; `None` where the field is blank or the file lacks the column.
    pub(crate) fn text(&self, column: &str, longest: usize) -> Result<Option<&'a str>, Reason> {
        let text = self
            .header
            .position(column)
            .map(|position| self.fields[position])
            .filter(|text| !text.is_empty());
        match text {
            // Bytes are at least as many as characters, and counting them costs nothing.
            Some(text) if text.len() > longest && text.chars().count() > longest => {
                Err(format!("{column} is longer than {longest} characters").into())
            }
            text => Ok(text),
        }
    }

    /// A text on one line; `None` as in [`Row::text`].
    pub(crate) fn optional_line(&self, column: &str, longest: usize) -> Result<Option<&'a str>, Reason> {
        // The database counts the two Unicode separators as control characters too.
        let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
        match self.text(column, longest)? {
            Some(text) if text.contains(breaks) => {
                Err(format!("{column} holds a line break or another control character").into())
            }
            text => Ok(text),
        }
    }

    /// A text on one line that has to be there.
    pub(crate) fn line(&self, column: &str, longest: usize) -> Result<&'a str, Reason> {
        self.optional_line(column, longest)?
            .ok_or_else(|| format!("{column} is missing").into())
    }

    /// One of a few words, in any case; `None` where the field is blank.
    pub(crate) fn one_of(
        &self,
        column: &str,
        words: &[&'static str],
    ) -> Result<Option<&'static str>, Reason> {
        let Some(text) = self.text(column, usize::MAX)? else {
            return Ok(None);
        };
        match words.iter().find(|word| word.eq_ignore_ascii_case(text)) {
            Some(word) => Ok(Some(word)),
            None => Err(format!("{column} is none of: {}", words.join(", ")).into()),
        }
    }

    /// A whole score from 0 to 10.
    pub(crate) fn score(&self, column: &str) -> Result<i16, Reason> {
        let text = self.line(column, usize::MAX)?;
        let digits = text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        match text.parse() {
            Ok(score) if digits && score <= 10 => Ok(score),
            _ => Err(format!("{column} is not a whole number from 0 to 10").into()),
        }
    }

    /// A day in the calendar; `None` where the field is blank.
    pub(crate) fn day(&self, column: &str) -> Result<Option<NaiveDate>, Reason> {
        let Some(text) = self.text(column, usize::MAX)? else {
            return Ok(None);
        };
        match NaiveDate::parse_from_str(text, "%Y-%m-%d") {
            Ok(day) if (1000..=9999).contains(&day.year()) => Ok(Some(day)),
            _ => Err(format!("{column} is no day like 2025-03-31").into()),
        }
    }

    /// A moment: with an offset as RFC 3339 or PostgreSQL writes it, or a local time in `zone`.
    pub(crate) fn moment(&self, column: &str, zone: Tz, now: DateTime<Utc>) -> Result<DateTime<Utc>, Reason> {
        let moment =
            moment(self.line(column, usize::MAX)?, zone).map_err(|reason| format!("{column} {reason}"))?;
        if moment > now + TimeDelta::days(1) {
            return Err(format!("{column} is in the future").into());
        }
        // Nobody asked how likely one is to recommend before 2003; a year this early is a year of two digits.
        if moment < DateTime::UNIX_EPOCH {
            return Err(format!("{column} is before 1970").into());
        }
        Ok(moment)
    }
}

/// White space, and what shows as nothing at all; the same as in survey.clean_comment.
fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// Local times, as they are written.
const LOCAL: [&str; 4] = [
    "%Y-%m-%d %H:%M:%S%.f",
    "%Y-%m-%dT%H:%M:%S%.f",
    "%Y-%m-%d %H:%M",
    "%Y-%m-%dT%H:%M",
];

/// The same with an offset, whose minutes may be missing: PostgreSQL writes `2026-01-05 08:37:00+02`.
const WITH_OFFSET: [&str; 4] = [
    "%Y-%m-%d %H:%M:%S%.f%#z",
    "%Y-%m-%dT%H:%M:%S%.f%#z",
    "%Y-%m-%d %H:%M%#z",
    "%Y-%m-%dT%H:%M%#z",
];

fn moment(text: &str, zone: Tz) -> Result<DateTime<Utc>, &'static str> {
    if let Ok(moment) = DateTime::parse_from_rfc3339(text) {
        return Ok(moment.to_utc());
    }
    let local = |format: &&str| NaiveDateTime::parse_from_str(text, format).ok();
    let with_offset = |format: &&str| DateTime::parse_from_str(text, format).ok();
    let Some(local) = LOCAL.iter().find_map(local) else {
        return match WITH_OFFSET.iter().find_map(with_offset) {
            Some(moment) => Ok(moment.to_utc()),
            None => Err("is no time like 2025-03-31T09:30:00+03:00 or 2025-03-31 09:30"),
        };
    };
    match zone.from_local_datetime(&local) {
        LocalResult::Single(moment) => Ok(moment.to_utc()),
        // The clock went back and this hour came twice: the first time is as good a guess as any, and always the same.
        LocalResult::Ambiguous(earlier, _) => Ok(earlier.to_utc()),
        LocalResult::None => Err("is a local time that the clocks skipped in the unit's zone"),
    }
}

#[cfg(test)]
mod tests {
    use chrono_tz::Europe::Helsinki;

    use super::super::header::{Column, optional};
    use super::*;

    const COLUMNS: &[Column] = &[optional("field"), optional("other")];

    fn with<T>(field: &[u8], read: impl FnOnce(&Row<'_>) -> Result<T, Reason>) -> Result<T, String> {
        let header = Header::read(&ByteRecord::from(vec!["field", "other"]), COLUMNS, &[], &[]).unwrap();
        let record = ByteRecord::from(vec![field, b"x"]);
        Row::new(&header, &record)
            .and_then(|row| read(&row))
            .map_err(Reason::into_owned)
    }

    #[test]
    fn scores_are_whole_and_within_0_to_10() {
        for (text, score) in [("0", 0), ("10", 10), (" 7 ", 7), ("07", 7)] {
            assert_eq!(
                with(text.as_bytes(), |row| row.score("field")),
                Ok(score),
                "{text}"
            );
        }
        for text in [
            "11",
            "-1",
            "8.5",
            "8,5",
            "NaN",
            "ten",
            "+9",
            "1e1",
            "0x9",
            "010",
            "٣",
            "99999999999999999999",
        ] {
            let reason = with(text.as_bytes(), |row| row.score("field")).unwrap_err();
            assert_eq!(reason, "field is not a whole number from 0 to 10", "{text}");
        }
        assert_eq!(
            with(b" ", |row| row.score("field")).unwrap_err(),
            "field is missing"
        );
    }

    fn at(text: &str) -> Result<String, String> {
        let now = DateTime::parse_from_rfc3339("2026-01-05T12:00:00Z")
            .unwrap()
            .to_utc();
        with(text.as_bytes(), |row| row.moment("field", Helsinki, now)).map(|moment| moment.to_rfc3339())
    }

    #[test]
    fn moments_are_read_with_offset_or_in_the_zone_of_the_unit() {
        for (text, moment) in [
            ("2025-07-01T09:30:00+03:00", "2025-07-01T06:30:00+00:00"),
            ("2025-07-01 06:30:00Z", "2025-07-01T06:30:00+00:00"),
            ("2025-07-01 09:30", "2025-07-01T06:30:00+00:00"),
            ("2025-01-01T09:30:15.250", "2025-01-01T07:30:15.250+00:00"),
            ("2026-01-06 13:59", "2026-01-06T11:59:00+00:00"),
        ] {
            assert_eq!(at(text).as_deref(), Ok(moment), "{text}");
        }
    }

    #[test]
    fn moments_are_read_as_postgresql_writes_them() {
        for (text, moment) in [
            ("2026-01-05 08:37:00+02", "2026-01-05T06:37:00+00:00"),
            (
                "2026-01-05 08:37:00.123456+02",
                "2026-01-05T06:37:00.123456+00:00",
            ),
            ("2026-01-05T08:37:00+02", "2026-01-05T06:37:00+00:00"),
            ("2026-01-05 08:37:00+02:00", "2026-01-05T06:37:00+00:00"),
            ("2026-01-05 08:37:00+05:30", "2026-01-05T03:07:00+00:00"),
            ("2026-01-05 08:37:00-03:30", "2026-01-05T12:07:00+00:00"),
            ("2026-01-05 08:37:00+00", "2026-01-05T08:37:00+00:00"),
            ("2026-01-05 08:37+02", "2026-01-05T06:37:00+00:00"),
            // The second of the two hours between three and four, which only the offset tells apart.
            ("2025-10-26 03:30:00+02", "2025-10-26T01:30:00+00:00"),
        ] {
            assert_eq!(at(text).as_deref(), Ok(moment), "{text}");
        }
    }

    #[test]
    fn an_hour_that_comes_twice_is_the_first_and_one_that_never_comes_is_refused() {
        assert_eq!(at("2025-10-26 03:30").as_deref(), Ok("2025-10-26T00:30:00+00:00"));
        assert!(at("2025-03-30 03:30").unwrap_err().contains("skipped"));
    }

    #[test]
    fn what_is_no_moment_is_refused() {
        for text in [
            "6.1.2025 14:30",
            "2025-13-01 10:00",
            "2025-02-29 10:00",
            "2025-01-01",
            "yesterday",
            "infinity",
            "1736150400",
            "2026-01-05 08:37:00 EET",
            "2026-01-05 08:37:00+99",
            "2026-01-05 08:37:00+2",
        ] {
            assert!(
                at(text).unwrap_err().starts_with("field is no time like"),
                "{text}"
            );
        }
        assert_eq!(at("").unwrap_err(), "field is missing");
        assert_eq!(at("2026-01-06T12:00:01Z").unwrap_err(), "field is in the future");
        assert_eq!(at("0025-01-06 14:30").unwrap_err(), "field is before 1970");
    }

    #[test]
    fn days_have_a_year_of_four_digits() {
        let day = |text: &str| with(text.as_bytes(), |row| row.day("field"));
        assert_eq!(day("2026-02-01"), Ok(NaiveDate::from_ymd_opt(2026, 2, 1)));
        assert_eq!(day(" "), Ok(None));
        for text in [
            "26-02-01",
            "2026-02-29",
            "1.2.2026",
            "2026-02-01 09:00",
            "+026-02-01",
            "soon",
        ] {
            assert_eq!(
                day(text).unwrap_err(),
                "field is no day like 2025-03-31",
                "{text}"
            );
        }
    }

    #[test]
    fn text_must_be_utf8_without_nul_and_not_too_long() {
        assert!(
            with(b"hyv\xe4", |_| Ok(()))
                .unwrap_err()
                .starts_with("field is not UTF-8")
        );
        assert_eq!(
            with(b"a\0b", |_| Ok(())).unwrap_err(),
            "field holds a NUL character"
        );
        assert_eq!(
            with("äö".as_bytes(), |row| row.text("field", 2).map(|_| ())),
            Ok(())
        );
        assert_eq!(
            with("äöå".as_bytes(), |row| row.text("field", 2).map(|_| ())).unwrap_err(),
            "field is longer than 2 characters"
        );
        for text in ["two\nlines", "a\u{7f}b", "a\u{2028}b"] {
            assert!(
                with(text.as_bytes(), |row| row.line("field", 99).map(|_| ())).is_err(),
                "{text:?}"
            );
        }
    }

    #[test]
    fn nothing_invisible_is_left_around_a_field() {
        for blank in ["", " \t", "\u{a0}", "\u{200b}\u{feff} "] {
            assert_eq!(
                with(blank.as_bytes(), |row| row.text("field", 9).map(|_| ())),
                Ok(()),
                "{blank:?}"
            );
            let text = format!("{blank}a\u{a0}b{blank}");
            let read = with(text.as_bytes(), |row| {
                Ok(row.text("field", 9)?.map(str::to_owned))
            });
            assert_eq!(read, Ok(Some("a\u{a0}b".to_owned())), "{blank:?}");
        }
    }

    #[test]
    fn words_are_known_in_any_case() {
        let words = ["sms", "web"];
        assert_eq!(with(b"SMS", |row| row.one_of("field", &words)), Ok(Some("sms")));
        assert_eq!(with(b"", |row| row.one_of("field", &words)), Ok(None));
        assert_eq!(
            with(b"fax", |row| row.one_of("field", &words)).unwrap_err(),
            "field is none of: sms, web"
        );
    }

    #[test]
    fn a_row_has_as_many_fields_as_the_header() {
        let header = Header::read(&ByteRecord::from(vec!["field", "other"]), COLUMNS, &[], &[]).unwrap();
        let record = ByteRecord::from(vec!["only one"]);
        assert!(
            Row::new(&header, &record)
                .err()
                .unwrap()
                .starts_with("fields: 1, and the header has 2")
        );
    }
}
