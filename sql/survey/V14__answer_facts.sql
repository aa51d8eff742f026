-- Answers for BI tools: one row an answer, with where, when and what for beside it; never a comment, never whose it was.
--
-- Readers have a right on survey.answer_facts only; it reads the tables with its owner's rights. Where few answered, columns
-- are withheld inside it, and no row is left out: whatever function a reader puts into a filter, it is given what the view
-- shows. Hence it needs no security barrier, and filters may be tried in whatever order is fast.

create or replace view survey.unit_places as
with recursive place as (
    select
        unit.unit_id, placement.valid, 0 as depth,
        case unit.kind when 'organisation' then unit.unit_id end as organisation_id,
        case unit.kind when 'line' then unit.unit_id end as line_id,
        case unit.kind when 'site' then unit.unit_id end as site_id
    from survey.unit_placements as placement
    join survey.units as unit using (unit_id)
    where placement.parent_id is null
    union all
    select
        unit.unit_id, place.valid * placement.valid, place.depth + 1,
        case unit.kind when 'organisation' then unit.unit_id else place.organisation_id end,
        case unit.kind when 'line' then unit.unit_id else place.line_id end,
        case unit.kind when 'site' then unit.unit_id else place.site_id end
    from place
    join survey.unit_placements as placement on placement.parent_id = place.unit_id and placement.valid && place.valid
    join survey.units as unit on unit.unit_id = placement.unit_id
)
select unit_id, valid, depth, organisation_id, line_id, site_id from place;
comment on view survey.unit_places is 'Where each unit was in the tree, and on which days; on a day it is in one place.';
comment on column survey.unit_places.unit_id is 'The unit.';
comment on column survey.unit_places.valid is 'The days on which it was there.';
comment on column survey.unit_places.depth is 'Steps below the top of the tree; 0 is the top itself.';
comment on column survey.unit_places.organisation_id is 'The nearest organisation at or above it.';
comment on column survey.unit_places.line_id is 'The nearest line of service at or above it; null without one.';
comment on column survey.unit_places.site_id is 'The nearest site at or above it; null without one.';

-- The rollups tell on which days a unit has answers, and how many in that week; the answers of a day are then found by their
-- index. So a filter on places, days, weeks or months is decided before an answer is read. Parts are read rather than
-- survey.daily, which asks what its reader may see.
create or replace view survey.answers_in_place as
select
    case when not week.withheld then answer.answer_id end as answer_id,
    case when not week.withheld then unit.code end as unit_code,
    case when not week.withheld then unit.name end as unit_name,
    case when not week.withheld then unit.kind end as unit_kind,
    case when not week.withheld then site.code end as site_code,
    case when not week.withheld then site.name end as site_name,
    case when week.withheld then line.service_line else unit.service_line end as service_line,
    line.code as line_code,
    line.name as line_name,
    organisation.code as organisation_code,
    organisation.name as organisation_name,
    told.day,
    told.monday,
    date_trunc('month', told.day::timestamp)::date as month,
    case when not week.withheld then extract(hour from answer.answered_at at time zone unit.time_zone)::integer end as hour,
    answer.score::smallint as score,
    nps_class(answer.score)::text as class,
    case when answer.score ~= 'promoter' then 100 when answer.score ~= 'detractor' then -100 else 0 end as points,
    (answer.score ~= 'promoter')::integer as promoter,
    (answer.score ~= 'passive')::integer as passive,
    (answer.score ~= 'detractor')::integer as detractor,
    answer.commented,
    answer.asks_contact,
    answer.channel,
    answer.language,
    answer.device,
    answer.source,
    answer.invitation_id is not null as replied_to_invitation,
    week.withheld,
    case when not week.withheld then visit.kind end as kind_of_visit,
    case when not week.withheld then visit.background end as background
