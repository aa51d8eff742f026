//! Rollups: `survey.daily` and `survey.daily_topic` equal a recount after whatever happened to the answers.

mod at_once;
mod days;
mod mending;
mod random;

use nps_tests::cluster::Database;
use nps_tests::reporter;
use postgres::Client;

/// The survey with three units whose days begin at different moments.
fn survey() -> Database<'static> {
    let database = reporter::migrated("rollups");
    let units = "insert into survey.units (code, kind, name, time_zone) values
        ('helsinki', 'site', 'Helsinki', 'Europe/Helsinki'),
        ('auckland', 'site', 'Auckland', 'Pacific/Auckland'),
        ('st_johns', 'site', 'St. John''s', 'America/St_Johns')";
    database.client().batch_execute(units).expect("units");
    database
}

/// What the rollups should hold and do not, and what they hold and should not, by plain counting; empty when right.
fn differences(client: &mut Client) -> Vec<String> {
    let tally = (0..=10)
        .map(|score| format!("count(*) filter (where answer.score = {score})"))
        .collect::<Vec<_>>()
        .join(", ");
    let compare = |kept: &str, recount: &str| {
        format!(
            "(select 'kept ' || row::text from ({kept} except all {recount}) as row)
             union all
             (select 'should be ' || row::text from ({recount} except all {kept}) as row)"
        )
    };
    let daily = compare(
        "select unit_id, day, channel, tally::bigint[], answers, comments, praise from survey.daily where answers > 0",
        &format!(
            "select unit_id, (answered_at at time zone time_zone)::date, channel, array[{tally}], count(*), count(comment),
                    count(*) filter (where comment is not null and score >= 9)
             from survey.answers as answer join survey.units using (unit_id)
             group by 1, 2, 3"
        ),
    );
    let topics = compare(
        "select unit_id, day, topic, tally::bigint[], comments from survey.daily_topic",
        &format!(
            "select answer.unit_id, (answer.answered_at at time zone time_zone)::date, topic, array[{tally}], count(comment)
             from survey.answer_topics as topic
             join survey.answers as answer using (answer_id)
             join survey.units as unit on unit.unit_id = answer.unit_id
             group by 1, 2, 3"
        ),
    );
    let invited = compare(
        "select unit_id, day, channel, invited from survey.daily where invited > 0",
        "select visit.unit_id, (sent_at at time zone unit.time_zone)::date, 'sms', count(*)
         from survey.invitations
         join survey.visits as visit using (visit_id)
         join survey.units as unit on unit.unit_id = visit.unit_id
         where sent_at is not null
         group by 1, 2",
    );
    let checked = "select 'check_daily ' || row::text from survey.check_daily() as row".to_owned();
    [daily, topics, invited, checked]
        .iter()
        .flat_map(|query| client.query(query, &[]).expect(query))
        .map(|row| row.get(0))
        .collect()
}

#[track_caller]
fn assert_right(database: &Database<'_>) {
    assert_eq!(differences(&mut database.client()), Vec::<String>::new());
}

fn count(client: &mut Client, query: &str) -> i64 {
    client.query_one(query, &[]).expect(query).get(0)
}
