-- Who is sent the weekly digest of which unit, in which language.
--
-- No parameters. The reader's own language comes first, then the unit's.

select subscription.unit_id,
       subscription.subscription_id,
       subscription.role,
       person.name,
       person.email,
       coalesce(person.locale, unit.locale) as locale
from survey.subscriptions as subscription
join survey.people as person using (person_id)
join survey.units as unit using (unit_id)
where subscription.active
  and subscription.report = 'weekly'
