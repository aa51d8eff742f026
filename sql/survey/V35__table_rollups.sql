-- Rollups over any table: survey.create_rollup() keeps the tally of each day of an organisation's own table, exactly, and tells
-- it by a view. What is made for it stands beside the table and belongs to the table's owner, and needs this schema only when
-- it is made, rebuilt or dropped: for palaute.vastaukset that is the view palaute.vastaukset_rollup, the tables …_parts and
-- …_members, and four functions.
--
-- As with survey.daily, parts are kept by statement triggers, and the transaction that owns a slot changes the parts of its slot
-- only. Rows reach a partitioned table by any table of its tree, and only the one that was named fires: so all of them have the
-- triggers. Subscriptions fire no triggers of statements: rows have one that fires in the role "replica" only, where those of
-- statements stand back. None is enabled in the ordinary way, so that disabling and enabling them again leaves a trace.
--
-- What no trigger sees would make a rollup wrong: partitions that come and go, triggers that are disabled, columns whose names
-- another has now, stored columns that get another expression. The view looks at the catalogs, once a query, and refuses to
-- answer until survey.rebuild_rollup() has counted again.

-- Words fill the gaps of a template in one pass: a column that is called like a gap is not filled.
create or replace function survey.fill_in(template text, words jsonb) returns text
language sql immutable strict
begin atomic
    select string_agg(case when number % 2 = 1 then piece else words ->> piece end, '' order by number)
    from string_to_table(template, '@') with ordinality as pieces (piece, number);
end;
comment on function survey.fill_in(text, jsonb) is 'The template with each @gap@ filled by the word of that name.';

create or replace function survey.rollup_tree(source regclass) returns setof regclass
language sql stable strict
set search_path = pg_catalog, pg_temp
begin atomic
    select source
    union
    select relid from pg_partition_tree(source)
    union
    select inhrelid from pg_inherits where inhparent = source and not inhdetachpending;
end;
comment on function survey.rollup_tree(regclass) is 'The tables whose rows are the table''s: itself, its partitions of every level, its children.';

create or replace function survey.check_rollup_source(source regclass) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    home name := (select nspname from pg_extension join pg_namespace on pg_namespace.oid = extnamespace where extname = 'nps');
    member record;
begin
    for member in
        select tree.source as name, relkind as kind, relpersistence as persistence, relowner as owner, relnamespace::regnamespace as schema,
               relispartition as is_partition, nspname as its_schema,
               (select inhparent::regclass from pg_inherits where inhrelid = pg_class.oid limit 1) as parent
        from survey.rollup_tree(source) as tree (source)
        join pg_class on oid = tree.source
        join pg_namespace on pg_namespace.oid = relnamespace
        order by tree.source <> check_rollup_source.source
    loop
        if member.kind not in ('r', 'p') then
            raise exception '% is no table of this database''s own', member.name
                using errcode = 'wrong_object_type',
                detail = 'Views, foreign tables and the like fire no triggers that tell which rows changed.',
                hint = 'Create the rollup on the table where the rows are.';
        elsif member.persistence <> 'p' then
            raise exception '% is temporary or unlogged', member.name
                using errcode = 'wrong_object_type',
                detail = 'Such a table is emptied without any trigger, when a session ends or after a crash.',
                hint = 'Use a permanent table.';
        elsif member.its_schema = 'survey' or member.its_schema ~ '^pg_' then
            raise exception '% is no table of your own', member.name
                using errcode = 'wrong_object_type', hint = 'The survey''s answers are told by survey.daily.';
        elsif member.name = source and member.parent is not null then
            raise exception '% is part of %', member.name, member.parent
                using errcode = 'wrong_object_type',
                detail = 'What is written by way of the parent fires the parent''s triggers only.',
                hint = 'Create the rollup on the whole table.';
        elsif member.name <> source and not member.is_partition then
            raise exception '% inherits from %', member.name, source
                using errcode = 'wrong_object_type', hint = 'Make it a partition, or a table of its own.';
        elsif not pg_has_role(member.owner, 'usage') then
            raise exception 'must be owner of table %', member.name using errcode = 'insufficient_privilege';
        elsif not has_schema_privilege(member.owner, home, 'usage') then
            raise exception 'the owner of % may not use schema %, where the extension is', member.name, home
                using errcode = 'insufficient_privilege', hint = format('Grant it: grant usage on schema %I to %s', home, member.owner::regrole);
        elsif not has_schema_privilege(member.owner, member.its_schema, 'create') then
            raise exception 'the owner of % may not create in schema %, where the rollup would be', member.name, member.its_schema
                using errcode = 'insufficient_privilege',
                hint = format('Grant it: grant create on schema %I to %s', member.its_schema, member.owner::regrole);
        end if;
    end loop;
