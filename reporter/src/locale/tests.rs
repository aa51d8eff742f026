//! What the compiler doesn't see of a language.

use std::collections::{BTreeMap, BTreeSet};

use clap::ValueEnum;
use serde_json::{Value, json};

use super::own::{as_json, places};
use super::*;

/// The texts of a language, each with the keys that lead to it.
fn texts(locale: Locale) -> BTreeMap<String, String> {
    fn collect(key: &str, value: &Value, found: &mut BTreeMap<String, String>) {
        match value {
            Value::Object(table) => {
                for (name, value) in table {
                    collect(&format!("{key}.{name}"), value, found);
                }
            }
            Value::String(text) => drop(found.insert(key.to_owned(), text.clone())),
            // Names of days and months.
            _ => {}
        }
    }
    let mut found = BTreeMap::new();
    collect(locale.code(), &as_json(locale), &mut found);
    found
        .into_iter()
        .map(|(key, text)| (key[locale.code().len() + 1..].to_owned(), text))
        .collect()
}

#[test]
fn every_language_is_listed_and_has_one_code() {
    assert_eq!(Locale::ALL[..], *Locale::value_variants());
    for locale in Locale::ALL {
        let argument = locale.to_possible_value().expect("a value");
        assert_eq!(
            argument.get_name(),
            locale.code(),
            "an argument and `language` of the texts"
        );
        assert_eq!(
            json!(locale),
            json!(locale.code()),
            "JSON and `language` of the texts"
        );
    }
}

#[test]
fn every_language_has_a_name_in_every_language() {
    for locale in Locale::ALL {
        let known = json!(locale.texts().internal.language);
        let unnamed = Locale::ALL
            .map(Locale::code)
            .into_iter()
            .find(|code| known[code].is_null());
        assert_eq!(
            unnamed,
            None,
            "`Languages` in locale/internal/{}.rs has no name for it",
            locale.code()
        );
    }
}

#[test]
fn every_language_fills_in_the_same() {
    let filled_in = |locale| -> BTreeMap<String, BTreeSet<String>> {
        let texts = texts(locale).into_iter();
        texts
            .map(|(key, text)| (key, places(&text).expect("every { with its }")))
            .collect()
    };
    let [first, others @ ..] = Locale::ALL;
    let expected = filled_in(first);
    for other in others {
        for (key, places) in filled_in(other) {
            assert_eq!(
                places,
                expected[&key],
                "{key} of {} and {}",
                other.code(),
                first.code()
            );
        }
    }
}

/// chrono knows names of days and months in English alone.
#[test]
fn names_of_days_and_months_are_english_in_english_only() {
    for locale in Locale::ALL.into_iter().filter(|&locale| locale != Locale::En) {
        for (key, text) in texts(locale) {
            let is_named = ["%a", "%A", "%b", "%B", "%h", "%p"]
                .iter()
                .any(|name| text.contains(name));
            assert!(!is_named, "{key} of {}: {text}", locale.code());
        }
    }
}
