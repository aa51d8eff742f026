-- Who may do what: five roles, their rights in schema survey, and which rows supervisors see.
--
-- Not a migration: `nps-reporter migrate` runs this after the migrations, every time; with psql it comes after V*.sql. It may
-- be repeated, and locks tables only where something has to change. What other users need, grant to roles of your own, on
-- objects outside of schema survey or by membership in these roles: other rights of the five end here.

-- The roles. They belong to the whole server, so this is over before the rest begins: others may be waiting to make them too.

begin;
do $$
declare
    wanted record;
begin
    for wanted in
        select *
        from (
            values
                ('nps_owner', 'Owns schema survey of the patient survey and everything in it.'),
                ('nps_intake', 'Patient survey: takes visits and answers in, draws the sample, hands invitations out.'),
                ('nps_analyst', 'Patient survey: reads figures; no comments, no customers, no small groups.'),
                ('nps_supervisor', 'Patient survey: reads and follows up what patients told the units of survey.supervisors.'),
                ('nps_reporter', 'Patient survey: reads what the digests tell.')
        ) as role (name, what)
        where to_regrole(name) is null
    loop
        begin
            execute format('create role %I', wanted.name);
            execute format('comment on role %I is %L', wanted.name, wanted.what);
        exception when duplicate_object or unique_violation then
            null; -- Another database of this server is being migrated too.
        end;
    end loop;
exception when insufficient_privilege then
    raise warning 'the roles of the survey are missing, and this user may not create them'
        using hint = 'Have it said: create role nps_owner; create role nps_intake; create role nps_analyst; create role nps_supervisor; '
            'create role nps_reporter; and grant nps_owner to this user. Then run this again.';
end
$$;
commit;

-- The owner. Functions that act with its rights are then no superuser's, and whoever migrates is a member of it.

begin;
do $$
declare
    thing record;
    with_options text := case when current_setting('server_version_num')::integer >= 160000 then 'with inherit true, set true' else '' end;
begin
    -- Migrations, and this, one at a time; and until the commit names are given in full.
    perform pg_advisory_xact_lock(hashtextextended('nps-reporter migrate', 0));
    perform set_config('search_path', 'pg_catalog', true);
    if to_regrole('nps_owner') is null then
        return;
    end if;
    if not pg_has_role('nps_owner', 'usage') then
        begin
            execute format('grant nps_owner to %I %s', current_user, with_options);
        exception when insufficient_privilege then
            null; -- Perhaps there is nothing to hand over.
        end;
    end if;
    for thing in
        select kind, name
        from (
            -- The schema first: what is in it can only be given to somebody who may create there.
            select 'schema' as kind, quote_ident(nspname) as name, nspowner as owner, 'pg_namespace'::regclass as catalog, oid
            from pg_namespace
            where nspname = 'survey'
            union all
            select 'table', oid::regclass::text, relowner, 'pg_class'::regclass, oid
            from pg_class
            where relnamespace = 'survey'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
            union all
            select 'routine', oid::regprocedure::text, proowner, 'pg_proc'::regclass, oid
            from pg_proc
            where pronamespace = 'survey'::regnamespace
            union all
            select 'type', oid::regtype::text, typowner, 'pg_type'::regclass, oid
            from pg_type
            where typnamespace = 'survey'::regnamespace and typtype in ('e', 'd')
        ) as owned
        where owner <> to_regrole('nps_owner')
            and not exists (
                select from pg_depend
                where classid = owned.catalog and objid = owned.oid and deptype = 'e'
            )
        order by kind = 'schema' desc
    loop
        execute format('alter %s %s owner to nps_owner', thing.kind, thing.name);
    end loop;
exception when insufficient_privilege then
    raise warning 'schema survey cannot be handed over to nps_owner: %', sqlerrm
        using hint = format('Have it said: grant nps_owner to %I; then run this again.', current_user);
end
$$;

-- Rows. Everybody who may read a table reads all of it, but for supervisors, whatever else they are members of.

do $$
declare
    wanted record;
