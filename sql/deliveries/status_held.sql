-- The mails that wait for a decision, of one week ($1, its Monday) or of all.

select delivery_id as number, monday, unit.code as unit, subscription_id, state, changed_at, attempts, message_id, reason
from survey.held_deliveries
left join survey.units as unit using (unit_id)
where $1::date is null or monday = $1
order by monday desc, delivery_id;
