-- Making rollups of any table: what has to be there, and the triggers.

create or replace function survey.want_trigger(
    relation regclass, name name, routine regproc, kind integer, enabled text, clauses text, what text
) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    found_name name;
    found_enabled "char";
begin
    select tgname, tgenabled into found_name, found_enabled
    from pg_trigger
    where tgrelid = relation and tgfoid = routine and tgtype = kind and (tgattr::text <> '') = (clauses like 'after update of %');
    if found_name is null then
        execute format('create trigger %I %s execute function %s', name, format(clauses, relation), format(what, routine));
        execute format('comment on trigger %I on %s is %L', name, relation, 'Rollup: see view ' || regexp_replace(routine::text, '_(count|keep)("?)$', '\2') || '.');
        found_name := name;
        found_enabled := 'O';
    end if;
    if found_enabled <> enabled then
        execute format(
            'alter table %s enable %s trigger %I',
            relation, case enabled when 'R' then 'replica' when 'A' then 'always' else '' end, found_name
        );
    end if;
end
$$;
comment on function survey.want_trigger(regclass, name, regproc, integer, text, text, text) is
    'Makes a trigger unless the table has one of the kind (pg_trigger.tgtype) for the routine, and enables it as wanted.';

create or replace function survey.place_rollup_triggers(rollup regclass) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    its record := survey.rollup_definition(rollup);
    base name := (select relname from pg_class where oid = rollup);
    wanted record;
begin
    -- Partitions that have left are counted no more; one that has come back may call other columns by these names.
    for wanted in
        select tgname, tgrelid::regclass as relation
        from pg_trigger
        where tgfoid = its.counting
            and (
                tgrelid not in (select member from survey.rollup_tree(its.source) as tree (member))
                or tgattr::text <> '' and survey.trigger_columns(pg_trigger) <> its.columns
            )
    loop
        execute format('drop trigger %I on %s', wanted.tgname, wanted.relation);
    end loop;
    for wanted in
        select relation, name, routine, trigger.kind, enabled, clauses, what
        from (
            select member as relation, its.counting::regproc as routine,
                   case when member = its.source then '{member,source}' when relkind = 'r' then '{member,partition}' else '{member,branch}' end::text[]
                   || case relkind when 'r' then '{rows}' else '{}' end::text[] as places
            from survey.rollup_tree(its.source) as tree (member)
            join pg_class on oid = member
            union all
            select own, its.keep, '{own}' from unnest(array[its.parts, its.members]) as own
        ) as table_of_rollup
        join (
            values
                ('member', 'insert', 4, 'A', 'after insert on %s referencing new table as came for each statement', '%s()'),
                ('member', 'update', 16, 'A', 'after update on %s referencing new table as came old table as gone for each statement', '%s()'),
                ('member', 'delete', 8, 'A', 'after delete on %s referencing old table as gone for each statement', '%s()'),
                ('rows', 'rows', 29, 'R', 'after insert or update or delete on %s for each row', '%s()'),
                -- The table itself tells that all are truncated, so that its partitions need not be read.
                ('source', 'truncate', 34, 'A', 'before truncate on %s for each statement', '%s(''all'')'),
                ('partition', 'truncate', 34, 'A', 'before truncate on %s for each statement', '%s(''partition'')'),
                ('branch', 'truncate', 34, 'A', 'before truncate on %s for each statement', '%s(''branch'')'),
                ('member', 'truncated', 32, 'A', 'after truncate on %s for each statement', '%s()'),
                -- Parts are kept here, by what happens here: those of a publisher are passed over.
                -- Not before updates: it would be called once more for every statement that is counted.
                ('own', 'keep', 14, 'O', 'before insert or delete on %s for each statement', '%s()'),
                ('own', 'keep_rows', 31, 'R', 'before insert or update or delete on %s for each row', '%s()'),
                ('own', 'keep_all', 34, 'A', 'before truncate on %s for each statement', '%s()'),
                -- Never fires; names the columns.
                (
                    'member', 'columns', 16, 'A',
                    format(
                        'after update of %s on %%s for each statement when (false)',
                        (select string_agg(replace(quote_ident(name), '%', '%%'), ', ' order by number) from unnest(its.columns) with ordinality as used (name, number))
                    ),
                    format('%%s(%s)', replace(quote_literal(coalesce(its.time_zone, '')), '%', '%%'))
                )
        ) as trigger (place, name, kind, enabled, clauses, what) on place = any (places)
        order by relation <> its.source, relation
    loop
        perform survey.want_trigger(
            wanted.relation, base || '_' || wanted.name, wanted.routine, wanted.kind, wanted.enabled, wanted.clauses, wanted.what
        );
    end loop;
