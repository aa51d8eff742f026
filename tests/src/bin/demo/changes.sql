-- Sites whose last four weeks really differ from the four before. $1: the ISO week, such as 2026-W01.
with sites as (
    select
        site.name,
        nps_tally(answer.score) filter (where answer.answered_at <@ recent) as now,
        nps_tally(answer.score) filter (where answer.answered_at <@ earlier) as before
    from survey.units as site
    cross join nps_week_range(to_date($1, 'IYYY"-W"IW'), site.time_zone) as week
    cross join nps_trailing(upper(week), 28, site.time_zone) as recent
    cross join nps_trailing(lower(recent), 28, site.time_zone) as earlier
    join survey.unit_subtree as subtree on subtree.root_id = site.unit_id
    join survey.answers as answer on answer.unit_id = subtree.unit_id
        and answer.answered_at >= lower(earlier) and answer.answered_at < upper(recent)
    where site.kind = 'site'
    group by site.unit_id
)
select
    name,
    format('%s (%s…%s), %s answers', round(before.nps::numeric), round(before.lower::numeric), round(before.upper::numeric), before.responses) as before,
    format('%s (%s…%s), %s answers', round(now.nps::numeric), round(now.lower::numeric), round(now.upper::numeric), now.responses) as now
from sites, nps_summary(sites.before) as before, nps_summary(sites.now) as now, nps_change(sites.now, sites.before, 0.999) as change
where change.significant
order by abs(change.z) desc
limit 5;
