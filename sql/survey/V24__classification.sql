-- Classification: answers get the topics that lexicons find in their comments, on arrival, and again when lexicons change.
--
-- Whoever writes comments classifies them in the same transaction, by the lexicons in use at that moment. When others are put to
-- use, survey.classify_batch() goes over what is stored, in short transactions. Nobody is stopped for that. What could slip
-- through are answers of writers who read the old lexicons and commit after they were looked for:
-- - At READ COMMITTED lexicons are read while the answers' table is locked as writers do. So the first batch notes who holds
--   that lock, and nothing is looked at before these have ended; whoever takes it later reads the new lexicons.
-- - At stricter levels a snapshot may be older than the lexicons in use. Such writers lock the row that a change of lexicons
--   writes to, which makes them fail with 40001, to try again.

-- What a comment is about

create or replace function survey.topics_of(comment text, language text) returns table (topic text)
language sql stable parallel safe
begin atomic
    select distinct found.topic
    from survey.lexicons
    cross join lateral unnest(nps_topics(topics_of.comment, rules, topics_of.language)) as found (topic)
    where in_use and (topics_of.language is null or languages && array[topics_of.language, 'any']);
end;
comment on function survey.topics_of(text, text) is
    'Topics that the lexicons in use find in a comment: those with rules for its language or any, or all where the language is null.';

create or replace function survey.topic_differences(
    answers bigint[], out answer_id bigint, out missing text[], out excess text[]
) returns setof record
language sql stable
begin atomic
    select
        answer.answer_id,
        array(select unnest(lexicons.topics) except select unnest(stored.topics) order by 1),
        array(select unnest(stored.by_lexicons) except select unnest(lexicons.topics) order by 1)
    from survey.answers as answer
    cross join lateral (
        select coalesce(array_agg(topic), '{}') from survey.topics_of(answer.comment, answer.language)
    ) as lexicons (topics)
    cross join lateral (
        select coalesce(array_agg(topic), '{}'), coalesce(array_agg(topic) filter (where by_lexicon), '{}')
        from survey.answer_topics as about
        where about.answer_id = answer.answer_id
    ) as stored (topics, by_lexicons)
    where answer.answer_id = any (topic_differences.answers)
        and not (stored.topics @> lexicons.topics and lexicons.topics @> stored.by_lexicons);
end;
comment on function survey.topic_differences(bigint[]) is
    'Which of these answers lack topics that the lexicons in use find, or have topics of lexicons that these do not find.';

create or replace function survey.check_topics(out answer_id bigint, out missing text[], out excess text[]) returns setof record
language sql stable
begin atomic
    select difference.*
    from survey.topic_differences(array(select answer_id from survey.answers)) as difference
    order by answer_id;
end;
comment on function survey.check_topics() is
    'Where the topics of lexicons differ from what the lexicons in use find. No rows: all is right. Until history is classified, and where people took topics away, there are some.';

create or replace function survey.settle_topics(answers bigint[]) returns bigint
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    settled bigint;
begin
    -- From here on nobody changes these comments, or gives them topics. What is read below began later.
    perform from survey.answers where answer_id = any (settle_topics.answers) order by answer_id for update;
    with differing as materialized (
        select * from survey.topic_differences(settle_topics.answers)
    ), gone as (
        delete from survey.answer_topics as stored
        using differing
        where stored.answer_id = differing.answer_id and stored.topic = any (differing.excess) and stored.by_lexicon
    ), found as (
        insert into survey.answer_topics (answer_id, topic, by_lexicon)
        select answer_id, unnest(missing), true from differing
        on conflict do nothing
    )
    select count(*) into settled from differing;
    return settled;
end
$$;
comment on function survey.settle_topics(bigint[]) is
    'Gives answers the topics that the lexicons in use find, takes away those of lexicons that these do not find, and returns how many answers differed.';

-- On arrival

create or replace function survey.classify_answers() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    rewritten bigint[];
begin
    if tg_op = 'INSERT' then
        if exists (select from after where commented) then
            insert into survey.answer_topics (answer_id, topic, by_lexicon)
            select after.answer_id, found.topic, true
            from after
            cross join lateral survey.topics_of(after.comment, after.language) as found
            where after.commented
            on conflict do nothing;
        end if;
    else
        -- Not a join: planned once a session, for the few answers of the first statement, it could take hours for many.
        rewritten := array(
            select answer_id
            from (
                select answer_id, comment, language from after
                except
                select answer_id, comment, language from before
            ) as changed
        );
        if rewritten <> '{}' then
            perform survey.settle_topics(rewritten);
        end if;
    end if;
    return null;
end
$$;
comment on function survey.classify_answers() is 'Trigger: comments that come or change are classified.';

create or replace trigger comment_is_classified
    after insert on survey.answers
    referencing new table as after
    for each statement execute function survey.classify_answers();
comment on trigger comment_is_classified on survey.answers is 'An answer has the topics of its comment from the first moment.';

create or replace trigger changed_comment_is_classified
    after update on survey.answers
    referencing old table as before new table as after
    for each statement execute function survey.classify_answers();
