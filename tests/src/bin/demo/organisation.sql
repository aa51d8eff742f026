-- The whole organisation. $1: the ISO week, such as 2026-W01.
with answers as (
    select answer.score, answer.comment, nps_week(answer.answered_at, unit.time_zone) as week
    from survey.answers as answer
    join survey.units as unit using (unit_id)
),
span as (
    select min(week) as first, to_date($1, 'IYYY"-W"IW') as last
    from answers
),
tallies as (
    select
        count(*) as answers,
        count(comment) as comments,
        nps_tally(score) filter (where week < span.first + 28) as first,
        nps_tally(score) filter (where week between span.last - 21 and span.last) as last,
        nps_tally(score) filter (where week = span.last) as week
    from answers, span
)
select
    (select name from survey.units where parent_id is null) as name,
    (select count(*) from survey.units) as units,
    tallies.answers,
    (1 + (span.last - span.first) / 7)::bigint as weeks,
    round(100.0 * tallies.comments / tallies.answers)::bigint as comment_percent,
    format('%s (%s…%s)', round(first.nps::numeric, 1), round(first.lower::numeric, 1), round(first.upper::numeric, 1)) as first,
    format('%s (%s…%s)', round(last.nps::numeric, 1), round(last.lower::numeric, 1), round(last.upper::numeric, 1)) as last,
    format('%s (%s…%s), %s answers', round(week.nps::numeric, 1), round(week.lower::numeric, 1), round(week.upper::numeric, 1), week.responses) as week
from span, tallies, nps_summary(tallies.first) as first, nps_summary(tallies.last) as last, nps_summary(tallies.week) as week;
