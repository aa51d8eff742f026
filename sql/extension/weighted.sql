-- Weighted answers: each counts for as many patients as it stands for.
--
-- The state holds, for each score, the number of answers, the sum of their weights and the sum of their squared weights. It
-- merges like a tally, but has no way back: sums of fractions are rounded, so a window that moves is counted anew.

create type nps_weighted;

create function nps_weighted_in(cstring) returns nps_weighted
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_weighted_in_wrapper';
comment on function nps_weighted_in(cstring) is 'Reads {{n0,...,n10},{w0,...,w10},{s0,...,s10}}; error 22P02 for anything else.';

create function nps_weighted_out(nps_weighted) returns cstring
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_weighted_out_wrapper';
comment on function nps_weighted_out(nps_weighted) is 'Writes {{n0,...,n10},{w0,...,w10},{s0,...,s10}}.';

create function nps_weighted_recv(internal) returns nps_weighted
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_weighted_recv_wrapper';
comment on function nps_weighted_recv(internal) is 'Reads eleven counts and twice eleven sums of 64 bits, big-endian; error 22P03 for anything else.';

create function nps_weighted_send(nps_weighted) returns bytea
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_weighted_send_wrapper';
comment on function nps_weighted_send(nps_weighted) is 'Writes eleven counts and twice eleven sums of 64 bits, big-endian.';

create type nps_weighted (
    input = nps_weighted_in,
    output = nps_weighted_out,
    receive = nps_weighted_recv,
    send = nps_weighted_send,
    internallength = 264,
    alignment = double,
    storage = plain,
    category = 'n'
);
comment on type nps_weighted is 'Weighted answers: for each score 0 to 10 the count, the sum of weights and the sum of squared weights. Read by nps(w), nps_se(w), nps_effective_responses(w), and so on.';

-- Equality, for DISTINCT, GROUP BY and joins. Sums are compared to the last digit: the same answers merged in another order
-- may differ there.

create function nps_weighted_eq(nps_weighted, nps_weighted) returns boolean
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_weighted_eq_wrapper';
comment on function nps_weighted_eq(nps_weighted, nps_weighted) is 'Implements =.';

create operator = (
    leftarg = nps_weighted, rightarg = nps_weighted, function = nps_weighted_eq,
    commutator = =, negator = <>, restrict = eqsel, join = eqjoinsel,
    hashes
);
comment on operator = (nps_weighted, nps_weighted) is 'Is equal.';

create function nps_weighted_ne(nps_weighted, nps_weighted) returns boolean
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_weighted_ne_wrapper';
comment on function nps_weighted_ne(nps_weighted, nps_weighted) is 'Implements <>.';

create operator <> (
    leftarg = nps_weighted, rightarg = nps_weighted, function = nps_weighted_ne,
    commutator = <>, negator = =, restrict = neqsel, join = neqjoinsel
);
comment on operator <> (nps_weighted, nps_weighted) is 'Is not equal.';

create function nps_weighted_hash(nps_weighted) returns integer
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_weighted_hash_wrapper';
comment on function nps_weighted_hash(nps_weighted) is 'Hash, the same for years.';

create function nps_weighted_hash_extended(nps_weighted, bigint) returns bigint
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_weighted_hash_extended_wrapper';
comment on function nps_weighted_hash_extended(nps_weighted, bigint) is 'Hash with a seed, the same for years.';

create operator family nps_weighted_ops using hash;
comment on operator family nps_weighted_ops using hash is 'Equality.';

create operator class nps_weighted_ops default for type nps_weighted using hash family nps_weighted_ops as
    operator 1 =,
    function 1 nps_weighted_hash(nps_weighted),
    function 2 nps_weighted_hash_extended(nps_weighted, bigint);
comment on operator class nps_weighted_ops using hash is 'Equality.';

create function nps_weighted_merge(nps_weighted, nps_weighted) returns nps_weighted
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_weighted_merge';
comment on function nps_weighted_merge(nps_weighted, nps_weighted) is 'Answers of both, with their weights.';

