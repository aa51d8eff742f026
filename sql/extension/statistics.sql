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

create function nps_share_of_rank(tally nps_tally, rank integer) returns double precision
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_share_of_rank_wrapper';
comment on function nps_share_of_rank(nps_tally, integer) is 'Share of the class at a position in nps_class, from 0; for nps_share(t, class).';

create function nps_share(tally nps_tally, class nps_class) returns double precision
language sql immutable parallel safe
return nps_share_of_rank(tally, case
    when class operator(pg_catalog.=) 'detractor'::nps_class then 0
    when class operator(pg_catalog.=) 'passive'::nps_class then 1
    when class operator(pg_catalog.=) 'promoter'::nps_class then 2
end);
comment on function nps_share(nps_tally, nps_class) is 'Share of the answers that are of a class, 0 to 1; NULL for the empty tally.';

-- Precision, by one of three methods:
--   score          every NPS that a score test does not reject (Tango 1998): holds its level from a handful of answers on
--   adjusted_wald  NPS +/- z standard errors after adding three imaginary answers (Rocks 2016, arXiv 1601.07235)
--   wald           NPS +/- z standard errors: to compare with other products; too narrow for small samples

create function nps_se(tally nps_tally, method text default 'score') returns double precision
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_se_wrapper';
comment on function nps_se(nps_tally, text) is 'Standard error of the NPS in points, 100 * sqrt(((promoters + detractors)/n - (NPS/100)^2)/n); method adjusted_wald adds three imaginary answers first; NULL for the empty tally; error 22023 for an unknown method.';

create function nps_lower(tally nps_tally, level double precision default 0.95, method text default 'score') returns double precision
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_lower_wrapper';
comment on function nps_lower(nps_tally, double precision, text) is 'Lower confidence limit of the NPS, in points; method score, adjusted_wald or wald; NULL for the empty tally; error 22023 for a level outside 0 to 1 or an unknown method.';

create function nps_upper(tally nps_tally, level double precision default 0.95, method text default 'score') returns double precision
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_upper_wrapper';
comment on function nps_upper(nps_tally, double precision, text) is 'Upper confidence limit of the NPS, in points; method score, adjusted_wald or wald; NULL for the empty tally; error 22023 for a level outside 0 to 1 or an unknown method.';

create function nps_margin(tally nps_tally, level double precision default 0.95, method text default 'score') returns double precision
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_margin_wrapper';
comment on function nps_margin(nps_tally, double precision, text) is 'Margin of the NPS in points: half the width of its confidence interval, which is not centred on the NPS; method score, adjusted_wald or wald; NULL for the empty tally; error 22023 for a level outside 0 to 1 or an unknown method.';

create function nps_summary(
    tally nps_tally, level double precision default 0.95, method text default 'score',
    out responses bigint, out detractors bigint, out passives bigint, out promoters bigint,
    out detractor_share double precision, out passive_share double precision, out promoter_share double precision,
    out nps double precision, out mean double precision, out se double precision,
    out lower double precision, out upper double precision, out margin double precision
) returns record
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_summary_wrapper';
comment on function nps_summary(nps_tally, double precision, text) is
    'All figures of a tally in one row; for the empty tally counts of 0 and figures of NULL. Call it in FROM: (nps_summary(t)).* would call it once a column.';

create function nps_change(
    current nps_tally, previous nps_tally, level double precision default 0.95,
    out delta double precision, out se double precision, out lower double precision, out upper double precision,
    out z double precision, out p_value double precision, out significant boolean
) returns record
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_change_wrapper';
comment on function nps_change(nps_tally, nps_tally, double precision) is
    'Change between two independent samples in points: plain difference, then standard error, confidence limits, z and two-sided p of the adjusted one (Rocks 2016), z 0 and p 1 where that points the other way; significant where limits from both score intervals exclude zero too, else the limits hold zero; all NULL where a tally is empty.';

-- Planning and explaining

create function nps_sample_size(margin double precision, level double precision default 0.95) returns bigint
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_sample_size_wrapper';
comment on function nps_sample_size(double precision, double precision) is
    'Answers needed for an interval of +/- margin points, whatever the mix of answers; error 22023 for a margin that is not above 0 and at most 100.';

create function nps_sample_size(margin double precision, level double precision, expected nps_tally) returns bigint
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_sample_size_expecting_wrapper';
comment on function nps_sample_size(double precision, double precision, nps_tally) is
    'Answers needed for an interval of +/- margin points, if answers will be mixed as in the tally expected: an earlier period, a similar unit; never fewer than it takes if all agree. The empty tally expects nothing.';

create function nps_topic_impact(whole nps_tally, topic nps_tally) returns double precision
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_topic_impact_wrapper';
comment on function nps_topic_impact(nps_tally, nps_tally) is
    'Points of NPS that a topic adds, or costs where negative: nps(whole) - nps(whole - topic). NULL where the topic is everything; error 22023 where it is no part of the whole.';