end
$$;
comment on function survey.place_rollup_triggers(regclass) is
    'Makes the triggers of a rollup that are missing, enables them as they must be, and takes them from partitions that have left.';

create or replace function survey.check_rollup_columns(
    source regclass, score name, answered_at name, dimensions name[], time_zone text, period text
) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    used name;
    score_type regtype := survey.base_type(source, score);
    time_type regtype := survey.base_type(source, answered_at);
begin
    foreach used in array array[score, answered_at] || dimensions loop
        if survey.base_type(source, used) is null then
            raise exception 'table % has no column %', source, coalesce(quote_ident(used), 'null') using errcode = 'undefined_column';
        elsif exists (select from pg_attribute where attrelid = source and attname = used and attgenerated = 'v') then
            raise exception 'column % of % is virtual', quote_ident(used), source
                using errcode = 'feature_not_supported', detail = 'Triggers of statements do not see virtual columns.', hint = 'Have it stored.';
        end if;
    end loop;
    if score_type not in ('smallint'::regtype, 'integer'::regtype, 'bigint'::regtype, 'numeric'::regtype) then
        raise exception 'column % of % is of type %, and no number of a score', quote_ident(score), source, score_type
            using errcode = 'datatype_mismatch',
            hint = 'Use a column of smallint, integer, bigint or numeric; one may be generated and stored from another.';
    elsif time_type not in ('timestamptz'::regtype, 'timestamp'::regtype, 'date'::regtype) then
        raise exception 'column % of % is of type %, and tells no day', quote_ident(answered_at), source, time_type
            using errcode = 'datatype_mismatch', hint = 'Use a column of timestamptz, timestamp or date.';
    elsif time_type = 'timestamptz'::regtype and time_zone is null then
        raise exception 'where do the days of column % begin?', quote_ident(answered_at)
            using errcode = 'null_value_not_allowed', hint = 'Say it: time_zone => ''Europe/Helsinki'', or ''UTC''.';
    elsif time_type <> 'timestamptz'::regtype and time_zone is not null then
        raise exception 'column % is of type %, whose days are what they are', quote_ident(answered_at), time_type
            using errcode = 'invalid_parameter_value', hint = 'Leave the time zone out.';
    end if;
    if period is null or period not in ('day', 'week', 'month', 'quarter', 'year') then
        raise exception 'there are no rollups by %', coalesce(period, 'null')
            using errcode = 'invalid_parameter_value', hint = 'The period is day, week, month, quarter or year.';
    end if;
    -- An error now rather than at the first row.
    perform now() at time zone time_zone;
    select name into used
    from unnest(array[score, answered_at] || dimensions) with ordinality as used (name, number)
    group by name
    having count(*) > 1 or max(number) > 2 and name in (period, 'tally', 'answers', 'slot', 'added', 'removed')
    limit 1;
    if found then
        raise exception 'column % cannot be a dimension', quote_ident(used)
            using errcode = 'invalid_parameter_value',
            hint = format('A dimension is neither the score nor the time, stands once, and has another name than the rollup''s own columns %s, tally, answers, slot, added and removed.', period);
    end if;
end
$$;
comment on function survey.check_rollup_columns(regclass, name, name, name[], text, text) is 'Refuses columns that a rollup cannot count by.';

create or replace function survey.create_rollup(
    source regclass, score name, answered_at name, dimensions name[] default '{}', time_zone text default null,
    period text default 'day', name name default null, count_now boolean default true
) returns regclass
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    place record;
    words jsonb;
    taken text;
    made text;
