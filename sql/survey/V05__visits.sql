-- Visits: what patients are asked about. A customer is known by a pseudonymous reference only.

create table if not exists survey.customers (
    customer_id bigint generated always as identity primary key,
    reference text not null unique,
    constraint customer_reference_is_clean check (reference !~ '[[:cntrl:]]' and length(reference) between 1 and 200)
);
comment on table survey.customers is 'Someone who visits us, under the pseudonym that the organisation''s own system gives; nothing else about a person is here.';
comment on column survey.customers.customer_id is 'Our own key.';
comment on column survey.customers.reference is 'The pseudonym. It finds the phone number in the organisation''s system, never here.';
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
    constraint visit_erased_tells_nothing check (source <> 'erased' or customer_id is null and background = '{}')
);
-- As with the references of customers. Reports filter by single variables, of which such samples tell nothing.
alter table survey.visits alter column background set statistics 0;
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
