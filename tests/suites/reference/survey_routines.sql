-- Functions and types of the survey: name, signature, comment, who may call, whether it is a trigger's.

select
    'survey.' || proname as name,
    format(
        'survey.%s(%s) → %s',
        proname,
        regexp_replace(
            regexp_replace(pg_get_function_arguments(pg_proc.oid), '(''[^'']*''|NULL)::[a-z ]+', '\1', 'g'), '(, )?OUT .*', ''
        ),
        case
            when coalesce(proargmodes && array['o', 't']::"char"[], false)
                then case when proretset then 'rows of ' else 'row of ' end
                    || (
                        select string_agg(argument.name || ' ' || format_type(type, null), ', ' order by place)
                        from unnest(proargnames, proallargtypes, proargmodes) with ordinality as argument (name, type, mode, place)
                        where mode in ('o', 't')
                    )
            else pg_get_function_result(pg_proc.oid)
        end
    ) as signature,
    obj_description(pg_proc.oid, 'pg_proc') as comment,
    (
        select string_agg(grantee::regrole::text, ', ' order by grantee::regrole::text)
        from aclexplode(proacl)
        where grantee <> proowner
    ) as callers,
    prorettype = 'trigger'::regtype as is_trigger
from pg_proc
where pronamespace = 'survey'::regnamespace
order by proname collate "C", pg_get_function_identity_arguments(pg_proc.oid) collate "C";
