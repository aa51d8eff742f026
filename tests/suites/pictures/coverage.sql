-- How often an interval of 95 % holds the truth, by the number of answers and by method: every sample that can come from patients of
-- whom 5 % are detractors and 10 % passives, weighed by how likely it is. No sample is drawn.

with logs as (
    select 0 as number, 0::double precision as factorial
    union all
    select number, sum(ln(number)) over (order by number) from generate_series(1, 60) as number
),
samples as (
    select
        answers,
        (array[detractors, 0, 0, 0, 0, 0, 0, passives, 0, answers - detractors - passives, 0]::bigint[])::nps_tally as tally,
        exp(
            of_all.factorial - of_detractors.factorial - of_passives.factorial - of_promoters.factorial
            + detractors * ln(0.05) + passives * ln(0.10) + (answers - detractors - passives) * ln(0.85)
        ) as likely
    from
        generate_series(2, 60) as answers,
        generate_series(0, answers) as detractors,
        generate_series(0, answers - detractors) as passives,
        logs as of_all, logs as of_detractors, logs as of_passives, logs as of_promoters
    where of_all.number = answers
        and of_detractors.number = detractors
        and of_passives.number = passives
        and of_promoters.number = answers - detractors - passives
)
select
    answers,
    method,
    round((100 * sum(likely) filter (where nps_lower(tally, 0.95, method) <= 80 and nps_upper(tally, 0.95, method) >= 80))::numeric, 2) as covered
from samples, unnest(array['wald', 'adjusted_wald', 'score']) as method
group by answers, method
order by method, answers;
