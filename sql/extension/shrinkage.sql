-- Ranking small units fairly: each is drawn towards all of them, the more the fewer answers it has (DerSimonian & Laird 1986).

create type nps_prior;

create function nps_prior_in(cstring) returns nps_prior
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_prior_in_wrapper';
comment on function nps_prior_in(cstring) is 'Reads {units,detractors,passives,promoters,sum of n^2,sum of (promoters - detractors)^2/n}; error 22P02 for anything else.';

create function nps_prior_out(nps_prior) returns cstring
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_prior_out_wrapper';
comment on function nps_prior_out(nps_prior) is 'Writes {units,detractors,passives,promoters,sum of n^2,sum of (promoters - detractors)^2/n}.';

create function nps_prior_recv(internal) returns nps_prior
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_prior_recv_wrapper';
comment on function nps_prior_recv(internal) is 'Reads four counts and two sums of 64 bits, big-endian; error 22P03 for anything else.';

create function nps_prior_send(nps_prior) returns bytea
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_prior_send_wrapper';
comment on function nps_prior_send(nps_prior) is 'Writes four counts and two sums of 64 bits, big-endian.';

create type nps_prior (
    input = nps_prior_in,
    output = nps_prior_out,
    receive = nps_prior_recv,
    send = nps_prior_send,
    internallength = 48,
    alignment = double,
    storage = plain,
    category = 'n'
);
comment on type nps_prior is 'What the units of an organisation say together: their common NPS, nps(prior), and how far they truly differ, nps_spread(prior).';

-- Equality, for DISTINCT, GROUP BY and joins. Sums are compared to the last digit: the same answers merged in another order
-- may differ there.

create function nps_prior_eq(nps_prior, nps_prior) returns boolean
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_prior_eq_wrapper';
comment on function nps_prior_eq(nps_prior, nps_prior) is 'Implements =.';

create operator = (
    leftarg = nps_prior, rightarg = nps_prior, function = nps_prior_eq,
    commutator = =, negator = <>, restrict = eqsel, join = eqjoinsel,
    hashes
);
comment on operator = (nps_prior, nps_prior) is 'Is equal.';

create function nps_prior_ne(nps_prior, nps_prior) returns boolean
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_prior_ne_wrapper';
comment on function nps_prior_ne(nps_prior, nps_prior) is 'Implements <>.';

create operator <> (
    leftarg = nps_prior, rightarg = nps_prior, function = nps_prior_ne,
    commutator = <>, negator = =, restrict = neqsel, join = neqjoinsel
);
comment on operator <> (nps_prior, nps_prior) is 'Is not equal.';

create function nps_prior_hash(nps_prior) returns integer
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_prior_hash_wrapper';
comment on function nps_prior_hash(nps_prior) is 'Hash, the same for years.';

create function nps_prior_hash_extended(nps_prior, bigint) returns bigint
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_prior_hash_extended_wrapper';
comment on function nps_prior_hash_extended(nps_prior, bigint) is 'Hash with a seed, the same for years.';

create operator family nps_prior_ops using hash;
comment on operator family nps_prior_ops using hash is 'Equality.';

create operator class nps_prior_ops default for type nps_prior using hash family nps_prior_ops as
    operator 1 =,
    function 1 nps_prior_hash(nps_prior),
    function 2 nps_prior_hash_extended(nps_prior, bigint);
comment on operator class nps_prior_ops using hash is 'Equality.';

create function nps_prior_add(prior nps_prior, tally nps_tally) returns nps_prior
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_prior_add';
comment on function nps_prior_add(nps_prior, nps_tally) is 'Adds a unit; one without answers is not counted.';

create function nps_prior_merge(nps_prior, nps_prior) returns nps_prior
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_prior_merge';
comment on function nps_prior_merge(nps_prior, nps_prior) is 'The units of both.';

create aggregate nps_prior(tally nps_tally) (
    sfunc = nps_prior_add, stype = nps_prior, initcond = '{0,0,0,0,0,0}',
    combinefunc = nps_prior_merge, parallel = safe
);
comment on aggregate nps_prior(nps_tally) is 'What to expect of a unit, from the tallies of all; NULLs and units without answers are not counted.';

create function nps(prior nps_prior) returns double precision
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_of_prior_wrapper';
comment on function nps(nps_prior) is 'Net Promoter Score of all answers of all units; NULL without answers.';

create function nps_spread(prior nps_prior) returns double precision
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_spread_wrapper';
comment on function nps_spread(nps_prior) is 'Standard deviation, in points, of what the units would score if every patient answered: their differences less those of chance; 0 where chance explains them; NULL without answers.';

create function nps_shrink(tally nps_tally, prior nps_prior) returns double precision
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_shrink_wrapper';
comment on function nps_shrink(nps_tally, nps_prior) is
    'Best guess of a unit''s NPS: between its own and that of all, the nearer to all the fewer its answers. To rank inside the organisation, not to publish; NULL where unit or prior have no answers.';