end
$$;
comment on function survey.check_rollup_source(regclass) is 'Refuses tables, with all their partitions, whose changes cannot all be counted.';

create or replace function survey.base_type(relation regclass, name name) returns regtype
language sql stable strict
set search_path = pg_catalog, pg_temp
begin atomic
    with recursive type as (
        select atttypid as oid
        from pg_attribute
        where attrelid = relation and attname = name and attnum > 0 and not attisdropped
        union all
        select typbasetype from type join pg_type using (oid) where typtype = 'd'
    )
    select oid::regtype from type join pg_type using (oid) where typtype <> 'd';
end;
comment on function survey.base_type(regclass, name) is 'The type of a column, or what its domain is over; null if there is no such column.';

create or replace function survey.trigger_columns(trigger pg_trigger) returns name[]
language sql stable
set search_path = pg_catalog, pg_temp
return array(
    select attname
    from unnest(trigger.tgattr::smallint[]) with ordinality as used (number, place)
    join pg_attribute on attrelid = trigger.tgrelid and attnum = used.number
    order by place
);
comment on function survey.trigger_columns(pg_trigger) is 'The columns that a trigger names, in its order, as they are called now.';

-- What a rollup is of is told by the catalogs, which follow when things are renamed: the view depends on the table and on its
-- parts, and a trigger that never fires names the columns, so that nobody drops one unawares or changes its type.
create or replace function survey.rollup_definition(
    rollup regclass,
    out source regclass, out counting regprocedure, out guard regprocedure, out keep regproc, out refuse regproc,
    out parts regclass, out members regclass, out columns name[], out keys name[], out time_zone text
)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    select max(pg_proc.oid) filter (where prorettype = 'trigger'::regtype),
           max(pg_proc.oid) filter (where prorettype = 'boolean'::regtype and proargtypes[1] = 'regprocedure'::regtype)
    into counting, guard
    from pg_rewrite
    join pg_depend on classid = 'pg_rewrite'::regclass and objid = pg_rewrite.oid and refclassid = 'pg_proc'::regclass
    join pg_proc on pg_proc.oid = refobjid
    where ev_class = rollup;
    if counting is null or guard is null then
        raise exception '% is no rollup', rollup
            using errcode = 'wrong_object_type', hint = 'survey.create_rollup() makes one, and returns its name.';
    end if;
    keep := regexp_replace(counting::regproc::text, '_count("?)$', '_keep\1');
    refuse := regexp_replace(counting::regproc::text, '_count("?)$', '_refuse\1');
    -- The view names columns of its tables, and the source as a whole.
    select max(refobjid) filter (where attname = 'added'), max(refobjid) filter (where attname = 'member'),
           max(refobjid) filter (where refobjsubid = 0)
    into parts, members, source
    from pg_rewrite
    join pg_depend on classid = 'pg_rewrite'::regclass and objid = pg_rewrite.oid and refclassid = 'pg_class'::regclass
    left join pg_attribute on attrelid = refobjid and attnum = refobjsubid and refobjsubid > 0
    where ev_class = rollup and refobjid <> rollup;
    select nullif(split_part(encode(tgargs, 'escape'), '\000', 1), ''), survey.trigger_columns(pg_trigger)
    into time_zone, columns
    from pg_trigger
    where tgrelid = source and tgfoid = counting and tgattr::text <> '';
    select array_agg(attname order by attnum) into keys
    from pg_attribute
    where attrelid = parts and attnum > 0 and not attisdropped and attname not in ('slot', 'added', 'removed');
