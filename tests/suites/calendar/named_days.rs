//! Days and weeks that something happens to, one by one.

use super::day_start;
use chrono::{NaiveDate, Weekday};
use nps_tests::query::prepared;
use postgres::Client;

fn text(client: &mut Client, query: &str) -> String {
    client
        .query_one(query, &[])
        .unwrap_or_else(|error| panic!("{query}: {error}"))
        .get(0)
}

#[test]
fn a_day_begins_with_its_first_instant() {
    let database = prepared("calendar");
    let mut client = database.client();
    for (zone, day, start) in [
        ("UTC", "2020-02-29", "2020-02-29 00:00"),
        ("Asia/Kathmandu", "2018-07-01", "2018-06-30 18:15"),
        // The clocks change at night, after midnight; in Lord Howe by half an hour.
        ("Europe/Helsinki", "2025-03-30", "2025-03-29 22:00"),
        ("Europe/Helsinki", "2025-03-31", "2025-03-30 21:00"),
        ("Europe/Helsinki", "2025-10-26", "2025-10-25 21:00"),
        ("Europe/Helsinki", "2025-10-27", "2025-10-26 22:00"),
        ("America/New_York", "2018-03-11", "2018-03-11 05:00"),
        ("America/New_York", "2018-03-12", "2018-03-12 04:00"),
        ("Pacific/Auckland", "2018-04-01", "2018-03-31 11:00"),
        ("Pacific/Auckland", "2018-04-02", "2018-04-01 12:00"),
        ("Australia/Lord_Howe", "2018-04-01", "2018-03-31 13:00"),
        ("Australia/Lord_Howe", "2018-04-02", "2018-04-01 13:30"),
        // Midnight is skipped: the day begins at one.
        ("Atlantic/Azores", "2018-03-25", "2018-03-25 01:00"),
        ("America/Sao_Paulo", "2018-11-04", "2018-11-04 03:00"),
        ("America/Havana", "2018-03-11", "2018-03-11 05:00"),
        ("Africa/Cairo", "2009-04-24", "2009-04-23 22:00"),
        ("Asia/Beirut", "2018-03-25", "2018-03-24 22:00"),
        ("Asia/Tehran", "2010-03-22", "2010-03-21 20:30"), // a Monday
        // Midnight comes twice: an hour apart, half an hour, two hours, three.
        ("Atlantic/Azores", "2018-10-28", "2018-10-28 00:00"),
        ("America/Havana", "2018-11-04", "2018-11-04 04:00"),
        ("Asia/Colombo", "2006-04-15", "2006-04-14 18:00"),
        ("Asia/Chita", "2014-10-26", "2014-10-25 14:00"),
        ("Antarctica/Casey", "2010-03-05", "2010-03-04 13:00"),
        // At midnight it is an hour earlier again: the day before lasts 25 hours.
        ("America/Sao_Paulo", "2018-02-18", "2018-02-18 03:00"),
        ("Africa/Cairo", "2009-08-21", "2009-08-20 22:00"),
        ("Asia/Beirut", "2018-10-28", "2018-10-27 22:00"),
        ("Asia/Tehran", "2014-09-22", "2014-09-21 20:30"), // a Monday
        // A minute past midnight it is an hour earlier again, as St. John's liked it.
        ("America/St_Johns", "2010-11-07", "2010-11-07 02:30"),
        // Samoa had no such day when it changed sides: it is over as it begins.
        ("Pacific/Apia", "2011-12-29", "2011-12-29 10:00"),
        ("Pacific/Apia", "2011-12-30", "2011-12-30 10:00"),
        ("Pacific/Apia", "2011-12-31", "2011-12-30 10:00"),
    ] {
        let query = format!(
            "select to_char(nps_day_start('{day}', '{zone}') at time zone 'UTC', 'YYYY-MM-DD HH24:MI')"
        );
        assert_eq!(text(&mut client, &query), start, "{zone} {day}");
        let chrono = day_start(zone.parse().expect("a zone"), day.parse().expect("a date"));
        assert_eq!(
            chrono.format("%F %R").to_string(),
            start,
            "{zone} {day} by chrono"
        );
    }
}

#[test]
fn a_week_in_which_the_clocks_change_is_an_hour_shorter_or_longer() {
    let database = prepared("calendar");
    let mut client = database.client();
    for (zone, monday, hours) in [
        ("Europe/Helsinki", "2025-03-24", "167"),
        ("Europe/Helsinki", "2025-03-31", "168"),
        ("Europe/Helsinki", "2025-10-20", "169"),
        ("Europe/Helsinki", "2025-10-23", "169"), // a Thursday stands for its week
        ("America/New_York", "2018-03-05", "167"),
        ("America/New_York", "2018-10-29", "169"),
        ("Australia/Lord_Howe", "2018-03-26", "168.5"),
        ("Asia/Tehran", "2010-03-15", "168"), // the clocks change as it ends
        ("Asia/Tehran", "2014-09-15", "169"),
        ("Pacific/Apia", "2011-12-26", "144"), // without its Friday
    ] {
        let query = format!(
            "select trim_scale(extract(epoch from upper(week) - lower(week)) / 3600)::text
             from nps_week_range('{monday}', '{zone}') as week"
        );
        assert_eq!(text(&mut client, &query), hours, "{zone} {monday}");
    }
}

#[test]
fn days_around_new_year_belong_to_the_week_of_their_thursday() {
    let database = prepared("calendar");
    let mut client = database.client();
    for (day, week, monday) in [
        ("2020-12-31", "2020-W53", "2020-12-28"),
        ("2021-01-03", "2020-W53", "2020-12-28"),
        ("2021-01-04", "2021-W01", "2021-01-04"),
        ("2026-12-31", "2026-W53", "2026-12-28"),
        ("2027-01-03", "2026-W53", "2026-12-28"),
        ("2025-12-29", "2026-W01", "2025-12-29"),
        ("2023-01-01", "2022-W52", "2022-12-26"),
    ] {
        for time in ["00:00", "23:59:59.999999"] {
            let query = format!(
                "select nps_week(timestamp '{day} {time}' at time zone 'Asia/Kathmandu', 'Asia/Kathmandu')::text"
            );
            assert_eq!(text(&mut client, &query), monday, "{day} {time}");
        }
        let date: NaiveDate = day.parse().expect("a date");
        assert_eq!(date.format("%G-W%V").to_string(), week);
        assert_eq!(date.week(Weekday::Mon).first_day().to_string(), monday);
    }
}
