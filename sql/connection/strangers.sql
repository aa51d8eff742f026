-- What somebody has put where our names are looked for, whom this user has no reason to trust: all but superusers, the owner of the
-- database, nps_owner, and this user. In the extension's schema that is what goes by a name of the server's or of the extension, for a
-- call that it fits better would run it, with the rights of whoever calls; in schema survey it is anything.
with trusted (role) as (
    select oid from pg_roles where rolsuper or rolname in ('nps_owner', current_user)
    union
    select datdba from pg_database where datname = current_database()
),
routines (catalog, oid, name, namespace, owner) as (
    select 'pg_proc'::regclass, oid, proname, pronamespace, proowner from pg_proc
    union all
    select 'pg_operator'::regclass, oid, oprname, oprnamespace, oprowner from pg_operator
),
extension (namespace) as (select extnamespace from pg_extension where extname = 'nps'),
survey (namespace) as (select oid from pg_namespace where nspname = 'survey'),
members (catalog, oid) as (select classid, objid from pg_depend where deptype = 'e'),
strangers (is_in_survey, what, owner) as (
    select false, case catalog when 'pg_proc'::regclass then 'function ' else 'operator ' end || name, owner
    from routines
    where namespace = (table extension) and (catalog, oid) not in (table members)
        and exists (
            select from routines as ours
            where ours.name = routines.name and ours.catalog = routines.catalog
                and (ours.namespace = 'pg_catalog'::regnamespace or (ours.catalog, ours.oid) in (table members))
        )
    union
    select true, 'the schema itself', nspowner from pg_namespace where oid = (table survey)
    union
    select true, relname::text, relowner from pg_class where relnamespace = (table survey)
    union
    select true, typname::text, typowner from pg_type where typnamespace = (table survey)
    union
    select true, name::text, owner from routines where namespace = (table survey)
    union
    select true, relname || '''s trigger ' || tgname, proowner
    from pg_trigger
    join pg_class on pg_class.oid = tgrelid
    join pg_proc on pg_proc.oid = tgfoid
    where relnamespace = (table survey)
)
select
    is_in_survey,
    (select quote_ident(nspname) from pg_namespace where oid = (table extension)) as extension,
    string_agg(format('%s of %s', what, quote_ident(pg_get_userbyid(owner))), ', ' order by what)
        filter (where place <= 5) || case when count(*) > 5 then ', and more' else '' end as what
from (select *, row_number() over (partition by is_in_survey order by what, owner) as place from strangers where owner not in (table trusted)) as found
group by is_in_survey
