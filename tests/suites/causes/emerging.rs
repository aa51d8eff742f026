//! `survey.emerging_topics`: what patients write about more often than they used to.

use crate::views::{rows, units};
use nps_tests::cluster::Database;

/// Weeks of answers to a unit from Monday 2025-01-06 on, and how many of each week's are on the topic.
fn weeks(database: &Database<'_>, topic: &str, answers: i64, on_topic: &[i64]) {
    database.run(&format!(
            "with told as (
                 insert into survey.answers (unit_id, answered_at, score)
                 select unit_id, timestamptz '2025-01-08 12:00+02' + week * interval '7 days' + number * interval '1 minute', 9
                 from survey.units, unnest(array{on_topic:?}) with ordinality as planted (on_topic, place),
                     lateral (select place - 1) as counted (week), generate_series(1, {answers}) as number
                 where code = 'kamppi'
                 returning answer_id, answered_at
             )
             select from told;
             insert into survey.answer_topics (answer_id, topic)
             select answer_id, '{topic}'
             from (
                 select answer_id, row_number() over (partition by nps_week(answered_at, 'Europe/Helsinki') order by answered_at) as number,
                        (nps_week(answered_at, 'Europe/Helsinki') - date '2025-01-06') / 7 as week
                 from survey.answers
             ) as numbered
             where number <= (array{on_topic:?})[week + 1]"
        ),
    );
}

#[track_caller]
fn told(database: &Database<'_>, columns: &str, condition: &str) -> Vec<String> {
    let query = format!(
        "select {columns} from survey.emerging_topics where unit_code = 'kamppi' and {condition} order by topic, monday"
    );
    rows(&mut database.client(), &query)
}

#[test]
fn a_topic_that_jumps_is_told_in_its_week() {
    let database = units("emerging_jump");
    let mut planted = vec![10, 12, 9, 11, 10, 8, 12, 10, 11, 9, 10, 12, 8, 11, 10, 9, 11, 10];
    planted.push(30);
    weeks(&database, "waiting", 100, &planted);
    assert_eq!(
        told(
            &database,
            "monday, label_en, answers, answer_share, signal",
            "rising"
        ),
        ["2025-05-12|Waiting|30|0.3|outside_above"]
    );
    let chart = "usual_share = 0.1, lower_limit > 0, lower_limit < usual_share,
        upper_limit > usual_share, answer_share > upper_limit";
    assert_eq!(told(&database, chart, "monday = '2025-05-12'"), ["t|t|t|t|t"]);
    // The line and the organisation above it have the same answers.
    let above =
        "select string_agg(unit_code, ' ' order by unit_code) from survey.emerging_topics where rising";
    assert_eq!(rows(&mut database.client(), above), ["care clinics kamppi"]);
}

#[test]
fn weeks_without_the_topic_count_as_none() {
    let database = units("emerging_none");
    let mut planted = vec![0; 17];
    planted.push(6);
    planted.push(0);
    weeks(&database, "parking", 40, &planted);
    // Before it was first written about there is nothing to tell, nor what is usual while a handful is.
    assert_eq!(
        told(
            &database,
            "monday, answers, answer_share, usual_share, signal, rising",
            "true"
        ),
        ["2025-05-05|6|0.15|0|outside_above|t", "2025-05-12|0|0|0.01|-|f"]
    );
    // A week in which nobody answered is none.
    assert_eq!(
        told(&database, "monday", "monday > '2025-05-12'"),
        Vec::<String>::new()
    );
}

#[test]
fn a_topic_that_slowly_grows_is_told_too() {
    let database = units("emerging_run");
    let mut planted = vec![10, 11, 9, 10, 9, 11, 10, 10, 9, 11, 10, 9, 11, 10, 9, 10];
    planted.extend([12, 13, 12, 14, 12, 13, 12, 13]);
    weeks(&database, "phone", 100, &planted);
    assert_eq!(
        told(&database, "monday, signal", "rising"),
        ["2025-06-16|run_of_eight_above"]
    );
}

/// Times the answers of a year, exact figures would differ from week to week by the answers of the week that is withheld.
#[test]
fn what_is_usual_is_told_to_two_decimals() {
    let database = units("emerging_coarse");
    let mut planted = vec![30; 14];
    planted.extend([4, 30]);
    weeks(&database, "waiting", 300, &planted);
    assert_eq!(
        told(
            &database,
            "answers, usual_share, lower_limit, upper_limit",
            "monday >= '2025-04-07'"
        ),
        ["30|0.1|0.05|0.15", "-|-|-|-", "30|0.09|0.04|0.14"]
    );
}

#[test]
fn a_quarter_of_a_year_is_needed_to_know_what_is_usual() {
    let database = units("emerging_quarter");
    let mut planted = vec![10; 12];
    planted.extend([40, 10, 10]);
    weeks(&database, "waiting", 100, &planted);
    assert_eq!(
        told(
            &database,
            "monday, answer_share, usual_share is null, signal is null",
            "monday between '2025-03-31' and '2025-04-07'"
        ),
        ["2025-03-31|0.4|t|t", "2025-04-07|0.1|f|t"]
    );
    assert_eq!(told(&database, "monday", "rising"), Vec::<String>::new());
}

#[test]
fn a_year_later_what_was_is_no_longer_usual() {
    let database = units("emerging_year");
    weeks(
        &database,
        "waiting",
        20,
        &[vec![0; 1], vec![10; 10], vec![0; 60]].concat(),
    );
    let last = "max(monday) filter (where usual_share > 0), max(monday)";
    let query = format!("select {last} from survey.emerging_topics where unit_code = 'kamppi'");
    // The topic's last week began on 17 March 2025.
    assert_eq!(rows(&mut database.client(), &query), ["2026-03-16|2026-03-16"]);
}

#[test]
fn few_on_the_topic_and_few_beside_it_are_withheld() {
    let database = units("emerging_small");
    let mut planted = vec![2; 16];
    planted.extend([4, 5, 15, 16, 20, 0]);
    weeks(&database, "pain", 20, &planted);
    assert_eq!(
        told(
            &database,
            "withheld, answers, answer_share, usual_share is null, signal is null, rising",
            "monday >= '2025-04-28'"
        ),
        [
            "t|-|-|t|t|-",
            "f|5|0.25|f|t|f",
            "f|15|0.75|f|f|t",
            "t|-|-|t|t|-",
            "f|20|1|f|f|t",
            "f|0|0|f|t|f",
        ]
    );
    // What is usual is a figure of its own: four answers in a year are few.
    database.run("delete from survey.answer_topics where answered_at < '2025-04-28'");
    assert_eq!(
        told(
            &database,
            "answers, usual_share is null, lower_limit is null, upper_limit is null",
            "monday = '2025-05-05'"
        ),
        ["5|t|t|t"]
    );
}
