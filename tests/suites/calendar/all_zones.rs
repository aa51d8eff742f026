//! What holds for every day, week and instant, in every zone.

use super::day_start;
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday};
use chrono_tz::Tz;
use nps_tests::query::prepared;
use postgres::Client;
use rand::{RngExt, SeedableRng, seq::IndexedRandom};
use rand_chacha::ChaCha8Rng;
use std::collections::BTreeMap;
use std::sync::OnceLock;

fn settled_days() -> impl Iterator<Item = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(2009, 1, 1).expect("a date");
    first.iter_days().take_while(|day| day.year() < 2019)
}

/// A zone and when each of the settled days begins there.
struct Life {
    zone: Tz,
    starts: Vec<DateTime<Utc>>,
}

/// All zones of the server; of those that lived alike one stands for all.
fn lives(client: &mut Client) -> &'static [Life] {
    static LIVES: OnceLock<Vec<Life>> = OnceLock::new();
    LIVES.get_or_init(|| {
        let regions = "^(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/";
        let names = client.query(
            "select name from pg_timezone_names where name ~ $1 order by name",
            &[&regions],
        );
        let mut zones = BTreeMap::new();
        for row in names.expect("names") {
            if let Ok(zone) = row.get::<_, &str>(0).parse::<Tz>() {
                let starts: Vec<_> = settled_days().map(|day| day_start(zone, day)).collect();
                zones.entry(starts).or_insert(zone);
            }
        }
        assert!(zones.len() > 80, "only {} zones", zones.len());
        zones
            .into_iter()
            .map(|(starts, zone)| Life { zone, starts })
            .collect()
    })
}

#[test]
fn every_day_of_ten_years_begins_in_every_zone_as_by_chrono() {
    let database = prepared("calendar");
    let mut client = database.client();
    let statement = client.prepare(
        "select day::date::text, extract(epoch from nps_day_start(day::date, $1))::bigint
         from generate_series(date '2009-01-01', '2018-12-31', '1 day') as day order by day",
    );
    let statement = statement.expect("a statement");
    for Life { zone, starts } in lives(&mut client) {
        let rows = client.query(&statement, &[&zone.name()]).expect("starts");
        assert_eq!(rows.len(), starts.len());
        for (row, start) in rows.iter().zip(starts) {
            let day: &str = row.get(0);
            assert_eq!(row.get::<_, i64>(1), start.timestamp(), "{zone} {day}");
        }
    }
}

#[test]
fn weeks_and_trailing_days_of_any_instant_are_those_of_chrono() {
    let database = prepared("calendar");
    let mut client = database.client();
    let lives = lives(&mut client);
    let days: Vec<_> = settled_days().collect();
    let mut dice = ChaCha8Rng::seed_from_u64(3);
    let statement = client
        .prepare(
            "select nps_week(at, zone)::text, extract(epoch from lower(week))::bigint, extract(epoch from upper(week))::bigint,
                    extract(epoch from lower(days))::bigint, extract(epoch from upper(days))::bigint
             from (select to_timestamp($1::bigint::double precision) as at, $2::text as zone) as asked
             cross join nps_week_range(nps_week(at, zone), zone) as week
             cross join nps_trailing(at, $3, zone) as days",
        )
        .expect("a statement");
    for _ in 0..5_000 {
        let zone = lives.choose(&mut dice).expect("a zone").zone;
        let midnight = days
            .choose(&mut dice)
            .expect("a day")
            .and_time(NaiveTime::MIN)
            .and_utc();
        let at = midnight + TimeDelta::seconds(dice.random_range(-86_400..86_400));
        let back = dice.random_range(1..=400);

        let today = at.with_timezone(&zone).date_naive();
        let monday = today.week(Weekday::Mon).first_day();
        let row = client
            .query_one(&statement, &[&at.timestamp(), &zone.name(), &back])
            .expect("a row");
        assert_eq!(row.get::<_, String>(0), monday.to_string(), "{at} in {zone}");
        for (column, day) in [
            (1, monday),
            (2, monday + TimeDelta::days(7)),
            (3, today - TimeDelta::days(back.into())),
            (4, today),
        ] {
            let instant: i64 = row.get(column);
            assert_eq!(
                instant,
                day_start(zone, day).timestamp(),
                "{at} in {zone}, {back} days"
            );
        }
    }
}

/// The query finds nothing, whichever zone its `$1` is.
fn assert_none(query: &str) {
    let database = prepared("calendar");
    let mut client = database.client();
    let statement = client.prepare(query).expect("a statement");
    for Life { zone, .. } in lives(&mut client) {
        let rows = client.query(&statement, &[&zone.name()]).expect("rows");
        let found: Vec<String> = rows.iter().map(|row| row.get(0)).collect();
        assert!(found.is_empty(), "{zone}: {found:?}");
    }
}

#[test]
fn no_instant_before_the_start_of_a_day_is_of_that_day() {
    assert_none(
        "select day::text
         from generate_series(timestamp '2010-01-01', '2011-12-31', interval '1 day') as day
         cross join nps_day_start(day::date, $1::text) as start
         where start at time zone $1 < day
            or (start - interval '1 microsecond') at time zone $1 >= day
            or (start - interval '30 minutes') at time zone $1 >= day
            or (start - interval '1 hour') at time zone $1 >= day
            or (start - interval '2 hours') at time zone $1 >= day
            or (start - interval '3 hours') at time zone $1 >= day",
    );
}

#[test]
fn weeks_follow_each_other_without_a_gap_and_hold_the_instants_that_name_them() {
    assert_none(
        "select monday::text
         from generate_series(date '2010-01-04', '2010-12-27', interval '7 days') as monday
         cross join nps_week_range(monday::date, $1::text) as week
         where upper(week) <> lower(nps_week_range(monday::date + 7, $1))
            or exists (
                select from (
                    select generate_series(lower(week), upper(week), interval '1 hour')
                    union all select upper(week) - interval '1 microsecond'
                ) as instant (at)
                where (nps_week(at, $1) = monday::date) <> (at <@ week)
            )",
    );
}

/// From the fourth day of 2012 on, for 2011 ended a day early in Samoa.
#[test]
fn trailing_days_are_so_many_local_dates_before_today() {
    assert_none(
        "select as_of::text
         from generate_series(timestamptz '2012-01-04 12:00Z', '2012-12-31 12:00Z', interval '1 day') as as_of
         cross join nps_trailing(as_of, 3, $1::text) as days
         where (as_of at time zone $1)::date <> (upper(days) at time zone $1)::date
            or 3 <> (
                select count(distinct (at at time zone $1)::date)
                from generate_series(lower(days), upper(days) - interval '1 microsecond', interval '6 hours') as at
            )",
    );
}
