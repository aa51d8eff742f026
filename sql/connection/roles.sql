-- Whether the roles of the survey are there, and whether everything in its schema belongs to the one that is to own it.
with owned (owner) as (
    select nspowner from pg_namespace where nspname = 'survey'
    union
    select relowner from pg_class join pg_namespace on pg_namespace.oid = relnamespace where nspname = 'survey'
    union
    select proowner from pg_proc join pg_namespace on pg_namespace.oid = pronamespace where nspname = 'survey'
)
select
    array(
        select role
        from unnest(array['nps_owner', 'nps_intake', 'nps_analyst', 'nps_supervisor', 'nps_reporter'])
            with ordinality as needed (role, position)
        where to_regrole(role) is null
        order by position
    ) as missing,
    array(
        select quote_ident(pg_get_userbyid(owner))
        from owned
        where owner is distinct from to_regrole('nps_owner')
        order by 1
    ) as other_owners,
    quote_ident(current_user) as me
