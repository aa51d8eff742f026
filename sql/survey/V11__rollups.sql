-- Rollups: what each unit was told on each local day, kept with the answers so that reports never count them again.
--
-- A change to answers is noted in the same transaction, in "parts": rows whose sum is the day. A transaction that writes owns
-- a slot until it ends, and changes the parts of its slot only. So writers to one busy unit neither wait for each other's commit
-- nor deadlock, and a day has as many parts as writers once met there: one, most often. Answers that leave are added up beside
-- those that came, for a part alone may see more leave than come. Under REPEATABLE READ a part that changed since the snapshot
-- can't be changed, so such a writer gets a slot that is nobody else's ever; survey.fold_daily() puts parts together.
--
-- Answers and parts change together, hence what one snapshot sees of both differs by errors only, whoever writes meanwhile.
-- That is why survey.rebuild_daily() adds the difference instead of starting anew, and locks no table.

-- What counts towards a day, and which side of the day

-- The functions of the extension are bound here: its schema is whatever it is, and trigger functions search pg_catalog only.
create or replace function survey.tally_plus(nps_tally, nps_tally) returns nps_tally
language sql immutable strict parallel safe
return $1 + $2;
comment on function survey.tally_plus(nps_tally, nps_tally) is 'Answers of both tallies, for functions that do not search the extension''s schema.';

create or replace aggregate survey.tally_of(smallint) (
    sfunc = nps_tally_add, stype = nps_tally, initcond = '{0,0,0,0,0,0,0,0,0,0,0}',
    combinefunc = nps_tally_merge, parallel = safe
);
comment on aggregate survey.tally_of(smallint) is 'Tally of scores, for functions that do not search the extension''s schema.';

create or replace function survey.is_praise(score smallint, commented boolean) returns boolean
language sql immutable parallel safe
return commented and score ~= 'promoter';
comment on function survey.is_praise(smallint, boolean) is 'Did a promoter say why?';

-- To the database the zone is now part of the unit's key, so that changing it waits for writers that counted by the old one,
-- and those with an older snapshot are told to try again.
create unique index if not exists unit_time_zone on survey.units (unit_id, time_zone);
comment on index survey.unit_time_zone is 'Makes a change of time zone conflict with those who count days by it.';

-- Parts. They change in place all day long, hence the room left in their pages.

-- An enum rather than a check constraint, which PostgreSQL would read anew for every statement: an eighth of the rollups' cost.
do $$
begin
    create type survey.counted_table as enum ('answers', 'answer_topics', 'invitations');
exception when duplicate_object then
    null;
end
$$;
comment on type survey.counted_table is 'The tables whose rows are counted by day.';

create table if not exists survey.daily_parts (
    counted survey.counted_table not null,
    unit_id bigint not null,
    day date not null,
    key text not null,
    slot bigint not null,
    added nps_tally not null,
    removed nps_tally not null,
    comments bigint not null,
    praise bigint not null,
    invited bigint not null,
    primary key (counted, unit_id, day, key, slot)
) with (fillfactor = 50);
comment on table survey.daily_parts is 'Parts of survey.daily and survey.daily_topic; add them up.';
comment on column survey.daily_parts.counted is 'The table whose rows are counted.';
comment on column survey.daily_parts.unit_id is 'The unit. No foreign key: what is counted has one, and checking it again for every new day costs imports time.';
comment on column survey.daily_parts.day is 'The unit''s local day.';
comment on column survey.daily_parts.key is 'The channel, or the topic.';
comment on column survey.daily_parts.slot is 'Only the transaction that owns this slot changes the part; see survey.free_slot().';
comment on column survey.daily_parts.added is 'Answers that came.';
comment on column survey.daily_parts.removed is 'Answers that left again: deleted, or corrected.';
comment on column survey.daily_parts.comments is 'Comments that came less those that left.';
comment on column survey.daily_parts.praise is 'Promoters'' comments that came less those that left.';
comment on column survey.daily_parts.invited is 'Invitations that were sent less those that left again.';

-- Keeping them

create or replace function survey.try_slot(slot bigint) returns boolean
language sql volatile
return pg_try_advisory_xact_lock(hashtextextended('survey.daily_parts', slot));
comment on function survey.try_slot(bigint) is 'Makes a slot the transaction''s own until it ends, unless another has it.';

-- Without a search path of its own, since setting one for every statement would cost more than the function does.
create or replace function survey.free_slot() returns bigint
language plpgsql
as $$
declare
    slot bigint := 0;
begin
    if pg_catalog.current_setting('transaction_isolation') operator(pg_catalog.<>) 'read committed' then
        -- What earlier owners of a slot changed may be hidden from this transaction: it takes a new one, below zero.
        return operator(pg_catalog.-) pg_catalog.pg_current_xact_id()::pg_catalog.text::bigint;
    end if;
    while not survey.try_slot(slot) loop
        slot := slot operator(pg_catalog.+) 1;
    end loop;
    return slot;
