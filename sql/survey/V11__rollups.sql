-- Rollups: what each unit was told on each local day, kept with the answers so that reports never count them again.
--
-- A change to answers is noted in the same transaction, in "parts": rows whose sum is the day. A writer adds to a part that
-- nobody else is changing, and opens another where all are taken. So writers to one busy unit neither wait for each other's
-- commit nor deadlock, and a day has as many parts as writers once met there: one, most often. Answers that leave are added up
-- beside those that came, for a part alone may see more leave than come. Under REPEATABLE READ a part that changed since the
-- snapshot can't be taken, so such a writer opens one of its own; survey.fold_daily() puts parts together.
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

create table if not exists survey.daily_parts (
    part_id bigint generated always as identity primary key,
    counted text not null,
    unit_id bigint not null,
    day date not null,
    key text not null,
    added nps_tally not null,
    removed nps_tally not null,
    comments bigint not null,
    praise bigint not null,
    invited bigint not null,
    constraint part_counts_a_table check (counted in ('answers', 'answer_topics', 'invitations'))
) with (fillfactor = 50);
comment on table survey.daily_parts is 'Parts of survey.daily and survey.daily_topic; add them up.';
comment on column survey.daily_parts.part_id is 'Our own key.';
comment on column survey.daily_parts.counted is 'The table whose rows are counted: answers, answer_topics or invitations.';
comment on column survey.daily_parts.unit_id is 'The unit. No foreign key: what is counted has one, and checking it again for every new day costs imports time.';
comment on column survey.daily_parts.day is 'The unit''s local day.';
comment on column survey.daily_parts.key is 'The channel, or the topic.';
comment on column survey.daily_parts.added is 'Answers that came.';
comment on column survey.daily_parts.removed is 'Answers that left again: deleted, or corrected.';
comment on column survey.daily_parts.comments is 'Comments that came less those that left.';
comment on column survey.daily_parts.praise is 'Promoters'' comments that came less those that left.';
comment on column survey.daily_parts.invited is 'Invitations that were sent less those that left again.';

create index if not exists daily_part on survey.daily_parts (counted, unit_id, day, key);
comment on index survey.daily_part is 'Parts of a day; days of a unit.';

-- Keeping them

create or replace function survey.count_changed() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
-- Planned once a session, and never as if the table were to stay as small as it was then.
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
as $$
declare
    came boolean := tg_argv[0] = 'came';
    sign integer := case when came then 1 else -1 end;
    nothing survey.daily_parts.added%type := '{0,0,0,0,0,0,0,0,0,0,0}';
    changes survey.daily_parts[];
    only_change survey.daily_parts;
