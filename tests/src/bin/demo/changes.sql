-- Sites whose last four weeks really differ from the four before. $1: the ISO week, such as 2026-W01.
with week as (
    select to_date($1, 'IYYY"-W"IW')::timestamp as monday
),
sites as (
    select
        site.name,
        nps_tally(answer.score) filter (where answer.answered_at >= (week.monday - interval '21 days') at time zone site.time_zone) as now,
        nps_tally(answer.score) filter (where answer.answered_at < (week.monday - interval '21 days') at time zone site.time_zone) as before
    from survey.units as site
    join survey.unit_subtree as subtree on subtree.root_id = site.unit_id
    join survey.answers as answer on answer.unit_id = subtree.unit_id
    join week on answer.answered_at >= (week.monday - interval '49 days') at time zone site.time_zone
        and answer.answered_at < (week.monday + interval '7 days') at time zone site.time_zone
    where site.kind = 'site'
    group by site.unit_id
)
select
    name,
    format('%s (%s…%s), %s answers', round(nps(before)::numeric), round(nps_lower(before)::numeric), round(nps_upper(before)::numeric), nps_responses(before)) as before,
    format('%s (%s…%s), %s answers', round(nps(now)::numeric), round(nps_lower(now)::numeric), round(nps_upper(now)::numeric), nps_responses(now)) as now
from sites
where (nps_change(now, before, 0.999)).significant
order by abs((nps_change(now, before, 0.999)).z) desc
limit 5;