end
$$;
comment on function survey.free_slot() is
    'The lowest slot of survey.daily_parts that no other transaction has; it is this one''s until it ends.';

create or replace function survey.count_changed() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
-- Planned once a session, and never as if the units were to stay as few as they were then.
set enable_seqscan = off
as $$
declare
    came boolean := tg_argv[0] = 'came';
    sign integer := case when came then 1 else -1 end;
    nothing survey.daily_parts.added%type := '{0,0,0,0,0,0,0,0,0,0,0}';
    -- Before the statement that writes to it: only what begins now sees all that its last owner did.
    own_slot bigint := survey.free_slot();
begin
    -- The units' days must not move now. Who inserts an answer holds this lock already, for its foreign key.
    if not (tg_table_name = 'answers' and tg_op = 'INSERT') then
        perform from survey.units where unit_id in (select changed.unit_id from changed) for key share;
    end if;
    case tg_table_name
        when 'answers' then
            insert into survey.daily_parts as part
            select 'answers', unit_id, (answered_at at time zone time_zone)::date, channel, own_slot,
                   case when came then survey.tally_of(score) else nothing end,
                   case when came then nothing else survey.tally_of(score) end,
                   sign * count(*) filter (where commented),
                   sign * count(*) filter (where survey.is_praise(score, commented)),
                   0
            from changed
            join survey.units using (unit_id)
            group by unit_id, (answered_at at time zone time_zone)::date, channel
            on conflict (counted, unit_id, day, key, slot) do update
            set added = survey.tally_plus(part.added, excluded.added),
                removed = survey.tally_plus(part.removed, excluded.removed),
                comments = part.comments + excluded.comments,
                praise = part.praise + excluded.praise;
        when 'answer_topics' then
            insert into survey.daily_parts as part
            select 'answer_topics', unit_id, (answered_at at time zone time_zone)::date, topic, own_slot,
                   case when came then survey.tally_of(score) else nothing end,
                   case when came then nothing else survey.tally_of(score) end,
                   sign * count(*) filter (where commented), 0, 0
            from changed
            join survey.units using (unit_id)
            group by unit_id, (answered_at at time zone time_zone)::date, topic
            on conflict (counted, unit_id, day, key, slot) do update
            set added = survey.tally_plus(part.added, excluded.added),
                removed = survey.tally_plus(part.removed, excluded.removed),
                comments = part.comments + excluded.comments;
        when 'invitations' then
            insert into survey.daily_parts as part
            select 'invitations', unit_id, (sent_at at time zone units.time_zone)::date, 'sms', own_slot,
                   nothing, nothing, 0, 0, sign * count(*)
            from changed
            join survey.units using (unit_id)
            where sent_at is not null
            group by unit_id, (sent_at at time zone units.time_zone)::date
            on conflict (counted, unit_id, day, key, slot) do update
            set invited = part.invited + excluded.invited;
    end case;
    return null;
end
$$;
comment on function survey.count_changed() is 'Trigger: rows that came or left are added to the parts of their days.';

create or replace function survey.count_nothing() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'table % cannot be truncated from an older snapshot, for what it does not see of the rollups would stay', tg_table_name
            using errcode = 'invalid_transaction_state', hint = 'Truncate at READ COMMITTED, or delete.';
    end if;
    delete from survey.daily_parts where counted::text = tg_table_name;
    return null;
end
$$;
comment on function survey.count_nothing() is 'Trigger: after truncate nothing is left to count.';

do $$
declare
    counted text;
begin
    foreach counted in array array['answers', 'answer_topics', 'invitations'] loop
        execute format(
            'create or replace trigger insert_is_counted after insert on survey.%1$I
                 referencing new table as changed for each statement execute function survey.count_changed(''came'');
             comment on trigger insert_is_counted on survey.%1$I is ''Rollups: what came.'';
             create or replace trigger update_is_counted_as_new after update on survey.%1$I
                 referencing new table as changed for each statement execute function survey.count_changed(''came'');
             comment on trigger update_is_counted_as_new on survey.%1$I is ''Rollups: what changed rows have become.'';
             create or replace trigger update_is_counted_as_old after update on survey.%1$I
                 referencing old table as changed for each statement execute function survey.count_changed(''left'');
             comment on trigger update_is_counted_as_old on survey.%1$I is ''Rollups: what changed rows were.'';
             create or replace trigger delete_is_counted after delete on survey.%1$I
                 referencing old table as changed for each statement execute function survey.count_changed(''left'');
             comment on trigger delete_is_counted on survey.%1$I is ''Rollups: what left.'';
             create or replace trigger truncate_is_counted after truncate on survey.%1$I
                 for each statement execute function survey.count_nothing();
             comment on trigger truncate_is_counted on survey.%1$I is ''Rollups: everything left.'';',
            counted);
    end loop;
end
$$;

-- Reading them

