-- What changed at the sites since the week before, the most certain first, and whether it is more than chance.
-- Most moves are noise, and a few answers prove nothing. Of a hundred unchanged sites a few still pass at 0.95: ask for 0.99.
with latest as (
    -- In daily use, for the last complete week: select now() - interval '7 days' as moment
    select max(answered_at) as moment from survey.answers
),
sites as (
    select
        site.name,
        nps_tally(answer.score) filter (where answer.answered_at >= lower(this_week)) as this_week,
        nps_tally(answer.score) filter (where answer.answered_at < lower(this_week)) as last_week
    from latest
    cross join survey.units as site
    cross join nps_week(latest.moment, site.time_zone) as monday
    cross join nps_week_range(monday, site.time_zone) as this_week
    cross join nps_week_range(monday - 7, site.time_zone) as last_week
    join survey.unit_subtree as part on part.root_id = site.unit_id
    join survey.answers as answer
        on answer.unit_id = part.unit_id
        and answer.answered_at >= lower(last_week)
        and answer.answered_at < upper(this_week)
    where site.kind = 'site'
    group by site.unit_id
)
select
    name,
    nps_responses(last_week) as answers_before,
    nps_responses(this_week) as answers,
    round(nps(last_week)::numeric, 1) as nps_before,
    round(nps(this_week)::numeric, 1) as nps,
    round(change.delta::numeric, 1) as change,
    round(change.p_value::numeric, 4) as p_value,
    change.significant
from sites
cross join nps_change(this_week, last_week, 0.95) as change
where least(nps_responses(this_week), nps_responses(last_week)) >= 5
order by change.significant desc, change.p_value, name
limit 10;
