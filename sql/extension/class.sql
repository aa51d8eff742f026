-- Scores, classes and bands.

create type nps_class as enum ('detractor', 'passive', 'promoter');
comment on type nps_class is 'What a score says: detractor (0 to 6), passive (7 and 8) or promoter (9 and 10).';

create type nps_band as enum ('poor', 'good', 'excellent', 'world_class');
comment on type nps_band is 'How good an NPS is: poor (0 or below), good (above 0), excellent (above 50), world_class (above 70).';

create domain nps_score as smallint
    constraint nps_score_range check (value between 0 and 10);
comment on domain nps_score is 'How likely to recommend, 0 to 10.';
comment on constraint nps_score_range on domain nps_score is 'A score lies between 0 and 10.';

-- Whoever may create objects where the extension is installed could plant an operator or a function that fits the arguments of a
-- call better than ours, and would have it run by everybody. Here, all arguments are of exactly the types that are declared, or the
-- operator is named with its schema.

create function nps_class_lowest_score(class nps_class) returns smallint
language sql immutable parallel safe
return case
    when class operator(pg_catalog.=) 'detractor'::nps_class then 0
    when class operator(pg_catalog.=) 'passive'::nps_class then 7
    when class operator(pg_catalog.=) 'promoter'::nps_class then 9
end;
comment on function nps_class_lowest_score(nps_class) is 'Lowest score of a class.';

create function nps_class_highest_score(class nps_class) returns smallint
language sql immutable parallel safe
return case
    when class operator(pg_catalog.=) 'detractor'::nps_class then 6
    when class operator(pg_catalog.=) 'passive'::nps_class then 8
    when class operator(pg_catalog.=) 'promoter'::nps_class then 10
end;
comment on function nps_class_highest_score(nps_class) is 'Highest score of a class.';

create function nps_band_rank(nps double precision) returns integer
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_band_rank_wrapper';
comment on function nps_band_rank(double precision) is 'Position of an NPS''s band in nps_band, from 0; for nps_band(nps).';

create function nps_band(nps double precision) returns nps_band
language sql immutable parallel safe
return case nps_band_rank(nps)
    when 0 then 'poor'::nps_band when 1 then 'good'::nps_band when 2 then 'excellent'::nps_band when 3 then 'world_class'::nps_band
end;
comment on function nps_band(double precision) is 'Band of an NPS in points; error 22003 outside -100 to 100; NULL for NULL.';

-- What follows stands once for each number type that scores come in. The operators are SQL functions of one expression,
-- neither STRICT nor with a SET clause, so that the planner puts the expression in their place; an index on the score then
-- serves it, and for that each type needs its own, since a cast would hide the column from its index.

-- smallint

create function nps_class_rank(score smallint) returns integer
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_class_rank_int2';
comment on function nps_class_rank(smallint) is 'Position of a score''s class in nps_class, from 0; for nps_class(score).';

create function nps_class(score smallint) returns nps_class
language sql immutable parallel safe
return case nps_class_rank(score)
    when 0 then 'detractor'::nps_class when 1 then 'passive'::nps_class when 2 then 'promoter'::nps_class
end;
comment on function nps_class(smallint) is 'Class of a score; error 22003 for what is no score; NULL for NULL.';

create operator ~> (rightarg = smallint, function = nps_class);
comment on operator ~> (none, smallint) is 'Class of a score.';

create function nps_is(score smallint, class nps_class) returns boolean
language sql immutable parallel safe
return score >= nps_class_lowest_score(class) and score <= nps_class_highest_score(class);
comment on function nps_is(smallint, nps_class) is 'Is the score of that class? A range of the score, which a plain index serves.';

create function nps_is_not(score smallint, class nps_class) returns boolean
language sql immutable parallel safe
return score < nps_class_lowest_score(class) or score > nps_class_highest_score(class);
comment on function nps_is_not(smallint, nps_class) is 'Is the score of another class?';

create operator ~= (leftarg = smallint, rightarg = nps_class, function = nps_is, negator = !~=);
comment on operator ~= (smallint, nps_class) is 'Is the score of that class?';

