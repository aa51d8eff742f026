-- Visits: what patients are asked about, and which share of them. A customer is known by a pseudonymous reference only.

create table if not exists survey.customers (
    customer_id bigint generated always as identity primary key,
    reference text not null unique,
    recorded_at timestamptz not null default now(),
    constraint customer_reference_is_clean check (reference !~ '[[:cntrl:]]' and length(reference) between 1 and 200)
);
comment on table survey.customers is 'Someone who visits us, under the pseudonym that the organisation''s own system gives; nothing else about a person is here.';
comment on column survey.customers.customer_id is 'Our own key.';
comment on column survey.customers.reference is 'The pseudonym. It finds the phone number in the organisation''s system, never here.';
comment on column survey.customers.recorded_at is 'When the customer was stored here; long after, who has nothing left need not be known.';
-- What PostgreSQL samples of a column for its planner outlives the row; a unique index tells the planner enough.
alter table survey.customers alter column reference set statistics 0;

create table if not exists survey.opt_outs (
    opt_out_id bigint generated always as identity primary key,
    customer_id bigint not null references survey.customers on delete cascade,
    source text not null,
    recorded_at timestamptz not null default now(),
    withdrawn_at timestamptz,
    constraint opt_out_source_is_known check (source in ('self_service', 'phone', 'reception')),
    constraint opt_out_ends_after_it_began check (withdrawn_at >= recorded_at)
);
comment on table survey.opt_outs is 'Customers who do not want to be asked, and how they said so.';
comment on column survey.opt_outs.opt_out_id is 'Our own key.';
comment on column survey.opt_outs.customer_id is 'Who.';
comment on column survey.opt_outs.source is 'Where it was said: self_service, phone or reception.';
comment on column survey.opt_outs.recorded_at is 'When it was said.';
comment on column survey.opt_outs.withdrawn_at is 'When it was taken back; null while it holds.';

create unique index if not exists opt_out_in_force on survey.opt_outs (customer_id) where withdrawn_at is null;
comment on index survey.opt_out_in_force is 'One that holds is enough, and is found at once.';

create table if not exists survey.visit_kinds (
    kind text primary key,
    label_fi text not null,
    label_sv text not null,
    label_en text not null,
    constraint visit_kind_is_a_key check (kind ~ '^[a-z][a-z0-9_]{0,62}$')
);
comment on table survey.visit_kinds is 'Kinds of visit, each of which may be sampled at a rate of its own. An organisation adds its own.';
comment on column survey.visit_kinds.kind is 'The key.';
comment on column survey.visit_kinds.label_fi is 'Name in Finnish.';
comment on column survey.visit_kinds.label_sv is 'Name in Swedish.';
comment on column survey.visit_kinds.label_en is 'Name in English.';

insert into survey.visit_kinds (kind, label_fi, label_sv, label_en) values
    ('physician', 'Lääkärikäynti', 'Läkarbesök', 'Physician'),
    ('nurse', 'Hoitajakäynti', 'Besök hos sjukskötare', 'Nurse'),
    ('occupational_health', 'Työterveyshuolto', 'Företagshälsovård', 'Occupational health'),
    ('physiotherapy', 'Fysioterapia', 'Fysioterapi', 'Physiotherapy'),
    ('dental', 'Suun terveydenhuolto', 'Munhälsovård', 'Dental care'),
    ('hospital', 'Sairaalahoito', 'Sjukhusvård', 'Hospital'),
    ('laboratory', 'Laboratorio', 'Laboratorium', 'Laboratory'),
    ('imaging', 'Kuvantaminen', 'Bilddiagnostik', 'Imaging')
on conflict (kind) do nothing;

