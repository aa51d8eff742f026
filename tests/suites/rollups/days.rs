//! Which day an answer counts on, and what reading days costs.

use std::io::Write;

use nps_tests::query::column;

use super::{assert_right, count, survey};

#[test]
fn a_day_is_the_units_own_also_when_the_clocks_change() {
    let database = survey();
    let mut client = database.client();
    for (instant, helsinki, auckland, st_johns) in [
        ("2026-03-28 21:59Z", "2026-03-28", "2026-03-29", "2026-03-28"),
        ("2026-03-28 22:00Z", "2026-03-29", "2026-03-29", "2026-03-28"),
        ("2026-03-29 20:59Z", "2026-03-29", "2026-03-30", "2026-03-29"),
        ("2026-03-29 21:00Z", "2026-03-30", "2026-03-30", "2026-03-29"),
        ("2026-10-24 20:59Z", "2026-10-24", "2026-10-25", "2026-10-24"),
        ("2026-10-24 21:00Z", "2026-10-25", "2026-10-25", "2026-10-24"),
        ("2026-10-25 21:59Z", "2026-10-25", "2026-10-26", "2026-10-25"),
        ("2026-10-25 22:00Z", "2026-10-26", "2026-10-26", "2026-10-25"),
        ("2026-10-26 02:30Z", "2026-10-26", "2026-10-26", "2026-10-26"),
    ] {
        let insert = format!(
            "delete from survey.answers;
             insert into survey.answers (unit_id, answered_at, score) select unit_id, '{instant}', 9 from survey.units"
        );
        client.batch_execute(&insert).expect("answers");
        let days = column(&mut client, "select day from survey.daily order by unit_id");
        let expected = [helsinki, auckland, st_johns].map(|day| Some(day.to_owned()));
        assert_eq!(days, expected, "{instant}");
    }
    assert_right(&database);
}

#[test]
fn a_change_of_time_zone_moves_answers_to_other_days() {
    let database = survey();
    let mut client = database.client();
    client
        .batch_execute(
            "insert into survey.answers (unit_id, answered_at, score, comment) values
                 (1, '2026-06-01 21:30Z', 10, 'good'), (1, '2026-06-01 12:00Z', 0, null), (2, '2026-06-01 12:30Z', 7, null);
             insert into survey.answer_topics (answer_id, topic) select answer_id, 'waiting' from survey.answers;
             update survey.units set time_zone = 'Europe/Stockholm' where unit_id = 1",
        )
        .expect("a move");
    assert_right(&database);
    assert_eq!(
        count(&mut client, "select count(*) from survey.daily where unit_id = 1"),
        1
    );
    assert_eq!(
        count(
            &mut client,
            "select count(*) from survey.daily_topic where unit_id = 1"
        ),
        1
    );
}

#[test]
fn copy_counts_like_insert() {
    let database = survey();
    let mut client = database.client();
    let mut copy = client
        .copy_in("copy survey.answers (unit_id, answered_at, score, comment, channel) from stdin")
        .expect("copy");
    for number in 0..3_000 {
        let (unit, day, score) = (1 + number % 3, 1 + number % 28, number % 11);
        let comment = if number % 4 == 0 { "why" } else { r"\N" };
        writeln!(copy, "{unit}\t2026-02-{day:02} 12:00Z\t{score}\t{comment}\tsms").expect("a row");
    }
    assert_eq!(copy.finish().expect("the end"), 3_000);
    assert_right(&database);
    assert_eq!(
        count(&mut client, "select sum(answers)::bigint from survey.daily"),
        3_000
    );
}

#[test]
fn a_quarter_of_one_unit_is_read_by_index() {
    let database = survey();
    let mut client = database.client();
    client
        .batch_execute(
            "insert into survey.units (code, kind, name) select 'unit' || n, 'site', 'Unit ' || n from generate_series(1, 100) as n;
             insert into survey.answers (unit_id, answered_at, score, channel)
             select unit_id, timestamptz '2026-01-01 12:00Z' + day * interval '1 day', 9, channel
             from survey.units, generate_series(0, 364) as day, unnest(array['sms', 'web']) as channel;
             analyze survey.daily_parts",
        )
        .expect("a year");
    let plan = column(
        &mut client,
        "explain (analyze, costs off, timing off, summary off)
         select sum(tally) from survey.daily where unit_id = 7 and day >= '2026-04-06' and day < '2026-07-06'",
    );
    let plan: Vec<String> = plan.into_iter().flatten().collect();
    let scan = plan
        .iter()
        .find(|line| line.contains("Scan using daily_parts_pkey "))
        .unwrap_or_else(|| panic!("{plan:#?}"));
    assert!(scan.contains("rows=182"), "{plan:#?}");
}