end
$$;
comment on function survey.rollup_definition(regclass) is
    'What a rollup counts, by which columns of the table as they are called now (the score, the time, the dimensions; null if one is gone), and what was made for it. Keys are the period, called as what it is, and the dimensions as the view calls them.';

create or replace function survey.rollup_words(rollup regclass) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    its record := survey.rollup_definition(rollup);
    -- A row of the table. A writer who finds that a column has been renamed is told that this has no column of that name.
    r constant text := 'rebuild_the_rollup_for_it';
    score text;
    answered_at text;
    words jsonb;
begin
    if its.columns is null then
        raise exception 'a column that % counts by is gone', rollup
            using errcode = 'object_not_in_prerequisite_state',
            hint = format('Drop the rollup, and create it by other columns: select survey.drop_rollup(%L);', rollup);
    end if;
    score := format('%s.%I', r, its.columns[1]);
    answered_at := format('%s.%I', r, its.columns[2]);
    words := jsonb_build_object(
        'r', r, 'rollup', rollup, 'source', its.source, 'parts', its.parts, 'members', its.members,
        'home', (select quote_ident(nspname) from pg_extension join pg_namespace on pg_namespace.oid = extnamespace where extname = 'nps'),
        'counting', its.counting::regproc, 'guard', its.guard::regproc, 'keep', its.keep, 'refuse', its.refuse,
        'columns', format('%L::name[]', its.columns), 'turnstile', 'survey.rollup ' || its.parts,
        'score', score,
        'answered_at', answered_at,
        'is_countable', format(
            case when survey.base_type(its.source, its.columns[1]) = 'numeric'::regtype
                then '%1$s between 0 and 10 and %1$s = trunc(%1$s) and %2$s is not null'
                else '%1$s between 0 and 10 and %2$s is not null'
            end, score, answered_at
        ),
        'period', its.keys[1],
        'day', format(
            case its.keys[1] when 'day' then '%1$s::date' else 'date_trunc(%2$L, %1$s::timestamp)::date' end,
            case when its.time_zone is null then answered_at else format('(%s at time zone %L)', answered_at, its.time_zone) end,
            its.keys[1]
        ),
        'dimensions', coalesce((select string_agg(format(', %s.%I', r, name), '' order by place) from unnest(its.columns[3:]) with ordinality as used (name, place)), ''),
        'keys', (select string_agg(quote_ident(name), ', ' order by place) from unnest(its.keys) with ordinality as key (name, place)),
        'key_numbers', (select string_agg('key_' || place, ', ' order by place) from generate_subscripts(its.keys, 1) as place),
        'nothing', '''{0,0,0,0,0,0,0,0,0,0,0}''',
        -- What stored columns of a member are generated by: no trigger tells when that changes.
        'expressions', format(
            'coalesce((
                 select string_agg(pg_get_expr(adbin, adrelid), '', '' order by attname)
                 from pg_attribute
                 join pg_attrdef on (adrelid, adnum) = (attrelid, attnum)
                 where attrelid = member and attgenerated <> '''' and attname = any (%L::name[])
             ), '''')',
            its.columns
        )
    );
    return words || jsonb_build_object('upsert', survey.fill_in(
        'on conflict (@keys@, slot) do update
         set added = part.added operator(@home@.+) excluded.added, removed = part.removed operator(@home@.+) excluded.removed',
        words
    ));
end
$$;
comment on function survey.rollup_words(regclass) is
    'The words for survey.fill_in() that tell of a rollup: names in full, and expressions over a row of the table.';

