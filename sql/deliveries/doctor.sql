-- What the ledger of mails tells that nobody should have to find out from readers.
with due as (
    -- Digests are due on Monday at six by the unit's clock. These have been for a day, which a timer can't miss.
    select subscription.person_id, unit.unit_id, chosen.monday
    from survey.units as unit
    cross join lateral (select nps_week(now() - interval '30 hours', unit.time_zone) - 7 as monday) as chosen
    join survey.subscriptions as subscription using (unit_id)
    where subscription.active
        and subscription.report = 'weekly'
        and subscription.since <= (chosen.monday + 7 + time '06:00') at time zone unit.time_zone
        and unit.active && daterange(chosen.monday, chosen.monday + 7)
)
select
    (
        select count(*)
        from due
        where not exists (
            select from survey.deliveries as delivery
            where delivery.report = 'weekly'
                and delivery.monday = due.monday
                and delivery.person_id = due.person_id
                and (delivery.unit_id is null or delivery.unit_id = due.unit_id)
        )
    ) as unmade,
    (
        select count(*) from survey.deliveries
        where state in ('claimed', 'sending') and leased_until < now() - interval '1 hour'
    ) as abandoned,
    (
        select count(*) from survey.deliveries
        where state in ('pending', 'retry') and coalesce(retry_at, queued_at) < now() - interval '1 day'
    ) as waiting,
    (select count(*) from survey.deliveries where state = 'uncertain') as uncertain,
    (
        select count(*) from survey.deliveries
        where state = 'failed' and changed_at > now() - interval '14 days'
    ) as failed
