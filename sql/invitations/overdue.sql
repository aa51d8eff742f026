-- How many invitations have waited for a gateway longer than any night, those that it can only put aside included.
select count(*)
from survey.invitations
where state in ('planned', 'claimed') and coalesce(leased_until, retry_at, due_at) < now() - interval '1 day'
