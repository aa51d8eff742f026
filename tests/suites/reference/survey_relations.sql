-- Tables and views of the survey, with their columns and commented rules: section, name, comment, who may read, columns and rules in JSON.

with readers as (
    select
        relation.oid,
        string_agg(grantee::regrole::text, ', ' order by grantee::regrole::text) filter (where everything) as of_all,
        string_agg(grantee::regrole::text, ', ' order by grantee::regrole::text) filter (where not everything) as of_columns
    from pg_class as relation
    cross join lateral (
        select grantee, bool_or(whole) as everything
        from (
            select grantee, true as whole from aclexplode(relacl) where privilege_type = 'SELECT'
            union all
            select grantee, false
            from pg_attribute, aclexplode(attacl)
            where attrelid = relation.oid and privilege_type = 'SELECT'
        ) as granted
        where grantee <> relowner
        group by grantee
    ) as reader
    group by relation.oid
)
select
    case relkind when 'v' then 'Views' else 'Tables' end as section,
    'survey.' || relname as name,
    obj_description(pg_class.oid, 'pg_class') as comment,
    concat_ws(
        '; ',
        'read by ' || of_all,
        case when of_all is null then 'read by ' || of_columns || ' in part' else of_columns || ' in part' end
    ) as readers,
    (
        select
            json_agg(
                json_build_array(
                    attname,
                    format_type(atttypid, atttypmod),
                    case
                        when attidentity <> '' then 'numbered by itself'
                        when attgenerated <> '' then 'follows from the others'
                        when not attnotnull and relkind <> 'v' then 'may be null'
                        else ''
                    end,
                    col_description(attrelid, attnum)
                )
                order by attnum
            )::text
        from pg_attribute
        where attrelid = pg_class.oid and attnum > 0 and not attisdropped
    ) as columns,
    (
        select coalesce(json_agg(json_build_array(conname, obj_description(oid, 'pg_constraint')) order by conname collate "C"), '[]')::text
        from pg_constraint
        where conrelid = pg_class.oid and obj_description(oid, 'pg_constraint') is not null
    ) as rules
from pg_class
left join readers using (oid)
where relnamespace = 'survey'::regnamespace and relkind in ('r', 'p', 'v', 'm')
order by section desc, relname collate "C";
