//! Rollups that were tampered with are found out and mended, and what cannot be kept right is refused.

use nps_tests::query::column;
use postgres::error::SqlState;

use super::{assert_right, count, differences, survey};

const ANSWERS: &str = "
    insert into survey.answers (unit_id, answered_at, score, comment, channel)
    select 1 + n % 3, timestamptz '2026-05-04 06:00Z' + n * interval '3 hours', n % 11, case when n % 2 = 0 then 'why' end,
           case when n % 5 = 0 then 'web' else 'sms' end
    from generate_series(1, 200) as n;
    insert into survey.answer_topics (answer_id, topic) select answer_id, 'waiting' from survey.answers where comment is not null";

#[test]
fn damage_is_found_and_mended() {
    let database = survey();
    let mut client = database.client();
    client.batch_execute(ANSWERS).expect("answers");
    for damage in [
        "update survey.daily_parts set added = added + 10 where unit_id = 1",
        "update survey.daily_parts set added = removed, removed = added where unit_id = 2",
        "update survey.daily_parts set comments = comments - 1, praise = 5 where counted = 'answers'",
        "update survey.daily_parts set comments = 0 where counted = 'answer_topics'",
        "update survey.daily_parts set day = day + 400 where unit_id = 3",
        "insert into survey.daily_parts (counted, unit_id, day, key, slot, added, removed, comments, praise, invited)
         values ('invitations', 1, '2026-05-04', 'sms', 0, '{0,0,0,0,0,0,0,0,0,0,0}', '{0,0,0,0,0,0,0,0,0,0,0}', 0, 0, 3)",
        "delete from survey.daily_parts where unit_id % 2 = 0",
        "delete from survey.daily_parts",
    ] {
        client.batch_execute(damage).expect(damage);
        let found = count(&mut client, "select count(*) from survey.check_daily()");
        assert!(found > 0, "{damage}");
        assert_eq!(count(&mut client, "select survey.rebuild_daily()"), found, "{damage}");
        assert_eq!(differences(&mut client), Vec::<String>::new(), "{damage}");
    }
}

#[test]
fn the_check_tells_what_is_wrong() {
    let database = survey();
    let mut client = database.client();
    client
        .batch_execute(
            "insert into survey.answers (unit_id, answered_at, score, comment) values (1, '2026-05-04 12:00Z', 9, 'good');
             update survey.daily_parts set added = added - 9 + 3 + 3, praise = 0",
        )
        .expect("damage");
    let row = client
        .query_one("select row::text from survey.check_daily(1) as row", &[])
        .expect("one row");
    assert_eq!(
        row.get::<_, &str>(0),
        r#"(answers,1,2026-05-04,sms,"{0,0,0,2,0,0,0,0,0,-1,0}",0,-1,0)"#
    );
    assert_eq!(
        count(&mut client, "select count(*) from survey.check_daily(2)"),
        0
    );
    assert_eq!(count(&mut client, "select survey.rebuild_daily(2)"), 0);
    assert_eq!(count(&mut client, "select survey.rebuild_daily(1)"), 1);
    assert_right(&database);
}

#[test]
fn the_migration_counts_what_was_there_before() {
    let database = survey();
    let mut client = database.client();
    client
        .batch_execute(&format!(
            "alter table survey.answers disable trigger user; {ANSWERS}"
        ))
        .expect("answers that nothing counted");
    let migration = concat!(
        include_str!("../../../sql/survey/V11__rollups.sql"),
        include_str!("../../../sql/survey/V12__rollup_repair.sql")
    );
    client.batch_execute(migration).expect("the migration");
    assert_right(&database);
    client.batch_execute(migration).expect("the migration again");
    assert_right(&database);
}

#[test]
fn folding_leaves_one_part_a_day_and_none_of_nothing() {
    let database = survey();
    let mut client = database.client();
    let parts = "select count(*) from survey.daily_parts";
    for score in 0..5 {
        client
            .batch_execute(&format!(
                "begin isolation level repeatable read;
                 insert into survey.answers (unit_id, answered_at, score) values (1, '2026-05-04 12:00Z', {score});
                 commit"
            ))
            .expect("an answer");
    }
    assert_eq!(count(&mut client, parts), 5);
    client
        .batch_execute("select survey.fold_daily()")
        .expect("folded");
    assert_eq!(count(&mut client, parts), 1);
    client
        .batch_execute("delete from survey.answers where score < 4")
        .expect("some gone");
    assert_right(&database);
    client
        .batch_execute("delete from survey.answers; select survey.fold_daily()")
        .expect("all gone");
    assert_eq!(count(&mut client, parts), 0);
}

#[test]
fn folding_forgets_what_came_and_left_again() {
    let database = survey();
    let mut client = database.client();
    client
        .batch_execute(
            "insert into survey.answers (unit_id, answered_at, score)
             select unit_id, '2026-05-04 12:00Z', score from generate_series(1, 2) as unit_id, (values (9), (1)) as given (score);
             delete from survey.answers where score = 1;
             select survey.fold_daily(array[2])",
        )
        .expect("answers");
    let told = "select string_agg(unit_id || ' ' || added::text || ' ' || removed::text, '; ' order by unit_id) from survey.daily_parts";
    assert_eq!(
        column(&mut client, told),
        [Some("1 {0,1,0,0,0,0,0,0,0,1,0} {0,1,0,0,0,0,0,0,0,0,0}; 2 {0,0,0,0,0,0,0,0,0,1,0} {0,0,0,0,0,0,0,0,0,0,0}".to_owned())]
    );
    assert_right(&database);
}

#[test]
fn an_older_snapshot_neither_truncates_nor_rebuilds() {
    let database = survey();
    let mut client = database.client();
    client.batch_execute(ANSWERS).expect("answers");
    for statement in [
        "truncate survey.answers cascade",
        "select survey.rebuild_daily()",
        "update survey.units set time_zone = 'Europe/Stockholm'",
    ] {
        let refused = client.batch_execute(&format!("begin isolation level repeatable read; {statement}"));
        let error = refused.expect_err(statement);
        assert_eq!(
            error.code(),
            Some(&SqlState::INVALID_TRANSACTION_STATE),
            "{statement}"
        );
        let hint = error
            .as_db_error()
            .and_then(|error| error.hint())
            .unwrap_or_default()
            .to_owned();
        assert!(hint.contains("READ COMMITTED"), "{hint}");
        client.batch_execute("rollback").expect("rollback");
    }
    assert_right(&database);
}

#[test]
fn a_topic_belongs_to_an_answer_that_is_there() {
    let database = survey();
    let error = database
        .client()
        .batch_execute("insert into survey.answer_topics (answer_id, topic) values (7, 'waiting')")
        .expect_err("no such answer");
    assert_eq!(error.code(), Some(&SqlState::FOREIGN_KEY_VIOLATION));
}
