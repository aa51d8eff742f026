-- The version of TLS that this session speaks; null where it speaks in the open.
select (select version from pg_stat_ssl where pid = pg_backend_pid() and ssl) as version