from survey.units as unit
cross join lateral (
    select part.day, date_trunc('week', part.day::timestamp)::date as monday
    from survey.daily_parts as part
    where part.counted = 'answers' and part.unit_id = unit.unit_id
    group by part.day
    having sum(part.added) <> sum(part.removed)
) as told
cross join lateral (
    select coalesce(nps_responses(sum(part.added)) - nps_responses(sum(part.removed)) < min(settings.smallest_group), true) as withheld
    from survey.daily_parts as part
    cross join survey.settings
    where part.counted = 'answers' and part.unit_id = unit.unit_id and part.day between told.monday and told.monday + 6
) as week
left join survey.unit_places as place on place.unit_id = unit.unit_id and place.valid @> told.day
left join survey.units as site on site.unit_id = place.site_id
left join survey.units as line on line.unit_id = place.line_id
left join survey.units as organisation on organisation.unit_id = place.organisation_id
-- Where clocks go back over midnight a day may have moments after the next has begun: the range is wide enough for them, and
-- the local date decides, as it does in the rollups. "offset 0" keeps to one day after the other: planners think that reading
-- all of a unit's answers and throwing most of them away were cheaper.
cross join lateral (
    select *
    from survey.answers
    where answers.unit_id = unit.unit_id
        and answers.answered_at >= nps_day_start(told.day, unit.time_zone)
        and answers.answered_at < (told.day + 1)::timestamp at time zone unit.time_zone
        and (answers.answered_at at time zone unit.time_zone)::date = told.day
        -- Always so: it makes the planner decide what is withheld once a day, before the answers of the day are read.
        and week.withheld is not null
    offset 0
) as answer
left join survey.visits as visit on visit.visit_id = answer.visit_id;
comment on view survey.answers_in_place is 'What survey.answer_facts shows, with the background variables still in one column.';
comment on column survey.answers_in_place.answer_id is 'Our own key of the answer; null where withheld.';
comment on column survey.answers_in_place.unit_code is 'Code of the unit that was visited; null where withheld.';
comment on column survey.answers_in_place.unit_name is 'Its name; null where withheld.';
comment on column survey.answers_in_place.unit_kind is 'Its kind: organisation, line, site or ward; null where withheld.';
comment on column survey.answers_in_place.site_code is 'Code of the site that it belonged to that day, or is itself; null without one, or where withheld.';
comment on column survey.answers_in_place.site_name is 'Name of that site; null without one, or where withheld.';
comment on column survey.answers_in_place.service_line is 'What kind of care the unit gives, in the organisation''s own words, or its line of service where withheld; null where nobody has said.';
comment on column survey.answers_in_place.line_code is 'Code of the line of service that the unit belonged to that day, or is itself; null without one.';
comment on column survey.answers_in_place.line_name is 'Name of that line; null without one.';
comment on column survey.answers_in_place.organisation_code is 'Code of the organisation that the unit belonged to that day, or is itself; null without one.';
comment on column survey.answers_in_place.organisation_name is 'Name of that organisation; null without one.';
comment on column survey.answers_in_place.day is 'The unit''s local day of the answer.';
comment on column survey.answers_in_place.monday is 'Monday of its week (ISO 8601).';
comment on column survey.answers_in_place.month is 'First day of its month.';
comment on column survey.answers_in_place.hour is 'Local hour of the answer, 0 to 23; null where withheld.';
comment on column survey.answers_in_place.score is 'How likely to recommend us: 0 not at all … 10 extremely.';
comment on column survey.answers_in_place.class is 'detractor (0 to 6), passive (7 and 8) or promoter (9 and 10).';
comment on column survey.answers_in_place.points is '100 for a promoter, 0 for a passive, -100 for a detractor: the plain average of any rows is their NPS.';
comment on column survey.answers_in_place.promoter is '1 for a promoter, else 0: the sum counts them, the average is their share.';
comment on column survey.answers_in_place.passive is '1 for a passive, else 0.';
comment on column survey.answers_in_place.detractor is '1 for a detractor, else 0.';
comment on column survey.answers_in_place.commented is 'Whether the patient wrote why. What was written is not here.';
comment on column survey.answers_in_place.asks_contact is 'Whether the patient asks us to get in touch.';
comment on column survey.answers_in_place.channel is 'How the answer came: sms, web, email, tablet, phone or paper.';
comment on column survey.answers_in_place.language is 'Language of the comment, ISO 639 code; null where unknown.';
comment on column survey.answers_in_place.device is 'What it was written on: phone, tablet, computer or other; null where unknown.';
comment on column survey.answers_in_place.source is 'The system that the answer came from.';
comment on column survey.answers_in_place.replied_to_invitation is 'Whether it replies to an invitation; otherwise nobody asked for it, or it was imported.';
comment on column survey.answers_in_place.withheld is
    'True where the unit has fewer answers in the week than survey.settings.smallest_group: then key, unit, site, hour and everything about the visit are null, and the rows come in no order.';
comment on column survey.answers_in_place.kind_of_visit is 'Kind of visit, a key of survey.visit_kinds; null where the visit is not known, or withheld.';
comment on column survey.answers_in_place.background is 'Background variables of the visit; null where the visit is not known, or withheld.';

-- Declared variables become columns. Values of another type, from before a variable's type was changed, are null. Answers are found
-- unit by unit, day by day: those that are withheld are shuffled, or their neighbours would tell whose they are.

