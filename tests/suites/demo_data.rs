//! The demo's year of answers is what it says it is.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    sync::LazyLock,
};

use nps_tests::demo_data::{self, Options, Summary};

/// Written once, read by most tests here.
static FULL_YEAR: LazyLock<Written> = LazyLock::new(|| Written::new(&Options::default()));

/// What was written, and what the writer said about it.
struct Written {
    units: String,
    subscriptions: String,
    answers: String,
    summary: Summary,
}

impl Written {
    fn new(options: &Options) -> Self {
        let directory = tempfile::tempdir().expect("a temporary directory");
        let summary = demo_data::write(directory.path(), options).expect("demo data");
        let read = |name| fs::read_to_string(directory.path().join(name)).expect(name);
        let (units, subscriptions, answers) =
            (read("units.csv"), read("subscriptions.csv"), read("answers.csv"));
        Self {
            units,
            subscriptions,
            answers,
            summary,
        }
    }

    /// NPS of the answers whose unit and local day are wanted.
    fn nps(&self, is_wanted: impl Fn(&str, &str) -> bool) -> f64 {
        let scores: Vec<u8> = records(&self.answers)
            .iter()
            .filter(|row| row.len() == 7 && row[2].len() > 10 && is_wanted(&row[1], &row[2][..10]))
            .filter_map(|row| row[3].parse().ok().filter(|score| *score <= 10))
            .collect();
        let promoters = scores.iter().filter(|score| **score >= 9).count() as f64;
        let detractors = scores.iter().filter(|score| **score <= 6).count() as f64;
        100.0 * (promoters - detractors) / scores.len() as f64
    }
}

fn small(seed: u64) -> Written {
    Written::new(&Options { seed, scale: 0.02 })
}

fn records(text: &str) -> Vec<csv::StringRecord> {
    let mut csv = csv::ReaderBuilder::new()
        .flexible(true)
        .from_reader(text.as_bytes());
    csv.records().collect::<Result<_, _>>().expect("RFC 4180")
}

#[track_caller]
fn assert_near(actual: f64, expected: f64, tolerance: f64) {
    assert!(
        (actual - expected).abs() <= tolerance,
        "{actual} is not within {tolerance} of {expected}"
    );
}

const FIRST_WEEKS: std::ops::Range<&str> = "2024-12-30".."2025-01-27";
const LAST_WEEKS: std::ops::Range<&str> = "2025-12-08".."2026-01-05";
const LAST_WEEK: std::ops::Range<&str> = "2025-12-29".."2026-01-05";

#[test]
fn the_same_seed_writes_the_same_bytes() {
    let (one, again, another) = (small(7), small(7), small(8));
    assert!(
        one.units == again.units && one.subscriptions == again.subscriptions && one.answers == again.answers
    );
    assert_eq!(one.summary, again.summary);
    assert_ne!(one.answers, another.answers);
}

#[test]
fn a_smaller_year_is_of_the_same_organisation() {
    let small = small(Options::default().seed);
    assert_eq!(small.summary.answers, 2_900);
    assert_eq!(small.summary.bad, FULL_YEAR.summary.bad);
    assert_eq!(small.units, FULL_YEAR.units);
    assert_eq!(small.subscriptions, FULL_YEAR.subscriptions);
}

#[test]
fn a_scale_that_means_nothing_is_refused() {
    let directory = tempfile::tempdir().expect("a temporary directory");
    for scale in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        assert!(
            demo_data::write(
                directory.path(),
                &Options {
                    scale,
                    ..Options::default()
                }
            )
            .is_err()
        );
    }
    assert_eq!(fs::read_dir(directory.path()).expect("a directory").count(), 0);
}

#[test]
fn the_organisation_is_a_tree_with_a_hundred_sites() {
    let mut codes = BTreeSet::from([String::new()]);
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for unit in records(&FULL_YEAR.units) {
        let (code, parent, kind) = (&unit[0], &unit[1], &unit[2]);
        assert!(codes.contains(parent), "{code} stands before its parent");
        assert!(
            code.len() <= 63
                && code
                    .bytes()
                    .all(|letter| letter.is_ascii_lowercase() || letter == b'-'),
            "{code}"
        );
        assert!(codes.insert(code.to_owned()), "{code} stands twice");
        *kinds.entry(kind.to_owned()).or_default() += 1;
    }
    let expected = [("line", 4), ("organisation", 1), ("site", 100), ("ward", 8)];
    assert_eq!(
        kinds,
        expected.map(|(kind, count)| (kind.to_owned(), count)).into()
    );
}

