//! An organisation's own texts, a table a language in a TOML file, laid over ours.

use std::collections::BTreeSet;
use std::fmt::Write;

use chrono::{NaiveDate, NaiveDateTime};
use serde::Deserialize;
use serde_json::{Map, Value};

use super::{Locale, Texts};
use crate::likeness::nearest;

/// The texts in use.
#[derive(Default)]
pub(crate) struct OwnTexts {
    changed: Vec<(Locale, &'static Texts)>,
}

impl OwnTexts {
    /// Reads the file, and tells every mistake in it; where there is one, our own text stands.
    pub(crate) fn read(toml: &str) -> (OwnTexts, Vec<String>) {
        let mut own = OwnTexts::default();
        let tables: Map<String, Value> = match toml::from_str(toml) {
            Ok(tables) => tables,
            Err(error) => return (own, vec![syntax_mistake(toml, &error)]),
        };
        let mut mistakes = Vec::new();
        for (language, texts) in tables {
            match Locale::ALL.into_iter().find(|locale| locale.code() == language) {
                Some(locale) => own.lay_over(locale, &texts, &mut mistakes),
                None => {
                    let known = Locale::ALL.map(Locale::code).join(", ");
                    mistakes.push(format!("[{language}] is no language; known are {known}"));
                }
            }
        }
        (own, mistakes)
    }

    /// What the mails say in a language.
    pub(crate) fn of(&self, locale: Locale) -> &'static Texts {
        let changed = self.changed.iter().find(|(changed, _)| *changed == locale);
        changed.map_or_else(|| locale.texts(), |(_, texts)| texts)
    }

    fn lay_over(&mut self, locale: Locale, own: &Value, mistakes: &mut Vec<String>) {
        let mut texts = as_json(locale);
        let mut found = Vec::new();
        lay_over(&mut texts, own, &mut Vec::new(), &mut found);
        // They are read once, and serve until the program ends.
        match Texts::deserialize(&*Box::leak(Box::new(texts))) {
            Ok(texts) => self.changed.push((locale, Box::leak(Box::new(texts)))),
            Err(error) => found.push(error.to_string()),
        }
        let placed = found
            .into_iter()
            .map(|mistake| format!("[{}] {mistake}", locale.code()));
        mistakes.extend(placed);
    }
}

pub(super) fn as_json(locale: Locale) -> Value {
    serde_json::to_value(locale.texts()).expect("texts have a form in JSON")
}

fn syntax_mistake(toml: &str, error: &toml::de::Error) -> String {
    let line = error
        .span()
        .map_or(1, |span| toml[..span.start].matches('\n').count() + 1);
    format!("line {line}: {}", error.message())
}

/// Replaces our texts by those of the same key. `key` is where in the table they stand.
fn lay_over(ours: &mut Value, own: &Value, key: &mut Vec<String>, mistakes: &mut Vec<String>) {
    match (ours, own) {
        (Value::Object(ours), Value::Object(own)) => {
            for (name, own) in own {
                match ours.get_mut(name) {
                    Some(ours) => {
                        key.push(name.clone());
                        lay_over(ours, own, key, mistakes);
                        key.pop();
                    }
                    None => mistakes.push(unknown(name, key, ours)),
                }
            }
        }
        (Value::Array(ours), Value::Array(own)) if ours.len() == own.len() => {
            for (position, (ours, own)) in ours.iter_mut().zip(own).enumerate() {
                key.push(position.to_string());
                lay_over(ours, own, key, mistakes);
                key.pop();
            }
        }
        (Value::String(ours), Value::String(own)) => match mistake_in(own, key) {
            Some(mistake) => mistakes.push(format!("{}: {mistake}", key.join("."))),
            None => ours.clone_from(own),
        },
        (ours, _) => mistakes.push(format!("{}: write {}", key.join("."), form(ours))),
    }
}

fn unknown(name: &str, table: &[String], ours: &Map<String, Value>) -> String {
    let known: Vec<&str> = ours.keys().map(String::as_str).collect();
    let key: Vec<&str> = table.iter().map(String::as_str).chain([name]).collect();
    let meant = nearest(name, known.iter().copied())
        .map(|near| format!(" did you mean {near}?"))
        .unwrap_or_default();
    format!(
        "{}: no such text;{meant} known are {}",
        key.join("."),
        known.join(", ")
    )
}

fn form(ours: &Value) -> String {
    match ours {
        Value::Object(_) => "a table of texts".to_owned(),
        Value::Array(texts) => format!("a list of {} texts", texts.len()),
        _ => "a text in quotes".to_owned(),
    }
}