create table if not exists survey.background_variables (
    key text primary key,
    type text not null default 'text',
    label_fi text not null,
    label_sv text not null,
    label_en text not null,
    number bigint generated always as identity,
    -- With visit_ before it, it has the 63 bytes of a column's name.
    constraint background_key_is_a_column_name check (key ~ '^[a-z][a-z0-9_]{0,56}$'),
    constraint background_type_is_known check (type in ('text', 'number', 'boolean'))
);
comment on table survey.background_variables is 'What is known about visits besides place and time: the keys that survey.visits.background may have.';
comment on column survey.background_variables.key is 'The key; reports use it as the name of a column.';
comment on column survey.background_variables.type is 'What its values are: text, number or boolean.';
comment on column survey.background_variables.label_fi is 'Name in Finnish.';
comment on column survey.background_variables.label_sv is 'Name in Swedish.';
comment on column survey.background_variables.label_en is 'Name in English.';
comment on column survey.background_variables.number is 'Order in which they were declared, and in which reports show them.';

create table if not exists survey.visits (
    visit_id bigint generated always as identity primary key,
    source text not null default 'visits',
    external_id text not null,
    unit_id bigint not null references survey.units,
    customer_id bigint references survey.customers on delete set null,
    kind text not null references survey.visit_kinds,
    ended_at timestamptz not null,
    background jsonb not null default '{}',
    recorded_at timestamptz not null default now(),
    constraint visit_counts_once unique (source, external_id),
    constraint visit_ended_in_our_time check (ended_at >= '1900-01-01 00:00+00' and ended_at < '2200-01-01 00:00+00'),
    constraint visit_erased_tells_nothing check (source <> 'erased' or customer_id is null and background = '{}')
);
-- As with the references of customers. Reports filter by single variables, of which such samples tell nothing.
alter table survey.visits alter column external_id set statistics 0, alter column background set statistics 0;
comment on table survey.visits is 'One visit of a customer to a unit.';
comment on column survey.visits.visit_id is 'Our own key.';
comment on column survey.visits.source is 'The system that the visit comes from; erased where it must not be known any more whose visit it was.';
comment on column survey.visits.external_id is 'That system''s key of the visit; a random one for erased visits.';
comment on column survey.visits.unit_id is 'The unit that was visited.';
comment on column survey.visits.customer_id is 'Who came; null once the customer is erased.';
comment on column survey.visits.kind is 'The kind of visit.';
comment on column survey.visits.ended_at is 'When it ended; the invitation falls due some time later. Of erased visits only the day is right.';
comment on column survey.visits.background is 'Background variables, each declared in survey.background_variables.';
comment on column survey.visits.recorded_at is 'When the visit was stored here.';
comment on constraint visit_counts_once on survey.visits is 'The same visit told again is not a second visit.';
comment on constraint visit_erased_tells_nothing on survey.visits is 'Erased visits are nobody''s and tell nothing of their background.';

create index if not exists visit_ended on survey.visits (ended_at);
comment on index survey.visit_ended is 'Visits of a period, for drawing the sample.';
create index if not exists visit_customer on survey.visits (customer_id);
comment on index survey.visit_customer is 'A customer''s visits, for erasing.';
create index if not exists visit_of_somebody on survey.visits (ended_at) where customer_id is not null;
comment on index survey.visit_of_somebody is 'The oldest visits of which it is known whose they were, for forgetting it.';

create or replace function survey.refuse_undeclared_background() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    wrong record;
begin
    if jsonb_typeof(new.background) <> 'object' then
        raise exception 'background variables are a JSON %, not an object', jsonb_typeof(new.background)
            using errcode = 'check_violation', hint = 'Write them as {"key": value}.';
    end if;
    select given.key, declared.type, jsonb_typeof(given.value) as found into wrong
    from jsonb_each(new.background) as given
    left join survey.background_variables as declared using (key)
    where declared.type is null
        or jsonb_typeof(given.value) not in ('null', case declared.type when 'text' then 'string' else declared.type end)
    order by given.key
    limit 1;
    if found and wrong.type is null then
        raise exception 'background variable "%" is not declared', left(wrong.key, 63)
            using errcode = 'check_violation', hint = 'Declare it first: insert into survey.background_variables.';
    elsif found then
        raise exception 'background variable "%" has a value of type %, not %', wrong.key, wrong.found, wrong.type
            using errcode = 'check_violation', hint = 'See survey.background_variables for the type of each.';
    end if;
    return new;
