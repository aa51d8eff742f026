with groups as (
    select distinct language from survey.answers
),
scored as (
    select language, (score >= 9)::int - (score <= 6)::int as worth from survey.answers
),
figures as (
    select
        groups.language,
        count(*) filter (where scored.language is not distinct from groups.language) as answers,
        100 * avg(worth) filter (where scored.language is not distinct from groups.language) as nps,
        100 * avg(worth) filter (where scored.language is distinct from groups.language) as nps_of_others
    from groups
    cross join scored
    group by groups.language
)
select
    coalesce(language, 'nothing written') as language,
    answers,
    round(nps, 1) as nps,
    round(nps_of_others, 1) as nps_of_others,
    round(nps - nps_of_others, 1) as gap
from figures
order by answers desc
