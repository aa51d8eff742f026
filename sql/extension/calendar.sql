-- Days and weeks as people live them: local, from midnight to midnight, also when the clocks change. The rules of time zones
-- are those of the server; an unknown zone is an error of SQLSTATE 22023. All functions give NULL for NULL.

create function nps_day_start(day date, tz text) returns timestamptz
language sql immutable parallel safe
return least(
    day::timestamp at time zone tz,
    -- Where the clocks go back across midnight the day has two of them, of which PostgreSQL takes the later. The earlier is
    -- three hours after nine in the evening, by an unchanged clock. (Hours are added in UTC, for timestamptz + interval
    -- depends on the session and could not be inlined.)
    case
        when ((day - interval '3 hours') at time zone tz at time zone 'UTC' + interval '3 hours') at time zone 'UTC' at time zone tz >= day::timestamp
        then ((day - interval '3 hours') at time zone tz at time zone 'UTC' + interval '3 hours') at time zone 'UTC'
    end
);
comment on function nps_day_start(date, text) is 'The first instant of a local day; right also where the clocks change at midnight, and midnight is skipped or comes twice.';

create function nps_week(at timestamptz, tz text) returns date
language sql immutable parallel safe
return date_trunc('week'::text, at at time zone tz)::date;
comment on function nps_week(timestamptz, text) is 'Monday of the local week (ISO 8601) that an instant falls in.';

create function nps_week_range(monday date, tz text) returns tstzrange
language sql immutable parallel safe
return case when monday is not null and tz is not null then tstzrange(
    nps_day_start(date_trunc('week'::text, monday::timestamp)::date, tz),
    nps_day_start(date_trunc('week'::text, monday::timestamp)::date + 7, tz)
) end;
comment on function nps_week_range(date, text) is 'The local week of a Monday, from its first instant to the next Monday''s, the end excluded; another day stands for its week.';

create function nps_whole_days(days integer) returns integer
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_whole_days_wrapper';
comment on function nps_whole_days(integer) is 'The number of days, if it is above 0; error 22023 otherwise; for nps_trailing.';

create function nps_trailing(as_of timestamptz, days integer, tz text) returns tstzrange
language sql immutable parallel safe
return case when as_of is not null and days is not null and tz is not null then tstzrange(
    nps_day_start((as_of at time zone tz)::date - nps_whole_days(days), tz),
    nps_day_start((as_of at time zone tz)::date, tz)
) end;
comment on function nps_trailing(timestamptz, integer, text) is 'So many whole local days before the day of as_of, the end excluded: nps_trailing(now(), 7, tz) is the last seven days, the same all day long. Error 22023 for days that are not above 0.';
