-- Types of the extension: section, heading, what it is, comment.

select
    'Types' as section,
    typname::text as heading,
    case typtype
        when 'e' then 'enum: ' || (select string_agg(enumlabel, ' < ' order by enumsortorder) from pg_enum where enumtypid = pg_type.oid)
        when 'd' then format(
            'domain over %s %s',
            format_type(typbasetype, typtypmod),
            (
                select regexp_replace(lower(pg_get_constraintdef(oid)), '\(\((.*)\)\)$', '(\1)')
                from pg_constraint
                where contypid = pg_type.oid
            )
        )
        else format('base type, %s', case when typlen > 0 then typlen || ' bytes' else 'as long as its text' end)
    end as signature,
    obj_description(pg_type.oid, 'pg_type') as comment
from pg_type
join pg_depend on classid = 'pg_type'::regclass and objid = pg_type.oid and deptype = 'e'
where refobjid = (select oid from pg_extension where extname = 'nps')
    -- From PostgreSQL 18 on, array types are members too; they have no comment anywhere.
    and typcategory <> 'A'
order by array_position(array['b', 'd', 'e'], typtype::text), heading;
