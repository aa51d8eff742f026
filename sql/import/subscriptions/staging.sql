-- Subscriptions wait here until the whole file has been read.
create temporary table incoming (
    line bigint not null,
    original text[] not null,
    email text not null,
    name text not null,
    unit_id bigint not null,
    role text not null,
    locale text,
    combined boolean,
    when_empty text
) on commit drop;

-- Kept for the rejects file only; statistics about it would cost more than everything else here.
alter table incoming alter column original set statistics 0;