create or replace function survey.write_rollup_count(rollup regclass) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    words jsonb := survey.rollup_words(rollup);
    -- New rows must be countable. Old ones that are not were never counted, and may leave.
    came constant text := 'select case when @is_countable@ then @day@ else @refuse@(@score@::text, @answered_at@::text) end@dimensions@, @score@';
    gone constant text := 'select @day@@dimensions@, @score@';
    change constant text := 'insert into @parts@ as part (@keys@, slot, added, removed)
        select @key_numbers@, own_slot, @home@.nps_tally(score) filter (where came), @home@.nps_tally(score) filter (where not came)';
    end_of_change constant text := 'as changed (@key_numbers@, score, came)
        group by @key_numbers@
        having @home@.nps_tally(score) filter (where came) operator(@home@.<>) @home@.nps_tally(score) filter (where not came)
        @upsert@';
    of_partition constant text := 'insert into @parts@ as part (@keys@, slot, added, removed)
        select @key_numbers@, $1, @nothing@, @home@.nps_tally(score) from (' || gone || ' from only ';
    end_of_partition constant text := ' as @r@ where @is_countable@) as changed (@key_numbers@, score) group by @key_numbers@ @upsert@';
begin
    words := words || jsonb_build_object(
        'came', survey.fill_in(came, words), 'gone', survey.fill_in(gone, words),
        'change', survey.fill_in(change, words), 'end_of_change', survey.fill_in(end_of_change, words),
        'of_partition', quote_literal(survey.fill_in(of_partition, words)),
        'end_of_partition', quote_literal(survey.fill_in(end_of_partition, words)),
        'rollup_name', quote_literal(words ->> 'rollup'), 'turnstile', quote_literal(words ->> 'turnstile'),
        'turns', quote_literal('survey.turns_' || md5(words ->> 'parts')),
        'truncating', quote_literal('survey.truncating_' || md5(words ->> 'parts'))
    );
    execute format(
        'create or replace function %s() returns trigger language plpgsql security definer
         set search_path = pg_catalog, pg_temp set row_security = off as %L',
        words ->> 'counting',
        survey.fill_in($template$
#variable_conflict use_column
declare
    -- What this transaction has done to the parts so far, one by one. As all that runs for every statement, it is one expression.
    turn integer := set_config(@turns@, (coalesce(nullif(current_setting(@turns@, true), ''), '0')::integer + 1)::text, true);
    keeps_snapshot boolean := current_setting('transaction_isolation') in ('repeatable read', 'serializable');
    own_slot bigint := 0;
begin
    if tg_op = 'TRUNCATE' then
        if keeps_snapshot then
            raise exception 'truncating what % counts is not possible from an older snapshot', @rollup_name@
                using errcode = 'invalid_transaction_state', hint = 'Use a transaction at READ COMMITTED.';
        end if;
        perform set_config(@truncating@, case tg_when when 'BEFORE' then 'on' else '' end, true);
        if tg_when = 'AFTER' then
            return null;
        end if;
    elsif current_setting(@truncating@, true) = 'on' then
        raise exception 'table % cannot change while it is being truncated', tg_relid::regclass
            using errcode = 'triggered_data_change_violation', hint = 'Have the trigger that changes it do so at another time.';
    elsif tg_level = 'STATEMENT' and current_setting('session_replication_role') = 'replica' then
        return null;
    end if;
    -- A transaction that changes one part over and over has to step over all its former versions each time: it gets a new part
    -- now and then. Slots below zero are no other transaction's ever.
    if keeps_snapshot or turn > 50 then
        own_slot := -(pg_current_xact_id()::text::bigint * 1048576 + least(turn / 50, 1048575));
    else
        while not pg_try_advisory_xact_lock(hashtextextended(@turnstile@, own_slot)) loop
            own_slot := own_slot + 1;
        end loop;
    end if;
    if tg_op = 'TRUNCATE' then
        if tg_argv[0] = 'all' then
            delete from @parts@;
            -- The rows of partitions that have left are counted no more, should they come back.
            delete from @members@ where member <> tg_relid and member not in (select relid from pg_partition_tree(tg_relid));
        elsif tg_argv[0] = 'partition' and exists (select from @parts@) then
            execute @of_partition@ || tg_relid::regclass || @end_of_partition@ using own_slot;
        end if;
    elsif tg_level = 'ROW' then
        @change@ from (
            @came@, true from (select new.*) as @r@ where tg_op <> 'DELETE' and @score@ is not null
            union all
            @gone@, false from (select old.*) as @r@ where tg_op <> 'INSERT' and @is_countable@
        ) @end_of_change@;
    elsif tg_op = 'INSERT' then
        insert into @parts@ as part (@keys@, slot, added, removed)
        select @key_numbers@, own_slot, @home@.nps_tally(score), @nothing@
        from (@came@ from came as @r@ where @score@ is not null) as changed (@key_numbers@, score)
        group by @key_numbers@
        @upsert@;
    elsif tg_op = 'DELETE' then
        insert into @parts@ as part (@keys@, slot, added, removed)
        select @key_numbers@, own_slot, @nothing@, @home@.nps_tally(score)
        from (@gone@ from gone as @r@ where @is_countable@) as changed (@key_numbers@, score)
        group by @key_numbers@
        @upsert@;
    else
        @change@ from (
            @came@, true from came as @r@ where @score@ is not null
            union all
            @gone@, false from gone as @r@ where @is_countable@
        ) @end_of_change@;
    end if;
    return null;
end
$template$, words)
    );
end
$$;
comment on function survey.write_rollup_count(regclass) is 'Writes the trigger function of a rollup, by the names that things have now.';

-- What no trigger tells is in the catalogs. The view asks once a query.
create or replace function survey.write_rollup_guard(rollup regclass) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    words jsonb := survey.rollup_words(rollup);
begin
    execute format(
        'create or replace function %s(source regclass, counting regprocedure, counted jsonb) returns boolean language plpgsql stable parallel safe
         set search_path = pg_catalog, pg_temp as %L',
        words ->> 'guard',
        survey.fill_in($template$
declare
    reason text;
begin
    with tree as materialized (
        select source::oid as member
        union
        select relid::oid from pg_partition_tree(source)
        union
        select inhrelid from pg_inherits where inhparent = source and not inhdetachpending
    )
    select coalesce(
        case when counted is null then format('%s has not been counted yet', source) end,
        (select format('%s is part of %s', source, inhparent::regclass) from pg_inherits where inhrelid = source limit 1),
        (
            select format('%s is no longer part of %s', case when oid is null then 'a dropped table' else gone.member::regclass::text end, source)
            from (select key::oid from jsonb_object_keys(counted) as told (key) except select member from tree) as gone (member)
            left join pg_class on oid = member
            limit 1
        ),
        (
            select format(what, member::regclass, source)
            from tree
            join pg_class on oid = member
            cross join lateral (
                select case
                    when not counted ? member::text then '%s was not part of %s when that was counted'
                    when relpersistence <> 'p' then '%s has become unlogged'
                    when (
                        select array_agg(tgtype order by tgtype)
                        from pg_trigger
                        where tgrelid = member and tgfoid = counting and tgenabled = case tgtype when 29 then 'R' else 'A' end
                    ) is distinct from case relkind when 'r' then '{4,8,16,16,29,32,34}' else '{4,8,16,16,32,34}' end::smallint[]
                        then 'triggers of %s are missing, or were disabled'
                    when (
                        select array_agg(attname order by place)
                        from pg_trigger
                        cross join unnest(tgattr::smallint[]) with ordinality as used (number, place)
                        join pg_attribute on attrelid = member and attnum = used.number
                        where tgrelid = member and tgfoid = counting
                    ) is distinct from @columns@ then 'columns of %s were renamed'
                    when counted ->> member::text <> @expressions@ then 'a stored column of %s is generated in another way'
                end
            ) as wrong (what)
            where what is not null
            order by member <> source, member
            limit 1
        )
    ) into reason;
    if reason is not null then
        raise exception 'rollup % cannot be trusted: %', @rollup_name@, reason
            using errcode = 'object_not_in_prerequisite_state', hint = format('Count again: select survey.rebuild_rollup(%L);', @rollup_name@);
    end if;
    return true;
end
$template$, words || jsonb_build_object('rollup_name', quote_literal(words ->> 'rollup')))
    );
end
$$;
comment on function survey.write_rollup_guard(regclass) is 'Writes the function by which a rollup refuses to answer when it may be wrong.';
