-- The whole organisation. $1: the ISO week, such as 2026-W01.
with week as (
    select to_date($1, 'IYYY"-W"IW')::timestamp as monday
),
answers as (
    select answer.score, answer.comment, answer.answered_at at time zone unit.time_zone as local_time
    from survey.answers as answer
    join survey.units as unit using (unit_id)
),
tallies as (
    select
        count(*) as answers,
        count(comment) as comments,
        min(local_time) as start,
        nps_tally(score) filter (where local_time < (select min(local_time) from answers) + interval '28 days') as first,
        nps_tally(score) filter (where local_time >= week.monday - interval '21 days' and local_time < week.monday + interval '7 days') as last,
        nps_tally(score) filter (where local_time >= week.monday and local_time < week.monday + interval '7 days') as week
    from answers, week
)
select
    (select name from survey.units where parent_id is null) as name,
    (select count(*) from survey.units) as units,
    answers,
    (extract(epoch from week.monday + interval '7 days' - date_trunc('week', start)) / 604800)::bigint as weeks,
    round(100.0 * comments / answers)::bigint as comment_percent,
    format('%s (%s…%s)', round(nps(first)::numeric, 1), round(nps_lower(first)::numeric, 1), round(nps_upper(first)::numeric, 1)) as first,
    format('%s (%s…%s)', round(nps(last)::numeric, 1), round(nps_lower(last)::numeric, 1), round(nps_upper(last)::numeric, 1)) as last,
    format('%s (%s…%s), %s answers', round(nps(tallies.week)::numeric, 1), round(nps_lower(tallies.week)::numeric, 1), round(nps_upper(tallies.week)::numeric, 1), nps_responses(tallies.week)) as week
from tallies, week;
