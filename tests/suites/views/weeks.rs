//! `survey.unit_week`, `survey.unit_trailing_week` and `survey.topic_week` against a recount of answers.

use super::{answer, assert_same, rows, survey, units};

/// Counts of the classes, and the figures that follow from them by the textbook.
const FIGURES: &str = "answers, promoters, passives, detractors, comments, praise,
    round(nps::numeric, 6), round(mean_score::numeric, 6), round(promoter_share::numeric, 6), round(passive_share::numeric, 6),
    round(detractor_share::numeric, 6), round(comment_rate::numeric, 6), round(praise_share::numeric, 6)";

const RECOUNTED: &str = "answers, promoters, passives, detractors, comments, praise,
    round(100.0 * (promoters - detractors) / nullif(answers, 0), 6), round(mean_score, 6), round(1.0 * promoters / nullif(answers, 0), 6),
    round(1.0 * passives / nullif(answers, 0), 6), round(1.0 * detractors / nullif(answers, 0), 6),
    round(1.0 * comments / nullif(answers, 0), 6), round(1.0 * praise / nullif(comments, 0), 6)";

const COUNTS: &str = "count(answer_id) as answers, count(answer_id) filter (where score >= 9) as promoters,
    count(answer_id) filter (where score between 7 and 8) as passives, count(answer_id) filter (where score <= 6) as detractors,
    count(comment) as comments, count(comment) filter (where score >= 9) as praise, avg(score) as mean_score";

#[test]
fn weeks_of_every_unit_hold_everything_below_it() {
    let database = survey("views_weeks");
    database.run("update survey.settings set smallest_group = 1");
    let answered = format!(
        "select root_id, monday, {COUNTS}
         from member join survey.answers using (unit_id) join survey.units as part using (unit_id)
         where date_trunc('week', answered_at at time zone part.time_zone)::date = monday group by root_id, monday"
    );
    let invited = "select root_id, monday, count(*) as invited
         from member join survey.invitations using (unit_id) join survey.units as part using (unit_id)
         where date_trunc('week', sent_at at time zone part.time_zone)::date = monday group by root_id, monday";
    assert_same(
        &database,
        &format!("select unit_code, unit_name, unit_kind, monday, withheld, invited, {FIGURES} from survey.unit_week"),
        &format!(
            "select code, name, kind, monday, false, coalesce(invited, 0), {RECOUNTED}
             from ({answered}) as answered full join ({invited}) as invited using (root_id, monday)
             join survey.units on unit_id = root_id"
        )
        .replace("{RECOUNTED}", RECOUNTED)
        .replacen("answers, promoters, passives, detractors, comments, praise,", "coalesce(answers, 0), coalesce(promoters, 0), coalesce(passives, 0), coalesce(detractors, 0), coalesce(comments, 0), coalesce(praise, 0),", 1),
    );
}

#[test]
fn limits_are_those_of_the_extension() {
    let database = survey("views_limits");
    let agree = "select bool_and((lower, upper) = (nps_lower(tally), nps_upper(tally))), count(*) > 20
        from survey.unit_week, lateral (select array[detractors, 0, 0, 0, 0, 0, 0, passives, 0, promoters, 0]::bigint[]::nps_tally) as classes (tally)
        where answers > 0";
    assert_eq!(rows(&mut database.client(), agree), ["t|t"]);
}

#[test]
fn a_moved_unit_counts_where_it_was_when_the_week_ended() {
    let database = units("views_moved");
    database.run("select survey.move_unit('ward', 'kamppi', '2020-01-01'), survey.move_unit('ward', 'gander', '2026-03-01')");
    // The first of March 2026 is a Sunday.
    for day in ["2026-02-18", "2026-02-25"] {
        answer(&database, "ward", day, &[10, 10, 10, 9, 8]);
    }
    let weeks = "select monday, string_agg(unit_code || ' ' || depth, ', ' order by unit_code) from survey.unit_week where answers = 5 group by monday order by monday";
    assert_eq!(
        rows(&mut database.client(), weeks),
        [
            "2026-02-16|care 0, clinics 1, kamppi 2, ward 3",
            "2026-02-23|care 0, gander 1, ward 2",
        ]
    );
}