create or replace view survey.daily with (security_invoker) as
select unit_id, day, key as channel,
       sum(added) - sum(removed) as tally,
       nps_responses(sum(added)) - nps_responses(sum(removed)) as answers,
       sum(comments)::bigint as comments,
       sum(praise)::bigint as praise,
       sum(invited)::bigint as invited
from survey.daily_parts
where counted in ('answers', 'invitations')
group by unit_id, day, key
having sum(added) <> sum(removed) or sum(invited) <> 0;
comment on view survey.daily is 'What a unit was told on a day, by channel. Exact at every moment; add up tallies and counts, never their NPS.';
comment on column survey.daily.unit_id is 'The unit.';
comment on column survey.daily.day is 'The unit''s local day.';
comment on column survey.daily.channel is 'How the answers came. Invitations are sent by sms.';
comment on column survey.daily.tally is 'Answers by score.';
comment on column survey.daily.answers is 'Answers.';
comment on column survey.daily.comments is 'Answers with a comment.';
comment on column survey.daily.praise is 'Promoters'' answers with a comment.';
comment on column survey.daily.invited is 'Invitations that were sent that day.';

create or replace view survey.daily_topic with (security_invoker) as
select unit_id, day, key as topic,
       sum(added) - sum(removed) as tally,
       sum(comments)::bigint as comments
from survey.daily_parts
where counted = 'answer_topics'
group by unit_id, day, key
having sum(added) <> sum(removed);
comment on view survey.daily_topic is 'What a unit was told about a topic on a day. An answer on two topics is in both.';
comment on column survey.daily_topic.unit_id is 'The unit.';
comment on column survey.daily_topic.day is 'The unit''s local day.';
comment on column survey.daily_topic.topic is 'The topic.';
comment on column survey.daily_topic.tally is 'Answers on the topic by score.';
comment on column survey.daily_topic.comments is 'Those of them with a comment.';

-- Checking and mending them

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

create or replace function survey.gather_parts(from_slots bigint[], to_slot bigint) returns void
language sql
begin atomic
    with moved as (
        delete from survey.daily_parts where slot = any (from_slots) and slot <> to_slot returning *
    )
    insert into survey.daily_parts as part
    select counted, unit_id, day, key, to_slot, sum(added), sum(removed), sum(comments), sum(praise), sum(invited)
    from moved
    group by counted, unit_id, day, key
    on conflict (counted, unit_id, day, key, slot) do update
    set added = part.added + excluded.added,
        removed = part.removed + excluded.removed,
        comments = part.comments + excluded.comments,
        praise = part.praise + excluded.praise,
        invited = part.invited + excluded.invited;

    delete from survey.daily_parts
    where slot = to_slot and added = removed and comments = 0 and praise = 0 and invited = 0;
end;
comment on function survey.gather_parts(bigint[], bigint) is
    'Moves the parts of slots into another one, and drops there what counts nothing. For survey.fold_daily(), which owns all of them.';

create or replace function survey.fold_daily() returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    own_slot bigint := survey.free_slot();
    -- Slots below zero are of transactions that are over, or not to be seen yet.
    own_slots bigint[] := array(
        select slot
        from (select distinct slot from survey.daily_parts) as known
        where slot < 0 or survey.try_slot(slot)
    );
begin
    perform survey.gather_parts(own_slots, own_slot);
end
$$;
comment on function survey.fold_daily() is
    'Puts the parts of each day together, but for those that somebody may be changing. Changes no figure, waits for nobody, and nobody waits for it; for quiet hours.';

create or replace function survey.rebuild_daily(only_unit bigint default null) returns bigint
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    mended bigint;
    own_slot bigint := survey.free_slot();
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'rollups cannot be rebuilt from an older snapshot'
            using errcode = 'invalid_transaction_state', hint = 'Use a transaction at READ COMMITTED.';
    end if;
    -- Two at once would each mend the same difference.
    perform pg_advisory_xact_lock(hashtextextended('survey.rebuild_daily', 0));
    insert into survey.daily_parts as part
    select counted::survey.counted_table, unit_id, day, key, own_slot,
           array(select greatest(-surplus, 0) from unnest(scores) with ordinality as score (surplus, score) order by score),
           array(select greatest(surplus, 0) from unnest(scores) with ordinality as score (surplus, score) order by score),
           -comments, -praise, -invited
    from survey.check_daily(only_unit)
    on conflict (counted, unit_id, day, key, slot) do update
    set added = survey.tally_plus(part.added, excluded.added),
        removed = survey.tally_plus(part.removed, excluded.removed),
        comments = part.comments + excluded.comments,
        praise = part.praise + excluded.praise,
        invited = part.invited + excluded.invited;
    get diagnostics mended = row_count;
    perform survey.fold_daily();
    return mended;
end
$$;
comment on function survey.rebuild_daily(bigint) is
    'Recounts the rollups, of one unit or of all, and mends what differs; returns how many days did. Locks no table: others read and write meanwhile; only a second rebuild, or a change of time zone, waits.';

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