begin
    if to_regrole('nps_supervisor') is null then
        return;
    end if;
    -- Conditions are spelled as PostgreSQL gives them back, but for case and space.
    for wanted in
        select *, pg_policy.oid is not null as is_there
        from (
            values
                ('survey.answers', 'unit_id in ( select supervised_units.unit_id from survey.supervised_units)'),
                ('survey.answer_topics', 'unit_id in ( select supervised_units.unit_id from survey.supervised_units)'),
                ('survey.daily_parts', 'unit_id in ( select supervised_units.unit_id from survey.supervised_units)'),
                ('survey.follow_ups', 'unit_id in ( select supervised_units.unit_id from survey.supervised_units)'),
                (
                    'survey.follow_up_events',
                    'exists ( select from survey.follow_ups where (follow_ups.follow_up_id = follow_up_events.follow_up_id))'
                ),
                (
                    'survey.comment_decisions',
                    'exists ( select from survey.answers where (answers.answer_id = comment_decisions.answer_id))'
                )
        ) as supervised (relation, supervisors_see)
        cross join lateral (
            values
                ('everybody_sees_all', 'permissive', 'public', 'true'),
                ('supervisors_see_their_units', 'restrictive', 'nps_supervisor', supervisors_see)
        ) as policy (name, kind, role, condition)
        left join pg_policy on polrelid = relation::regclass and polname = name
        where pg_policy.oid is null
            or (polcmd, polpermissive, polroles) is distinct from
                ('*'::"char", kind = 'permissive', array[coalesce(to_regrole(role)::oid, 0)])
            or polwithcheck is not null
            or lower(regexp_replace(pg_get_expr(polqual, polrelid), '\s+', ' ', 'g')) not in (condition, '(' || condition || ')')
    loop
        if wanted.is_there then
            execute format('drop policy %I on %s', wanted.name, wanted.relation);
        end if;
        execute format(
            'create policy %I on %s as %s to %s using (%s)',
            wanted.name, wanted.relation, wanted.kind, wanted.role, wanted.condition
        );
    end loop;
    for wanted in
        select oid::regclass as relation
        from pg_class
        where relnamespace = 'survey'::regnamespace and not relrowsecurity
            and exists (select from pg_policy where polrelid = pg_class.oid)
    loop
        execute format('alter table %s enable row level security', wanted.relation);
    end loop;
end
$$;

-- Nobody may anything but what follows.

do $$
declare
    routine regprocedure;
begin
    for routine in
        select oid
        from pg_proc
        where pronamespace = 'survey'::regnamespace and has_function_privilege('public', oid, 'execute')
            and not exists (select from pg_depend where classid = 'pg_proc'::regclass and objid = pg_proc.oid and deptype = 'e')
    loop
        execute format('revoke execute on routine %s from public', routine);
    end loop;
end
$$;

