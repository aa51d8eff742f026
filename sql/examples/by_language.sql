-- NPS by a background variable, here the language that the patient wrote in, each group against all the others.
-- Groups also differ in where and when they came: a gap says that something differs, not that the language is why.
with languages as (
    select language, nps_tally(score) as tally
    from survey.answers
    group by language
),
compared as (
    select language, tally, sum(tally) over () - tally as others
    from languages
)
select
    coalesce(language, 'nothing written') as language,
    nps_responses(tally) as answers,
    round(nps(tally)::numeric, 1) as nps,
    round(nps_margin(tally)::numeric, 1) as margin,
    round(nps(others)::numeric, 1) as nps_of_others,
    round(gap.delta::numeric, 1) as gap,
    gap.significant
from compared
cross join nps_change(tally, others) as gap
order by nps_responses(tally) desc, language;
