//! What the catalog must say of an aggregate, so that its states can be made in many places and put together in one.
//!
//! Citus takes a state from node to node as text, parallel workers hand it over as it is, and `copy (format binary)` sends it by
//! its type's binary functions.

use std::fs;

use nps_tests::query::prepared;
use nps_tests::reporter;

use crate::docs::project;

/// Functions that look at many rows and are no aggregates, and why.
const NO_AGGREGATES: [(&str, &str); 1] = [(
    "nps_signal(nps_tally)",
    "a window function: it tells one period of a series by those before it, which are to be in their order on one node",
)];

/// What an aggregate lacks, with the aggregates `of` some place; no rows where all is there.
fn lacking(of: &str) -> String {
    format!(
        "with it as (
            select aggregate.*, proc.proparallel, type.typtype, type.typname,
                   type.typinput, type.typoutput, type.typreceive, type.typsend
            from pg_aggregate as aggregate
            join pg_proc as proc on proc.oid = aggfnoid
            join pg_type as type on type.oid = aggtranstype
            where {of}
        ),
        lack as (
            select aggfnoid, 'is an ordered-set aggregate' as what from it where aggkind <> 'n'
            union all
            select aggfnoid, 'has no combine function' from it where aggcombinefn = 0
            union all
            select aggfnoid, 'has a state of pseudo-type ' || typname from it where typtype = 'p'
            union all
            select aggfnoid, 'has a state without binary form, ' || typname from it where typreceive = 0 or typsend = 0
            union all
            select aggfnoid, 'turns its state into bytes by itself' from it where aggserialfn <> 0 or aggdeserialfn <> 0
            union all
            select aggfnoid, 'is not parallel safe' from it where proparallel <> 's'
            union all
            select aggfnoid, format('calls %s, which is %s', helper.oid::regprocedure,
                       case when helper.provolatile <> 'i' then 'not immutable' else 'not parallel safe' end)
            from it
            cross join unnest(array[
                aggtransfn, aggcombinefn, aggfinalfn, aggmtransfn, aggminvtransfn, aggmfinalfn,
                typinput, typoutput, typreceive, typsend
            ]::oid[]) as called
            join pg_proc as helper on helper.oid = called
            where helper.proparallel <> 's' or helper.provolatile <> 'i'
        )
        select aggfnoid::regprocedure || ' ' || what from lack order by 1"
    )
}

const OF_THE_EXTENSION: &str = "aggfnoid in (
    select objid from pg_depend join pg_extension as extension on extension.oid = refobjid
    where classid = 'pg_proc'::regclass and refclassid = 'pg_extension'::regclass and deptype = 'e' and extname = 'nps'
)";

#[test]
fn every_aggregate_of_the_extension_can_be_split() {
    let database = prepared("catalog");
    assert_eq!(database.column(&lacking(OF_THE_EXTENSION)), [""; 0]);
    // None is overlooked.
    let declared: usize = fs::read_dir(project().join("sql/extension"))
        .expect("what the extension declares")
        .map(|file| fs::read_to_string(file.expect("a file").path()).expect("SQL"))
        .map(|declarations| declarations.matches("create aggregate ").count())
        .sum();
    let known = format!("select count(*) from pg_aggregate where {OF_THE_EXTENSION}");
    assert_eq!(database.ask(&known), declared.to_string());
}

#[test]
fn what_is_no_aggregate_is_named() {
    let database = prepared("no_aggregates");
    let others = OF_THE_EXTENSION.replace("aggfnoid", "oid");
    let windows =
        format!("select oid::regprocedure from pg_proc where prokind = 'w' and {others} order by 1::text");
    assert_eq!(
        database.column(&windows),
        NO_AGGREGATES.map(|(function, _)| function)
    );
}

#[test]
fn every_aggregate_of_the_survey_can_be_split() {
    let database = reporter::migrated("catalog_of_the_survey");
    let of_the_survey = "pronamespace = 'survey'::regnamespace";
    assert_eq!(database.column(&lacking(of_the_survey)), [""; 0]);
    let known = format!(
        "select proc.oid::regprocedure from pg_aggregate join pg_proc as proc on proc.oid = aggfnoid where {of_the_survey}"
    );
    assert_eq!(database.column(&known), ["survey.tally_of(smallint)"]);
}

#[test]
fn what_lacks_something_is_told() {
    let database = prepared("catalog_lacks");
    database.run(
        "create aggregate slow(nps_tally) (sfunc = nps_tally_merge, stype = nps_tally);
         create aggregate opaque(numeric) (
             sfunc = numeric_avg_accum, stype = internal, finalfunc = numeric_avg, combinefunc = numeric_avg_combine,
             serialfunc = numeric_avg_serialize, deserialfunc = numeric_avg_deserialize, parallel = safe
         );",
    );
    let of_here = "pronamespace = 'public'::regnamespace and proname in ('slow', 'opaque')";
    assert_eq!(
        database.column(&lacking(of_here)),
        [
            "opaque(numeric) has a state of pseudo-type internal",
            "opaque(numeric) has a state without binary form, internal",
            "opaque(numeric) turns its state into bytes by itself",
            "slow(nps_tally) has no combine function",
            "slow(nps_tally) is not parallel safe",
        ]
    );
}
