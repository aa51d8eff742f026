//! Every number of the reports, counted again by hand from the answers: no function of the extension's, no rollup.

use nps_tests::demo_database::demo_database;
use postgres::{Client, Row};

const UNITS: [&str; 4] = [
    "hammasklinikka-helsinki-kamppi",
    "laakarikeskukset",
    "sairaalat",
    "lehtokajo",
];
const MONDAYS: [&str; 2] = ["2025-12-29", "2025-06-16"];

/// Answers of a branch in some days before and after a Monday, by the clock of Helsinki, and those of them that are meant.
const BY_HAND: &str = "
    with recursive branch as (
        select unit_id from survey.units where code = $1
        union all
        select unit.unit_id from survey.units as unit join branch on unit.parent_id = branch.unit_id
    )
    select count(*),
           (100.0 * (count(*) filter (where score::int in (9, 10)) - count(*) filter (where score::int < 7))
               / nullif(count(*), 0))::float8,
           count(comment),
           count(comment) filter (where score::int in (9, 10)),
           count(comment) filter (where score::int < 7)
    from survey.answers
    join branch using (unit_id)
    where answered_at >= ($2::text::date + $3::int)::timestamp at time zone 'Europe/Helsinki'
      and answered_at < ($2::text::date + $4::int)::timestamp at time zone 'Europe/Helsinki'
      and ($5::text is null or (answer_id in (select answer_id from survey.answer_topics where topic = $5)) = $6::boolean)";

#[derive(Debug)]
struct Count {
    answers: i64,
    nps: Option<f64>,
    comments: i64,
    praise: i64,
    complaints: i64,
}

struct Hand {
    client: Client,
    code: &'static str,
    monday: &'static str,
}

impl Hand {
    /// From so many days after the Monday until so many.
    fn count(&mut self, from: i32, until: i32) -> Count {
        self.on_topic(from, until, None, true)
    }

    /// Only those on a topic, or only those that are not.
    fn on_topic(&mut self, from: i32, until: i32, topic: Option<&str>, is_on: bool) -> Count {
        let row = self.client.query_one(
            BY_HAND,
            &[&self.code, &self.monday, &from, &until, &topic, &is_on],
        );
        let row = row.expect("a recount");
        Count {
            answers: row.get(0),
            nps: row.get(1),
            comments: row.get(2),
            praise: row.get(3),
            complaints: row.get(4),
        }
    }

    fn report(&mut self, text: &str) -> Vec<Row> {
        let text = text
            .replace("$1", &format!("'{}'", self.monday))
            .replace("$2", &format!("array['{}']", self.code));
        self.client.query(&text, &[]).expect("a report")
    }
}

fn everywhere(check: impl Fn(Hand)) {
    for code in UNITS {
        for monday in MONDAYS {
            check(Hand {
                client: demo_database().client(),
                code,
                monday,
            });
        }
    }
}

#[track_caller]
fn assert_close(told: Option<f64>, counted: Option<f64>) {
    match (told, counted) {
        (Some(told), Some(counted)) => assert!((told - counted).abs() < 1e-9, "{told} is not {counted}"),
        (told, counted) => assert_eq!(told, counted),
    }
}

fn difference(one: Option<f64>, other: Option<f64>) -> Option<f64> {
    Some(one? - other?)
}

