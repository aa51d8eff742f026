-- The tally: how many answers gave each score.

create type nps_tally;

create function nps_tally_in(cstring) returns nps_tally
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_tally_in_wrapper';
comment on function nps_tally_in(cstring) is 'Reads {n0,n1,...,n10}; error 22P02 for anything else.';

create function nps_tally_out(nps_tally) returns cstring
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_tally_out_wrapper';
comment on function nps_tally_out(nps_tally) is 'Writes {n0,n1,...,n10}.';

create function nps_tally_recv(internal) returns nps_tally
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_tally_recv_wrapper';
comment on function nps_tally_recv(internal) is 'Reads eleven big-endian 64-bit counts; error 22P03 for anything else.';

create function nps_tally_send(nps_tally) returns bytea
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_tally_send_wrapper';
comment on function nps_tally_send(nps_tally) is 'Writes eleven big-endian 64-bit counts.';

create type nps_tally (
    input = nps_tally_in,
    output = nps_tally_out,
    receive = nps_tally_recv,
    send = nps_tally_send,
    internallength = 88,
    alignment = double,
    storage = plain,
    -- A literal without a type is a tally to functions that also read weighted answers: nps_responses('{...}').
    category = 'n',
    preferred = true
);
comment on type nps_tally is 'Count of answers for each score, 0 to 10. Everything else is read from it: nps(t), nps_responses(t), nps_margin(t), and so on.';

-- Casts

create function nps_tally_from_counts(bigint[]) returns nps_tally
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_tally_from_counts_wrapper';
comment on function nps_tally_from_counts(bigint[]) is 'Tally of eleven counts, none NULL or negative.';

create function nps_tally_to_counts(nps_tally) returns bigint[]
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_tally_to_counts_wrapper';
comment on function nps_tally_to_counts(nps_tally) is 'The eleven counts; score s is element s + 1.';

create cast (bigint[] as nps_tally) with function nps_tally_from_counts(bigint[]) as assignment;
comment on cast (bigint[] as nps_tally) is 'Eleven counts, of the scores 0 to 10, as a tally.';

create cast (nps_tally as bigint[]) with function nps_tally_to_counts(nps_tally) as assignment;
comment on cast (nps_tally as bigint[]) is 'The eleven counts of a tally; score s is element s + 1.';

-- Order: by the count of score 0, then of score 1, and so on, as arrays compare. It serves DISTINCT, GROUP BY, joins and
-- indexes; it does not rank units.

create function nps_tally_lt(nps_tally, nps_tally) returns boolean
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_tally_lt_wrapper';
comment on function nps_tally_lt(nps_tally, nps_tally) is 'Implements <.';

create operator < (
    leftarg = nps_tally, rightarg = nps_tally, function = nps_tally_lt,
    commutator = >, negator = >=, restrict = scalarltsel, join = scalarltjoinsel
);
comment on operator < (nps_tally, nps_tally) is 'Comes before.';

create function nps_tally_le(nps_tally, nps_tally) returns boolean
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_tally_le_wrapper';
comment on function nps_tally_le(nps_tally, nps_tally) is 'Implements <=.';

create operator <= (
    leftarg = nps_tally, rightarg = nps_tally, function = nps_tally_le,
    commutator = >=, negator = >, restrict = scalarlesel, join = scalarlejoinsel
);
comment on operator <= (nps_tally, nps_tally) is 'Comes before, or is equal.';

create function nps_tally_eq(nps_tally, nps_tally) returns boolean
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_tally_eq_wrapper';
comment on function nps_tally_eq(nps_tally, nps_tally) is 'Implements =.';

create operator = (
    leftarg = nps_tally, rightarg = nps_tally, function = nps_tally_eq,
    commutator = =, negator = <>, restrict = eqsel, join = eqjoinsel,
    hashes, merges
);
comment on operator = (nps_tally, nps_tally) is 'Is equal.';