/// Why a text can't stand in the place of ours.
fn mistake_in(own: &str, key: &[String]) -> Option<String> {
    match key.last().map(String::as_str)? {
        "decimal_mark" | "thousands_mark" if own.chars().count() != 1 => {
            return Some("write one character".to_owned());
        }
        "short_date" | "full_date" | "span_in_month" | "span_in_year" | "span_over_years"
            if !is_date_format(own) =>
        {
            return Some(format!(
                "{own:?} is no format of a date; %-d, %-m, %B, %Y and such are"
            ));
        }
        "time" if !is_time_format(own) => {
            return Some(format!(
                "{own:?} is no format of a moment; %-d, %-m, %B, %Y, %H, %M and such are"
            ));
        }
        _ => {}
    }
    let Some(places) = places(own) else {
        return Some("a { without its }".to_owned());
    };
    let known = known_places(key);
    let unknown = places.difference(&known).next()?;
    let listed = known.iter().map(|place| format!("{{{place}}}"));
    let listed = listed.collect::<Vec<_>>().join(", ");
    Some(match listed.is_empty() {
        true => format!("there is no {{{unknown}}} here, nor any other place"),
        false => format!("there is no {{{unknown}}} here; known are {listed}"),
    })
}

/// chrono would panic at one that it doesn't understand.
fn is_date_format(format: &str) -> bool {
    write!(String::new(), "{}", NaiveDate::default().format(format)).is_ok()
}

fn is_time_format(format: &str) -> bool {
    write!(String::new(), "{}", NaiveDateTime::default().format(format)).is_ok()
}

/// What our texts of this key have filled in, in any language.
fn known_places(key: &[String]) -> BTreeSet<String> {
    let pointer = format!("/{}", key.join("/"));
    let ours = Locale::ALL.map(as_json);
    let texts = ours.iter().filter_map(|texts| texts.pointer(&pointer)?.as_str());
    texts.filter_map(places).flatten().collect()
}

/// The `{places}` of a text, if each is closed.
pub(super) fn places(text: &str) -> Option<BTreeSet<String>> {
    let mut pieces = text.split('{');
    pieces.next();
    pieces
        .map(|piece| Some(piece.split_once('}')?.0.to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mistakes(toml: &str) -> Vec<String> {
        OwnTexts::read(toml).1
    }

    #[test]
    fn one_text_of_one_language_changes_and_nothing_else() {
        let (own, mistakes) = OwnTexts::read(
            "[en]\nanswers.one = '{n} voice'\nconventions.weekdays = ['M', 'T', 'W', 'T', 'F', 'S', 'S']",
        );
        assert!(mistakes.is_empty(), "{mistakes:?}");
        let english = own.of(Locale::En);
        assert_eq!(english.plural(&english.answers, 1.0), "1 voice");
        assert_eq!(english.plural(&english.answers, 2.0), "2 answers");
        assert_eq!(english.conventions.weekdays[1], "T");
        assert_eq!(own.of(Locale::Fi).answers.one, Locale::Fi.texts().answers.one);
    }

    #[test]
    fn all_mistakes_are_told_at_once() {
        let found = mistakes(
            "[fi]\nsubjet = 'x'\nheadlines.rise_week = 'Nousi {pionts}'\nweek = 5\nheadlines = { }\n",
        );
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with("line 5: "), "{found:?}");

        let found = mistakes(
            "[fi]\nsubjet = 'x'\nheadlines.rise_week = 'Nousi {pionts}'\nheadlines.first = '{points'\nweek = 5\n[de]\n",
        );
        let told = [
            "[de] is no language; known are fi, sv, en",
            "[fi] headlines.first: a { without its }",
            "[fi] headlines.rise_week: there is no {pionts} here; known are {points}",
            "[fi] subjet: no such text; did you mean subject? known are about_combined, ",
            "[fi] week: write a text in quotes",
        ];
        assert_eq!(found.len(), told.len(), "{found:?}");
        for (found, told) in found.iter().zip(told) {
            assert!(found.starts_with(told), "{found}");
        }
    }

    #[test]
    fn what_would_break_numbers_and_dates_is_refused() {
        for (toml, told) in [
            ("decimal_mark = ''", "write one character"),
            ("short_date = '%-d.%-m.%Q'", "no format of a date"),
            ("full_date = '%H'", "no format of a date"),
            ("weekdays = ['ma']", "write a list of 7 texts"),
        ] {
            let found = mistakes(&format!("[sv.conventions]\n{toml}"));
            assert!(found.len() == 1 && found[0].contains(told), "{found:?}");
        }
    }
}
