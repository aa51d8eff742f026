-- A fall from 80 to 70 between two weeks, by the number of answers in each.

select
    answers,
    round(delta::numeric, 3) as delta,
    round(lower::numeric, 3) as lower,
    round(upper::numeric, 3) as upper,
    significant
from
    unnest(array[20, 40, 60, 100, 140, 200, 260, 400, 800]) as answers,
    nps_change(
        array[answers / 10, 0, 0, 0, 0, 0, 0, answers / 10, 0, answers - 2 * (answers / 10), 0]::bigint[]::nps_tally,
        array[answers / 20, 0, 0, 0, 0, 0, 0, answers / 10, 0, answers - answers / 20 - answers / 10, 0]::bigint[]::nps_tally
    )
order by answers;