do $$
begin
    if exists (
        select from unnest(array['nps_owner', 'nps_intake', 'nps_analyst', 'nps_supervisor', 'nps_reporter']) as role
        where to_regrole(role) is null
    ) then
        return;
    end if;
    revoke all on all tables in schema survey from public, nps_intake, nps_analyst, nps_supervisor, nps_reporter;
    revoke all on all sequences in schema survey from public, nps_intake, nps_analyst, nps_supervisor, nps_reporter;
    revoke all on schema survey from public, nps_intake, nps_analyst, nps_supervisor, nps_reporter;
    revoke all on all routines in schema survey from nps_intake, nps_analyst, nps_supervisor, nps_reporter;
    grant usage on schema survey to nps_intake, nps_analyst, nps_supervisor, nps_reporter;

    -- What is no secret: places, the words of forms and filters, and what topics are known by.
    grant select on
        survey.units, survey.unit_subtree, survey.unit_branches, survey.unit_placements,
        survey.visit_kinds, survey.background_variables, survey.questions, survey.follow_up_outcomes,
        survey.topics, survey.lexicons
        to nps_intake, nps_analyst, nps_supervisor, nps_reporter;
    grant select (since, finished_at) on survey.classification to nps_intake, nps_analyst, nps_supervisor, nps_reporter;

    -- Gateways and forms.
    grant execute on function
        survey.record_answer, survey.record_feedback, survey.opt_out, survey.opt_in, survey.plan_invitations,
        survey.replay_draw, survey.claim_invitations, survey.acknowledge_invitation, survey.fail_invitation,
        survey.unsubscribe
        to nps_intake;
    -- Importing visits and answers, without reading who came and what was written.
    grant execute on function survey.customers_of, survey.has_comment to nps_intake;
    grant insert (reference) on survey.customers to nps_intake;
    grant
        insert (source, external_id, unit_id, customer_id, kind, ended_at, background),
        select (visit_id, source, external_id, unit_id, customer_id, kind, ended_at, background)
        on survey.visits to nps_intake;
    grant
        insert (source, external_id, unit_id, answered_at, score, comment, language, channel),
        select (answer_id, source, external_id, unit_id, answered_at, score, language, channel)
        on survey.answers to nps_intake;

    -- Analysts: the views for them, which show no small groups. Never survey.answers, survey.daily and the like.
    grant select on
        survey.answer_facts, survey.unit_week, survey.unit_trailing_week, survey.topic_week, survey.topic_month,
        survey.emerging_topics, survey.response_rate, survey.follow_up_ageing
        to nps_analyst;
    -- Words that many patients use, and what is known about those who answered: none of it is a comment, or of a small group.
    grant execute on function
        survey.topic_figures, survey.topic_is_withheld, survey.topic_impact, survey.uncaught_words, survey.background_groups
        to nps_analyst;

    -- Supervisors: the answers of their units, but not which visit they are about, and comments as people may read them only;
    -- hiding comments; and calling back.
    grant select (
        answer_id, unit_id, answered_at, score, language, channel, source, recorded_at, device, asks_contact, commented
    ) on survey.answers to nps_supervisor;
    grant select on survey.comments, survey.comment_decisions to nps_supervisor;
    grant execute on function survey.hide_comment, survey.show_comment to nps_supervisor;
    grant insert (answer_id, hidden, reason) on survey.comment_decisions to nps_supervisor;
    grant select on
        survey.supervised_units, survey.answer_topics, survey.follow_ups, survey.follow_up_events,
        survey.daily_parts, survey.daily, survey.daily_topic
        to nps_supervisor;
    grant execute on function
        survey.assign_follow_up, survey.contact_follow_up, survey.resolve_follow_up, survey.reopen_follow_up
        to nps_supervisor;
    -- What these do, they do with the supervisor's own rights, and so to cases of the supervisor's units only.
    grant insert (follow_up_id, event, assignee, outcome, who) on survey.follow_up_events to nps_supervisor;
    grant update (state, assignee) on survey.follow_ups to nps_supervisor;
    grant execute on function survey.state_after to nps_supervisor;

    -- The digests and the doctor.
    grant select (answer_id, unit_id, answered_at, score, commented, invitation_id) on survey.answers to nps_reporter;
    grant select (invitation_id, unit_id, sent_at, answer_erased, state, due_at, retry_at, leased_until)
        on survey.invitations to nps_reporter;
    grant select on
        survey.comments, survey.daily_parts, survey.follow_ups, survey.settings, survey.people, survey.subscriptions
        to nps_reporter;
    grant execute on function
        survey.topic_figures, survey.topic_is_withheld, survey.units_of_week, survey.branches_of_week, survey.compare,
        survey.background_groups
        to nps_reporter;
    grant select on survey.deliveries, survey.redactions, survey.delivery_decisions, survey.held_deliveries to nps_reporter;
    grant execute on function
        survey.queue_deliveries, survey.fix_deliveries, survey.fail_deliveries, survey.claim_deliveries, survey.record_deliveries,
        survey.renew_deliveries, survey.is_wanted, survey.resolve_delivery
        to nps_reporter;

    -- Commands look first whether they know this schema. Made by psql, it has no such table.
    if to_regclass('survey.migrations') is not null then
        grant select on survey.migrations to nps_intake, nps_reporter;
    end if;
end
$$;

-- The extension's functions are everybody's. Its schema may be closed.
do $$
declare
    home regnamespace := (select extnamespace from pg_extension where extname = 'nps');
begin
    if to_regrole('nps_reporter') is not null and not has_schema_privilege('nps_reporter', home, 'usage') then
        execute format('grant usage on schema %s to nps_owner, nps_intake, nps_analyst, nps_supervisor, nps_reporter', home);
    end if;
exception when insufficient_privilege then
    raise warning 'the roles of the survey may not use schema %, where the extension is', home
        using hint = 'Have its owner grant them usage.';
end
$$;
commit;