create operator + (leftarg = nps_weighted, rightarg = nps_weighted, function = nps_weighted_merge, commutator = +);
comment on operator + (nps_weighted, nps_weighted) is 'Answers of both, with their weights.';

create function nps(answers nps_weighted) returns double precision
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_of_weighted_wrapper';
comment on function nps(nps_weighted) is 'Weighted Net Promoter Score, 100 * (weight of promoters - weight of detractors) / weight; NULL where nothing has weight.';

create aggregate sum(nps_weighted) (
    sfunc = nps_weighted_merge, stype = nps_weighted,
    initcond = '{{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0}}',
    combinefunc = nps_weighted_merge, parallel = safe
);
comment on aggregate sum(nps_weighted) is 'Weighted answers of all; NULLs are skipped; nothing to merge gives the state without answers.';

-- smallint

create function nps_weighted_add(answers nps_weighted, score smallint, weight double precision) returns nps_weighted
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_weighted_add_int2';
comment on function nps_weighted_add(nps_weighted, smallint, double precision) is 'Counts one more answer with its weight; error 22003 for what is no score or no weight.';

create aggregate nps_weighted(score smallint, weight double precision) (
    sfunc = nps_weighted_add, stype = nps_weighted,
    initcond = '{{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0}}',
    combinefunc = nps_weighted_merge, parallel = safe
);
comment on aggregate nps_weighted(smallint, double precision) is 'Weighted answers; NULL scores and NULL weights are not counted; no answers give the state without answers.';

create aggregate nps(score smallint, weight double precision) (
    sfunc = nps_weighted_add, stype = nps_weighted, finalfunc = nps,
    initcond = '{{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0}}',
    combinefunc = nps_weighted_merge, parallel = safe
);
comment on aggregate nps(smallint, double precision) is 'Weighted Net Promoter Score, 100 * (weight of promoters - weight of detractors) / weight; NULL scores and NULL weights are not counted; no weight gives NULL.';

-- integer

create function nps_weighted_add(answers nps_weighted, score integer, weight double precision) returns nps_weighted
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_weighted_add_int4';
comment on function nps_weighted_add(nps_weighted, integer, double precision) is 'Counts one more answer with its weight; error 22003 for what is no score or no weight.';

create aggregate nps_weighted(score integer, weight double precision) (
    sfunc = nps_weighted_add, stype = nps_weighted,
    initcond = '{{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0}}',
    combinefunc = nps_weighted_merge, parallel = safe
);
comment on aggregate nps_weighted(integer, double precision) is 'Weighted answers; NULL scores and NULL weights are not counted; no answers give the state without answers.';

create aggregate nps(score integer, weight double precision) (
    sfunc = nps_weighted_add, stype = nps_weighted, finalfunc = nps,
    initcond = '{{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0}}',
    combinefunc = nps_weighted_merge, parallel = safe
);
comment on aggregate nps(integer, double precision) is 'Weighted Net Promoter Score, 100 * (weight of promoters - weight of detractors) / weight; NULL scores and NULL weights are not counted; no weight gives NULL.';

-- bigint

create function nps_weighted_add(answers nps_weighted, score bigint, weight double precision) returns nps_weighted
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_weighted_add_int8';
comment on function nps_weighted_add(nps_weighted, bigint, double precision) is 'Counts one more answer with its weight; error 22003 for what is no score or no weight.';

create aggregate nps_weighted(score bigint, weight double precision) (
    sfunc = nps_weighted_add, stype = nps_weighted,
    initcond = '{{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0}}',
    combinefunc = nps_weighted_merge, parallel = safe
);
comment on aggregate nps_weighted(bigint, double precision) is 'Weighted answers; NULL scores and NULL weights are not counted; no answers give the state without answers.';

create aggregate nps(score bigint, weight double precision) (
    sfunc = nps_weighted_add, stype = nps_weighted, finalfunc = nps,
    initcond = '{{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0}}',
    combinefunc = nps_weighted_merge, parallel = safe
);
comment on aggregate nps(bigint, double precision) is 'Weighted Net Promoter Score, 100 * (weight of promoters - weight of detractors) / weight; NULL scores and NULL weights are not counted; no weight gives NULL.';

