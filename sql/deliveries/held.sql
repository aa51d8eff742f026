-- The mails of a week that wait for a decision and are in one of these states.

select delivery_id
from survey.held_deliveries
where monday = $1 and state = any ($2)
order by delivery_id;
