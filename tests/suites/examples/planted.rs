//! What happened in the demo's year is found by those who ask.

use super::example::{Example, Row};
use chrono::{Days, NaiveDate};
use nps_tests::demo_database::demo_database;

/// A site whose care suddenly became better or worse.
struct Change {
    code: String,
    name: String,
    monday: NaiveDate,
    /// What its NPS would be from then on, if every patient answered.
    nps: f64,
}

impl Change {
    /// The first change of every site that had one.
    fn all() -> Vec<Self> {
        let file = include_str!("../../src/demo_data/organisation/changes.csv");
        let mut client = demo_database().client();
        let mut changes: Vec<Self> = Vec::new();
        for row in csv::Reader::from_reader(file.as_bytes()).records() {
            let row = row.expect("unit, monday, nps, topic");
            if changes.iter().any(|change| change.code == row[0]) {
                continue;
            }
            let unit = client.query_one("select name from survey.units where code = $1", &[&&row[0]]);
            changes.push(Self {
                code: row[0].to_owned(),
                name: unit.expect("a unit").get("name"),
                monday: row[1].parse().expect("a date"),
                nps: row[2].parse().expect("an NPS"),
            });
        }
        assert!(!changes.is_empty());
        changes
    }

    /// The Sunday evening of the first week.
    fn sunday(&self) -> String {
        format!("{} 20:00 Europe/Helsinki", self.monday + Days::new(6))
    }
}

#[test]
fn week_on_week_puts_every_sudden_change_first_and_calls_it_significant() {
    for change in Change::all() {
        let answer = Example::named("week_on_week").at(&change.sunday()).answer();
        let first = answer.rows().next().expect("sites");
        assert_eq!(first.text("name"), change.name);
        assert_eq!(first.text("significant"), "t");
        let improved = change.nps > first.number("nps_before");
        assert_eq!(first.number("change") > 0.0, improved, "{answer}");
    }
}

#[test]
fn week_on_week_takes_an_ordinary_week_for_what_it_is() {
    let answer = Example::named("week_on_week")
        .at("2025-12-28 20:00 Europe/Helsinki")
        .answer();
    assert!(
        answer.rows().all(|row| row.text("significant") == "f"),
        "{answer}"
    );
}

#[test]
fn the_control_chart_signals_a_sudden_change_in_its_first_week_given_answers_enough() {
    for change in Change::all() {
        let chart = Example::named("control_chart").about(&change.code).answer();
        let week = chart.row("monday", &change.monday.to_string());
        let expected = if week.number("answers") < 30.0 {
            "" // as wide as the limits are then, even a dental clinic's leap from 62 to 96 may be chance
        } else if change.nps < week.number("centre") {
            "outside_below"
        } else {
            "outside_above"
        };
        assert_eq!(week.text("signal"), expected, "{}:\n{chart}", change.name);
    }
}

#[test]
fn a_collapse_that_lasts_is_signalled_every_week_and_heads_the_weekly_list() {
    let chart = Example::named("control_chart").answer();
    let signals: Vec<&str> = chart.rows().map(|week| week.text("signal")).collect();
    assert_eq!(
        signals[..4],
        ["outside_below", "outside_below", "outside_below", ""]
    );

    let list = Example::named("weekly_signals").answer();
    let collapsed = list.row("name", "Lääkärikeskus Tampere Koskikeskus");
    assert_eq!(collapsed.text("signal"), "outside_below");
}

#[test]
fn a_lucky_handful_does_not_lead_the_fair_ranking() {
    let ranking = Example::named("fair_ranking").answer();
    let flawless: Vec<Row> = ranking
        .rows()
        .filter(|site| site.text("raw_rank") == "1")
        .collect();
    assert!(
        flawless.is_sorted_by_key(|site| -site.number("answers")),
        "the same NPS counts for more the more answers it has:\n{ranking}"
    );

    let luckiest = flawless.last().expect("a site that everybody praised");
    let proven = ranking
        .rows()
        .find(|site| site.text("raw_rank") != "1")
        .expect("another site");
    assert!(proven.number("rank") < luckiest.number("rank"), "{ranking}");
    assert!(proven.number("answers") > luckiest.number("answers"), "{ranking}");
}

#[test]
fn the_phone_costs_points_where_its_queue_broke_down_and_only_since_then() {
    let impact = |example: Example| example.answer().row("topic", "phone").number("impact");
    let topics = || Example::named("topic_impact");
    assert!(impact(topics()) < -10.0);
    assert!(impact(topics().at("2025-12-14 20:00 Europe/Helsinki")).abs() < 3.0);
    assert!(impact(topics().about("laakarikeskus-helsinki-kamppi")).abs() < 3.0);
}

#[test]
fn the_public_meter_stands_still_all_day_and_moves_at_midnight() {
    let at = |moment| Example::named("public_meter").at(moment).answer().to_string();
    let morning = at("2025-11-05 00:00 Europe/Helsinki");
    assert_eq!(morning, at("2025-11-05 23:59 Europe/Helsinki"));
    assert_ne!(morning, at("2025-11-06 00:00 Europe/Helsinki"));
}
