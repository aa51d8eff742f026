-- Sites in a fair order over the last four weeks: each is drawn towards all of them, the more the fewer its answers.
-- It is for looking inside the organisation; publish the plain NPS with its limits. The raw rank is what luck makes of it.
with latest as (
    -- In daily use: select now() as moment
    select max(answered_at) as moment from survey.answers
),
sites as (
    select site.name, nps_tally(answer.score) as tally
    from latest
    cross join survey.units as site
    cross join nps_trailing(latest.moment, 28, site.time_zone) as days
    join survey.unit_subtree as part on part.root_id = site.unit_id
    join survey.answers as answer
        on answer.unit_id = part.unit_id
        and answer.answered_at >= lower(days)
        and answer.answered_at < upper(days)
    where site.kind = 'site'
    group by site.unit_id
),
fair as (
    select name, tally, nps_shrink(tally, nps_prior(tally) over ()) as fair_nps
    from sites
)
select
    rank() over (order by fair_nps desc) as rank,
    rank() over (order by nps(tally) desc) as raw_rank,
    name,
    nps_responses(tally) as answers,
    round(nps(tally)::numeric, 1) as nps,
    round(fair_nps::numeric, 1) as fair_nps
from fair
order by rank, name
limit 20;
