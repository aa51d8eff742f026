-- Types of the survey that are neither a table's nor a view's: name, what it is, comment.

select
    'survey.' || typname as name,
    case typtype
        when 'e' then 'enum: ' || (select string_agg(enumlabel, ' < ' order by enumsortorder) from pg_enum where enumtypid = pg_type.oid)
        else format_type(pg_type.oid, null)
    end as signature,
    obj_description(pg_type.oid, 'pg_type') as comment
from pg_type
where typnamespace = 'survey'::regnamespace
    and typelem = 0
    and not exists (select from pg_class where pg_class.oid = typrelid and relkind <> 'c')
order by typname collate "C";
