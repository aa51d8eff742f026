-- Whether there is anything to report on, and to whom.
with open_units as (
    select unit_id from survey.units where active @> (now() at time zone time_zone)::date
),
read_units as (
    select subtree.unit_id
    from survey.subscriptions as subscription
    join survey.unit_subtree as subtree on subtree.root_id = subscription.unit_id
    where subscription.active
)
select
    (select count(*) from survey.units) as units,
    (select count(*) from survey.subscriptions where active) as subscriptions,
    exists (select from survey.answers) as has_answers,
    (select array_agg(distinct time_zone order by time_zone) from survey.units) as time_zones,
    (select count(*) from open_units where unit_id not in (select unit_id from read_units)) as unread_units,
    (
        select count(*) from survey.subscriptions
        where active and unit_id not in (select unit_id from open_units)
    ) as closed_subscriptions
