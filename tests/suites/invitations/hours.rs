//! When an invitation falls due: some time after the visit, in the allowed hours, where the unit is.

use super::survey;

/// Local times in, local time out; `+` and `-` tell the two passes of an hour that comes twice apart.
fn due(ended_at: &str, hours: [&str; 2], zone: &str, delay: &str) -> String {
    format!(
        "select to_char(due.due_at at time zone '{zone}', 'YYYY-MM-DD HH24:MI:SS')
            || to_char((due.due_at at time zone '{zone}') - (due.due_at at time zone 'UTC'), ' HH24:MI')
        from survey.due_at('{ended_at}', '{delay}', '{}', '{}', '{zone}') as due (due_at)",
        hours[0], hours[1]
    )
}

#[test]
fn two_hours_after_the_visit_and_only_by_day() {
    let survey = survey("due_by_day");
    let day = ["09:00", "20:00"];
    let around_midnight = ["00:00", "24:00"];
    for (ended_at, hours, zone, delay, due_at) in [
        // Soon enough, to the second.
        (
            "2026-01-05 12:00:07+02",
            day,
            "Europe/Helsinki",
            "2 hours",
            "2026-01-05 14:00:07 02:00",
        ),
        (
            "2026-01-05 07:00+02",
            day,
            "Europe/Helsinki",
            "2 hours",
            "2026-01-05 09:00:00 02:00",
        ),
        (
            "2026-01-05 17:59:59+02",
            day,
            "Europe/Helsinki",
            "2 hours",
            "2026-01-05 19:59:59 02:00",
        ),
        // Too early, and too late: across midnight, the year's end and the leap day.
        (
            "2026-01-05 03:30+02",
            day,
            "Europe/Helsinki",
            "2 hours",
            "2026-01-05 09:00:00 02:00",
        ),
        (
            "2026-01-05 18:00+02",
            day,
            "Europe/Helsinki",
            "2 hours",
            "2026-01-06 09:00:00 02:00",
        ),
        (
            "2025-12-31 23:00+02",
            day,
            "Europe/Helsinki",
            "2 hours",
            "2026-01-01 09:00:00 02:00",
        ),
        (
            "2025-12-31 21:00+02",
            day,
            "Europe/Helsinki",
            "2 hours",
            "2026-01-01 09:00:00 02:00",
        ),
        (
            "2028-02-28 19:00+02",
            day,
            "Europe/Helsinki",
            "2 hours",
            "2028-02-29 09:00:00 02:00",
        ),
        // The same moment elsewhere, where the day is young.
        (
            "2026-01-05 20:00+02",
            day,
            "America/New_York",
            "2 hours",
            "2026-01-05 15:00:00 -05:00",
        ),
        (
            "2026-01-05 20:00+02",
            day,
            "Asia/Kathmandu",
            "2 hours",
            "2026-01-06 09:00:00 05:45",
        ),
        // Other delays; a day is 24 hours.
        (
            "2026-01-05 12:00+02",
            day,
            "Europe/Helsinki",
            "0",
            "2026-01-05 12:00:00 02:00",
        ),
        (
            "2026-01-05 12:00+02",
            day,
            "Europe/Helsinki",
            "1 day",
            "2026-01-06 12:00:00 02:00",
        ),
        (
            "2026-03-28 12:00+02",
            day,
            "Europe/Helsinki",
            "1 day",
            "2026-03-29 13:00:00 03:00",
        ),
        (
            "2026-01-05 23:30+02",
            around_midnight,
            "Europe/Helsinki",
            "2 hours",
            "2026-01-06 01:30:00 02:00",
        ),
        // The nights when the clocks change.
        (
            "2026-03-28 20:00+02",
            day,
            "Europe/Helsinki",
            "2 hours",
            "2026-03-29 09:00:00 03:00",
        ),
        (
            "2026-10-24 20:00+03",
            day,
            "Europe/Helsinki",
            "2 hours",
            "2026-10-25 09:00:00 02:00",
        ),
        (
            "2026-03-29 02:30+02",
            around_midnight,
            "Europe/Helsinki",
            "2 hours",
            "2026-03-29 05:30:00 03:00",
        ),
        (
            "2026-10-25 01:30+03",
            around_midnight,
            "Europe/Helsinki",
            "2 hours",
            "2026-10-25 03:30:00 03:00",
        ),
    ] {
        let question = due(ended_at, hours, zone, delay);
        assert_eq!(survey.ask(&question), due_at, "{ended_at} {zone}");
    }
}

