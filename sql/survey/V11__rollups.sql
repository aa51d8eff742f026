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

create or replace function survey.tally_plus(nps_tally, smallint) returns nps_tally
language sql immutable strict parallel safe
return $1 + $2;
comment on function survey.tally_plus(nps_tally, smallint) is 'The tally with one more score, for functions that do not search the extension''s schema.';

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

-- Days come one after the other, and so do their rows: a few words an eighth of a megabyte tell where to look, and cost writers
-- nothing to speak of.
create index if not exists daily_part_day on survey.daily_parts using brin (day) with (pages_per_range = 16, autosummarize = on);
comment on index survey.daily_part_day is 'A period of all units at once.';

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
    if pg_catalog.current_setting('transaction_isolation') operator(pg_catalog.=) any (array['repeatable read', 'serializable']) then
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
    if tg_table_name = 'answers' and tg_op = 'INSERT' then
        -- One answer, on a day that has a part already, as most often: the same as below, at two thirds of the cost.
        update survey.daily_parts as part
        set added = survey.tally_plus(part.added, one.score),
            comments = part.comments + one.commented::integer,
            praise = part.praise + survey.is_praise(one.score, one.commented)::integer
        from changed as one
        join survey.units using (unit_id)
        where not exists (select from changed offset 1)
            and (part.counted, part.unit_id, part.day, part.key, part.slot)
                = ('answers', one.unit_id, (one.answered_at at time zone time_zone)::date, one.channel, own_slot);
        if found then
            return null;
        end if;
    else
        -- The units' days must not move now. Who inserts an answer holds this lock already, for its foreign key.
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
    perform survey.require_read_committed('truncating');
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
