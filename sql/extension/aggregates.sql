-- Aggregates.
--
-- The state is the tally itself, a real type and never `internal`: parallel workers hand it over without serialisation
-- functions, Citus pushes the aggregates down, a table can store it. Aggregates over the same scores share one state, so
-- the second figure costs next to nothing. In a moving window, what leaves the frame is taken away instead of recounting.

create function nps(tally nps_tally) returns double precision
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_of_tally_wrapper';
comment on function nps(nps_tally) is 'Net Promoter Score, 100 * (promoters - detractors) / answers, unrounded; NULL for the empty tally.';

create aggregate sum(nps_tally) (
    sfunc = nps_tally_merge, stype = nps_tally, initcond = '{0,0,0,0,0,0,0,0,0,0,0}',
    combinefunc = nps_tally_merge, parallel = safe,
    msfunc = nps_tally_merge, minvfunc = nps_tally_unmerge, mstype = nps_tally, minitcond = '{0,0,0,0,0,0,0,0,0,0,0}'
);
comment on aggregate sum(nps_tally) is 'Answers of all tallies; NULLs are skipped; nothing to merge gives the empty tally.';

-- smallint

create function nps_tally_add(tally nps_tally, score smallint) returns nps_tally
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_tally_add_int2';
comment on function nps_tally_add(nps_tally, smallint) is 'Counts one more answer; error 22003 for what is no score.';

create function nps_tally_remove(tally nps_tally, score smallint) returns nps_tally
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_tally_remove_int2';
comment on function nps_tally_remove(nps_tally, smallint) is 'Takes one answer away; error 22003 for what is no score or was not counted.';

create operator + (leftarg = nps_tally, rightarg = smallint, function = nps_tally_add);
comment on operator + (nps_tally, smallint) is 'Counts one more answer.';

create operator - (leftarg = nps_tally, rightarg = smallint, function = nps_tally_remove);
comment on operator - (nps_tally, smallint) is 'Takes one answer away.';

create aggregate nps_tally(score smallint) (
    sfunc = nps_tally_add, stype = nps_tally, initcond = '{0,0,0,0,0,0,0,0,0,0,0}',
    combinefunc = nps_tally_merge, parallel = safe,
    msfunc = nps_tally_add, minvfunc = nps_tally_remove, mstype = nps_tally, minitcond = '{0,0,0,0,0,0,0,0,0,0,0}'
);
comment on aggregate nps_tally(smallint) is 'Count of answers for each score; NULLs are not counted; no answers give the empty tally.';

create aggregate nps(score smallint) (
    sfunc = nps_tally_add, stype = nps_tally, finalfunc = nps, initcond = '{0,0,0,0,0,0,0,0,0,0,0}',
    combinefunc = nps_tally_merge, parallel = safe,
    msfunc = nps_tally_add, minvfunc = nps_tally_remove, mstype = nps_tally, mfinalfunc = nps, minitcond = '{0,0,0,0,0,0,0,0,0,0,0}'
);
comment on aggregate nps(smallint) is 'Net Promoter Score, 100 * (promoters - detractors) / answers, unrounded; NULLs are not counted; no answers give NULL.';

-- integer

create function nps_tally_add(tally nps_tally, score integer) returns nps_tally
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_tally_add_int4';
comment on function nps_tally_add(nps_tally, integer) is 'Counts one more answer; error 22003 for what is no score.';

create function nps_tally_remove(tally nps_tally, score integer) returns nps_tally
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_tally_remove_int4';
comment on function nps_tally_remove(nps_tally, integer) is 'Takes one answer away; error 22003 for what is no score or was not counted.';

create operator + (leftarg = nps_tally, rightarg = integer, function = nps_tally_add);
comment on operator + (nps_tally, integer) is 'Counts one more answer.';

create operator - (leftarg = nps_tally, rightarg = integer, function = nps_tally_remove);
comment on operator - (nps_tally, integer) is 'Takes one answer away.';

create aggregate nps_tally(score integer) (
    sfunc = nps_tally_add, stype = nps_tally, initcond = '{0,0,0,0,0,0,0,0,0,0,0}',
    combinefunc = nps_tally_merge, parallel = safe,
    msfunc = nps_tally_add, minvfunc = nps_tally_remove, mstype = nps_tally, minitcond = '{0,0,0,0,0,0,0,0,0,0,0}'
);
comment on aggregate nps_tally(integer) is 'Count of answers for each score; NULLs are not counted; no answers give the empty tally.';

