-- What a tally says. All functions give NULL for NULL.

create function nps_responses(tally nps_tally) returns bigint
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_responses_wrapper';
comment on function nps_responses(nps_tally) is 'Answers in all.';

create function nps_detractors(tally nps_tally) returns bigint
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_detractors_wrapper';
comment on function nps_detractors(nps_tally) is 'Answers of 0 to 6.';

create function nps_passives(tally nps_tally) returns bigint
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_passives_wrapper';
comment on function nps_passives(nps_tally) is 'Answers of 7 and 8.';

create function nps_promoters(tally nps_tally) returns bigint
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_promoters_wrapper';
comment on function nps_promoters(nps_tally) is 'Answers of 9 and 10.';

create function nps_mean(tally nps_tally) returns double precision
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_mean_wrapper';
comment on function nps_mean(nps_tally) is 'Mean score, 0 to 10; NULL for the empty tally.';

create function nps_se(tally nps_tally) returns double precision
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_se_wrapper';
comment on function nps_se(nps_tally) is 'Standard error of the NPS in points, 100 * sqrt(((promoters + detractors)/n - (NPS/100)^2)/n); NULL for the empty tally.';

create function nps_share_of_rank(tally nps_tally, rank integer) returns double precision
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_share_of_rank_wrapper';
comment on function nps_share_of_rank(nps_tally, integer) is 'Share of the class at a position in nps_class, from 0; for nps_share(t, class).';

create function nps_share(tally nps_tally, class nps_class) returns double precision
language sql immutable parallel safe
return nps_share_of_rank(tally, case class when 'detractor' then 0 when 'passive' then 1 when 'promoter' then 2 end);
comment on function nps_share(nps_tally, nps_class) is 'Share of the answers that are of a class, 0 to 1; NULL for the empty tally.';

create function nps_lower(tally nps_tally, level double precision default 0.95) returns double precision
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_lower_wrapper';
comment on function nps_lower(nps_tally, double precision) is 'Lower confidence limit of the NPS, in points; adjusted Wald (Rocks 2016); NULL for the empty tally; error 22023 for a level outside 0 to 1.';

create function nps_upper(tally nps_tally, level double precision default 0.95) returns double precision
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_upper_wrapper';
comment on function nps_upper(nps_tally, double precision) is 'Upper confidence limit of the NPS, in points; adjusted Wald (Rocks 2016); NULL for the empty tally; error 22023 for a level outside 0 to 1.';

create function nps_margin(tally nps_tally, level double precision default 0.95) returns double precision
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_margin_wrapper';
comment on function nps_margin(nps_tally, double precision) is 'Margin of the NPS in points: half the width of its confidence interval, which is not centred on the NPS; adjusted Wald (Rocks 2016); NULL for the empty tally; error 22023 for a level outside 0 to 1.';

create function nps_change(
    current nps_tally, previous nps_tally, level double precision default 0.95,
    out delta double precision, out se double precision, out lower double precision, out upper double precision,
    out z double precision, out p_value double precision, out significant boolean
) returns record
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_change_wrapper';
comment on function nps_change(nps_tally, nps_tally, double precision) is
    'Change between two independent samples in points, with standard error, confidence limits, z, two-sided p and whether zero is excluded (adjusted Wald, Rocks 2016); all NULL where one is empty.';
