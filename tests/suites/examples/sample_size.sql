-- The width of an adjusted Wald interval, solved for the number of answers.
with so_far as (
    select (count(*) filter (where score not in (7, 8)) + 1.5) / (count(*) + 3)
        - ((count(*) filter (where score >= 9) - count(*) filter (where score <= 6)) / (count(*) + 3.0)) ^ 2 as variance
    from survey.answers
)
select
    margin,
    ceil((1.959963984540054 * 100 / margin) ^ 2 - 3) as whatever_they_say,
    ceil(variance * (1.959963984540054 * 100 / margin) ^ 2 - 3) as answers_as_so_far
from so_far, (values (1), (2), (3), (5), (10), (15), (20)) as margins (margin)
order by margin
