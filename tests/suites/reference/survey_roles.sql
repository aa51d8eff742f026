-- Roles of the survey: name, comment.

select rolname::text as name, shobj_description(oid, 'pg_authid') as comment
from pg_roles
where rolname in ('nps_owner', 'nps_intake', 'nps_analyst', 'nps_supervisor', 'nps_reporter')
order by array_position(array['nps_owner', 'nps_intake', 'nps_analyst', 'nps_supervisor', 'nps_reporter'], rolname::text);
