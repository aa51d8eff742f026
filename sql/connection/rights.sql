-- What the commands do, and what of it this user may not do: one row a command, in the order in which they are used.
with needed (command, privilege, object, columns) as (
    values
        ('import units', 'select', 'units', null),
        ('import units', 'insert', 'units', null),
        ('import units', 'update', 'units', null),
        ('import subscriptions', 'select', 'units', '{code,unit_id,time_zone}'),
        ('import subscriptions', 'select', 'people', null),
        ('import subscriptions', 'insert', 'people', '{email,name,locale}'),
        ('import subscriptions', 'update', 'people', '{name,locale}'),
        ('import subscriptions', 'select', 'subscriptions', null),
        ('import subscriptions', 'insert', 'subscriptions', '{person_id,unit_id,role}'),
        ('import subscriptions', 'update', 'subscriptions', '{role}'),
        ('import visits', 'select', 'units', '{code,unit_id,time_zone}'),
        ('import visits', 'select', 'visit_kinds', '{kind}'),
        ('import visits', 'select', 'background_variables', '{key,type}'),
        ('import visits', 'execute', 'customers_of', null),
        ('import visits', 'insert', 'customers', '{reference}'),
        ('import visits', 'select', 'visits', '{visit_id,source,external_id,unit_id,customer_id,kind,ended_at,background}'),
        ('import visits', 'insert', 'visits', '{source,external_id,unit_id,customer_id,kind,ended_at,background}'),
        ('import answers', 'select', 'units', '{code,unit_id,time_zone}'),
        ('import answers', 'execute', 'has_comment', null),
        ('import answers', 'select', 'answers', '{answer_id,source,external_id,unit_id,answered_at,score,language,channel}'),
        ('import answers', 'insert', 'answers', '{source,external_id,unit_id,answered_at,score,comment,language,channel}'),
        ('invitations', 'execute', 'plan_invitations', null),
        ('invitations', 'execute', 'claim_invitations', null),
        ('invitations', 'execute', 'acknowledge_invitation', null),
        ('invitations', 'execute', 'fail_invitation', null)
    union all
    -- Every digest is made of the same, and so are the internal pages.
    select command, privilege, object, columns
    from unnest(array['digest run', 'digest preview', 'publish --internal']) as command
    cross join (
        values
            ('select', 'units', null),
            ('select', 'unit_branches', null),
            ('select', 'unit_placements', null),
            ('select', 'answers', '{answer_id,unit_id,answered_at,score,commented,invitation_id}'),
            ('select', 'comments', '{answer_id,unit_id,answered_at,score,language,comment,hidden}'),
            ('select', 'daily_parts', null),
            ('select', 'invitations', '{invitation_id,unit_id,sent_at,answer_erased}'),
            ('select', 'follow_ups', null),
            ('select', 'settings', null),
            ('select', 'people', null),
            ('select', 'subscriptions', null),
            ('execute', 'units_of_week', null),
            ('execute', 'compare', null),
            ('execute', 'topic_figures', null)
    ) as read (privilege, object, columns)
    union all
    values
        ('digest run', 'select', 'deliveries', null),
        ('digest run', 'select', 'redactions', null),
        ('digest run', 'execute', 'queue_deliveries', null),
        ('digest run', 'execute', 'fix_deliveries', null),
        ('digest run', 'execute', 'fail_deliveries', null),
        ('digest run', 'execute', 'claim_deliveries', null),
        ('digest run', 'execute', 'record_deliveries', null),
        ('digest run', 'execute', 'renew_deliveries', null),
        ('digest status', 'select', 'deliveries', null),
        ('digest status', 'select', 'held_deliveries', null),
        ('digest status', 'select', 'units', '{unit_id,code,name}'),
        ('digest resolve', 'select', 'held_deliveries', null),
        ('digest resolve', 'execute', 'is_wanted', null),
        ('digest resolve', 'execute', 'resolve_delivery', null),
        ('digest audit', 'select', 'deliveries', null),
        ('digest audit', 'select', 'delivery_decisions', null),
        ('digest audit', 'select', 'people', null),
        ('digest audit', 'select', 'units', '{unit_id,code,name}'),
        ('publish', 'select', 'units', null),
        ('publish', 'select', 'unit_branches', null),
        ('publish', 'select', 'daily_parts', null),
        ('publish --internal', 'select', 'unit_subtree', null),
        ('publish --internal', 'select', 'topics', null),
        ('publish --internal', 'execute', 'topic_is_withheld', null),
        ('publish --internal', 'execute', 'background_groups', null)
), granted (command, privilege, object, may) as (
    select
        command, privilege, 'survey.' || object,
        case when privilege = 'execute' then (
            select has_function_privilege(pg_proc.oid, privilege)
            from pg_proc
            where proname = object and pronamespace = (select oid from pg_namespace where nspname = 'survey')
        ) else (
            select bool_and(has_column_privilege(attrelid, attnum, privilege))
            from pg_attribute
            join pg_class on pg_class.oid = attrelid
            where relname = object and relnamespace = (select oid from pg_namespace where nspname = 'survey')
                and attnum > 0 and not attisdropped and (columns is null or attname = any (columns::name[]))
        ) end
    from needed
    union all
    select distinct command, 'temporary', 'database ' || quote_ident(current_database()), has_database_privilege(current_database(), 'temporary')
    from needed
    where command like 'import%'
    union all
    select distinct command, 'usage', 'schema ' || quote_ident(nspname), has_schema_privilege(pg_namespace.oid, 'usage')
    from needed
    cross join pg_namespace
    where nspname = 'survey' or pg_namespace.oid = (select extnamespace from pg_extension where extname = 'nps')
)
select command, array_agg(privilege || ' on ' || object order by object, privilege) filter (where may is not true) as missing
from granted
group by command
order by array_position(
    array[
        'import units', 'import subscriptions', 'import visits', 'import answers', 'invitations',
        'digest run', 'digest preview', 'digest status', 'digest resolve', 'digest audit', 'publish', 'publish --internal'
    ], command
)
