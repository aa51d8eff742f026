-- How many readers have addresses in which domain, each with its @.
select substring(email from '@[^@]*$') as domain, count(*) as readers
from survey.people
where exists (select from survey.subscriptions as subscription where subscription.person_id = people.person_id and active)
group by domain
