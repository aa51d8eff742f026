-- Units wait here until the whole file has been read, and so every parent is known that comes later in it.
create temporary table incoming (
    line bigint not null,
    original text[] not null,
    code text not null,
    parent text,
    kind text not null,
    name text not null,
    service_line text,
    time_zone text,
    locale text
) on commit drop;

-- Kept for the rejects file only; statistics about it would cost more than everything else here.
alter table incoming alter column original set statistics 0;