create operator !~= (leftarg = smallint, rightarg = nps_class, function = nps_is_not, negator = ~=);
comment on operator !~= (smallint, nps_class) is 'Is the score of another class?';

-- integer

create function nps_class_rank(score integer) returns integer
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_class_rank_int4';
comment on function nps_class_rank(integer) is 'Position of a score''s class in nps_class, from 0; for nps_class(score).';

create function nps_class(score integer) returns nps_class
language sql immutable parallel safe
return case nps_class_rank(score)
    when 0 then 'detractor'::nps_class when 1 then 'passive'::nps_class when 2 then 'promoter'::nps_class
end;
comment on function nps_class(integer) is 'Class of a score; error 22003 for what is no score; NULL for NULL.';

create operator ~> (rightarg = integer, function = nps_class);
comment on operator ~> (none, integer) is 'Class of a score.';

create function nps_is(score integer, class nps_class) returns boolean
language sql immutable parallel safe
return score >= nps_class_lowest_score(class)::integer and score <= nps_class_highest_score(class)::integer;
comment on function nps_is(integer, nps_class) is 'Is the score of that class? A range of the score, which a plain index serves.';

create function nps_is_not(score integer, class nps_class) returns boolean
language sql immutable parallel safe
return score < nps_class_lowest_score(class)::integer or score > nps_class_highest_score(class)::integer;
comment on function nps_is_not(integer, nps_class) is 'Is the score of another class?';

create operator ~= (leftarg = integer, rightarg = nps_class, function = nps_is, negator = !~=);
comment on operator ~= (integer, nps_class) is 'Is the score of that class?';

create operator !~= (leftarg = integer, rightarg = nps_class, function = nps_is_not, negator = ~=);
comment on operator !~= (integer, nps_class) is 'Is the score of another class?';

-- bigint

create function nps_class_rank(score bigint) returns integer
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_class_rank_int8';
comment on function nps_class_rank(bigint) is 'Position of a score''s class in nps_class, from 0; for nps_class(score).';

create function nps_class(score bigint) returns nps_class
language sql immutable parallel safe
return case nps_class_rank(score)
    when 0 then 'detractor'::nps_class when 1 then 'passive'::nps_class when 2 then 'promoter'::nps_class
end;
comment on function nps_class(bigint) is 'Class of a score; error 22003 for what is no score; NULL for NULL.';

create operator ~> (rightarg = bigint, function = nps_class);
comment on operator ~> (none, bigint) is 'Class of a score.';

create function nps_is(score bigint, class nps_class) returns boolean
language sql immutable parallel safe
return score >= nps_class_lowest_score(class)::bigint and score <= nps_class_highest_score(class)::bigint;
comment on function nps_is(bigint, nps_class) is 'Is the score of that class? A range of the score, which a plain index serves.';

create function nps_is_not(score bigint, class nps_class) returns boolean
language sql immutable parallel safe
return score < nps_class_lowest_score(class)::bigint or score > nps_class_highest_score(class)::bigint;
comment on function nps_is_not(bigint, nps_class) is 'Is the score of another class?';

create operator ~= (leftarg = bigint, rightarg = nps_class, function = nps_is, negator = !~=);
comment on operator ~= (bigint, nps_class) is 'Is the score of that class?';

create operator !~= (leftarg = bigint, rightarg = nps_class, function = nps_is_not, negator = ~=);
comment on operator !~= (bigint, nps_class) is 'Is the score of another class?';

-- numeric

create function nps_class_rank(score numeric) returns integer
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_class_rank_numeric';
comment on function nps_class_rank(numeric) is 'Position of a score''s class in nps_class, from 0; for nps_class(score).';

create function nps_class(score numeric) returns nps_class
language sql immutable parallel safe
return case nps_class_rank(score)
    when 0 then 'detractor'::nps_class when 1 then 'passive'::nps_class when 2 then 'promoter'::nps_class
end;
comment on function nps_class(numeric) is 'Class of a score; error 22003 for what is no score; NULL for NULL.';

create operator ~> (rightarg = numeric, function = nps_class);
comment on operator ~> (none, numeric) is 'Class of a score.';

