//! Days and weeks as people live them, against a second opinion: chrono, with the time zones of chrono-tz.
//!
//! The server and chrono-tz each bring their own edition of the tz database, and editions differ in what they know of the
//! distant past and of the future. The years compared here are settled in all of them.

mod all_zones;
mod named_days;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use nps_tests::query::prepared;

/// A day begins at its earliest midnight or, where the clocks skip that, at the first minute they show.
fn day_start(zone: Tz, day: NaiveDate) -> DateTime<Utc> {
    (0..)
        .map(|minute| day.and_time(NaiveTime::MIN) + TimeDelta::minutes(minute))
        .find_map(|local| zone.from_local_datetime(&local).earliest())
        .expect("a day in range")
        .to_utc()
}

#[test]
fn the_settings_of_a_session_change_nothing() {
    let database = prepared("calendar");
    let query = "
        select string_agg(concat_ws(' ', to_char(nps_week(at, zone), 'J'), extract(epoch from lower(week)), extract(epoch from upper(week)),
                                    extract(epoch from lower(days)), extract(epoch from nps_day_start(day, zone))), ';' order by at, zone)
        from generate_series(timestamptz '2018-01-01 00:00Z', '2018-12-31 00:00Z', '601 minutes') as at
        cross join unnest(array['Atlantic/Azores', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Australia/Lord_Howe']) as zone
        cross join lateral (select (at at time zone 'UTC')::date) as today (day)
        cross join nps_week_range(day, zone) as week
        cross join nps_trailing(at, 28, zone) as days";
    let answer_under = |settings: &str| -> String {
        let mut client = database.client();
        client.batch_execute(settings).expect(settings);
        client.query_one(query, &[]).expect("one row").get(0)
    };
    let plain = answer_under("set timezone = 'UTC'");
    for settings in [
        "set timezone = 'America/Havana'; set datestyle = 'German, DMY'; set intervalstyle = 'sql_standard'",
        "set timezone = '<+13:45>-13:45'; set datestyle = 'SQL, MDY'; set intervalstyle = 'iso_8601'",
    ] {
        assert!(answer_under(settings) == plain, "{settings}");
    }
}

#[test]
fn nothing_of_nothing_and_forever_of_forever() {
    let database = prepared("calendar");
    let mut client = database.client();
    for (call, result) in [
        ("nps_week(null, 'UTC')", None),
        ("nps_week(now(), null)", None),
        ("nps_week_range(null, 'UTC')", None),
        ("nps_week_range('2026-01-05', null)", None),
        ("nps_trailing(null, 7, 'UTC')", None),
        ("nps_trailing(now(), null, 'UTC')", None),
        ("nps_trailing(now(), 7, null)", None),
        ("nps_day_start(null, 'UTC')", None),
        ("nps_day_start('2026-01-05', null)", None),
        ("nps_week('infinity', 'Asia/Kathmandu')", Some("infinity")),
        ("nps_week('-infinity', 'Asia/Kathmandu')", Some("-infinity")),
        ("nps_day_start('infinity', 'Asia/Kathmandu')", Some("infinity")),
        ("nps_day_start('-infinity', 'Asia/Kathmandu')", Some("-infinity")),
        // No instant is in a week that begins and ends at the same one.
        ("nps_week_range('infinity', 'Asia/Kathmandu')", Some("empty")),
        ("nps_trailing('-infinity', 7, 'Asia/Kathmandu')", Some("empty")),
    ] {
        let row = client
            .query_one(&format!("select ({call})::text"), &[])
            .expect(call);
        assert_eq!(row.get::<_, Option<&str>>(0), result, "{call}");
    }
}

#[test]
fn an_unknown_zone_is_refused() {
    let database = prepared("calendar");
    let mut client = database.client();
    for call in [
        "nps_week(now(), 'Mars/Base')",
        "nps_week_range('2026-01-05', 'Mars/Base')",
        "nps_trailing(now(), 7, 'Mars/Base')",
        "nps_day_start('2026-01-05', 'Mars/Base')",
    ] {
        let error = client.query_one(&format!("select {call}"), &[]).expect_err(call);
        let error = error.as_db_error().expect("an answer of the server");
        assert_eq!(error.code().code(), "22023", "{call}");
        assert_eq!(
            error.message(),
            r#"time zone "Mars/Base" not recognized"#,
            "{call}"
        );
    }
}

#[test]
fn a_number_of_days_to_look_back_is_above_zero() {
    let database = prepared("calendar");
    let mut client = database.client();
    for days in [0, -1, i32::MIN] {
        let trailing = client.query_one("select nps_trailing(now(), $1, 'UTC')::text", &[&days]);
        let error = trailing.expect_err("days that are none");
        let error = error.as_db_error().expect("an answer of the server");
        assert_eq!(error.code().code(), "22023");
        assert_eq!(
            error.message(),
            format!("{days} is no number of days to look back")
        );
        assert_eq!(error.hint(), Some("Give a whole number from 1, such as 7."));
    }
}
