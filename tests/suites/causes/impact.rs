//! `survey.topic_month` and `survey.topic_impact` against a recount of answers, and what the figures mean.

use crate::views::{answer, assert_same, rows, survey, units};
use nps_tests::cluster::Database;

/// The first of the answers, in the order of their keys, are on the topic.
fn on_topic(database: &Database<'_>, topic: &str, scores: &str, answers: i64) {
    database.run(&format!(
            "insert into survey.answer_topics (answer_id, topic)
             select answer_id, '{topic}' from survey.answers where score in ({scores}) order by answer_id limit {answers}"
        ),
    );
}

/// A month of a hundred answers, of which twenty are on waiting: 70, 10 and 20 of all, 6, 2 and 12 of those.
fn textbook(purpose: &str) -> Database<'static> {
    let database = units(purpose);
    for (day, score, answers) in [
        ("2026-05-05", 10, 70),
        ("2026-05-12", 8, 10),
        ("2026-05-31", 0, 20),
    ] {
        answer(&database, "kamppi", day, &vec![score; answers]);
    }
    for (scores, answers) in [("10", 6), ("8", 2), ("0", 12)] {
        on_topic(&database, "waiting", scores, answers);
    }
    database
}

#[test]
fn months_of_every_unit_hold_everything_below_it() {
    let database = survey("causes_months");
    database.run("update survey.settings set smallest_group = 1");
    let nps = |promoters: &str, detractors: &str, answers: &str| {
        format!("100.0 * ({promoters} - {detractors}) / nullif({answers}, 0)")
    };
    assert_same(
        &database,
        "select unit_code, unit_name, unit_kind, month, topic, withheld, answers, comments, promoters, passives, detractors,
                round(nps::numeric, 6), round(answer_share::numeric, 6), round(impact::numeric, 6),
                round(praise_points::numeric, 6), round(complaint_points::numeric, 6)
         from survey.topic_month",
        &format!(
            "with recursive month as (
                 select day::date as first_day, (day + interval '1 month - 1 day')::date as last_day
                 from generate_series(date_trunc('month', now() - interval '50 days'), now() + interval '2 days', '1 month') as day
             ), below as (
                 select unit_id as root_id, unit_id, first_day, last_day from survey.units, month
                 union all
                 select root_id, placement.unit_id, first_day, last_day
                 from below join survey.unit_placements as placement on placement.parent_id = below.unit_id and valid @> last_day
             ), told as (
                 select root_id, first_day, answer.*
                 from below join survey.answers as answer using (unit_id) join survey.units as part using (unit_id)
                 where (answered_at at time zone part.time_zone)::date between first_day and last_day
             ), whole as (
                 select root_id, first_day, count(*) as answers, count(*) filter (where score > 8) as promoters,
                        count(*) filter (where score < 7) as detractors
                 from told group by root_id, first_day
             ), about as (
                 select root_id, first_day, topic, count(*) as answers, count(comment) as comments,
                        count(*) filter (where score > 8) as promoters, count(*) filter (where score in (7, 8)) as passives,
                        count(*) filter (where score < 7) as detractors
                 from told join (select answer_id, topic from survey.answer_topics) as topics using (answer_id)
                 group by root_id, first_day, topic
             )
             select code, name, kind, first_day, topic, false, about.answers, comments, about.promoters, passives, about.detractors,
                    round({of_topic}, 6), round(1.0 * about.answers / whole.answers, 6), round({of_all} - {of_rest}, 6),
                    round(100.0 * about.promoters / whole.answers, 6), round(-100.0 * about.detractors / whole.answers, 6)
             from about join whole using (root_id, first_day) join survey.units on unit_id = root_id",
            of_topic = nps("about.promoters", "about.detractors", "about.answers"),
            of_all = nps("whole.promoters", "whole.detractors", "whole.answers"),
            of_rest = nps(
                "(whole.promoters - about.promoters)",
                "(whole.detractors - about.detractors)",
                "(whole.answers - about.answers)"
            ),
        ),
    );
}

#[test]
fn any_days_are_told_as_weeks_and_months_are() {
    let database = survey("causes_days");
    for (view, period, last) in [
        ("topic_week", "monday", "monday + 6"),
        (
            "topic_month",
            "month",
            "(month + interval '1 month - 1 day')::date",
        ),
    ] {
        assert_same(
            &database,
            &format!(
                "select days.{period}, told.* from (select distinct {period} from survey.{view}) as days,
                 survey.topic_impact({period}, {last}) as told"
            ),
            &format!(
                "select {period}, unit_code, unit_name, unit_kind, topic, label_fi, label_sv, label_en, withheld, answers, answer_share,
                        comments, nps, lower, upper, impact, impact_lower, impact_upper, impact_is_real,
                        promoters, passives, detractors, praise_points, complaint_points
                 from survey.{view}"
            ),
        );
    }
}