create or replace function survey.answer_facts_query() returns text
language sql stable
set search_path = pg_catalog, pg_temp
begin atomic
    select format(
        'select %1$s from survey.answers_in_place where not withheld
        union all
        (select %1$s from survey.answers_in_place where withheld order by random())',
        string_agg(shown.expression, ', ' order by shown.block, shown.place)
    )
    from (
        select 1 as block, attnum as place, quote_ident(attname) as expression
        from pg_attribute
        where attrelid = 'survey.answers_in_place'::regclass and attnum > 0 and not attisdropped and attname <> 'background'
        union all
        select 2, number, format(
            case type
                when 'text' then '(background ->> %1$L) as %2$I'
                when 'number' then 'case jsonb_typeof(background -> %1$L) when ''number'' then (background ->> %1$L)::numeric end as %2$I'
                when 'boolean' then 'case jsonb_typeof(background -> %1$L) when ''boolean'' then (background ->> %1$L)::boolean end as %2$I'
            end,
            key, 'visit_' || key
        )
        from survey.background_variables
    ) as shown;
end;
comment on function survey.answer_facts_query() is 'What survey.answer_facts is to select, by the background variables that are declared.';

create or replace function survey.build_answer_facts() returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    statement text;
    grants text[];
    options text := (
        select ' with (' || array_to_string(reloptions, ', ') || ')' from pg_class where oid = to_regclass('survey.answer_facts')
    );
    dependents text;
begin
    perform survey.require_read_committed('declaring background variables');
    -- Two at once: the second waits here, and sees what the first declared.
    perform pg_advisory_xact_lock(hashtextextended('survey.build_answer_facts', 0));
    begin
        execute 'create or replace view survey.answer_facts' || coalesce(options, '') || ' as ' || survey.answer_facts_query();
    exception when invalid_table_definition then
        -- A column went or changed its type, which takes another view; whoever could read the old one can read the new one.
        select array_agg(format(
            'grant %s %s on survey.answer_facts to %s%s', privilege_type, '(' || quote_ident(attname) || ')',
            case grantee when 0 then 'public' else grantee::regrole::text end,
            case when is_grantable then ' with grant option' end
        ))
        into grants
        from (
            select relacl as acl, null as attname from pg_class where oid = 'survey.answer_facts'::regclass
            union all
            select attacl, attname
            from pg_attribute
            where attrelid = 'survey.answer_facts'::regclass
                and (
                    attname in (select 'visit_' || key from survey.background_variables)
                    or attname in (select attname from pg_attribute where attrelid = 'survey.answers_in_place'::regclass)
                )
        ) as granted
        cross join aclexplode(acl)
        where grantee <> (select relowner from pg_class where oid = 'survey.answer_facts'::regclass);
        drop view survey.answer_facts;
        execute 'create view survey.answer_facts' || coalesce(options, '') || ' as ' || survey.answer_facts_query();
        foreach statement in array coalesce(grants, '{}') loop
            execute statement;
        end loop;
    end;
    for statement in
        select format('comment on column survey.answer_facts.%I is %L', attname, col_description(attrelid, attnum))
        from pg_attribute
        where attrelid = 'survey.answers_in_place'::regclass and attnum > 0 and not attisdropped and attname <> 'background'
        union all
        select format(
            'comment on column survey.answer_facts.%I is %L', 'visit_' || key,
            format('%s / %s / %s: background variable %s of the visit; null where not known, or withheld.', label_fi, label_sv, label_en, key)
        )
        from survey.background_variables
    loop
        execute statement;
    end loop;
    comment on view survey.answer_facts is 'For BI tools: one row an answer, with its place, time and visit. Each background variable is a column visit_….';
exception when dependent_objects_still_exist then
    get stacked diagnostics dependents = pg_exception_detail;
    raise exception 'a background variable cannot be removed or change its type while other views depend on survey.answer_facts'
        using errcode = 'dependent_objects_still_exist', detail = dependents, hint = 'Drop those views first, then change the variable and create them again.';
end
$$;
comment on function survey.build_answer_facts() is
    'Makes survey.answer_facts anew, with a column for each background variable. New ones come last, and nothing else changes. Errors: 2BP01 where a column would go that other views may use, 25000 from an older snapshot.';

create or replace function survey.follow_background_variables() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    perform survey.build_answer_facts();
    return null;
end
$$;
comment on function survey.follow_background_variables() is 'Trigger: survey.answer_facts has the variables that are declared.';

create or replace trigger answer_facts_follow
    after insert or update or delete or truncate on survey.background_variables
    for each statement execute function survey.follow_background_variables();
comment on trigger answer_facts_follow on survey.background_variables is 'Declared variables are columns of survey.answer_facts.';

select survey.build_answer_facts();
