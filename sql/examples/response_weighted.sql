-- NPS of all patients rather than of those who answer: each answer stands for as many visits as were paid to its line of service.
-- Bring the true numbers of visits. Uneven weights cost precision: the margin is that of the effective number of answers.
with attendance (service_line, visits) as (
    values ('medical_centre', 480000), ('dental', 390000), ('hospital', 26000), ('fertility', 9000)
),
lines as (
    select unit.service_line, nps_tally(answer.score) as tally
    from survey.answers as answer
    join survey.units as unit using (unit_id)
    group by unit.service_line
),
totals as (
    select
        sum(tally) as answered,
        nps_weighted(tally, visits::float8 / nps_responses(tally)) as weighted
    from lines
    join attendance using (service_line)
)
select
    nps_responses(weighted) as answers,
    round(nps_effective_responses(weighted)::numeric) as effective_answers,
    round(nps(answered)::numeric, 2) as nps_as_answered,
    round(nps_margin(answered)::numeric, 2) as margin_as_answered,
    round(nps(weighted)::numeric, 2) as nps,
    round(nps_margin(weighted)::numeric, 2) as margin
from totals;