comment on trigger changed_comment_is_classified on survey.answers is 'Comments may come later, change, or be erased.';

create or replace function survey.keep_given_topic() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if tg_op = 'UPDATE' then
        new.by_lexicon := false;
        return new;
    end if;
    update survey.answer_topics set by_lexicon = false where (answer_id, topic) = (new.answer_id, new.topic) and by_lexicon;
    return case when not found then new end;
end
$$;
comment on function survey.keep_given_topic() is 'Trigger: what people say stays, whatever lexicons say.';

-- Triggers fire by their names: this one after that which waits for whoever is settling the answer's topics.
create or replace trigger topic_that_is_given_stays
    before insert on survey.answer_topics
    for each row when (not new.by_lexicon)
    execute function survey.keep_given_topic();
comment on trigger topic_that_is_given_stays on survey.answer_topics is
    'A topic that a lexicon found already may be given all the same, and is from then on the giver''s.';

create or replace trigger topic_that_is_corrected_stays
    before update of topic on survey.answer_topics
    for each row when (new.topic <> old.topic and new.by_lexicon)
    execute function survey.keep_given_topic();
comment on trigger topic_that_is_corrected_stays on survey.answer_topics is 'Whoever corrects a topic gives another.';

-- How far history is classified

create table if not exists survey.classification (
    one boolean primary key default true,
    round bigint not null default 1,
    since timestamptz not null default now(),
    changed_by xid8 not null default pg_current_xact_id(),
    waits_for text[],
    reached bigint,
    finished_at timestamptz,
    constraint classification_is_one_row check (one)
);
comment on table survey.classification is 'How far the stored answers are classified by the lexicons in use. One row, which survey.classify_batch moves on.';
comment on column survey.classification.one is 'True: there is one row.';
comment on column survey.classification.round is 'Counts how often it was changed which lexicons are in use.';
comment on column survey.classification.since is 'When that was changed last.';
comment on column survey.classification.changed_by is 'The transaction that changed it; answers are looked at once others see what it did.';
comment on column survey.classification.waits_for is
    'Virtual transactions, as in pg_locks, that may have classified by other lexicons and must end first; null before these were noted.';
comment on column survey.classification.reached is 'Key of the last answer that was looked at; null before the first.';
comment on column survey.classification.finished_at is 'When all had been looked at; null while history is due.';

-- To the database the round is now part of a key, so that a new one is noticed by older snapshots, and the next batch is not.
create unique index if not exists classification_round on survey.classification (one, round);
comment on index survey.classification_round is 'Makes a change of lexicons conflict with those who classify by others.';

create or replace trigger classification_stays
    before delete or truncate on survey.classification
    for each statement execute function survey.refuse_losing_rows();
comment on trigger classification_stays on survey.classification is 'It is always known how far history is classified.';

create or replace function survey.hold_lexicons() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    held survey.classification.round%type;
begin
    if tg_op = 'INSERT' then
        select round into strict held from survey.classification for key share;
    else
        -- Nor must batches have gone on, which may have given the answer topics that this snapshot does not see.
        select round into strict held from survey.classification for share;
    end if;
    return null;
end
$$;
comment on function survey.hold_lexicons() is
    'Trigger: whoever sees other lexicons than those in use is told to try again, with error 40001; else they stay until the transaction ends.';

-- Before any answer is locked, as batches do: whatever is updated, for the comment may be next.
create or replace trigger comment_is_classified_by_what_is_in_use
    before insert or update on survey.answers
    for each statement
    when (current_setting('transaction_isolation') in ('repeatable read', 'serializable'))
    execute function survey.hold_lexicons();
comment on trigger comment_is_classified_by_what_is_in_use on survey.answers is 'An older snapshot may not know the lexicons in use.';

-- Nothing was there before, or it is to be classified.
insert into survey.classification (finished_at)
select case when not exists (select from survey.answers where commented) then now() end
on conflict do nothing;

-- Which lexicons are in use

create or replace function survey.classify_anew() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    update survey.classification
    set round = round + 1, since = now(), changed_by = pg_current_xact_id(), waits_for = null, reached = null, finished_at = null;
    return null;
end
$$;
comment on function survey.classify_anew() is 'Trigger: history is due for classification, from the first answer on.';

create or replace trigger new_lexicon_in_use
    after insert on survey.lexicons
    for each row when (new.in_use)
    execute function survey.classify_anew();
comment on trigger new_lexicon_in_use on survey.lexicons is 'What is stored was classified by other lexicons.';

create or replace trigger use_of_lexicon_changed
    after update of in_use on survey.lexicons
    for each row when (new.in_use <> old.in_use)
    execute function survey.classify_anew();
comment on trigger use_of_lexicon_changed on survey.lexicons is 'What is stored was classified by other lexicons.';

create or replace function survey.wait_for_turn_to_change_lexicons() returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    perform survey.require_read_committed('changing lexicons');
    -- Comments go on being classified: reading the table needs no lock that conflicts.
    lock table survey.lexicons in share row exclusive mode;
end
$$;
comment on function survey.wait_for_turn_to_change_lexicons() is 'Whoever changes lexicons, or which are in use, waits here for others who do.';

