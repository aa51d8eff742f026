-- The survey's tables and the extension's functions are found by their bare names, wherever the extension was put.
-- pg_catalog is left out, so that it comes first: nobody can put a function of their own in a built-in's place.
select set_config(
    'search_path',
    concat_ws(
        ', ',
        (select 'survey' where to_regnamespace('survey') is not null),
        (
            select quote_ident(nspname)
            from pg_extension
            join pg_namespace on pg_namespace.oid = extnamespace
            where extname = 'nps'
        )
    ),
    false
)