begin
    perform survey.require_read_committed('creating a rollup');
    perform survey.check_rollup_source(source);
    perform survey.check_rollup_columns(source, score, answered_at, dimensions, time_zone, period);
    select nspname as schema, relowner as owner, coalesce(create_rollup.name, relname || '_rollup') as rollup into place
    from pg_class
    join pg_namespace on pg_namespace.oid = relnamespace
    where pg_class.oid = source;
    if octet_length(place.rollup) > 50 then
        raise exception 'the name % is too long, for longer ones are made from it', quote_ident(place.rollup)
            using errcode = 'name_too_long', hint = 'Give one of at most 50 bytes: name => ''answers_by_day''.';
    end if;
    select jsonb_object_agg(coalesce(nullif(suffix, ''), 'rollup'), format('%I.%I', place.schema, concat_ws('_', place.rollup, nullif(suffix, '')))) into words
    from unnest(array['', 'parts', 'groups', 'members', 'count', 'is_exact', 'keep', 'refuse']) as suffix;
    select string_agg(existing, ', ') into taken
    from unnest(array[words ->> 'rollup', words ->> 'parts', words ->> 'members']) as existing
    where to_regclass(existing) is not null;
    if taken is not null then
        raise exception '% is there already', taken
            using errcode = 'duplicate_table', hint = 'Give the rollup another name, as in name => ''answers_by_day'', or drop what is there.';
    end if;
    words := words || (
        select jsonb_build_object(
            'period', period, 'period_comment', case period when 'day' then 'The day.' else format('The first day of the %s.', period) end,
            'source', source, 'source_literal', quote_literal(source), 'rollup_literal', quote_literal(words ->> 'rollup'),
            'count_literal', quote_literal(words ->> 'count' || '()'),
            'home', (select quote_ident(nspname) from pg_extension join pg_namespace on pg_namespace.oid = extnamespace where extname = 'nps'),
            'trigger', quote_ident(place.rollup || '_columns'), 'time_zone', quote_literal(coalesce(time_zone, '')),
            'columns', (select string_agg(quote_ident(used), ', ' order by number) from unnest(array[score, answered_at] || dimensions) with ordinality as list (used, number)),
            'keys', concat_ws(', ', period, string_agg(quote_ident(attname), ', ' order by number)),
            'key_columns', coalesce(string_agg(
                format(
                    '%I %s%s, ', attname, format_type(atttypid, atttypmod),
                    (select format(' collate %I.%I', nspname, collname) from pg_collation join pg_namespace on pg_namespace.oid = collnamespace where pg_collation.oid = attcollation and collname <> 'default')
                ), '' order by number
            ), '')
        )
        from unnest(dimensions) with ordinality as used (name, number)
        join pg_attribute on attrelid = source and attname = used.name
    );
    execute survey.fill_in(
        -- Parts change in place all day long, hence the room left in their pages.
        'create table @parts@ (
             @period@ date not null, @key_columns@slot bigint not null, added @home@.nps_tally not null, removed @home@.nps_tally not null,
             unique nulls not distinct (@keys@, slot)
         ) with (fillfactor = 50);
         -- Publications of all tables let nothing change that has no identity.
         alter table @parts@ replica identity full;
         create table @members@ (member regclass primary key, expressions text not null);
         create function @count@() returns trigger language plpgsql as ''begin return null; end'';
         create function @is_exact@(source regclass, counting regprocedure, counted jsonb) returns boolean language plpgsql stable as ''begin return false; end'';
         create function @keep@() returns trigger language plpgsql as $body$
         begin
             if pg_catalog.pg_trigger_depth() operator(pg_catalog.>) 1
                 or pg_catalog.current_setting(''survey.keeps_rollup'', true) operator(pg_catalog.=) ''on''
             then
                 if tg_op operator(pg_catalog.=) ''DELETE'' then
                     return old;
                 end if;
                 return new;
             elsif tg_level operator(pg_catalog.=) ''ROW'' then
                 return null;
             end if;
             raise exception ''triggers keep table %'', tg_relid::pg_catalog.regclass
                 using errcode = ''object_not_in_prerequisite_state'',
                 hint = ''Change the rows that are counted. To load a dump, disable triggers.'';
         end
         $body$;
         create function @refuse@(score text, answered_at text) returns date language plpgsql set search_path = pg_catalog, pg_temp as $body$
         begin
             raise exception ''rollup % cannot count a score of % at %'', @rollup_literal@, score, coalesce(answered_at, ''no time'')
                 using errcode = ''check_violation'', hint = ''Scores are whole numbers from 0 to 10, or null, and have a time.'';
         end
         $body$;
         revoke execute on function @count@, @keep@, @refuse@ from public;
         grant execute on function @is_exact@ to public;
         create trigger @trigger@ after update of @columns@ on @source@ for each statement when (false) execute function @count@(@time_zone@);
         create view @rollup@ as
         select @keys@,
                @home@.sum(added) operator(@home@.-) @home@.sum(removed) as tally,
                @home@.nps_responses(@home@.sum(added)) - @home@.nps_responses(@home@.sum(removed)) as answers
         from @parts@
         where (select @is_exact@(@source_literal@::regclass, @count_literal@::regprocedure, (select jsonb_object_agg(member::oid, expressions) from @members@)))
         group by @keys@
         having @home@.sum(added) operator(@home@.<>) @home@.sum(removed);
         comment on view @rollup@ is ''What @source@ holds: answers by @period@ and dimensions. Exact at every moment, or an error that says why not; add up tallies, never their NPS.'';
         comment on column @rollup@.@period@ is ''@period_comment@'';
         comment on column @rollup@.tally is ''Answers by score.'';
         comment on column @rollup@.answers is ''Answers.'';
         comment on table @parts@ is ''Parts of @rollup@; add them up. Triggers of @source@ keep them.'';
         comment on table @members@ is ''The tables whose rows @rollup@ has counted.'';
         comment on function @count@() is ''Trigger: keeps @parts@.'';
         comment on function @is_exact@(regclass, regprocedure, jsonb) is ''Are the triggers and partitions there that @rollup@ counts by? An error if not.'';
         comment on function @keep@() is ''Trigger: @parts@ and @members@ are changed by nobody else, and what a publisher sends of its own is passed over.'';
         comment on function @refuse@(text, text) is ''The error for a row that @rollup@ cannot count.'';
         comment on trigger @trigger@ on @source@ is ''Rollup: see view @rollup@.''',
        words
    );
    -- Without them the planner takes ten parts for one group, and hashes in memory what the index has in order: at twice the cost.
    if cardinality(dimensions) between 1 and 7 then
        execute survey.fill_in(
            'create statistics @groups@ (ndistinct) on @keys@ from @parts@;
             comment on statistics @groups@ is ''How many groups @rollup@ has.''',
            words
        );
    end if;
    if place.owner <> (select oid from pg_roles where rolname = current_user) then
        for made in
            select format('%s %s', kind, words ->> suffix)
            from (
                select 'statistics', 'groups' where cardinality(dimensions) between 1 and 7
                union all
                values ('view', 'rollup'), ('table', 'parts'), ('table', 'members'),
                    ('function', 'count'), ('function', 'is_exact'), ('function', 'keep'), ('function', 'refuse')
            ) as object (kind, suffix)
        loop
            execute format('alter %s owner to %s', made, place.owner::regrole);
        end loop;
    end if;
    perform survey.rebuild_rollup((words ->> 'rollup')::regclass, count_now);
    return (words ->> 'rollup')::regclass;
end
$$;
comment on function survey.create_rollup(regclass, name, name, name[], text, text, name, boolean) is
    'Puts a rollup over a table: a view beside it, <table>_rollup or another name, tells the tally of every day, or week, month, quarter or year (by the time zone, for timestamptz), and dimensions, and triggers keep it exact. Returns the view. Writers wait until what is there is counted; with count_now => false they do not, and the view refuses until survey.rebuild_rollup() has counted.';