create or replace function survey.add_lexicon(name text, rules nps_lexicon, note text default null) returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    added integer;
begin
    perform survey.wait_for_turn_to_change_lexicons();
    insert into survey.lexicons (name, version, rules, note)
    select add_lexicon.name, coalesce(max(lexicon.version), 0) + 1, add_lexicon.rules, add_lexicon.note
    from survey.lexicons as lexicon
    where lexicon.name = add_lexicon.name
    returning version into added;
    return added;
end
$$;
comment on function survey.add_lexicon(text, nps_lexicon, text) is
    'Adds the next version of a lexicon, or the first of a new one, and returns its number. It is not in use before survey.use_lexicon. Errors: 23514 and 23502 a rule of survey.lexicons, 25000 at a stricter level than READ COMMITTED.';

create or replace function survey.use_lexicon(name text, version integer) returns boolean
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    perform survey.wait_for_turn_to_change_lexicons();
    if not exists (
        select from survey.lexicons as lexicon where (lexicon.name, lexicon.version) = (use_lexicon.name, use_lexicon.version)
    ) then
        raise exception 'there is no version % of a lexicon %', version, name
            using errcode = 'no_data_found', hint = 'See survey.lexicons; survey.add_lexicon adds a version.';
    end if;
    update survey.lexicons as lexicon set in_use = false
    where lexicon.name = use_lexicon.name and lexicon.version <> use_lexicon.version and in_use;
    update survey.lexicons as lexicon set in_use = true
    where lexicon.name = use_lexicon.name and lexicon.version = use_lexicon.version and not in_use;
    return found;
end
$$;
comment on function survey.use_lexicon(text, integer) is
    'Puts a version of a lexicon to use, instead of another one of its name, and returns whether that changes anything: then history is due for survey.classify_batch. Errors: P0002 unknown version, 25000 at a stricter level than READ COMMITTED.';

create or replace function survey.retire_lexicon(name text) returns boolean
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    perform survey.wait_for_turn_to_change_lexicons();
    if not exists (select from survey.lexicons as lexicon where lexicon.name = retire_lexicon.name) then
        raise exception 'there is no lexicon %', name using errcode = 'no_data_found', hint = 'See survey.lexicons.';
    end if;
    update survey.lexicons as lexicon set in_use = false where lexicon.name = retire_lexicon.name and in_use;
    return found;
end
$$;
comment on function survey.retire_lexicon(text) is
    'Takes a lexicon out of use, and returns whether that changes anything: then history is due for survey.classify_batch. Errors: P0002 unknown lexicon, 25000 at a stricter level than READ COMMITTED.';

-- History

create or replace function survey.classify_batch(
    most integer default 1000, out state text, out looked bigint, out changed bigint
)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    run survey.classification;
    answers bigint[];
    differing bigint[];
begin
    if coalesce(most, 0) < 1 then
        raise exception 'a batch is one answer or more'
            using errcode = 'invalid_parameter_value', hint = 'Take for example 1000, and call again until the state is finished.';
    end if;
    perform survey.require_read_committed('classifying');
    looked := 0;
    changed := 0;
    -- One batch at a time, and no change of lexicons meanwhile.
    select * into run from survey.classification for no key update;
    if run.finished_at is not null then
        state := 'finished';
        return;
    end if;
    if run.changed_by = pg_current_xact_id() then
        -- Until this commits, others go on classifying as before.
        state := 'waiting';
        return;
    end if;
    if run.waits_for is distinct from '{}' then
        run.waits_for := array(
            select virtualtransaction
            from pg_locks
            where relation = 'survey.answers'::regclass
                and database = (select oid from pg_database where datname = current_database())
                and mode = 'RowExclusiveLock' and granted
                and pid is distinct from pg_backend_pid()
                -- Without a process are prepared transactions, which were called otherwise before.
                and (run.waits_for is null or virtualtransaction = any (run.waits_for) or pid is null)
        );
    end if;
    if run.waits_for = '{}' then
        select array_agg(answer_id), count(*), coalesce(max(answer_id), run.reached) into answers, looked, run.reached
        from (
            select answer_id
            from survey.answers
            where commented and answer_id > coalesce(run.reached, '-9223372036854775808')
            order by answer_id
            limit most
        ) as next;
        differing := array(select answer_id from survey.topic_differences(answers));
        if differing <> '{}' then
            changed := survey.settle_topics(differing);
        end if;
        state := case when looked < most then 'finished' else 'working' end;
    else
        state := 'waiting';
    end if;
    update survey.classification
    set waits_for = run.waits_for, reached = run.reached,
        finished_at = case state when 'finished' then clock_timestamp() end;
end
$$;
comment on function survey.classify_batch(integer) is
    'Looks at the next answers with a comment, at most so many, and corrects the topics of lexicons where those in use find others. To be called, each time in a transaction of its own, until the state is finished; it is working while answers may be left, and waiting while somebody is writing who may not know the lexicons in use. Any number may call it: they take turns. Errors: 22023 for no number, 25000 at a stricter level than READ COMMITTED.';