begin
    -- The units' days must not move now. Who inserts an answer holds this lock already, for its foreign key.
    if not (tg_table_name = 'answers' and tg_op = 'INSERT') then
        perform from survey.units where unit_id in (select changed.unit_id from changed) for key share;
    end if;
    case tg_table_name
        when 'answers' then
            changes := array(
                select row (null, 'answers', unit_id, (answered_at at time zone time_zone)::date, channel,
                            case when came then survey.tally_of(score) else nothing end,
                            case when came then nothing else survey.tally_of(score) end,
                            sign * count(*) filter (where commented),
                            sign * count(*) filter (where survey.is_praise(score, commented)),
                            0)::survey.daily_parts
                from changed
                join survey.units using (unit_id)
                group by unit_id, (answered_at at time zone time_zone)::date, channel
            );
        when 'answer_topics' then
            changes := array(
                select row (null, 'answer_topics', unit_id, (answered_at at time zone time_zone)::date, topic,
                            case when came then survey.tally_of(score) else nothing end,
                            case when came then nothing else survey.tally_of(score) end,
                            sign * count(*) filter (where commented), 0, 0)::survey.daily_parts
                from changed
                join survey.units using (unit_id)
                group by unit_id, (answered_at at time zone time_zone)::date, topic
            );
        when 'invitations' then
            changes := array(
                select row (null, 'invitations', unit_id, (sent_at at time zone units.time_zone)::date, 'sms',
                            nothing, nothing, 0, 0, sign * count(*))::survey.daily_parts
                from changed
                join survey.units using (unit_id)
                where sent_at is not null
                group by unit_id, (sent_at at time zone units.time_zone)::date
            );
    end case;
    if cardinality(changes) = 0 then
        return null;
    end if;

    -- One day, as most often: the same as below, in less time.
    if cardinality(changes) = 1 and current_setting('transaction_isolation') = 'read committed' then
        only_change := changes[1];
        select part_id into only_change.part_id
        from survey.daily_parts
        where (counted, unit_id, day, key) = (only_change.counted, only_change.unit_id, only_change.day, only_change.key)
        limit 1
        for update skip locked;
        if found then
            update survey.daily_parts as part
            set added = survey.tally_plus(part.added, only_change.added),
                removed = survey.tally_plus(part.removed, only_change.removed),
                comments = part.comments + only_change.comments,
                praise = part.praise + only_change.praise,
                invited = part.invited + only_change.invited
            where part.part_id = only_change.part_id;
            return null;
        end if;
    end if;

    with placed as materialized (
        select change.*, free.part_id as free_id
        from unnest(changes) as change
        left join lateral (
            select part.part_id
            from survey.daily_parts as part
            where (part.counted, part.unit_id, part.day, part.key) = (change.counted, change.unit_id, change.day, change.key)
                and current_setting('transaction_isolation') = 'read committed'
            limit 1
            for update skip locked
        ) as free on true
    ),
    joined as (
        update survey.daily_parts as part
        set added = survey.tally_plus(part.added, placed.added),
            removed = survey.tally_plus(part.removed, placed.removed),
            comments = part.comments + placed.comments,
            praise = part.praise + placed.praise,
            invited = part.invited + placed.invited
        from placed
        where part.part_id = placed.free_id
    )
    insert into survey.daily_parts (counted, unit_id, day, key, added, removed, comments, praise, invited)
    select counted, unit_id, day, key, added, removed, comments, praise, invited
    from placed
    where free_id is null;
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
    delete from survey.daily_parts where counted = tg_table_name;
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

create or replace view survey.daily as
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

create or replace view survey.daily_topic as
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
        select 'answers' as counted, unit_id, (answered_at at time zone time_zone)::date as day, channel as key,
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
    select counted, unit_id, day, key,
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

create or replace function survey.fold_daily() returns void
language sql
begin atomic
    with crowded as (
        select counted, unit_id, day, key
        from survey.daily_parts
        group by counted, unit_id, day, key
        having count(*) > 1 or sum(added) = sum(removed) and sum(invited) = 0
    ),
    free as materialized (
        select part_id
        from survey.daily_parts as part
        join crowded using (counted, unit_id, day, key)
        for update of part skip locked
    ),
    gone as (
        delete from survey.daily_parts where part_id in (select part_id from free) returning *
    )
    insert into survey.daily_parts (counted, unit_id, day, key, added, removed, comments, praise, invited)
    select counted, unit_id, day, key, sum(added), sum(removed), sum(comments), sum(praise), sum(invited)
    from gone
    group by counted, unit_id, day, key
    having sum(added) <> sum(removed) or sum(comments) <> 0 or sum(praise) <> 0 or sum(invited) <> 0;
end;
comment on function survey.fold_daily() is
    'Puts the parts of each day together, but for those that somebody is changing. Changes no figure and waits for nobody; for quiet hours.';

create or replace function survey.rebuild_daily(only_unit bigint default null) returns bigint
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    mended bigint;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'rollups cannot be rebuilt from an older snapshot'
            using errcode = 'invalid_transaction_state', hint = 'Use a transaction at READ COMMITTED.';
    end if;
    -- Two at once would each mend the same difference.
    perform pg_advisory_xact_lock(hashtextextended('survey.rebuild_daily', 0));
    insert into survey.daily_parts (counted, unit_id, day, key, added, removed, comments, praise, invited)
    select counted, unit_id, day, key,
           array(select greatest(-surplus, 0) from unnest(scores) with ordinality as score (surplus, score) order by score),
           array(select greatest(surplus, 0) from unnest(scores) with ordinality as score (surplus, score) order by score),
           -comments, -praise, -invited
    from survey.check_daily(only_unit);
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