create aggregate nps(score integer) (
    sfunc = nps_tally_add, stype = nps_tally, finalfunc = nps, initcond = '{0,0,0,0,0,0,0,0,0,0,0}',
    combinefunc = nps_tally_merge, parallel = safe,
    msfunc = nps_tally_add, minvfunc = nps_tally_remove, mstype = nps_tally, mfinalfunc = nps, minitcond = '{0,0,0,0,0,0,0,0,0,0,0}'
);
comment on aggregate nps(integer) is 'Net Promoter Score, 100 * (promoters - detractors) / answers, unrounded; NULLs are not counted; no answers give NULL.';

-- bigint

create function nps_tally_add(tally nps_tally, score bigint) returns nps_tally
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_tally_add_int8';
comment on function nps_tally_add(nps_tally, bigint) is 'Counts one more answer; error 22003 for what is no score.';

create function nps_tally_remove(tally nps_tally, score bigint) returns nps_tally
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_tally_remove_int8';
comment on function nps_tally_remove(nps_tally, bigint) is 'Takes one answer away; error 22003 for what is no score or was not counted.';

create operator + (leftarg = nps_tally, rightarg = bigint, function = nps_tally_add);
comment on operator + (nps_tally, bigint) is 'Counts one more answer.';

create operator - (leftarg = nps_tally, rightarg = bigint, function = nps_tally_remove);
comment on operator - (nps_tally, bigint) is 'Takes one answer away.';

create aggregate nps_tally(score bigint) (
    sfunc = nps_tally_add, stype = nps_tally, initcond = '{0,0,0,0,0,0,0,0,0,0,0}',
    combinefunc = nps_tally_merge, parallel = safe,
    msfunc = nps_tally_add, minvfunc = nps_tally_remove, mstype = nps_tally, minitcond = '{0,0,0,0,0,0,0,0,0,0,0}'
);
comment on aggregate nps_tally(bigint) is 'Count of answers for each score; NULLs are not counted; no answers give the empty tally.';

create aggregate nps(score bigint) (
    sfunc = nps_tally_add, stype = nps_tally, finalfunc = nps, initcond = '{0,0,0,0,0,0,0,0,0,0,0}',
    combinefunc = nps_tally_merge, parallel = safe,
    msfunc = nps_tally_add, minvfunc = nps_tally_remove, mstype = nps_tally, mfinalfunc = nps, minitcond = '{0,0,0,0,0,0,0,0,0,0,0}'
);
comment on aggregate nps(bigint) is 'Net Promoter Score, 100 * (promoters - detractors) / answers, unrounded; NULLs are not counted; no answers give NULL.';

-- numeric

create function nps_tally_add(tally nps_tally, score numeric) returns nps_tally
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_tally_add_numeric';
comment on function nps_tally_add(nps_tally, numeric) is 'Counts one more answer; error 22003 for what is no score.';

create function nps_tally_remove(tally nps_tally, score numeric) returns nps_tally
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_tally_remove_numeric';
comment on function nps_tally_remove(nps_tally, numeric) is 'Takes one answer away; error 22003 for what is no score or was not counted.';

create operator + (leftarg = nps_tally, rightarg = numeric, function = nps_tally_add);
comment on operator + (nps_tally, numeric) is 'Counts one more answer.';

create operator - (leftarg = nps_tally, rightarg = numeric, function = nps_tally_remove);
comment on operator - (nps_tally, numeric) is 'Takes one answer away.';

create aggregate nps_tally(score numeric) (
    sfunc = nps_tally_add, stype = nps_tally, initcond = '{0,0,0,0,0,0,0,0,0,0,0}',
    combinefunc = nps_tally_merge, parallel = safe,
    msfunc = nps_tally_add, minvfunc = nps_tally_remove, mstype = nps_tally, minitcond = '{0,0,0,0,0,0,0,0,0,0,0}'
);
comment on aggregate nps_tally(numeric) is 'Count of answers for each score; NULLs are not counted; no answers give the empty tally.';

