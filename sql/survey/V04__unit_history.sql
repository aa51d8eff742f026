-- Where units belonged when: a unit moves in the tree, and its past stays where it was.

alter table survey.units add column if not exists target_nps smallint;
alter table survey.units add column if not exists active daterange not null default '(,)';
comment on column survey.units.target_nps is 'The NPS that the unit aims for; null where none is set.';
comment on column survey.units.active is 'Days on which the unit gives care; outside of them nobody is invited to tell about it.';

alter table survey.units drop constraint if exists unit_target_is_an_nps;
alter table survey.units add constraint unit_target_is_an_nps check (target_nps between -100 and 100);
alter table survey.units drop constraint if exists unit_is_active_some_day;
alter table survey.units add constraint unit_is_active_some_day check (not isempty(active));

create table if not exists survey.unit_placements (
    unit_id bigint not null references survey.units on delete cascade,
    parent_id bigint references survey.units,
    valid daterange not null,
    constraint placement_is_of_some_day check (not isempty(valid)),
    constraint placement_is_not_under_itself check (parent_id <> unit_id),
    constraint placement_is_one_a_day exclude using gist (int8range(unit_id, unit_id, '[]') with &&, valid with &&)
);
comment on table survey.unit_placements is 'Which unit a unit belonged to, and on which days: the history of survey.units.parent_id.';
comment on column survey.unit_placements.unit_id is 'The unit.';
comment on column survey.unit_placements.parent_id is 'The unit it belonged to; null for an organisation.';
comment on column survey.unit_placements.valid is 'From the first day to the last; open ends mean always.';
comment on constraint placement_is_one_a_day on survey.unit_placements is 'A unit belongs to one place at a time.';

create index if not exists placement_parent on survey.unit_placements (parent_id);
comment on index survey.placement_parent is 'Children of a unit, then and now.';

-- Units that were there before their history was kept have always been where they are.
insert into survey.unit_placements (unit_id, parent_id, valid)
select unit_id, parent_id, '(,)'
from survey.units as unit
where not exists (select from survey.unit_placements as placement where placement.unit_id = unit.unit_id);

create or replace trigger placements_are_made_in_turn
    before insert or update on survey.unit_placements
    for each statement execute function survey.place_in_turn();
comment on trigger placements_are_made_in_turn on survey.unit_placements is 'Two moves at once are no circle, on no day.';

create or replace function survey.refuse_placement_cycle() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if exists (
        with recursive ancestor as (
            select new.parent_id as unit_id, new.valid
            union
            select placement.parent_id, ancestor.valid * placement.valid
            from survey.unit_placements as placement
            join ancestor on placement.unit_id = ancestor.unit_id and placement.valid && ancestor.valid
        )
        select from ancestor where ancestor.unit_id = new.unit_id
    ) then
        raise exception 'a unit cannot belong to one of its own descendants on any day of %', new.valid
            using errcode = 'check_violation', hint = 'Move the descendant out first, or move the unit from a later day on.';
    end if;
    return new;
end
$$;
comment on function survey.refuse_placement_cycle() is 'Trigger: on every day the units are a tree.';

create or replace trigger placements_stay_a_tree
    before insert or update on survey.unit_placements
    for each row when (new.parent_id is not null)
    execute function survey.refuse_placement_cycle();
comment on trigger placements_stay_a_tree on survey.unit_placements is 'On no day is a unit its own ancestor.';

create or replace function survey.place_unit(unit bigint, parent bigint, since date) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    delete from survey.unit_placements
    where unit_id = unit and lower(valid) >= since;
    update survey.unit_placements
    set valid = daterange(lower(valid), since)
    where unit_id = unit and valid @> since;
    insert into survey.unit_placements (unit_id, parent_id, valid)
    values (unit, parent, daterange(since, null));
end
$$;
comment on function survey.place_unit(bigint, bigint, date) is 'Puts a unit under another from a day on; null is since ever. What was noted for later days is forgotten.';

create or replace function survey.record_placement() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    today date := (now() at time zone new.time_zone)::date;
begin
    if tg_op = 'INSERT' then
        perform survey.place_unit(new.unit_id, new.parent_id, null);
    elsif not exists (
        select from survey.unit_placements
        where unit_id = new.unit_id and valid @> today and parent_id is not distinct from new.parent_id
    ) then
        perform survey.place_unit(new.unit_id, new.parent_id, today);
    end if;
    return null;
end
$$;
comment on function survey.record_placement() is 'Trigger: a new unit has always been where it is; one that is moved belongs to its new place from today on, and to the old one before.';

create or replace trigger unit_move_is_recorded
    after insert or update of parent_id on survey.units
    for each row execute function survey.record_placement();
comment on trigger unit_move_is_recorded on survey.units is 'Moves keep history right.';

create or replace function survey.move_unit(code text, parent_code text, since date) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    unit survey.units%rowtype;
    parent bigint;
begin
    if since is null then
        raise exception 'the day of the move is null'
            using errcode = 'null_value_not_allowed', hint = 'Give the first day on which the unit belongs to its new place.';
    end if;
    -- First the turn, then the row, as a plain update has it.
    perform survey.wait_for_turn_to_place();
    select * into unit from survey.units where units.code = move_unit.code for no key update;
    if not found then
        raise exception 'there is no unit %', code using errcode = 'no_data_found', hint = 'See survey.units for the codes.';
    end if;
    select unit_id into parent from survey.units where units.code = parent_code;
    if not found then
        raise exception 'there is no unit %', parent_code using errcode = 'no_data_found', hint = 'See survey.units for the codes.';
    end if;
    if since > (now() at time zone unit.time_zone)::date then
        raise exception 'unit % cannot be moved on a day to come, %', code, since
            using errcode = 'invalid_parameter_value', hint = 'Move it on the day, or afterwards with that day.';
    end if;
    perform survey.place_unit(unit.unit_id, parent, since);
    update survey.units set parent_id = parent where unit_id = unit.unit_id;
end
$$;
comment on function survey.move_unit(text, text, date) is
    'Moves a unit in the tree as of a day, today or past: before it, figures stay with the old parent. Errors: P0002 for an unknown code, 22023 for a day to come, 22004 for none, 23514 for a circle, 25000 at a stricter level than READ COMMITTED.';

create or replace view survey.unit_branches as
with recursive branch as (
    select unit_id as root_id, unit_id, 0 as depth, daterange '(,)' as valid
    from survey.units
    union all
    select branch.root_id, placement.unit_id, branch.depth + 1, branch.valid * placement.valid
    from branch
    join survey.unit_placements as placement
        on placement.parent_id = branch.unit_id and placement.valid && branch.valid
) cycle unit_id set comes_again using path
select root_id, unit_id, depth, valid from branch where not comes_again;
comment on view survey.unit_branches is
    'Every unit with each unit at or below it, and on which days: join on root_id where valid @> the day, to sum a branch as it was.';
comment on column survey.unit_branches.root_id is 'The unit at the top of the branch.';
comment on column survey.unit_branches.unit_id is 'A unit of the branch, the top included.';
comment on column survey.unit_branches.depth is 'Steps below the top; 0 is the top itself.';
comment on column survey.unit_branches.valid is 'The days on which it belonged there.';
