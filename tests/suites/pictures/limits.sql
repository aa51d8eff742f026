-- Limits of an NPS of 80 by the number of answers, where 5 % are detractors and 10 % passives.

select
    answers,
    round(nps(tally)::numeric, 3) as nps,
    round(nps_lower(tally)::numeric, 3) as lower,
    round(nps_upper(tally)::numeric, 3) as upper
from
    unnest(array[20, 40, 60, 80, 100, 140, 200, 300, 400, 600, 800, 1000, 1400, 2000]) as answers,
    cast(array[answers / 20, 0, 0, 0, 0, 0, 0, answers / 10, 0, answers - answers / 20 - answers / 10, 0]::bigint[] as nps_tally) as tally
order by answers;