-- numeric

create function nps_weighted_add(answers nps_weighted, score numeric, weight double precision) returns nps_weighted
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_weighted_add_numeric';
comment on function nps_weighted_add(nps_weighted, numeric, double precision) is 'Counts one more answer with its weight; error 22003 for what is no score or no weight.';

create aggregate nps_weighted(score numeric, weight double precision) (
    sfunc = nps_weighted_add, stype = nps_weighted,
    initcond = '{{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0}}',
    combinefunc = nps_weighted_merge, parallel = safe
);
comment on aggregate nps_weighted(numeric, double precision) is 'Weighted answers; NULL scores and NULL weights are not counted; no answers give the state without answers.';

create aggregate nps(score numeric, weight double precision) (
    sfunc = nps_weighted_add, stype = nps_weighted, finalfunc = nps,
    initcond = '{{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0}}',
    combinefunc = nps_weighted_merge, parallel = safe
);
comment on aggregate nps(numeric, double precision) is 'Weighted Net Promoter Score, 100 * (weight of promoters - weight of detractors) / weight; NULL scores and NULL weights are not counted; no weight gives NULL.';

-- real

create function nps_weighted_add(answers nps_weighted, score real, weight double precision) returns nps_weighted
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_weighted_add_float4';
comment on function nps_weighted_add(nps_weighted, real, double precision) is 'Counts one more answer with its weight; error 22003 for what is no score or no weight.';

create aggregate nps_weighted(score real, weight double precision) (
    sfunc = nps_weighted_add, stype = nps_weighted,
    initcond = '{{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0}}',
    combinefunc = nps_weighted_merge, parallel = safe
);
comment on aggregate nps_weighted(real, double precision) is 'Weighted answers; NULL scores and NULL weights are not counted; no answers give the state without answers.';

create aggregate nps(score real, weight double precision) (
    sfunc = nps_weighted_add, stype = nps_weighted, finalfunc = nps,
    initcond = '{{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0}}',
    combinefunc = nps_weighted_merge, parallel = safe
);
comment on aggregate nps(real, double precision) is 'Weighted Net Promoter Score, 100 * (weight of promoters - weight of detractors) / weight; NULL scores and NULL weights are not counted; no weight gives NULL.';

-- double precision

create function nps_weighted_add(answers nps_weighted, score double precision, weight double precision) returns nps_weighted
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_weighted_add_float8';
comment on function nps_weighted_add(nps_weighted, double precision, double precision) is 'Counts one more answer with its weight; error 22003 for what is no score or no weight.';

create aggregate nps_weighted(score double precision, weight double precision) (
    sfunc = nps_weighted_add, stype = nps_weighted,
    initcond = '{{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0}}',
    combinefunc = nps_weighted_merge, parallel = safe
);
comment on aggregate nps_weighted(double precision, double precision) is 'Weighted answers; NULL scores and NULL weights are not counted; no answers give the state without answers.';

create aggregate nps(score double precision, weight double precision) (
    sfunc = nps_weighted_add, stype = nps_weighted, finalfunc = nps,
    initcond = '{{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0}}',
    combinefunc = nps_weighted_merge, parallel = safe
);
comment on aggregate nps(double precision, double precision) is 'Weighted Net Promoter Score, 100 * (weight of promoters - weight of detractors) / weight; NULL scores and NULL weights are not counted; no weight gives NULL.';

-- nps_tally: every answer in it has the weight

create function nps_weighted_add(answers nps_weighted, tally nps_tally, weight double precision) returns nps_weighted
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_weighted_add_tally';
comment on function nps_weighted_add(nps_weighted, nps_tally, double precision) is 'Counts all answers of a tally, each with the same weight; error 22003 for what is no weight.';

create aggregate nps_weighted(tally nps_tally, weight double precision) (
    sfunc = nps_weighted_add, stype = nps_weighted,
    initcond = '{{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0}}',
    combinefunc = nps_weighted_merge, parallel = safe
);
comment on aggregate nps_weighted(nps_tally, double precision) is 'Weighted answers; NULL tallies and NULL weights are not counted; no answers give the state without answers.';

