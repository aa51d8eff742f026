-- The three best and the three worst sites by what their intervals leave certain. $1: the ISO week, such as 2026-W01.
with sites as (
    select site.name, nps_tally(answer.score) as tally
    from survey.units as site
    cross join nps_week_range(to_date($1, 'IYYY"-W"IW'), site.time_zone) as week
    cross join nps_trailing(upper(week), 91, site.time_zone) as days
    join survey.unit_subtree as subtree on subtree.root_id = site.unit_id
    join survey.answers as answer on answer.unit_id = subtree.unit_id
        and answer.answered_at >= lower(days) and answer.answered_at < upper(days)
    where site.kind = 'site'
    group by site.unit_id
),
ranked as (
    select
        sites.name,
        figures.*,
        row_number() over (order by figures.lower desc) as from_best,
        row_number() over (order by figures.upper) as from_worst
    from sites, nps_summary(sites.tally) as figures
)
select
    name,
    format('%s (%s…%s), %s answers', round(nps::numeric), round(lower::numeric), round(upper::numeric), responses) as figure
from ranked
where from_best <= 3 or from_worst <= 3
order by nps desc;
