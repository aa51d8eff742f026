-- Control charts: what in a series of periods is more than chance.

create type nps_signal as enum (
    'outside_above', 'outside_below', 'run_of_eight_above', 'run_of_eight_below',
    'trend_of_six_up', 'trend_of_six_down', 'two_of_three_above', 'two_of_three_below'
);
comment on type nps_signal is 'Which rule of a control chart fired, and to which side: beyond three sigma, eight in a row on one side of the centre, six in a row up or down, two of three beyond two sigma.';

create function nps_signal(tally nps_tally) returns nps_signal
language c immutable parallel safe window as 'MODULE_PATHNAME', 'nps_signal';
comment on function nps_signal(nps_tally) is
    'Window function: what the current period signals in the series of its partition, by the first rule that fires; NULL where it is nothing unusual, and for NULL and the empty tally, which are no points of the series. The window''s frame is the baseline: unless given, all periods up to this one.';

create function nps_control_limits(
    tally nps_tally, baseline nps_tally,
    out centre double precision, out lower double precision, out upper double precision
) returns record
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_control_limits_wrapper';
comment on function nps_control_limits(nps_tally, nps_tally) is
    'Centre line and limits, in points, for a period on a control chart: NPS of the baseline, and three standard errors of as many answers as the period has. With sum(t) over the window of nps_signal(t) as baseline they are the limits it judges by; all NULL where a tally is empty.';
