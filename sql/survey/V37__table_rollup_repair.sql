-- Checking and mending rollups of any table, keeping them small, and dropping them.

-- Differences are sums over the parts and a recount that stands beside them as if it had left: nulls group like any value.
create or replace function survey.rollup_differences(rollup regclass) returns text
language sql stable
begin atomic
    select survey.fill_in(
        'select @keys@, @home@.sum(added) as added, @home@.sum(removed) as removed
         from (
             select @keys@, added, removed from @parts@
             union all
             select @key_numbers@, @nothing@, @home@.nps_tally(score)
             from (select @day@@dimensions@, @score@ from @source@ as @r@ where @is_countable@) as one (@key_numbers@, score)
             group by @key_numbers@
         ) as told
         group by @keys@
         having @home@.sum(added) operator(@home@.<>) @home@.sum(removed)',
        survey.rollup_words(rollup)
    );
end;
comment on function survey.rollup_differences(regclass) is 'The query of the days on which a rollup differs from a recount: added is what is kept, removed what should be.';

create or replace function survey.check_rollup(rollup regclass)
returns table (day date, dimensions jsonb, scores bigint[])
language plpgsql stable
set search_path = pg_catalog, pg_temp
set row_security = off
as $$
begin
    return query execute format(
        'select wrong.%1$I, to_jsonb(wrong) - ''{%1$s,added,removed}''::text[],
                array(
                    select kept - expected
                    from unnest(wrong.added::bigint[], wrong.removed::bigint[]) with ordinality as score (kept, expected, score)
                    order by score
                )
         from (%2$s) as wrong',
        survey.rollup_words(rollup) ->> 'period', survey.rollup_differences(rollup)
    );
end
$$;
comment on function survey.check_rollup(regclass) is
    'Where a rollup differs from a recount, by the first day of each period: how many too many it has (below zero: too few), scores from 0 to 10. No rows: all is right.';

create or replace function survey.fold_rollup(rollup regclass) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    its record := survey.rollup_definition(rollup);
    words jsonb := survey.rollup_words(rollup);
    turnstile text := words ->> 'turnstile';
    own_slot bigint := 0;
    own_slots bigint[];
begin
    perform survey.require_read_committed('folding a rollup');
    -- Truncating deletes the parts that it sees: none may be on the move then.
    execute format('lock table only %s in access share mode', its.source);
    perform set_config('survey.keeps_rollup', 'on', true);
    while not pg_try_advisory_xact_lock(hashtextextended(turnstile, own_slot)) loop
        own_slot := own_slot + 1;
    end loop;
    -- Slots below zero are of transactions that are over, or not to be seen yet: nobody wants them but another who folds.
    execute format(
        'select array_agg(slot) from (select distinct slot from %s) as known where pg_try_advisory_xact_lock(hashtextextended($1, greatest(slot, -1)))',
        its.parts
    ) into own_slots using turnstile;
    execute survey.fill_in(
        'with moved as (delete from @parts@ where slot = any ($1) and slot <> $2 returning *)
         insert into @parts@ as part (@keys@, slot, added, removed)
         select @keys@, $2, @home@.sum(added), @home@.sum(removed)
         from moved
         group by @keys@
         order by @keys@
         @upsert@',
        words
    ) using own_slots, own_slot;
    -- What came and left again is not told any longer.
    execute survey.fill_in(
        'update @parts@ set added = survey.tally_beyond(added, removed), removed = survey.tally_beyond(removed, added)
         where slot = $1 and removed operator(@home@.<>) @nothing@ and added operator(@home@.<>) @nothing@',
        words
    ) using own_slot;
    execute survey.fill_in('delete from @parts@ where slot = $1 and added operator(@home@.=) removed', words) using own_slot;
    perform set_config('survey.keeps_rollup', '', true);
end
$$;
comment on function survey.fold_rollup(regclass) is
    'Puts the parts of each day together, but for those that somebody may be changing. Changes no figure, waits for nobody who writes, and nobody who writes waits for it; for quiet hours.';

create or replace function survey.check_rollup_rows(rollup regclass) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
set row_security = off
as $$
declare
    words jsonb := survey.rollup_words(rollup);
    bad record;
