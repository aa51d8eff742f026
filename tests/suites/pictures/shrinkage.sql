-- Plain and shrunken NPS of units with few and with many answers.

with units (unit, tally) as (
    select
        unit,
        array[detractors, 0, 0, 0, 0, 0, 0, passives, 0, answers - detractors - passives, 0]::bigint[]::nps_tally
    from (
        values
            (1, 3, 0, 0), (2, 4, 2, 1), (3, 5, 0, 1), (4, 6, 3, 1), (5, 8, 0, 0), (6, 9, 3, 2), (7, 12, 1, 2), (8, 15, 5, 2),
            (9, 30, 2, 4), (10, 40, 10, 8), (11, 60, 6, 9), (12, 90, 6, 10), (13, 120, 30, 20), (14, 150, 12, 18),
            (15, 200, 10, 24), (16, 260, 50, 50), (17, 300, 12, 33), (18, 320, 40, 40)
    ) as unit (unit, answers, detractors, passives)
)
select
    unit,
    nps_responses(tally) as answers,
    round(nps(tally)::numeric, 3) as plain,
    round(nps_shrink(tally, prior)::numeric, 3) as shrunken,
    round(nps(prior)::numeric, 3) as centre
from units, (select nps_prior(tally) as prior from units) as organisation
order by unit;