end
$$;
comment on function survey.refuse_undeclared_background() is 'Trigger: background variables are declared, so that reports can offer them.';

create or replace trigger visit_background_is_declared
    before insert or update of background on survey.visits
    for each row when (new.background <> '{}')
    execute function survey.refuse_undeclared_background();
comment on trigger visit_background_is_declared on survey.visits is 'Only variables that are declared, of their type.';

-- Who imports visits is told the keys of the customers that he names, and can't list the others.
create or replace function survey.customers_of(given text[]) returns table (reference text, customer_id bigint)
language sql stable security definer
set search_path = pg_catalog, pg_temp
begin atomic
    select customer.reference, customer.customer_id
    from survey.customers as customer
    where customer.reference = any (given);
end;
comment on function survey.customers_of(text[]) is 'The keys of customers with these references, for importing visits.';

-- Which share is asked about.

create or replace function survey.elapsed(span interval) returns interval
language sql immutable
return make_interval(secs => extract(epoch from span)::double precision);
comment on function survey.elapsed(interval) is 'The interval as time that passes, not time on the wall: a day is 24 hours, a month 30 days, wherever and whenever.';

create table if not exists survey.sampling_rules (
    unit_id bigint not null references survey.units on delete cascade,
    kind text not null references survey.visit_kinds,
    begins date not null,
    rate numeric not null,
    delay interval not null default '2 hours',
    earliest time not null default '09:00',
    latest time not null default '20:00',
    answer_within interval not null default '14 days',
    primary key (unit_id, kind, begins),
    constraint sampling_rate_is_a_share check (rate between 0 and 1),
    constraint sampling_delay_is_at_most_30_days check (extract(epoch from delay) between 0 and extract(epoch from interval '30 days')),
    constraint sampling_hours_are_of_one_day check (earliest < latest),
    constraint sampling_leaves_time_to_answer check (extract(epoch from answer_within) >= 1),
    constraint sampling_answers_come_within_90_days check (extract(epoch from answer_within) <= extract(epoch from interval '90 days'))
);
comment on table survey.sampling_rules is
    'Which share of visits is asked about: for a unit with everything below it, a kind of visit, from a day on until the next such rule. The nearest unit with a rule decides; where there is none, nobody is asked yet.';
comment on column survey.sampling_rules.unit_id is 'The unit, with everything below it that has no rule of its own.';
comment on column survey.sampling_rules.kind is 'The kind of visit.';
comment on column survey.sampling_rules.begins is 'The first local day; how a pilot grows, unit by unit.';
comment on column survey.sampling_rules.rate is 'Share of the visits, 0 to 1; 0 ends the asking.';
comment on column survey.sampling_rules.delay is 'How long after the visit the invitation falls due: at most 30 days.';
comment on column survey.sampling_rules.earliest is 'Local time before which no message is sent.';
comment on column survey.sampling_rules.latest is 'Local time from which no message is sent.';
comment on column survey.sampling_rules.answer_within is 'How long after it falls due an invitation can be sent and answered: at most 90 days.';

create or replace function survey.rule_of(unit bigint, visit_kind text, day date) returns setof survey.sampling_rules
language sql stable
begin atomic
    with recursive above as (
        select rule_of.unit as unit_id, 0 as steps
        union all
        select placement.parent_id, above.steps + 1
        from above
        join survey.unit_placements as placement
            on placement.unit_id = above.unit_id and placement.valid @> rule_of.day
    ) cycle unit_id set comes_again using path
    select rule.*
    from above
    join survey.sampling_rules as rule using (unit_id)
    where rule.kind = rule_of.visit_kind and rule.begins <= rule_of.day
    order by above.steps, rule.begins desc
    limit 1;
end;
comment on function survey.rule_of(bigint, text, date) is
    'The sampling rule of a unit for a kind of visit on a local day: of the nearest unit at or above it that has one, the latest begun. No row where there is none.';
