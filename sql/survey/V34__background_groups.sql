-- Who answers how: the answers of thirteen weeks by what is known about the visit and the answer, for every unit with everything
-- below it. What is told here is told to everyone who may ask, and so small groups are put together inside.
--
-- Groups of fewer answers than survey.settings.smallest_group become one group of "others". Where even that is too small, the
-- smallest of those that are told joins it: otherwise the others would be known by what is left of the whole. A variable of which
-- fewer than two groups remain is left out.

create or replace function survey.round_step(span numeric) returns numeric
language sql immutable strict parallel safe
begin atomic
    select min(step.size)
    from (select power(10::numeric, floor(log(case when span > 0 then span / 6 end)))) as digit (size)
    cross join lateral (select digit.size * times from unnest(array[1, 2, 5, 10]::numeric[]) as times) as step (size)
    where step.size >= span / 6;
end;
comment on function survey.round_step(numeric) is
    'The smallest of 1, 2, 5, 10, 20, 50 … (or 0.5, 0.2, 0.1 …) that divides a span into at most six steps; null unless the span is above zero.';

create or replace function survey.background_groups(week date, codes text[])
returns table (
    unit_id bigint, unit_code text, variable text, type text, label_fi text, label_sv text, label_en text,
    "position" bigint, value text, value_fi text, value_sv text, value_en text, others bigint,
    answers bigint, share double precision, nps double precision, lower double precision, upper double precision,
    gap double precision, gap_is_real boolean, change double precision, change_is_real boolean
)
language sql stable security definer
set search_path = pg_catalog, pg_temp
set jit = off
begin atomic
    with member as materialized (
        select root_id, monday, unit_id from survey.branches_of_week(week, codes)
    ),
    variable as materialized (
        select *, null::text as key
        from (
            values
                (1::bigint, 'kind_of_visit', 'key', 'Käynnin laji', 'Typ av besök', 'Kind of visit'),
                (2, 'channel', 'key', 'Vastaustapa', 'Svarssätt', 'How the answer came'),
                (3, 'language', 'key', 'Kommentin kieli', 'Kommentarens språk', 'Language of the comment'),
                (4, 'device', 'key', 'Laite', 'Enhet', 'Device')
        ) as known (number, variable, type, label_fi, label_sv, label_en)
        union all
        select 4 + own.number, 'visit_' || own.key, own.type, own.label_fi, own.label_sv, own.label_en, own.key
        from survey.background_variables as own
    ),
    -- When weeks begin is worked out once a unit, not once an answer.
    its as materialized (
        select
            unit.unit_id, member.monday,
            lower(nps_week_range(member.monday - 7 * 25, unit.time_zone)) as begin_before,
            lower(nps_week_range(member.monday - 7 * 12, unit.time_zone)) as begin,
            upper(nps_week_range(member.monday, unit.time_zone)) as finish
        from (select distinct member.unit_id, member.monday from member) as member
        join survey.units as unit using (unit_id)
    ),
    -- Answers of which the same is known are added up at once.
    answer as materialized (
        select
            its.unit_id, its.monday, answer.answered_at >= its.begin as is_now,
            visit.kind as kind_of_visit, answer.channel, answer.language, answer.device, visit.background,
            survey.tally_of(answer.score::smallint) as tally
        from its
        join survey.answers as answer
            on answer.unit_id = its.unit_id and answer.answered_at >= its.begin_before and answer.answered_at < its.finish
        left join survey.visits as visit on visit.visit_id = answer.visit_id
        group by
            its.unit_id, its.monday, answer.answered_at >= its.begin,
            visit.kind, answer.channel, answer.language, answer.device, visit.background
    ),
    -- Numbers are told by ranges of a round width, the same for all units: by the values there are, all but the most extreme.
    width as materialized (
        select
            variable.variable, variable.key,
            survey.round_step((percentile_cont(0.95) within group (order by told.number) - percentile_cont(0.05) within group (order by told.number))::numeric) as step,
            bool_and(told.number = trunc(told.number)) as is_whole
        from variable
        cross join answer
        cross join lateral (
            select case jsonb_typeof(answer.background -> variable.key) when 'number' then (answer.background ->> variable.key)::numeric end
        ) as told (number)
        where variable.type = 'number' and answer.is_now
        group by variable.variable, variable.key
    ),
    -- What is known of every answer, and what the organisation has declared.
    described as (
        select answer.unit_id, answer.monday, answer.is_now, answer.tally, known.variable, known.value, null::numeric as first_number
        from answer
        cross join lateral (
            values
                ('kind_of_visit', answer.kind_of_visit), ('channel', answer.channel), ('language', answer.language),
                ('device', answer.device)
        ) as known (variable, value)
        union all
        select answer.unit_id, answer.monday, answer.is_now, answer.tally, variable.variable,
               case
                   when variable.type = 'text' or jsonb_typeof(answer.background -> variable.key) = 'boolean'
                       then answer.background ->> variable.key
               end,
               null
        from answer
        join variable on variable.type in ('text', 'boolean')
        union all
        select answer.unit_id, answer.monday, answer.is_now, answer.tally, width.variable, range.label, range.first_number
        from answer
        cross join width
        left join lateral (
            select
                case
                    when width.step is null or width.is_whole and width.step = 1 then trim_scale(bound.lowest)::text
                    when width.is_whole and width.step > 1 then trim_scale(bound.lowest) || '–' || trim_scale(bound.lowest + width.step - 1)
                    else trim_scale(bound.lowest) || ' – < ' || trim_scale(bound.lowest + width.step)
                end,
                bound.lowest
            from (
                select coalesce(floor(told.number / width.step) * width.step, told.number)
                from (
                    select case jsonb_typeof(answer.background -> width.key) when 'number' then (answer.background ->> width.key)::numeric end
                ) as told (number)
            ) as bound (lowest)
        ) as range (label, first_number) on true
    ),
    own as materialized (
        select described.unit_id, described.monday, described.variable, described.value,
               min(described.first_number) as first_number,
               sum(described.tally) filter (where described.is_now) as tally,
               sum(described.tally) filter (where not described.is_now) as tally_before
        from described
        group by described.unit_id, described.monday, described.variable, described.value
    ),
    branch as (
        select member.root_id, own.variable, own.value,
               min(own.first_number) as first_number,
               sum(own.tally) as tally, sum(own.tally_before) as tally_before
        from member
        join own using (unit_id, monday)
        group by member.root_id, own.variable, own.value
        having nps_responses(sum(own.tally)) > 0
    ),
    sized as (
        select branch.*, nps_responses(branch.tally) < settings.smallest_group as is_small, settings.smallest_group,
               sum(nps_responses(branch.tally)) filter (where nps_responses(branch.tally) < settings.smallest_group)
                   over (partition by branch.root_id, branch.variable) as answers_of_small,
               row_number() over (
                   partition by branch.root_id, branch.variable, nps_responses(branch.tally) < settings.smallest_group
                   order by nps_responses(branch.tally), branch.value
               ) as smallness
        from branch
        cross join survey.settings
    ),
    placed as (
        select *, sized.is_small or coalesce(sized.answers_of_small < sized.smallest_group and sized.smallness = 1, false) as is_other from sized
    ),
    told as (
        select placed.root_id, placed.variable, placed.is_other,
               case when not placed.is_other then placed.value end as value,
               count(*) filter (where placed.is_other) as others,
               min(placed.first_number) as first_number,
               min(placed.smallest_group) as smallest_group,
               sum(placed.tally) as tally,
               case when not placed.is_other then sum(placed.tally_before) end as tally_before
        from placed
        group by placed.root_id, placed.variable, placed.is_other, case when not placed.is_other then placed.value end
    ),
    shown as (
        select *,
               sum(told.tally) over (partition by told.root_id, told.variable) as whole,
               count(*) over (partition by told.root_id, told.variable) as groups,
               min(nps_responses(told.tally)) over (partition by told.root_id, told.variable) as fewest
        from told
    )
    select
        unit.unit_id, unit.code, variable.variable, variable.type, variable.label_fi, variable.label_sv, variable.label_en,
        row_number() over (
            partition by shown.root_id, shown.variable
            order by shown.is_other, shown.value is null, shown.first_number, nps_responses(shown.tally) desc, shown.value
        ),
        shown.value,
        coalesce(kind.label_fi, shown.value), coalesce(kind.label_sv, shown.value), coalesce(kind.label_en, shown.value),
        nullif(shown.others, 0),
        figures.responses,
        figures.responses::double precision / nps_responses(shown.whole),
        figures.nps, figures.lower, figures.upper,
        gap.delta, gap.is_real,
        change.delta, change.is_real
    from shown
    join survey.units as unit on unit.unit_id = shown.root_id
    join variable on variable.variable = shown.variable
    left join survey.visit_kinds as kind on kind.kind = shown.value and shown.variable = 'kind_of_visit'
    cross join lateral nps_summary(shown.tally) as figures
    cross join lateral survey.compare(shown.tally, shown.whole - shown.tally) as gap
    cross join lateral survey.compare(
        shown.tally, case when nps_responses(shown.tally_before) >= shown.smallest_group then shown.tally_before end
    ) as change
    where shown.groups > 1 and shown.fewest >= shown.smallest_group
    order by unit.unit_id, variable.number, 8;
end;
comment on function survey.background_groups(date, text[]) is
    'Answers of the thirteen weeks that end with a week (null takes the last complete one), by what is known about visit and answer, for units with these codes (null takes all), each with everything below it: one row a group. Groups below survey.settings.smallest_group are put together as "others", which says how many they are. gap is against all other answers of the unit, change against the thirteen weeks before; a value of null without others is "not known".';