#[test]
fn every_place_of_care_has_a_reader_and_some_readers_have_many() {
    let subscriptions = records(&FULL_YEAR.subscriptions);
    let supervised: BTreeSet<&str> = subscriptions
        .iter()
        .filter(|row| &row[3] == "supervisor")
        .map(|row| &row[2])
        .collect();
    for unit in records(&FULL_YEAR.units)
        .iter()
        .filter(|unit| matches!(&unit[2], "site" | "ward"))
    {
        assert!(supervised.contains(&unit[0]), "{} has no supervisor", &unit[0]);
    }
    assert!(
        subscriptions
            .iter()
            .all(|row| row[0].is_ascii() && row[0].ends_with(".example.com"))
    );
    assert!(FULL_YEAR.summary.people < FULL_YEAR.summary.subscriptions);
}

#[test]
fn the_summary_counts_every_row() {
    let summary = &FULL_YEAR.summary;
    assert_eq!(summary.answers, 145_000);
    let rows = records(&FULL_YEAR.answers);
    assert_eq!(rows.len(), summary.rows());
    assert_eq!(summary.bad.len(), 10, "a flaw of every kind");
    let ids: BTreeSet<&str> = rows.iter().map(|row| &row[0]).collect();
    let contradictions = summary.bad[&demo_data::Flaw::ContradictsEarlier];
    assert_eq!(ids.len(), summary.rows() - summary.repeated - contradictions);
}

#[test]
fn nps_climbs_from_79_to_88() {
    assert_near(FULL_YEAR.nps(|_, day| FIRST_WEEKS.contains(&day)), 79.0, 1.5);
    assert_near(FULL_YEAR.nps(|_, day| LAST_WEEKS.contains(&day)), 88.0, 1.5);
    assert_near(
        FULL_YEAR.nps(|unit, day| unit.starts_with("hammas") && LAST_WEEKS.contains(&day)),
        89.0,
        2.5,
    );
    assert_near(
        FULL_YEAR.nps(|unit, day| unit.starts_with("sairaala") && LAST_WEEKS.contains(&day)),
        94.0,
        3.0,
    );
}

#[test]
fn some_sites_are_weak_and_some_change() {
    let year = |code: &str| FULL_YEAR.nps(|unit, _| unit == code);
    assert!(year("laakarikeskus-helsinki-itakeskus") < 55.0);
    assert!(year("laakarikeskus-savonlinna") > 90.0);

    let last_week = |code: &str| FULL_YEAR.nps(|unit, day| unit == code && LAST_WEEK.contains(&day));
    assert!(year("laakarikeskus-tampere-koskikeskus") > 75.0);
    assert!(last_week("laakarikeskus-tampere-koskikeskus") < 35.0);
    assert!(year("hammasklinikka-oulu-raksila") < 75.0);
    assert!(last_week("hammasklinikka-oulu-raksila") > 85.0);
}

#[test]
fn most_patients_comment_and_most_comments_thank() {
    let Summary {
        answers,
        commented,
        praising,
        complaining,
        ..
    } = FULL_YEAR.summary;
    assert_near(commented as f64 / answers as f64, 0.84, 0.01);
    assert_near(praising as f64 / commented as f64, 0.885, 0.015);
    assert!((complaining as f64) < 0.03 * commented as f64);
}

#[test]
fn answers_come_on_both_sides_of_both_clock_changes() {
    for (day, before, after) in [
        ("2025-03-30", "+02:00", "+03:00"),
        ("2025-10-26", "+03:00", "+02:00"),
    ] {
        let is_there = |offset| {
            FULL_YEAR
                .answers
                .lines()
                .any(|row| row.contains(&format!(",{day}T")) && row.contains(offset))
        };
        assert!(is_there(before) && is_there(after), "{day}");
    }
}