fn share(part: i64, whole: i64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

#[test]
fn figures_and_comparisons() {
    everywhere(|mut hand| {
        let rows = hand.report(include_str!("../../../sql/reports/weekly_figures.sql"));
        let [row] = rows.as_slice() else {
            panic!("{} rows", rows.len())
        };
        let (week, before) = (hand.count(0, 7), hand.count(-7, 0));
        assert_eq!(row.get::<_, i64>("responses"), week.answers);
        assert_eq!(row.get::<_, i64>("previous_responses"), before.answers);
        assert_close(row.get("nps"), week.nps);
        assert_close(row.get("change"), difference(week.nps, before.nps));
        let four_before = hand.count(-28, 0);
        assert_eq!(row.get::<_, i64>("four_weeks_responses"), four_before.answers);
        assert_close(
            row.get("four_weeks_change"),
            difference(week.nps, four_before.nps),
        );
        let (four, last_year) = (hand.count(-21, 7), hand.count(-21 - 364, 7 - 364));
        assert_eq!(row.get::<_, i64>("year_responses"), last_year.answers);
        assert_close(row.get("year_change"), difference(four.nps, last_year.nps));
        let weeks: i32 = row.get("recent_weeks");
        assert_eq!(weeks, if four.answers >= 10 { 4 } else { 13 });
        let recent = hand.count(7 - 7 * weeks, 7);
        assert_eq!(row.get::<_, i64>("recent_responses"), recent.answers);
        assert_close(row.get("recent_nps"), recent.nps);
        assert_close(row.get("comment_rate"), share(week.comments, week.answers));
        assert_close(row.get("praise_share"), share(week.praise, week.comments));
        assert_close(row.get("complaint_share"), share(week.complaints, week.comments));
    });
}

#[test]
fn thirteen_weeks() {
    everywhere(|mut hand| {
        let report = include_str!("../../../sql/reports/weekly_figures.sql");
        let weeks = format!(
            "select (week->>'responses')::bigint as responses, (week->>'nps')::float8 as nps
             from ({report}) as figures, jsonb_array_elements(weeks) with ordinality as each (week, number) order by number"
        );
        let rows = hand.report(&weeks);
        assert_eq!(rows.len(), 13);
        for (row, ago) in rows.iter().zip((0..13).rev()) {
            let counted = hand.count(-7 * ago, 7 - 7 * ago);
            assert_eq!(row.get::<_, i64>("responses"), counted.answers);
            assert_close(row.get("nps"), counted.nps);
        }
    });
}

#[test]
fn topics_of_four_weeks() {
    everywhere(|mut hand| {
        for row in hand.report(include_str!("../../../sql/reports/weekly_topics.sql")) {
            let topic: String = row.get("topic");
            let on = hand.on_topic(-21, 7, Some(&topic), true);
            let rest = hand.on_topic(-21, 7, Some(&topic), false);
            let whole = hand.count(-21, 7);
            assert_eq!(row.get::<_, i64>("answers"), on.answers);
            assert_eq!(row.get::<_, i64>("praise"), on.praise);
            assert_eq!(row.get::<_, i64>("complaints"), on.complaints);
            assert_close(row.get("impact"), difference(whole.nps, rest.nps));
        }
    });
}

#[test]
fn the_units_below() {
    for monday in MONDAYS {
        let mut whole = Hand {
            client: demo_database().client(),
            code: "sairaalat",
            monday,
        };
        let rows = whole.report(include_str!("../../../sql/reports/weekly_parts.sql"));
        assert!(!rows.is_empty());
        for row in rows {
            let code: String = row.get("code");
            let mut part = Hand {
                client: demo_database().client(),
                code: code.leak(),
                monday,
            };
            let (four, before) = (part.count(-21, 7), part.count(-21 - 91, -21));
            assert_eq!(row.get::<_, i64>("responses"), four.answers);
            assert_close(row.get("nps"), four.nps);
            assert_close(row.get("change"), difference(four.nps, before.nps));
        }
    }
}

#[test]
fn response_rate() {
    let database = super::survey("digest_responses", include_str!("../mails/organisation.sql"));
    let by_hand = "with recursive branch as (
            select unit_id from survey.units where code = 'full'
            union all
            select unit.unit_id from survey.units as unit join branch on unit.parent_id = branch.unit_id
        )
        select count(*), count(answer.answer_id)::float8 / count(*)
        from survey.invitations as invitation
        join branch using (unit_id)
        left join survey.answers as answer using (invitation_id)
        where sent_at >= '2025-12-28 22:00Z' and sent_at < '2026-01-04 22:00Z'";
    let counted = database.client().query_one(by_hand, &[]).expect("a recount");
    let mut hand = Hand {
        client: database.client(),
        code: "full",
        monday: "2025-12-29",
    };
    let rows = hand.report(include_str!("../../../sql/reports/weekly_figures.sql"));
    assert!(counted.get::<_, i64>(0) > 0);
    assert_eq!(rows[0].get::<_, i64>("invited"), counted.get::<_, i64>(0));
    assert_close(rows[0].get("response_rate"), counted.get(1));
}

#[test]
fn a_rising_topic_is_one_of_the_emerging() {
    let report = include_str!("../../../sql/reports/weekly_topics.sql")
        .replace("$1", "'2025-12-29'")
        .replace("$2", "null");
    let select = format!(
        "select count(*), count(*) filter (where emerging.rising)
         from ({report}) as told
         join survey.units using (unit_id)
         left join survey.emerging_topics as emerging
             on emerging.unit_code = code and emerging.monday = '2025-12-29' and emerging.topic = told.topic
         where told.is_rising"
    );
    let row = demo_database().client().query_one(&select, &[]).expect("both");
    let (rising, emerging): (i64, i64) = (row.get(0), row.get(1));
    assert!(
        rising > 0 && rising == emerging,
        "{rising}, {emerging} of them emerging"
    );
}