create function nps_tally_ne(nps_tally, nps_tally) returns boolean
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_tally_ne_wrapper';
comment on function nps_tally_ne(nps_tally, nps_tally) is 'Implements <>.';

create operator <> (
    leftarg = nps_tally, rightarg = nps_tally, function = nps_tally_ne,
    commutator = <>, negator = =, restrict = neqsel, join = neqjoinsel
);
comment on operator <> (nps_tally, nps_tally) is 'Is not equal.';

create function nps_tally_ge(nps_tally, nps_tally) returns boolean
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_tally_ge_wrapper';
comment on function nps_tally_ge(nps_tally, nps_tally) is 'Implements >=.';

create operator >= (
    leftarg = nps_tally, rightarg = nps_tally, function = nps_tally_ge,
    commutator = <=, negator = <, restrict = scalargesel, join = scalargejoinsel
);
comment on operator >= (nps_tally, nps_tally) is 'Comes after, or is equal.';

create function nps_tally_gt(nps_tally, nps_tally) returns boolean
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_tally_gt_wrapper';
comment on function nps_tally_gt(nps_tally, nps_tally) is 'Implements >.';

create operator > (
    leftarg = nps_tally, rightarg = nps_tally, function = nps_tally_gt,
    commutator = <, negator = <=, restrict = scalargtsel, join = scalargtjoinsel
);
comment on operator > (nps_tally, nps_tally) is 'Comes after.';

create function nps_tally_cmp(nps_tally, nps_tally) returns integer
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_tally_cmp_wrapper';
comment on function nps_tally_cmp(nps_tally, nps_tally) is 'Less than, equal to or greater than 0, as the left tally is to the right.';

create operator family nps_tally_ops using btree;
comment on operator family nps_tally_ops using btree is 'Order of tallies.';

create operator class nps_tally_ops default for type nps_tally using btree family nps_tally_ops as
    operator 1 <,
    operator 2 <=,
    operator 3 =,
    operator 4 >=,
    operator 5 >,
    function 1 nps_tally_cmp(nps_tally, nps_tally);
comment on operator class nps_tally_ops using btree is 'Order of tallies.';

create function nps_tally_hash(nps_tally) returns integer
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_tally_hash_wrapper';
comment on function nps_tally_hash(nps_tally) is 'Hash of a tally.';

create function nps_tally_hash_extended(nps_tally, bigint) returns bigint
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_tally_hash_extended_wrapper';
comment on function nps_tally_hash_extended(nps_tally, bigint) is 'Hash of a tally, with a seed.';

create operator family nps_tally_ops using hash;
comment on operator family nps_tally_ops using hash is 'Equality of tallies.';

create operator class nps_tally_ops default for type nps_tally using hash family nps_tally_ops as
    operator 1 =,
    function 1 nps_tally_hash(nps_tally),
    function 2 nps_tally_hash_extended(nps_tally, bigint);
comment on operator class nps_tally_ops using hash is 'Equality of tallies.';

-- Arithmetic of two tallies, exact

create function nps_tally_merge(nps_tally, nps_tally) returns nps_tally
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_tally_merge';
comment on function nps_tally_merge(nps_tally, nps_tally) is 'Answers of both tallies; error 22003 where a count would overflow.';

create function nps_tally_unmerge(nps_tally, nps_tally) returns nps_tally
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_tally_unmerge';
comment on function nps_tally_unmerge(nps_tally, nps_tally) is 'Answers of the first tally without those of the second; error 22003 where a count would become negative.';

create operator + (leftarg = nps_tally, rightarg = nps_tally, function = nps_tally_merge, commutator = +);
comment on operator + (nps_tally, nps_tally) is 'Answers of both tallies.';

create operator - (leftarg = nps_tally, rightarg = nps_tally, function = nps_tally_unmerge);
comment on operator - (nps_tally, nps_tally) is 'Answers of the first tally without those of the second.';
