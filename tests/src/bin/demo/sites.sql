-- The three best and the three worst sites by what their intervals leave certain. $1: the ISO week, such as 2026-W01.
with week as (
    select to_date($1, 'IYYY"-W"IW')::timestamp as monday
),
sites as (
    select site.name, nps_tally(answer.score) as tally
    from survey.units as site
    join survey.unit_subtree as subtree on subtree.root_id = site.unit_id
    join survey.answers as answer on answer.unit_id = subtree.unit_id
    join week on answer.answered_at >= (week.monday - interval '84 days') at time zone site.time_zone
        and answer.answered_at < (week.monday + interval '7 days') at time zone site.time_zone
    where site.kind = 'site'
    group by site.unit_id
),
ranked as (
    select
        name,
        tally,
        row_number() over (order by nps_lower(tally) desc) as from_best,
        row_number() over (order by nps_upper(tally)) as from_worst
    from sites
)
select
    name,
    format('%s (%s…%s), %s answers', round(nps(tally)::numeric), round(nps_lower(tally)::numeric), round(nps_upper(tally)::numeric), nps_responses(tally)) as figure
from ranked
where from_best <= 3 or from_worst <= 3
order by nps(tally) desc;
