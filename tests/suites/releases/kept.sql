-- What an organisation may have made of the extension: every type in tables, indexes of every kind, views and functions over them. Below
-- that, `kept.answers` says what the whole answers.
create schema kept;

create table kept.every_type (
    number integer primary key,
    class nps_class,
    band nps_band,
    score nps_score,
    signal nps_signal,
    tally nps_tally not null default '{0,0,0,0,0,0,0,0,0,0,0}',
    weighted nps_weighted,
    prior nps_prior,
    lexicon nps_lexicon,
    tallies nps_tally[],
    classes nps_class[],
    responses bigint generated always as (nps_responses(tally)) stored,
    check (score is null or class is null or score ~= class),
    check (nps(tally) between -100 and 100)
);

insert into kept.every_type (number, class, band, score, signal, tally, weighted, prior, lexicon, tallies, classes)
select
    number,
    ~> score,
    nps_band(nps(tally)),
    score,
    (enum_range(null::nps_signal))[1 + number % 8],
    tally,
    (select nps_weighted(10 - n, n / 7.0::double precision) from generate_series(0, number % 11) as n),
    (select nps_prior(tally + n) from generate_series(0, number % 11) as n),
    format(E'language fi\ntopic waiting\njono* jonotta*\nnot jonottamat*\ntopic number%s\nsana%s\n', number, number)::nps_lexicon,
    array[tally, null, '{0,0,0,0,0,0,0,0,0,0,9223372036854775807}'],
    enum_range(null::nps_class)
from
    generate_series(0, 199) as number,
    cast(number % 11 as smallint) as score,
    cast(array[number % 3, 0, 0, number % 5, 0, 0, 1, number % 7, 0, number, number % 2]::bigint[] as nps_tally) as tally;
-- What is nothing, and what is most.
insert into kept.every_type (number) values (200);
insert into kept.every_type (number, tally) values (201, '{0,0,0,0,0,0,0,0,0,0,9223372036854775807}');

create index on kept.every_type (tally);
create index on kept.every_type using hash (tally);
create index on kept.every_type using hash (weighted);
create index on kept.every_type using hash (prior);
create index on kept.every_type (class, band);
create index on kept.every_type (score);
create index on kept.every_type ((~> score));
create index on kept.every_type (number) where score ~= 'detractor';

create table kept.by_class (class nps_class, score nps_score) partition by list (class);
create table kept.detractors partition of kept.by_class for values in ('detractor');
create table kept.others partition of kept.by_class default;
insert into kept.by_class select class, score from kept.every_type;

create view kept.figures as
select
    class,
    nps(score) as nps,
    nps_tally(score) as tally,
    sum(tally) filter (where number <> 201) as sum,
    nps_weighted(score, number) as weighted,
    nps_prior(tally) filter (where number between 1 and 199) as prior
from kept.every_type
group by class;

create view kept.read as
select
    number, nps_lower(tally), nps_upper(tally), nps_margin(tally), summary.mean, change.significant, nps_shrink(tally, prior), 'Jonotin tunnin' ~> lexicon,
    nps_signal(tally) over (order by number) as fired,
    nps(score) over (order by number rows between 6 preceding and current row) as moving,
    nps_week_range(nps_week(timestamptz '2026-03-30 12:00+03' + number * interval '1 day', 'Europe/Helsinki'), 'Europe/Helsinki') as week
from kept.every_type, nps_summary(tally) as summary, nps_change(tally, '{1,2,3,4,5,6,7,8,9,10,11}') as change
where number < 200;

create materialized view kept.stored as select * from kept.figures;

create function kept.score_of_class(wanted nps_class) returns bigint stable
begin atomic
    select count(*) from kept.every_type where score ~= wanted;
end;

create view kept.answers as
select 'tables' as of, md5(string_agg(kept::text, '|' order by number)) as answer from kept.every_type as kept
union all
select 'figures', md5(string_agg(kept::text, '|' order by class)) from kept.figures as kept
union all
select 'stored', md5(string_agg(kept::text, '|' order by class)) from kept.stored as kept
union all
select 'read', md5(string_agg(kept::text, '|' order by number)) from kept.read as kept
union all
select 'partitions', (select count(*) from kept.detractors) || ' ' || (select count(*) from kept.others)
union all
select 'function', string_agg(kept.score_of_class(class)::text, ' ' order by class) from unnest(enum_range(null::nps_class)) as class
union all
select 'found', string_agg(concat_ws(' ', tally, weighted, prior, class), ',' order by number)
from kept.every_type as kept
where tally = (select tally from kept.every_type where number = 77)
    and weighted = (select weighted from kept.every_type where number = 77)
    and prior = (select prior from kept.every_type where number = 77);
