-- The weekly digest: what its reports have in common.

create or replace function survey.units_of_week(week date, codes text[])
returns table (unit_id bigint, monday date)
language sql stable parallel safe rows 1000
begin atomic
    select unit.unit_id, chosen.monday
    from survey.units as unit
    cross join lateral (select coalesce(week, nps_week(now(), unit.time_zone) - 7)) as chosen (monday)
    where (codes is null or unit.code = any (codes)) and unit.active && daterange(chosen.monday, chosen.monday + 7);
end;
comment on function survey.units_of_week(date, text[]) is
    'Units that were open in a week, and its Monday: a given one, or that of the last complete week of each unit''s own time zone. Only units with these codes; null takes all.';

create or replace function survey.branches_of_week(week date, codes text[])
returns table (root_id bigint, monday date, unit_id bigint, depth integer)
language sql stable parallel safe rows 1000
begin atomic
    with asked as materialized (
        select unit_id, monday from survey.units_of_week(week, codes)
    )
    select asked.unit_id, asked.monday, branch.unit_id, branch.depth
    from asked
    join survey.unit_branches as branch
        on branch.root_id = asked.unit_id and range_contains_elem(branch.valid, asked.monday + 6);
end;
comment on function survey.branches_of_week(date, text[]) is
    'Units as survey.units_of_week gives them, each with every unit that was at or below it when the week ended, and how many steps below; 0 is the unit itself.';

create or replace function survey.compare(current nps_tally, previous nps_tally)
returns table (delta double precision, is_real boolean, p_value double precision)
language sql immutable parallel safe rows 1
begin atomic
    select change.delta,
           change.significant and least(nps_responses(current), nps_responses(previous)) >= 5,
           change.p_value
    from nps_change(current, previous) as change;
end;
comment on function survey.compare(nps_tally, nps_tally) is
    'By how many points the NPS of the first is above that of the second, and whether the digest tells that as real: where nps_change says so and both have five answers, for of fewer the test cries wolf. Null where either has none.';
