-- What the file brings: subscriptions that are new, and those whose role or reader changes.
select
    count(*) filter (where subscription.subscription_id is null) as added,
    count(*) filter (
        where subscription.subscription_id is not null
            and (subscription.role, subscription.when_empty, person.name, person.locale, person.combined)
                is distinct from (
                    incoming.role,
                    coalesce(incoming.when_empty, subscription.when_empty),
                    incoming.name,
                    coalesce(incoming.locale, person.locale),
                    coalesce(incoming.combined, person.combined)
                )
    ) as changed,
    null::timestamptz as earliest,
    null::timestamptz as latest
from (
    select distinct on (lower(email), unit_id) *
    from incoming
    order by lower(email), unit_id, line
) as incoming
left join survey.people as person on lower(person.email) = lower(incoming.email)
left join survey.subscriptions as subscription
    on subscription.person_id = person.person_id
    and subscription.unit_id = incoming.unit_id
    and subscription.report = 'weekly'
