-- Functions of the extension: section, heading, signature, comment. What other objects are made of has no heading, and comes last.
--
-- A function that is there for each of the six types of numbers stands here once, with "number" for the type.

with members as (
    select pg_proc.*
    from pg_proc
    join pg_depend on classid = 'pg_proc'::regclass and objid = pg_proc.oid and deptype = 'e'
    where refobjid = (select oid from pg_extension where extname = 'nps')
),
-- What types, aggregates, casts, operators and operator classes are made of.
parts (oid) as (
    select unnest(array[typinput, typoutput, typreceive, typsend]::oid[]) from pg_type
    union
    -- What finishes an aggregate, nps(tally), is there to be called, too.
    select unnest(array[aggtransfn, aggcombinefn, aggserialfn, aggdeserialfn, aggmtransfn, aggminvtransfn]::oid[]) from pg_aggregate
    union
    select castfunc from pg_cast
    union
    select amproc::oid from pg_amproc
    union
    -- So is what ~> calls.
    select oprcode::oid from pg_operator where oprname <> '~>'
),
described as (
    select
        proname::text as name,
        case
            when oid in (select oid from parts) or comment ~ '[.;] ?for nps_|^(Lowest|Highest) score of a class' then 'Support'
            when prokind = 'a' then 'Aggregates'
            when prokind = 'w' then 'Window functions'
            when 'nps_lexicon'::regtype = any (proargtypes) or proname = 'nps_redact' then 'Functions of comments'
            when proargtypes[0] in ('date'::regtype, 'timestamptz'::regtype) then 'Days and weeks'
            when 'nps_prior'::regtype = any (proargtypes) then 'Functions of a prior'
            when 'nps_weighted'::regtype = any (proargtypes) then 'Functions of weighted answers'
            when proargtypes[0] = 'nps_tally'::regtype then 'Functions of a tally'
            else 'Functions of scores and figures'
        end as section,
        -- Without the casts that PostgreSQL writes behind constants, and without the columns of the result.
        regexp_replace(
            regexp_replace(pg_get_function_arguments(oid), '(''[^'']*''|NULL)::[a-z]+', '\1', 'g'), '(, )?OUT .*', ''
        ) as arguments,
        case
            when proargmodes is null then pg_get_function_result(oid)
            else case when proretset then 'rows of ' else 'row of ' end
                || (
                    select string_agg(argument.name || ' ' || format_type(type, null), ', ' order by place)
                    from unnest(proargnames, proallargtypes, proargmodes) with ordinality as argument (name, type, mode, place)
                    where mode in ('o', 't')
                )
        end as result,
        comment,
        array_position(
            array[
                'smallint'::regtype, 'integer', 'bigint', 'numeric', 'real', 'double precision'
            ],
            proargtypes[case when proargtypes[0] in ('nps_tally'::regtype, 'nps_weighted'::regtype) then 1 else 0 end]::regtype
        ) as number
    from (select *, obj_description(oid, 'pg_proc') as comment from members) as member
),
counted as (
    select
        *,
        count(*) filter (where number is not null) over (partition by section, name, result, comment) = 6 and number is not null
            as for_numbers
    from described
)
select
    section,
    case when section <> 'Support' then name end as heading,
    format('%s(%s) → %s', name, case when for_numbers then replace(arguments, 'smallint', 'number') else arguments end, result) as signature,
    comment
from counted
where not for_numbers or number = 1
order by
    array_position(
        array[
            'Aggregates', 'Functions of a tally', 'Functions of scores and figures', 'Functions of weighted answers',
            'Functions of a prior', 'Window functions', 'Days and weeks', 'Functions of comments', 'Support'
        ],
        section
    ),
    name collate "C", arguments like '% nps_%', arguments collate "C";
