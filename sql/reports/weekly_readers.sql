-- Who is sent the weekly digest of which unit, in which language.
--
-- $1  date: not used; it stands here as in the other reports.
-- $2  text[]: codes of the units; null takes all.
--
-- The reader's own language comes first, then the unit's.

select subscription.unit_id,
       subscription.subscription_id,
       subscription.role,
       subscription.when_empty,
       subscription.token,
       person.person_id,
       person.name,
       person.email,
       -- One mail about one unit is that unit's own.
       person.combined and count(*) over (partition by person_id) > 1 as combined,
       coalesce(person.locale, unit.locale) as locale
from survey.subscriptions as subscription
join survey.people as person using (person_id)
join survey.units as unit using (unit_id)
where subscription.active
  and subscription.report = 'weekly'
  and ($2::text[] is null or unit.code = any ($2))
  and ($1::date is null or true)
order by subscription.unit_id, subscription.subscription_id
