-- Whether there is anything to report on, and to whom.
select
    (select count(*) from survey.units) as units,
    (select count(*) from survey.subscriptions where active) as subscriptions,
    exists (select from survey.answers) as has_answers,
    (select array_agg(distinct time_zone order by time_zone) from survey.units) as time_zones
