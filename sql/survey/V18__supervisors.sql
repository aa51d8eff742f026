-- Supervisors: which database role sees which units. The policies that make it so are in rights.sql.

create table if not exists survey.supervisors (
    role regrole not null,
    unit_id bigint not null references survey.units on delete cascade,
    primary key (role, unit_id)
);
comment on table survey.supervisors is
    'Which role supervises which unit, with everything that is below it now. What a role supervises, its members do too.';
comment on column survey.supervisors.role is
    'A role of this server, of one person or of a group, that is a member of nps_supervisor. Renamed it keeps its units; dropped and created again it is somebody else.';
comment on column survey.supervisors.unit_id is 'The unit.';

create index if not exists supervisor_unit on survey.supervisors (unit_id);
comment on index survey.supervisor_unit is 'Supervisors of a unit.';

create or replace function survey.refuse_stranger() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if to_regrole('nps_supervisor') is not null and not pg_has_role(new.role, 'nps_supervisor', 'member') then
        raise exception 'role % is not a member of nps_supervisor', new.role
            using errcode = 'check_violation', hint = format('Say first: grant nps_supervisor to %s.', new.role);
    end if;
    return new;
end
$$;
comment on function survey.refuse_stranger() is 'Trigger: supervisors are members of nps_supervisor.';

create or replace trigger supervisor_is_a_role
    before insert or update of role on survey.supervisors
    for each row execute function survey.refuse_stranger();
comment on trigger supervisor_is_a_role on survey.supervisors is 'A right that could not be used is told at once.';

create or replace view survey.supervised_units as
with recursive supervised as (
    select supervisor.unit_id
    from survey.supervisors as supervisor
    -- Roles that were dropped since are passed over.
    join pg_catalog.pg_roles on pg_roles.oid = supervisor.role
    where pg_has_role(current_user, pg_roles.oid, 'usage')
    union
    select child.unit_id
    from supervised
    join survey.units as child on child.parent_id = supervised.unit_id
)
select unit_id from supervised;
comment on view survey.supervised_units is 'The units that the current role supervises, with everything below them.';
comment on column survey.supervised_units.unit_id is 'A unit.';