#[test]
fn hours_that_the_clocks_change_in() {
    let survey = survey("due_at_night");
    for (ended_at, hours, zone, due_at) in [
        // 03:30 never comes that night: the hours open where the clocks jump.
        (
            "2026-03-28 23:30+02",
            ["03:30", "20:00"],
            "Europe/Helsinki",
            "2026-03-29 04:00:00 03:00",
        ),
        (
            "2026-03-28 23:30+02",
            ["03:10", "03:50"],
            "Europe/Helsinki",
            "2026-03-30 03:10:00 03:00",
        ),
        // 03:30 comes twice: the first counts, and the second to who went home in between.
        (
            "2026-10-24 23:30+03",
            ["03:30", "20:00"],
            "Europe/Helsinki",
            "2026-10-25 03:30:00 03:00",
        ),
        (
            "2026-10-25 02:10+03",
            ["03:30", "20:00"],
            "Europe/Helsinki",
            "2026-10-25 03:30:00 02:00",
        ),
        // By half an hour on Lord Howe Island, and to opening hours that are no round ones.
        (
            "2026-10-03 22:00+10:30",
            ["02:10", "20:00"],
            "Australia/Lord_Howe",
            "2026-10-04 02:30:00 11:00",
        ),
        (
            "2026-01-05 20:00+02",
            ["09:07:30", "20:00"],
            "Europe/Helsinki",
            "2026-01-06 09:07:30 02:00",
        ),
    ] {
        let question = due(ended_at, hours, zone, "2 hours");
        assert_eq!(survey.ask(&question), due_at, "{ended_at} {zone}");
    }
}

#[test]
fn it_is_the_first_such_moment_when_the_clocks_change_and_when_they_do_not() {
    let survey = survey("due_first");
    // Whoever goes home at some half-hour, against every quarter of an hour that comes after.
    let wrong = "
        select count(*)
        from (values (timestamptz '2026-03-05'), ('2026-03-26'), ('2026-07-01'), ('2026-10-22'), ('2026-10-30')) as start (day)
        cross join generate_series(day, day + interval '5 days', interval '30 minutes') as ended_at
        cross join (values ('Europe/Helsinki'), ('America/St_Johns')) as unit (zone)
        where survey.due_at(ended_at, '2 hours', '08:30', '19:45', zone) <> (
            select min(moment)
            from generate_series(ended_at + interval '2 hours', ended_at + interval '20 hours', interval '15 minutes') as moment
            where (moment at time zone zone)::time between '08:30' and '19:44:59'
        )";
    assert_eq!(survey.ask(wrong), "0");
}

#[test]
fn the_session_has_no_say_in_it() {
    let survey = survey("due_session");
    let mut client = survey.database.client();
    let mut answers = ["Europe/Helsinki", "Asia/Tokyo"].map(|zone| {
        let question =
            "select survey.due_at('2026-03-28 12:00+02', '1 day', '09:00', '20:00', 'Europe/Helsinki') at time zone 'UTC'";
        client
            .batch_execute(&format!("set time zone '{zone}'"))
            .expect("a zone");
        nps_tests::query::column(&mut client, question)
    });
    answers.sort();
    assert_eq!(answers[0], [Some("2026-03-29 10:00:00".to_owned())]);
    assert_eq!(answers[0], answers[1]);
}

#[test]
fn an_invitation_falls_due_by_the_rule_and_expires_some_time_after() {
    let survey = survey("due_by_rule");
    survey.run("update survey.sampling_rules set earliest = '10:00', latest = '18:00', delay = '3 hours', answer_within = '7 days'");
    survey.visit("v1", "ward", "'c1'", "'2026-01-05 16:00+02'");
    assert_eq!(survey.plan("'spring', '2026-01-05 17:00+02'"), "invited 1");
    let planned = "select concat_ws(' | ', due_at at time zone 'UTC', expires_at at time zone 'UTC', earliest, latest, time_zone)
        from survey.invitations";
    assert_eq!(
        survey.ask(planned),
        "2026-01-06 08:00:00 | 2026-01-13 08:00:00 | 10:00:00 | 18:00:00 | Europe/Helsinki"
    );
}
