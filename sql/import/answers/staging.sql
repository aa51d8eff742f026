-- Answers wait here until the whole file has been read.
create temporary table incoming (
    line bigint not null,
    original text[] not null,
    source text not null,
    external_id text not null,
    unit_id bigint not null,
    answered_at timestamptz not null,
    score smallint not null,
    comment text,
    language text,
    channel text not null
) on commit drop;

-- Kept for the rejects file only; statistics about it would cost more than everything else here.
alter table incoming alter column original set statistics 0;
-- What PostgreSQL samples of a column stays behind in its catalog for a while.
alter table incoming alter column comment set statistics 0;