create aggregate nps(tally nps_tally, weight double precision) (
    sfunc = nps_weighted_add, stype = nps_weighted, finalfunc = nps,
    initcond = '{{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0}}',
    combinefunc = nps_weighted_merge, parallel = safe
);
comment on aggregate nps(nps_tally, double precision) is 'Weighted Net Promoter Score, 100 * (weight of promoters - weight of detractors) / weight; NULL tallies and NULL weights are not counted; no weight gives NULL.';

-- What weighted answers say. All functions give NULL for NULL, and where nothing has weight.

create function nps_responses(answers nps_weighted) returns bigint
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_weighted_responses_wrapper';
comment on function nps_responses(nps_weighted) is 'Answers in all, each counted once; 0 where there are none.';

create function nps_detractors(answers nps_weighted) returns bigint
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_weighted_detractors_wrapper';
comment on function nps_detractors(nps_weighted) is 'Answers of 0 to 6, each counted once; 0 where there are none.';

create function nps_passives(answers nps_weighted) returns bigint
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_weighted_passives_wrapper';
comment on function nps_passives(nps_weighted) is 'Answers of 7 and 8, each counted once; 0 where there are none.';

create function nps_promoters(answers nps_weighted) returns bigint
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_weighted_promoters_wrapper';
comment on function nps_promoters(nps_weighted) is 'Answers of 9 and 10, each counted once; 0 where there are none.';

create function nps_effective_responses(answers nps_weighted) returns double precision
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_effective_responses_wrapper';
comment on function nps_effective_responses(nps_weighted) is 'How many equally weighted answers would be as precise: (sum of weights)^2 / sum of squared weights (Kish 1965).';

create function nps_mean(answers nps_weighted) returns double precision
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_weighted_mean_wrapper';
comment on function nps_mean(nps_weighted) is 'Weighted mean score, 0 to 10.';

create function nps_weighted_share_of_rank(answers nps_weighted, rank integer) returns double precision
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_weighted_share_of_rank_wrapper';
comment on function nps_weighted_share_of_rank(nps_weighted, integer) is 'Weighted share of the class at a position in nps_class, from 0; for nps_share(w, class).';

create function nps_share(answers nps_weighted, class nps_class) returns double precision
language sql immutable parallel safe
return nps_weighted_share_of_rank(answers, case
    when class operator(pg_catalog.=) 'detractor'::nps_class then 0
    when class operator(pg_catalog.=) 'passive'::nps_class then 1
    when class operator(pg_catalog.=) 'promoter'::nps_class then 2
end);
comment on function nps_share(nps_weighted, nps_class) is 'Weighted share of the answers that are of a class, 0 to 1.';

create function nps_se(answers nps_weighted) returns double precision
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_weighted_se_wrapper';
comment on function nps_se(nps_weighted) is 'Standard error of the weighted NPS in points, linearised: 100 * sqrt(sum(w^2 (s - m)^2)) / sum(w), with s of -1, 0, 1 by class and m their weighted mean.';

create function nps_lower(answers nps_weighted, level double precision default 0.95, method text default 'score') returns double precision
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_weighted_lower_wrapper';
comment on function nps_lower(nps_weighted, double precision, text) is 'Lower confidence limit of the weighted NPS, in points: that of as many equally weighted answers as have the standard error nps_se says, at most as many as there are; error 22023 for a level outside 0 to 1 or an unknown method.';

create function nps_upper(answers nps_weighted, level double precision default 0.95, method text default 'score') returns double precision
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_weighted_upper_wrapper';
comment on function nps_upper(nps_weighted, double precision, text) is 'Upper confidence limit of the weighted NPS, in points: that of as many equally weighted answers as have the standard error nps_se says, at most as many as there are; error 22023 for a level outside 0 to 1 or an unknown method.';

create function nps_margin(answers nps_weighted, level double precision default 0.95, method text default 'score') returns double precision
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_weighted_margin_wrapper';
comment on function nps_margin(nps_weighted, double precision, text) is 'Margin of the weighted NPS in points: half the width of its confidence interval; error 22023 for a level outside 0 to 1 or an unknown method.';
