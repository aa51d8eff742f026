-- Checking and mending the rollups, and keeping them small.

create or replace function survey.check_daily(
    only_unit bigint default null,
    out counted text, out unit_id bigint, out day date, out key text,
    out scores bigint[], out comments bigint, out praise bigint, out invited bigint
) returns setof record
language sql stable
begin atomic
    with recount as (
        select 'answers'::survey.counted_table as counted, unit_id, (answered_at at time zone time_zone)::date as day, channel as key,
               nps_tally(score) as tally, count(comment) as comments,
               count(comment) filter (where score ~= 'promoter') as praise, 0 as invited
        from survey.answers
        join survey.units using (unit_id)
        group by unit_id, 3, channel
        union all
        select 'answer_topics', answers.unit_id, (answers.answered_at at time zone time_zone)::date, topic,
               nps_tally(answers.score), count(comment), 0, 0
        from survey.answer_topics
        join survey.answers using (answer_id)
        join survey.units on units.unit_id = answers.unit_id
        group by answers.unit_id, 3, topic
        union all
        select 'invitations', visits.unit_id, (sent_at at time zone units.time_zone)::date, 'sms',
               '{0,0,0,0,0,0,0,0,0,0,0}', 0, 0, count(*)
        from survey.invitations
        join survey.visits using (visit_id)
        join survey.units on units.unit_id = visits.unit_id
        where sent_at is not null
        group by visits.unit_id, 3
    ),
    counted_again as (
        select * from recount where only_unit is null or unit_id = only_unit
    ),
    kept as (
        select counted, unit_id, day, key, sum(added) as added, sum(removed) as removed,
               sum(comments) as comments, sum(praise) as praise, sum(invited) as invited
        from survey.daily_parts
        where only_unit is null or unit_id = only_unit
        group by counted, unit_id, day, key
    ),
    compared as (
        select counted, unit_id, day, key,
               coalesce(kept.added, '{0,0,0,0,0,0,0,0,0,0,0}') as added,
               coalesce(recount.tally + kept.removed, recount.tally, kept.removed) as expected,
               coalesce(kept.comments, 0) - coalesce(recount.comments, 0) as comments,
               coalesce(kept.praise, 0) - coalesce(recount.praise, 0) as praise,
               coalesce(kept.invited, 0) - coalesce(recount.invited, 0) as invited
        from counted_again as recount
        full join kept using (counted, unit_id, day, key)
    )
    select counted::text, unit_id, day, key,
           array(
               select kept - expected_kept
               from unnest(added::bigint[], expected::bigint[]) with ordinality as score (kept, expected_kept, score)
               order by score
           ),
           comments::bigint, praise::bigint, invited::bigint
    from compared
    where added <> expected or comments <> 0 or praise <> 0 or invited <> 0;
end;
comment on function survey.check_daily(bigint) is
    'Where the rollups differ from a recount, of one unit or of all: how many too many are kept (below zero: too few), scores from 0 to 10. No rows: all is right.';

create or replace function survey.keep_counted_tables() returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    -- Truncate deletes the parts that it sees: none may be on the move then, nor come from tables as they were before.
    lock table survey.answers, survey.answer_topics, survey.invitations in access share mode;
end
$$;
comment on function survey.keep_counted_tables() is 'Keeps what is counted from being truncated until the transaction ends. Others read and write.';

create or replace function survey.tally_beyond(nps_tally, nps_tally) returns nps_tally
language sql immutable strict parallel safe
return array(
    select greatest(count - other, 0)
    from unnest($1::bigint[], $2::bigint[]) with ordinality as score (count, other, score)
    order by score
)::nps_tally;
comment on function survey.tally_beyond(nps_tally, nps_tally) is 'What the first tally has more than the second, score by score.';