begin
    execute survey.fill_in(
        'select count(*) as rows, min(format(''a score of %s at %s'', @score@, coalesce(@answered_at@::text, ''no time''))) as example
         from @source@ as @r@ where @score@ is not null and (@is_countable@) is not true',
        words
    ) into bad;
    if bad.rows > 0 then
        raise exception '% of % cannot be counted', case bad.rows when 1 then 'a row' else bad.rows || ' rows' end, words ->> 'source'
            using errcode = 'check_violation',
            detail = format('There is %s; scores are whole numbers from 0 to 10, or null, and have a time.', bad.example),
            hint = 'Correct them first, or make a column or table in which they are null.';
    end if;
end
$$;
comment on function survey.check_rollup_rows(regclass) is 'Refuses a table with scores that are none, or that have no time.';

create or replace function survey.rebuild_rollup(rollup regclass, count_now boolean default true) returns bigint
language plpgsql
set search_path = pg_catalog, pg_temp
set row_security = off
as $$
declare
    its record := survey.rollup_definition(rollup);
    words jsonb := survey.rollup_words(rollup);
    member record;
    mended bigint := 0;
    own_slot bigint := 0;
begin
    perform survey.require_read_committed('rebuilding a rollup');
    -- Two at once would each mend the same difference.
    perform pg_advisory_xact_lock(hashtextextended('survey.rebuild_rollup', its.parts::oid::bigint));
    -- Nobody truncates meanwhile, and no partition comes or goes. Others read and write.
    for member in
        select tree.member as name, relkind = 'p' as has_partitions
        from survey.rollup_tree(its.source) as tree (member)
        join pg_class on oid = tree.member
        order by tree.member <> its.source, tree.member
    loop
        execute format('lock table only %s in %s mode', member.name, case when member.has_partitions then 'share update exclusive' else 'access share' end);
    end loop;
    perform survey.check_rollup_source(its.source);
    perform survey.write_rollup_count(rollup), survey.write_rollup_guard(rollup);
    perform survey.place_rollup_triggers(rollup);
    perform set_config('survey.keeps_rollup', 'on', true);
    execute format('delete from %s', its.members);
    if not count_now then
        perform set_config('survey.keeps_rollup', '', true);
        return null;
    end if;
    perform survey.check_rollup_rows(rollup);
    while not pg_try_advisory_xact_lock(hashtextextended(words ->> 'turnstile', own_slot)) loop
        own_slot := own_slot + 1;
    end loop;
    execute survey.fill_in(
        'insert into @parts@ as part (@keys@, slot, added, removed)
         select @keys@, $1, survey.tally_beyond(removed, added), survey.tally_beyond(added, removed)
         from (@differences@) as wrong
         order by @keys@
         @upsert@',
        words || jsonb_build_object('differences', survey.rollup_differences(rollup))
    ) using own_slot;
    get diagnostics mended = row_count;
    execute survey.fill_in('insert into @members@ select member, @expressions@ from survey.rollup_tree($1) as tree (member)', words) using its.source;
    perform survey.fold_rollup(rollup);
    execute format('analyze %s', its.parts);
    return mended;
end
$$;
comment on function survey.rebuild_rollup(regclass, boolean) is
    'Counts a rollup anew and mends what differs; takes in partitions that came, and lets those go that left; returns on how many days something differed. Others read and write meanwhile, but for tables that get triggers. Without counting it makes triggers only, and the view refuses until it is counted.';

create or replace function survey.drop_rollup(rollup regclass) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    its record := survey.rollup_definition(rollup);
    found_trigger record;
begin
    execute format('drop view %s', rollup);
    for found_trigger in
        select tgname, tgrelid::regclass as relation
        from pg_trigger
        where tgfoid = its.counting
        order by tgrelid
    loop
        execute format('drop trigger %I on %s', found_trigger.tgname, found_trigger.relation);
    end loop;
    execute format('drop table %s, %s', its.parts, its.members);
    execute format('drop function %s, %s, %s, %s', its.counting::regproc, its.guard::regproc, its.keep, its.refuse);
end
$$;
comment on function survey.drop_rollup(regclass) is 'Takes a rollup away again, with its triggers. The table keeps its rows.';