create aggregate nps(score numeric) (
    sfunc = nps_tally_add, stype = nps_tally, finalfunc = nps, initcond = '{0,0,0,0,0,0,0,0,0,0,0}',
    combinefunc = nps_tally_merge, parallel = safe,
    msfunc = nps_tally_add, minvfunc = nps_tally_remove, mstype = nps_tally, mfinalfunc = nps, minitcond = '{0,0,0,0,0,0,0,0,0,0,0}'
);
comment on aggregate nps(numeric) is 'Net Promoter Score, 100 * (promoters - detractors) / answers, unrounded; NULLs are not counted; no answers give NULL.';

-- real

create function nps_tally_add(tally nps_tally, score real) returns nps_tally
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_tally_add_float4';
comment on function nps_tally_add(nps_tally, real) is 'Counts one more answer; error 22003 for what is no score.';

create function nps_tally_remove(tally nps_tally, score real) returns nps_tally
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_tally_remove_float4';
comment on function nps_tally_remove(nps_tally, real) is 'Takes one answer away; error 22003 for what is no score or was not counted.';

create operator + (leftarg = nps_tally, rightarg = real, function = nps_tally_add);
comment on operator + (nps_tally, real) is 'Counts one more answer.';

create operator - (leftarg = nps_tally, rightarg = real, function = nps_tally_remove);
comment on operator - (nps_tally, real) is 'Takes one answer away.';

create aggregate nps_tally(score real) (
    sfunc = nps_tally_add, stype = nps_tally, initcond = '{0,0,0,0,0,0,0,0,0,0,0}',
    combinefunc = nps_tally_merge, parallel = safe,
    msfunc = nps_tally_add, minvfunc = nps_tally_remove, mstype = nps_tally, minitcond = '{0,0,0,0,0,0,0,0,0,0,0}'
);
comment on aggregate nps_tally(real) is 'Count of answers for each score; NULLs are not counted; no answers give the empty tally.';

create aggregate nps(score real) (
    sfunc = nps_tally_add, stype = nps_tally, finalfunc = nps, initcond = '{0,0,0,0,0,0,0,0,0,0,0}',
    combinefunc = nps_tally_merge, parallel = safe,
    msfunc = nps_tally_add, minvfunc = nps_tally_remove, mstype = nps_tally, mfinalfunc = nps, minitcond = '{0,0,0,0,0,0,0,0,0,0,0}'
);
comment on aggregate nps(real) is 'Net Promoter Score, 100 * (promoters - detractors) / answers, unrounded; NULLs are not counted; no answers give NULL.';

-- double precision

create function nps_tally_add(tally nps_tally, score double precision) returns nps_tally
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_tally_add_float8';
comment on function nps_tally_add(nps_tally, double precision) is 'Counts one more answer; error 22003 for what is no score.';

create function nps_tally_remove(tally nps_tally, score double precision) returns nps_tally
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_tally_remove_float8';
comment on function nps_tally_remove(nps_tally, double precision) is 'Takes one answer away; error 22003 for what is no score or was not counted.';

create operator + (leftarg = nps_tally, rightarg = double precision, function = nps_tally_add);
comment on operator + (nps_tally, double precision) is 'Counts one more answer.';

create operator - (leftarg = nps_tally, rightarg = double precision, function = nps_tally_remove);
comment on operator - (nps_tally, double precision) is 'Takes one answer away.';

create aggregate nps_tally(score double precision) (
    sfunc = nps_tally_add, stype = nps_tally, initcond = '{0,0,0,0,0,0,0,0,0,0,0}',
    combinefunc = nps_tally_merge, parallel = safe,
    msfunc = nps_tally_add, minvfunc = nps_tally_remove, mstype = nps_tally, minitcond = '{0,0,0,0,0,0,0,0,0,0,0}'
);
comment on aggregate nps_tally(double precision) is 'Count of answers for each score; NULLs are not counted; no answers give the empty tally.';

create aggregate nps(score double precision) (
    sfunc = nps_tally_add, stype = nps_tally, finalfunc = nps, initcond = '{0,0,0,0,0,0,0,0,0,0,0}',
    combinefunc = nps_tally_merge, parallel = safe,
    msfunc = nps_tally_add, minvfunc = nps_tally_remove, mstype = nps_tally, mfinalfunc = nps, minitcond = '{0,0,0,0,0,0,0,0,0,0,0}'
);
comment on aggregate nps(double precision) is 'Net Promoter Score, 100 * (promoters - detractors) / answers, unrounded; NULLs are not counted; no answers give NULL.';
