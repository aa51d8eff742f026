-- What stands in this database: server, extension, survey schema. Asks the catalogs only, which everybody may.
with found as (
    select relname, pg_class.oid as relation, relnamespace
    from pg_class
    join pg_namespace on pg_namespace.oid = relnamespace
    where nspname = 'survey' and relname in ('answers', 'subscriptions', 'migrations')
)
select
    current_setting('server_version_num')::integer / 10000 as server_major,
    current_setting('server_version') as server_version,
    current_setting('server_encoding') as encoding,
    (select extversion from pg_extension where extname = 'nps') as extension,
    (select default_version from pg_available_extensions where name = 'nps') as extension_files,
    (select count(*) = 2 from found where relname in ('answers', 'subscriptions')) as has_tables,
    -- "drop extension nps cascade" takes the scores along, and nothing brings them back but a backup.
    not exists (
        select from pg_attribute
        join found on attrelid = relation
        where relname = 'answers' and attname = 'score' and not attisdropped
    ) as lacks_scores,
    (
        select has_schema_privilege(relnamespace, 'usage') and has_table_privilege(relation, 'select')
        from found
        where relname = 'migrations'
    ) as may_read_history