create function nps_is(score numeric, class nps_class) returns boolean
language sql immutable parallel safe
return score >= nps_class_lowest_score(class)::numeric and score <= nps_class_highest_score(class)::numeric;
comment on function nps_is(numeric, nps_class) is 'Is the score of that class? A range of the score, which a plain index serves.';

create function nps_is_not(score numeric, class nps_class) returns boolean
language sql immutable parallel safe
return score < nps_class_lowest_score(class)::numeric or score > nps_class_highest_score(class)::numeric;
comment on function nps_is_not(numeric, nps_class) is 'Is the score of another class?';

create operator ~= (leftarg = numeric, rightarg = nps_class, function = nps_is, negator = !~=);
comment on operator ~= (numeric, nps_class) is 'Is the score of that class?';

create operator !~= (leftarg = numeric, rightarg = nps_class, function = nps_is_not, negator = ~=);
comment on operator !~= (numeric, nps_class) is 'Is the score of another class?';

-- real

create function nps_class_rank(score real) returns integer
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_class_rank_float4';
comment on function nps_class_rank(real) is 'Position of a score''s class in nps_class, from 0; for nps_class(score).';

create function nps_class(score real) returns nps_class
language sql immutable parallel safe
return case nps_class_rank(score)
    when 0 then 'detractor'::nps_class when 1 then 'passive'::nps_class when 2 then 'promoter'::nps_class
end;
comment on function nps_class(real) is 'Class of a score; error 22003 for what is no score; NULL for NULL.';

create operator ~> (rightarg = real, function = nps_class);
comment on operator ~> (none, real) is 'Class of a score.';

create function nps_is(score real, class nps_class) returns boolean
language sql immutable parallel safe
return score >= nps_class_lowest_score(class)::real and score <= nps_class_highest_score(class)::real;
comment on function nps_is(real, nps_class) is 'Is the score of that class? A range of the score, which a plain index serves.';

create function nps_is_not(score real, class nps_class) returns boolean
language sql immutable parallel safe
return score < nps_class_lowest_score(class)::real or score > nps_class_highest_score(class)::real;
comment on function nps_is_not(real, nps_class) is 'Is the score of another class?';

create operator ~= (leftarg = real, rightarg = nps_class, function = nps_is, negator = !~=);
comment on operator ~= (real, nps_class) is 'Is the score of that class?';

create operator !~= (leftarg = real, rightarg = nps_class, function = nps_is_not, negator = ~=);
comment on operator !~= (real, nps_class) is 'Is the score of another class?';

-- double precision

create function nps_class_rank(score double precision) returns integer
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_class_rank_float8';
comment on function nps_class_rank(double precision) is 'Position of a score''s class in nps_class, from 0; for nps_class(score).';

create function nps_class(score double precision) returns nps_class
language sql immutable parallel safe
return case nps_class_rank(score)
    when 0 then 'detractor'::nps_class when 1 then 'passive'::nps_class when 2 then 'promoter'::nps_class
end;
comment on function nps_class(double precision) is 'Class of a score; error 22003 for what is no score; NULL for NULL.';

create operator ~> (rightarg = double precision, function = nps_class);
comment on operator ~> (none, double precision) is 'Class of a score.';

create function nps_is(score double precision, class nps_class) returns boolean
language sql immutable parallel safe
return score >= nps_class_lowest_score(class)::double precision and score <= nps_class_highest_score(class)::double precision;
comment on function nps_is(double precision, nps_class) is 'Is the score of that class? A range of the score, which a plain index serves.';

create function nps_is_not(score double precision, class nps_class) returns boolean
language sql immutable parallel safe
return score < nps_class_lowest_score(class)::double precision or score > nps_class_highest_score(class)::double precision;
comment on function nps_is_not(double precision, nps_class) is 'Is the score of another class?';

create operator ~= (leftarg = double precision, rightarg = nps_class, function = nps_is, negator = !~=);
comment on operator ~= (double precision, nps_class) is 'Is the score of that class?';

create operator !~= (leftarg = double precision, rightarg = nps_class, function = nps_is_not, negator = ~=);
comment on operator !~= (double precision, nps_class) is 'Is the score of another class?';
