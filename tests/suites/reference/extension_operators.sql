-- Operators, casts and operator classes of the extension: section, heading, signature, comment.

with members as (
    select classid, objid
    from pg_depend
    where refclassid = 'pg_extension'::regclass and deptype = 'e'
        and refobjid = (select oid from pg_extension where extname = 'nps')
),
operators as (
    select
        oprname::text as name,
        oprleft::regtype as left_type,
        oprright::regtype as right_type,
        oprresult::regtype as result,
        obj_description(pg_operator.oid, 'pg_operator') as comment,
        (oprleft::regtype in ('smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision')) as number_left,
        (oprright::regtype in ('smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision')) as number_right
    from pg_operator
    join members on classid = 'pg_operator'::regclass and objid = pg_operator.oid
),
written as (
    select distinct
        name,
        case when left_type = 0 then '' when number_left then 'number ' else left_type || ' ' end as left_side,
        case when number_right then 'number' else right_type::text end as right_side,
        result,
        comment
    from operators
)
select
    'Operators' as section,
    null::text as heading,
    format('%s%s %s → %s', left_side, name, right_side, result) as signature,
    comment,
    array_position(array['~=', '!~=', '~>', '+', '-', '=', '<>', '<', '<=', '>=', '>'], name) as place
from written
union all
select
    'Casts',
    null,
    format(
        '%s → %s, %s',
        castsource::regtype,
        casttarget::regtype,
        case castcontext when 'i' then 'implicit' when 'a' then 'on assignment' else 'explicit only' end
    ),
    obj_description(pg_cast.oid, 'pg_cast'),
    20
from pg_cast
join members on classid = 'pg_cast'::regclass and objid = pg_cast.oid
union all
select
    'Operator classes',
    null,
    format('%s using %s, default for %s', opcname, amname, opcintype::regtype),
    obj_description(pg_opclass.oid, 'pg_opclass'),
    30
from pg_opclass
join members on classid = 'pg_opclass'::regclass and objid = pg_opclass.oid
join pg_am on pg_am.oid = opcmethod
where opcdefault
order by place, signature;