#[test]
fn praise_and_complaint_are_told_apart() {
    let database = textbook("causes_apart");
    let told = "select topic, label_fi, label_sv, label_en, answers, answer_share, promoters, passives, detractors,
            round(nps) as nps, round(praise_points) as praise, round(complaint_points) as complaints, round(impact) as impact
        from survey.topic_month where unit_code = 'kamppi'";
    assert_eq!(
        rows(&mut database.client(), told),
        ["waiting|Odottaminen|Väntetid|Waiting|20|0.2|6|2|12|-30|6|-12|-20"]
    );
    // With the topic and without it, points of all answers add up to the NPS.
    let sums = "select round((praise_points + complaint_points)::numeric, 6), round((answer_share * nps)::numeric, 6)
        from survey.topic_month where unit_code = 'kamppi'";
    assert_eq!(rows(&mut database.client(), sums), ["-6.000000|-6.000000"]);
}

/// The impact is the share of the topic times how its NPS differs from that of the rest; so are its limits.
#[test]
fn an_impact_has_the_margin_of_the_difference() {
    let database = textbook("causes_margin");
    let limits = "select round(impact::numeric, 6) = round((0.2 * change.delta)::numeric, 6),
            (impact_lower, impact_upper) = (0.2 * change.lower, 0.2 * change.upper),
            impact_lower < impact and impact < impact_upper, impact_upper < 0, impact_is_real
        from survey.topic_month,
            nps_change('{12,0,0,0,0,0,0,0,2,0,6}'::nps_tally, '{8,0,0,0,0,0,0,0,8,0,64}'::nps_tally) as change
        where unit_code = 'kamppi'";
    assert_eq!(rows(&mut database.client(), limits), ["t|t|t|t|t"]);
    // Five who wrote about the rooms answered as the others did.
    on_topic(&database, "facilities", "10", 4);
    on_topic(&database, "facilities", "0", 1);
    let chance = "select impact_lower < 0 and impact_upper > 0, impact_is_real
        from survey.topic_month where unit_code = 'kamppi' and topic = 'facilities'";
    assert_eq!(rows(&mut database.client(), chance), ["t|f"]);
}

#[test]
fn days_are_the_units_own_and_both_ends_are_in() {
    let database = textbook("causes_ends");
    // The third lot came on the 31st at noon.
    for (first, last, detractors) in [
        ("2026-05-12", "2026-05-30", "none"),
        ("2026-05-12", "2026-05-31", "12"),
        ("2026-05-31", "2026-05-31", "12"),
        ("2026-06-01", "2026-05-01", "none"),
    ] {
        let told = format!(
            "select coalesce((select nullif(detractors, 0)::text from survey.topic_impact('{first}', '{last}') where unit_code = 'kamppi'), 'none')"
        );
        assert_eq!(
            rows(&mut database.client(), &told),
            [detractors],
            "{first} to {last}"
        );
    }
    let unknown = "select count(*) from survey.topic_impact(null, '2026-05-31')";
    assert_eq!(rows(&mut database.client(), unknown), ["0"]);
}

#[test]
fn a_unit_counts_where_it_was_on_the_last_day() {
    let database = units("causes_moved");
    database.run("select survey.move_unit('ward', 'kamppi', '2020-01-01'), survey.move_unit('ward', 'gander', '2026-05-31')");
    answer(&database, "ward", "2026-05-05", &[10; 5]);
    on_topic(&database, "pain", "10", 5);
    for (last, expected) in [
        ("2026-05-30", "care clinics kamppi ward"),
        ("2026-05-31", "care gander ward"),
    ] {
        let told = format!(
            "select string_agg(unit_code, ' ' order by unit_code) from survey.topic_impact('2026-05-01', '{last}')"
        );
        assert_eq!(rows(&mut database.client(), &told), [expected], "{last}");
    }
}

#[test]
fn small_groups_are_withheld_and_a_topic_without_a_name_shows_its_key() {
    let database = units("causes_small");
    answer(&database, "kamppi", "2026-05-05", &[10; 12]);
    let told = "select label_fi, withheld, answers, answer_share is null, praise_points is null, impact_lower is null
        from survey.topic_month where unit_code = 'kamppi' order by topic";
    on_topic(&database, "parking", "10", 4);
    assert_eq!(rows(&mut database.client(), told), ["parking|t|-|t|t|t"]);
    database.run("delete from survey.answer_topics");
    on_topic(&database, "parking", "10", 7);
    assert_eq!(rows(&mut database.client(), told), ["parking|f|7|f|f|f"]);
    // Of eight and of twelve the rest would be told.
    database.run("delete from survey.answer_topics");
    on_topic(&database, "parking", "10", 8);
    assert_eq!(rows(&mut database.client(), told), ["parking|t|-|t|t|t"]);
}
