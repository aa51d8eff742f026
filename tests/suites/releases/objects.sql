-- Everything that the extension nps has brought into this database, a line each: what it is, and all that defines it, by names.
with member as (
    select classid, objid
    from pg_depend
    where refclassid = 'pg_extension'::regclass and deptype = 'e'
        and refobjid = (select oid from pg_extension where extname = 'nps')
),
defined (classid, objid, definition) as (
    select 'pg_proc'::regclass, pg_proc.oid,
        case prokind
            when 'a' then (
                select concat_ws(
                    ' | ', pg_get_function_result(aggfnoid), aggkind, aggnumdirectargs, aggtransfn, aggfinalfn, aggcombinefn, aggserialfn,
                    aggdeserialfn, aggmtransfn, aggminvtransfn, aggmfinalfn, aggfinalextra, aggmfinalextra, aggfinalmodify, aggmfinalmodify,
                    aggsortop::regoperator, aggtranstype::regtype, aggtransspace, aggmtranstype::regtype, aggmtransspace,
                    agginitval, aggminitval, proparallel, provolatile
                )
                from pg_aggregate
                where aggfnoid = pg_proc.oid
            )
            else pg_get_functiondef(pg_proc.oid)
        end
    from pg_proc
    union all
    select 'pg_type'::regclass, pg_type.oid,
        concat_ws(
            ' | ', typtype, typlen, typbyval, typcategory, typispreferred, typdelim, typinput, typoutput, typreceive, typsend, typmodin,
            typmodout, typanalyze, typsubscript, typalign, typstorage, typnotnull, typbasetype::regtype, typdefault, typcollation::regcollation,
            (select string_agg(enumlabel, ',' order by enumsortorder) from pg_enum where enumtypid = pg_type.oid),
            (select string_agg(conname || ' ' || pg_get_constraintdef(oid), ',' order by conname) from pg_constraint where contypid = pg_type.oid)
        )
    from pg_type
    union all
    select 'pg_operator'::regclass, oid, concat_ws(' | ', oprresult::regtype, oprcode, oprcom::regoperator, oprnegate::regoperator, oprrest, oprjoin, oprcanmerge, oprcanhash)
    from pg_operator
    union all
    select 'pg_cast'::regclass, oid, concat_ws(' | ', castfunc::regprocedure, castcontext, castmethod)
    from pg_cast
    union all
    select 'pg_opclass'::regclass, pg_opclass.oid, concat_ws(' | ', opcintype::regtype, opcdefault, opckeytype::regtype, opfname)
    from pg_opclass join pg_opfamily on pg_opfamily.oid = opcfamily
    union all
    select 'pg_opfamily'::regclass, pg_opfamily.oid,
        concat_ws(
            ' | ',
            (select string_agg(concat_ws(' ', amopstrategy, amoppurpose, amopopr::regoperator), ', ' order by amopstrategy, amopopr::regoperator::text)
                from pg_amop where amopfamily = pg_opfamily.oid),
            (select string_agg(concat_ws(' ', amprocnum, amproc), ', ' order by amprocnum, amproc::text) from pg_amproc where amprocfamily = pg_opfamily.oid)
        )
    from pg_opfamily
)
select format(
    '%s: %s -- %s', pg_describe_object(classid, objid, 0), definition,
    coalesce(obj_description(objid, classid::regclass::name), '')
)
from member
left join defined using (classid, objid)
order by 1
