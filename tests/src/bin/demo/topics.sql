-- What the organisation's points come from, over the last thirteen weeks. $1: the ISO week, such as 2026-W01.
select
    cause.label_en as name,
    format('%s points (%s…%s), %s answers, %s of them complaints',
        to_char(cause.impact, 'FMSG990.0'), to_char(cause.impact_lower, 'FMSG990.0'), to_char(cause.impact_upper, 'FMSG990.0'),
        cause.answers, cause.detractors) as figure
from (select to_date($1, 'IYYY"-W"IW') as monday) as week
cross join survey.topic_impact(week.monday - 84, week.monday + 6) as cause
where cause.unit_kind = 'organisation' and cause.impact_is_real
order by cause.impact;
