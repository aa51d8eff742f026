-- Units: where care is given, as a tree from the organisation down to a ward.

create schema if not exists survey;
comment on schema survey is 'Patient survey: units, answers, people and what they are sent.';

create or replace function survey.require_read_committed(deed text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    -- PostgreSQL reads at READ UNCOMMITTED as it does at READ COMMITTED.
    if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
        raise exception '% is not possible from an older snapshot, for what it does not see would stay', deed
            using errcode = 'invalid_transaction_state', hint = 'Use a transaction at READ COMMITTED.';
    end if;
end
$$;
comment on function survey.require_read_committed(text) is 'For deeds that must see all there is. Error: 25000 at a stricter level.';

-- Setting a zone tells its name as the server has it; the function's own setting ends with the function.
create or replace function survey.checked_time_zone(name text) returns text
language plpgsql stable strict
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
begin
    -- EET and the like have another summer time or none, and digits are the server's offsets from UTC with the sign reversed.
    if name = 'UTC' or name ~ '^[A-Z][A-Za-z_]*(/[A-Z][A-Za-z_-]*)+$' and set_config('timezone', name, true) = name then
        return name;
    end if;
    raise invalid_parameter_value;
exception when invalid_parameter_value then
    raise exception '% is not the name of a region''s time zone', quote_literal(left(name, 100))
        using errcode = 'invalid_parameter_value',
        hint = 'Give it as IANA and pg_timezone_names write it: Europe/Helsinki, or UTC.';
end
$$;
comment on function survey.checked_time_zone(text) is
    'The time zone, if it is UTC or a region''s by its IANA name; abbreviations and offsets are an error, SQLSTATE 22023.';

create table if not exists survey.units (
    unit_id bigint generated always as identity primary key,
    code text not null unique,
    parent_id bigint references survey.units,
    kind text not null,
    name text not null,
    service_line text,
    time_zone text not null default 'Europe/Helsinki',
    locale text not null default 'fi',
    constraint unit_code_is_clean check (code ~ '^[[:alnum:]][[:alnum:]._-]{0,62}$'),
    constraint unit_kind_is_known check (kind in ('organisation', 'line', 'site', 'ward')),
    constraint unit_name_is_clean check (name = btrim(name) and name !~ '[[:cntrl:]]' and length(name) between 1 and 300),
    constraint unit_time_zone_is_known check (survey.checked_time_zone(time_zone) = time_zone),
    constraint unit_locale_is_known check (locale in ('fi', 'sv', 'en')),
    constraint unit_is_not_its_own_parent check (parent_id <> unit_id)
);
comment on table survey.units is 'A place that is asked about: the organisation, a line of service, a site or a ward.';
comment on column survey.units.unit_id is 'Our own key; never shown to people.';
comment on column survey.units.code is 'The organisation''s own short key of the unit, stable when the name changes; files and links use it.';
comment on column survey.units.parent_id is 'The unit that this one belongs to; null for an organisation.';
comment on column survey.units.kind is 'organisation, line, site or ward.';
comment on column survey.units.name is 'The name people use, on one line.';
comment on column survey.units.service_line is 'What kind of care, in the organisation''s own words (medical_centre, dental, hospital, fertility …).';
comment on column survey.units.time_zone is 'Time zone in which the unit''s days and weeks begin: the IANA name of a region, or UTC.';
comment on column survey.units.locale is 'Language of the unit''s mails where the reader has chosen none: fi, sv or en.';

create index if not exists unit_parent on survey.units (parent_id);
comment on index survey.unit_parent is 'Children of a unit.';

-- Of two moves at once, each alone may leave a tree, and both a circle. The lock comes before any row's, so that nobody deadlocks.
create or replace function survey.wait_for_turn_to_place() returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    perform survey.require_read_committed('placing units');
    perform pg_advisory_xact_lock(hashtextextended('survey.units', 0));
end
$$;
comment on function survey.wait_for_turn_to_place() is
    'Those who place units take turns, each until the end of its transaction, and see what the others did. Error: 25000 at a stricter level than READ COMMITTED.';

create or replace function survey.place_in_turn() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    perform survey.wait_for_turn_to_place();
    return null;
end
$$;
comment on function survey.place_in_turn() is 'Trigger: units are placed by one transaction at a time.';

create or replace trigger units_are_placed_in_turn
    before insert or update of parent_id on survey.units
    for each statement execute function survey.place_in_turn();
comment on trigger units_are_placed_in_turn on survey.units is 'Two moves at once are no circle.';

create or replace function survey.refuse_unit_cycle() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if exists (
        with recursive ancestor as (
            select new.parent_id as unit_id
            union
            select unit.parent_id
            from survey.units as unit
            join ancestor on unit.unit_id = ancestor.unit_id
        )
        select from ancestor where ancestor.unit_id = new.unit_id
    ) then
        raise exception 'unit % cannot be placed under one of its own descendants', new.code
            using errcode = 'check_violation', hint = 'Move the descendant out first.';
    end if;
    return new;
end
$$;
comment on function survey.refuse_unit_cycle() is 'Trigger: the units stay a tree.';

create or replace trigger unit_stays_a_tree
    before insert or update of parent_id on survey.units
    for each row when (new.parent_id is not null)
    execute function survey.refuse_unit_cycle();
comment on trigger unit_stays_a_tree on survey.units is 'A unit never becomes its own ancestor.';

create or replace view survey.unit_subtree as
with recursive subtree as (
    select unit_id as root_id, unit_id, 0 as depth
    from survey.units
    union all
    select subtree.root_id, child.unit_id, subtree.depth + 1
    from subtree
    join survey.units as child on child.parent_id = subtree.unit_id
) cycle unit_id set comes_again using path
select root_id, unit_id, depth from subtree where not comes_again;
comment on view survey.unit_subtree is 'Every unit with each unit at or below it; join on root_id to sum a whole branch.';
comment on column survey.unit_subtree.root_id is 'The unit at the top of the branch.';
comment on column survey.unit_subtree.unit_id is 'A unit of the branch, the top included.';
comment on column survey.unit_subtree.depth is 'Steps below the top; 0 is the top itself.';