create or replace function survey.gather_parts(from_slots bigint[], to_slot bigint, only_units bigint[]) returns void
language sql
begin atomic
    with moved as (
        delete from survey.daily_parts
        where slot = any (from_slots) and slot <> to_slot
            and (only_units is null or counted = any (enum_range(null::survey.counted_table)) and unit_id = any (only_units))
        returning *
    )
    insert into survey.daily_parts as part
    select counted, unit_id, day, key, to_slot, sum(added), sum(removed), sum(comments), sum(praise), sum(invited)
    from moved
    group by counted, unit_id, day, key
    order by day
    on conflict (counted, unit_id, day, key, slot) do update
    set added = part.added + excluded.added,
        removed = part.removed + excluded.removed,
        comments = part.comments + excluded.comments,
        praise = part.praise + excluded.praise,
        invited = part.invited + excluded.invited;

    -- What came and left again is not told any longer.
    update survey.daily_parts
    set added = survey.tally_beyond(added, removed), removed = survey.tally_beyond(removed, added)
    where slot = to_slot and removed <> '{0,0,0,0,0,0,0,0,0,0,0}' and added <> '{0,0,0,0,0,0,0,0,0,0,0}'
        and (only_units is null or counted = any (enum_range(null::survey.counted_table)) and unit_id = any (only_units));

    delete from survey.daily_parts
    where slot = to_slot and added = removed and comments = 0 and praise = 0 and invited = 0
        and (only_units is null or counted = any (enum_range(null::survey.counted_table)) and unit_id = any (only_units));
end;
comment on function survey.gather_parts(bigint[], bigint, bigint[]) is
    'Moves the parts of slots into another one, of some units or of all, and forgets there what came and left again. For survey.fold_daily(), which owns all of these slots.';

create or replace function survey.fold_daily(only_units bigint[] default null) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    own_slot bigint := survey.free_slot();
    own_slots bigint[];
begin
    perform survey.keep_counted_tables();
    -- Slots below zero are of transactions that are over, or not to be seen yet: nobody wants them but another who folds.
    own_slots := array(
        select slot
        from (select distinct slot from survey.daily_parts) as known
        where survey.try_slot(greatest(slot, -1))
    );
    perform survey.gather_parts(own_slots, own_slot, only_units);
end
$$;
comment on function survey.fold_daily(bigint[]) is
    'Puts the parts of each day together, of some units or of all, but for those that somebody may be changing; and forgets what came and left again. Changes no figure, waits for nobody who writes, and nobody who writes waits for it; for quiet hours.';

create or replace function survey.rebuild_daily(only_unit bigint default null) returns bigint
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    mended bigint;
    own_slot bigint := survey.free_slot();
begin
    perform survey.require_read_committed('rebuilding the rollups');
    -- Two at once would each mend the same difference.
    perform pg_advisory_xact_lock(hashtextextended('survey.rebuild_daily', 0));
    perform survey.keep_counted_tables();
    insert into survey.daily_parts as part
    select counted::survey.counted_table, unit_id, day, key, own_slot,
           array(select greatest(-surplus, 0) from unnest(scores) with ordinality as score (surplus, score) order by score),
           array(select greatest(surplus, 0) from unnest(scores) with ordinality as score (surplus, score) order by score),
           -comments, -praise, -invited
    from survey.check_daily(only_unit)
    -- As they would have come.
    order by day
    on conflict (counted, unit_id, day, key, slot) do update
    set added = survey.tally_plus(part.added, excluded.added),
        removed = survey.tally_plus(part.removed, excluded.removed),
        comments = part.comments + excluded.comments,
        praise = part.praise + excluded.praise,
        invited = part.invited + excluded.invited;
    get diagnostics mended = row_count;
    perform survey.fold_daily(case when only_unit is not null then array[only_unit] end);
    return mended;
end
$$;
comment on function survey.rebuild_daily(bigint) is
    'Recounts the rollups, of one unit or of all, and mends what differs; returns how many days did. Others read and write meanwhile; only a second rebuild, a change of time zone, or a truncate waits.';

create or replace function survey.move_days() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform survey.rebuild_daily(new.unit_id);
    return null;
end
$$;
comment on function survey.move_days() is 'Trigger: in another time zone a unit''s answers are of other days.';

create or replace trigger unit_days_follow_its_zone
    after update of time_zone on survey.units
    for each row when (old.time_zone <> new.time_zone)
    execute function survey.move_days();
comment on trigger unit_days_follow_its_zone on survey.units is 'Rollups: days begin with the unit''s zone.';

-- What was there before.
select survey.rebuild_daily();