#[test]
fn the_trailing_week_is_the_seven_local_days_before_today() {
    let database = survey("views_trailing");
    database.run("update survey.settings set smallest_group = 1");
    let members = "with recursive below as (
            select unit_id as root_id, unit_id, (now() at time zone time_zone)::date - 1 as yesterday from survey.units
            union all
            select root_id, placement.unit_id, yesterday
            from below join survey.unit_placements as placement on placement.parent_id = below.unit_id and valid @> yesterday
        )
        select root_id, yesterday, answer.*, (now() at time zone time_zone)::date - (answered_at at time zone time_zone)::date as days_ago
        from below join survey.units using (unit_id) left join survey.answers as answer using (unit_id)";
    let now = "days_ago between 1 and 7";
    let before = "days_ago between 8 and 14";
    let counts = COUNTS
        .replace("filter (where ", &format!("filter (where {now} and "))
        .replace(
            "count(answer_id) as",
            &format!("count(answer_id) filter (where {now}) as"),
        )
        .replace(
            "count(comment) as",
            &format!("count(comment) filter (where {now}) as"),
        )
        .replace("avg(score)", &format!("avg(score) filter (where {now})"));
    assert_same(
        &database,
        &format!(
            "select unit_code, unit_kind, first_day, last_day, {FIGURES}, previous_answers, round(previous_nps::numeric, 6), round(change::numeric, 6)
             from survey.unit_trailing_week"
        ),
        &format!(
            "select code, kind, yesterday - 6, yesterday, {RECOUNTED}, previous_answers, round(previous_nps, 6),
                    round(100.0 * (promoters - detractors) / nullif(answers, 0) - previous_nps, 6)
             from (
                 select root_id, yesterday, {counts}, count(answer_id) filter (where {before}) as previous_answers,
                        100.0 * (count(*) filter (where {before} and score >= 9) - count(*) filter (where {before} and score <= 6))
                        / nullif(count(answer_id) filter (where {before}), 0) as previous_nps
                 from ({members}) as told group by root_id, yesterday
             ) as counted join survey.units on unit_id = root_id"
        ),
    );
}

#[test]
fn a_change_is_real_only_where_it_is_more_than_chance() {
    let database = units("views_change");
    for (unit, days, score, answers) in [
        ("kamppi", 3, 0, 40),
        ("kamppi", 10, 10, 40),
        ("gander", 3, 9, 6),
        ("gander", 10, 8, 6),
    ] {
        database.run(&format!(
            "insert into survey.answers (unit_id, answered_at, score)
                 select unit_id, now() - interval '{days} days', case when k = 1 then 7 else {score} end
                 from survey.units, generate_series(1, {answers}) as k where code = '{unit}'"
        ));
    }
    let change =
        "select unit_code, round(change), change_lower < change and change < change_upper, change_is_real
        from survey.unit_trailing_week where change is not null and unit_kind = 'site' order by unit_code";
    assert_eq!(
        rows(&mut database.client(), change),
        ["gander|83|t|t", "kamppi|-195|t|t"]
    );
}

#[test]
fn topics_of_a_week_and_what_they_cost() {
    let database = survey("views_topics");
    database.run("update survey.settings set smallest_group = 1");
    let told = "select root_id, monday, answer.*
         from member join survey.answers as answer using (unit_id) join survey.units as part using (unit_id)
         where date_trunc('week', answered_at at time zone part.time_zone)::date = monday";
    let points = "100.0 * (count(*) filter (where score >= 9) - count(*) filter (where score <= 6)) / nullif(count(*), 0)";
    assert_same(
        &database,
        "select unit_code, monday, topic, withheld, answers, promoters, passives, detractors, comments,
                round(nps::numeric, 6), round(answer_share::numeric, 6), round(impact::numeric, 6)
         from survey.topic_week",
        &format!(
            "select code, monday, topic, false, answers, promoters, passives, detractors, comments,
                    round(100.0 * (promoters - detractors) / answers, 6), round(1.0 * answers / whole.all_answers, 6),
                    round(whole.points - (select {points} from ({told}) as rest
                        where (rest.root_id, rest.monday) = (about.root_id, about.monday)
                            and answer_id not in (select answer_id from survey.answer_topics as of_it where of_it.topic = about.topic)), 6)
             from (select root_id, monday, topic, {counts} from ({told}) as told
                   join (select answer_id, topic from survey.answer_topics) as topics using (answer_id) group by root_id, monday, topic) as about
             join (select root_id, monday, count(*) as all_answers, {points} as points from ({told}) as told group by root_id, monday) as whole
                 using (root_id, monday)
             join survey.units on unit_id = root_id",
            counts = COUNTS,
        ),
    );
}
