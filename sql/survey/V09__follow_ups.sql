-- Follow-up: an answer that needs somebody opens a case at its unit; who did what, and when, can't be rewritten.

create table if not exists survey.follow_up_outcomes (
    outcome text primary key,
    needs_contact boolean not null,
    label_fi text not null,
    label_sv text not null,
    label_en text not null,
    constraint follow_up_outcome_is_a_key check (outcome ~ '^[a-z][a-z0-9_]{0,62}$')
);
comment on table survey.follow_up_outcomes is 'How cases end. An organisation adds its own; what the patient said stays out of here.';
comment on column survey.follow_up_outcomes.outcome is 'The key.';
comment on column survey.follow_up_outcomes.needs_contact is 'Whether a case can end like this only after the patient was contacted.';
comment on column survey.follow_up_outcomes.label_fi is 'Name in Finnish.';
comment on column survey.follow_up_outcomes.label_sv is 'Name in Swedish.';
comment on column survey.follow_up_outcomes.label_en is 'Name in English.';

insert into survey.follow_up_outcomes (outcome, needs_contact, label_fi, label_sv, label_en) values
    ('settled', true, 'Sovittu potilaan kanssa', 'Uppklarat med patienten', 'Settled with the patient'),
    ('care_arranged', true, 'Järjestetty uusi käynti tai hoito', 'Nytt besök eller vård ordnad', 'A new visit or care arranged'),
    ('complaint_advised', true, 'Ohjattu tekemään muistutus', 'Hänvisad till anmärkning', 'Advised how to complain'),
    ('improved', false, 'Toimintaa muutettu', 'Verksamheten ändrad', 'We changed how we work'),
    ('not_reached', false, 'Potilasta ei tavoitettu', 'Patienten nåddes inte', 'The patient was not reached'),
    ('no_contact_needed', false, 'Yhteydenottoa ei tarvittu', 'Kontakt behövdes inte', 'No contact was needed')
on conflict (outcome) do nothing;

create table if not exists survey.follow_ups (
    follow_up_id bigint generated always as identity primary key,
    answer_id bigint not null unique references survey.answers on update cascade on delete cascade,
    unit_id bigint not null references survey.units,
    opened_at timestamptz not null default now(),
    deadline timestamptz not null,
    state text not null default 'open',
    assignee text,
    constraint follow_up_state_is_known check (state in ('open', 'contacted', 'resolved')),
    constraint follow_up_has_time check (deadline > opened_at)
);
comment on table survey.follow_ups is 'Cases: answers that need somebody. State and assignee are those of the case''s last event.';
comment on column survey.follow_ups.follow_up_id is 'Our own key.';
comment on column survey.follow_ups.answer_id is 'The answer; a case goes when its answer is erased.';
comment on column survey.follow_ups.unit_id is 'The unit of the answer, whose case it is.';
comment on column survey.follow_ups.opened_at is 'When it was opened.';
comment on column survey.follow_ups.deadline is 'When it should be resolved.';
comment on column survey.follow_ups.state is 'open, contacted or resolved.';
comment on column survey.follow_ups.assignee is 'Who has taken it on; null while nobody has.';

create index if not exists follow_up_pending on survey.follow_ups (unit_id, deadline) where state <> 'resolved';
comment on index survey.follow_up_pending is 'What a unit has to do, the most pressing first.';

create table if not exists survey.follow_up_events (
    follow_up_id bigint not null references survey.follow_ups on delete cascade,
    number integer not null,
    event text not null,
    at timestamptz not null,
    who text not null default session_user,
    recorded_by text not null default session_user,
    state text not null,
    assignee text,
    outcome text references survey.follow_up_outcomes,
    primary key (follow_up_id, number),
    constraint follow_up_event_is_known check (event in ('opened', 'assigned', 'contacted', 'resolved', 'reopened')),
    constraint follow_up_event_has_somebody check (who = btrim(who) and who !~ '[[:cntrl:]]' and length(who) between 1 and 300),
    constraint follow_up_assignee_is_somebody check (assignee = btrim(assignee) and assignee !~ '[[:cntrl:]]' and length(assignee) between 1 and 300),
    constraint follow_up_is_assigned_to_somebody check (event <> 'assigned' or assignee is not null),
    constraint follow_up_ends_with_an_outcome check ((event = 'resolved') = (outcome is not null))
);
comment on table survey.follow_up_events is 'What happened to each case. Lines are added, never changed; they go only with the answer.';
comment on column survey.follow_up_events.follow_up_id is 'The case.';
comment on column survey.follow_up_events.number is 'Which event of the case, from 1; the database counts.';
comment on column survey.follow_up_events.event is 'opened, assigned, contacted, resolved or reopened.';
comment on column survey.follow_up_events.at is 'When; by the database''s clock.';
comment on column survey.follow_up_events.who is 'Who did it, in the words of the program that recorded it.';
comment on column survey.follow_up_events.recorded_by is 'The database user that recorded it; by the database''s own knowledge.';
comment on column survey.follow_up_events.state is 'State of the case from then on; the database derives it.';
comment on column survey.follow_up_events.assignee is 'Who had the case from then on.';
comment on column survey.follow_up_events.outcome is 'How it was resolved.';

-- Which way a case may go.
create or replace function survey.state_after(event text, state text, outcome_needs_contact boolean) returns text
language sql immutable parallel safe
begin atomic
    select case
        when event = 'opened' and state is null then 'open'
        when event = 'assigned' and state in ('open', 'contacted') then state
        when event = 'contacted' and state = 'open' then 'contacted'
        when event = 'resolved' and state = 'contacted' then 'resolved'
        when event = 'resolved' and state = 'open' and not outcome_needs_contact then 'resolved'
        when event = 'reopened' and state = 'resolved' then 'open'
    end;
end;
comment on function survey.state_after(text, text, boolean) is 'State of a case after an event; null where the event is out of order.';

create or replace function survey.derive_follow_up_event() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    earlier survey.follow_up_events%rowtype;
    ending survey.follow_up_outcomes%rowtype;
begin
    -- Two at once: the second waits here, and sees what the first did.
    perform from survey.follow_ups where follow_up_id = new.follow_up_id for update;
    if not found then
        raise exception 'there is no follow-up %', new.follow_up_id
            using errcode = 'no_data_found', hint = 'See survey.follow_ups.';
    end if;
    select * into earlier from survey.follow_up_events
    where follow_up_id = new.follow_up_id
    order by number desc
    limit 1;
    select * into ending from survey.follow_up_outcomes where outcome = new.outcome;
    if new.event = 'resolved' and not found then
        raise exception 'follow-up % cannot be resolved without an outcome that is known', new.follow_up_id
            using errcode = 'foreign_key_violation', hint = 'See survey.follow_up_outcomes; an organisation adds its own there.';
    end if;
    if new.event = 'assigned' and new.assignee is null then
        raise exception 'follow-up % cannot be assigned to nobody', new.follow_up_id
            using errcode = 'null_value_not_allowed', hint = 'Say who takes it on.';
    end if;
    new.number := coalesce(earlier.number, 0) + 1;
    new.at := clock_timestamp();
    new.recorded_by := session_user;
    if new.event <> 'assigned' then
        new.assignee := earlier.assignee;
    end if;
    new.state := survey.state_after(new.event, earlier.state, ending.needs_contact);
    if new.state is null then
        raise exception 'follow-up % is %: it cannot be % now', new.follow_up_id, earlier.state, new.event
            using errcode = 'object_not_in_prerequisite_state', hint = case earlier.state
                when 'open' then 'It can be assigned, contacted, or resolved with an outcome that needs no contact.'
                when 'contacted' then 'It can be assigned or resolved.'
                else 'It can be reopened.'
            end;
    end if;
    return new;
end
$$;
comment on function survey.derive_follow_up_event() is 'Trigger: numbers an event, dates it, and refuses it out of order.';

create or replace trigger follow_up_event_is_in_order
    before insert on survey.follow_up_events
    for each row execute function survey.derive_follow_up_event();
comment on trigger follow_up_event_is_in_order on survey.follow_up_events is 'Cases go open, contacted, resolved; number, time, database user and state can''t be made up.';

create or replace function survey.follow_the_event() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    update survey.follow_ups set state = new.state, assignee = new.assignee where follow_up_id = new.follow_up_id;
    return null;
end
$$;
comment on function survey.follow_the_event() is 'Trigger: a case has the state and assignee of its last event.';

create or replace trigger follow_up_follows_its_events
    after insert on survey.follow_up_events
    for each row execute function survey.follow_the_event();
comment on trigger follow_up_follows_its_events on survey.follow_up_events is 'A case has the state and assignee of its last event.';

create or replace function survey.refuse_made_up_follow_up() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    last survey.follow_up_events%rowtype;
begin
    select * into last from survey.follow_up_events where follow_up_id = new.follow_up_id order by number desc limit 1;
    if (new.state, new.assignee) is distinct from (coalesce(last.state, 'open'), last.assignee)
        or new.unit_id <> (select unit_id from survey.answers where answer_id = new.answer_id)
        or tg_op = 'UPDATE' and (new.follow_up_id, new.opened_at, new.deadline)
            is distinct from (old.follow_up_id, old.opened_at, old.deadline)
        -- An answer that is erased and counts on takes a new key, and its case follows.
        or tg_op = 'UPDATE' and new.answer_id <> old.answer_id and exists (select from survey.answers where answer_id = old.answer_id)
    then
        raise exception 'follow-up % is not what its answer and its events say', new.follow_up_id
            using errcode = 'check_violation', hint = 'Use survey.assign_follow_up, contact_follow_up, resolve_follow_up or reopen_follow_up.';
    end if;
    return new;
end
$$;
comment on function survey.refuse_made_up_follow_up() is 'Trigger: a case is what its answer and its events say.';

create or replace trigger follow_up_is_not_made_up
    before insert or update on survey.follow_ups
    for each row execute function survey.refuse_made_up_follow_up();
comment on trigger follow_up_is_not_made_up on survey.follow_ups is 'A case begins open, has the unit of its answer, and changes by its events only.';

create or replace function survey.begin_history() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into survey.follow_up_events (follow_up_id, event) values (new.follow_up_id, 'opened');
    return null;
end
$$;
comment on function survey.begin_history() is 'Trigger: opening a case is its first event.';

create or replace trigger follow_up_begins_a_history
    after insert on survey.follow_ups
    for each row execute function survey.begin_history();
comment on trigger follow_up_begins_a_history on survey.follow_ups is 'Opening a case is its first event.';

create or replace function survey.refuse_rewriting() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    erased boolean := false;
begin
    -- Erasing an answer takes its case along, and that its events: each goes once what it belongs to is gone.
    if tg_op = 'DELETE' and tg_table_name = 'follow_ups' then
        erased := not exists (select from survey.answers where answer_id = old.answer_id);
    elsif tg_op = 'DELETE' then
        erased := not exists (select from survey.follow_ups where follow_up_id = old.follow_up_id);
    elsif tg_op = 'TRUNCATE' then
        -- A truncate that cascades from the answers holds this lock on them.
        erased := exists (
            select from pg_locks
            where pid = pg_backend_pid() and granted and mode = 'AccessExclusiveLock'
                and database = (select oid from pg_database where datname = current_database())
                and relation = 'survey.answers'::regclass
        );
    end if;
    if not erased then
        raise exception 'the history of follow-ups cannot be changed'
            using errcode = 'restrict_violation', hint = 'Record what happened next as another event. The history goes only when the answer is erased.';
    end if;
    return old;
end
$$;
comment on function survey.refuse_rewriting() is 'Trigger: the history of cases stays as it is, until their answers are erased.';

create or replace trigger follow_up_stays
    before delete on survey.follow_ups
    for each row execute function survey.refuse_rewriting();
comment on trigger follow_up_stays on survey.follow_ups is 'A case goes only with its answer.';

create or replace trigger follow_up_event_stays
    before update or delete on survey.follow_up_events
    for each row execute function survey.refuse_rewriting();
comment on trigger follow_up_event_stays on survey.follow_up_events is 'History can''t be rewritten.';

create or replace trigger follow_up_events_stay
    before truncate on survey.follow_up_events
    for each statement execute function survey.refuse_rewriting();
comment on trigger follow_up_events_stay on survey.follow_up_events is 'History can''t be rewritten.';

create or replace function survey.assign_follow_up(follow_up_id bigint, assignee text, who text default session_user) returns void
language sql
begin atomic
    insert into survey.follow_up_events (follow_up_id, event, assignee, who)
    values (assign_follow_up.follow_up_id, 'assigned', assign_follow_up.assignee, assign_follow_up.who);
end;
comment on function survey.assign_follow_up(bigint, text, text) is
    'Gives a case to somebody. Errors: P0002 unknown case, 55000 resolved already, 22004 nobody.';

create or replace function survey.contact_follow_up(follow_up_id bigint, who text default session_user) returns void
language sql
begin atomic
    insert into survey.follow_up_events (follow_up_id, event, who)
    values (contact_follow_up.follow_up_id, 'contacted', contact_follow_up.who);
end;
comment on function survey.contact_follow_up(bigint, text) is
    'Notes that the patient was contacted. Errors: P0002 unknown case, 55000 contacted or resolved already.';

create or replace function survey.resolve_follow_up(follow_up_id bigint, outcome text, who text default session_user) returns void
language sql
begin atomic
    insert into survey.follow_up_events (follow_up_id, event, outcome, who)
    values (resolve_follow_up.follow_up_id, 'resolved', resolve_follow_up.outcome, resolve_follow_up.who);
end;
comment on function survey.resolve_follow_up(bigint, text, text) is
    'Ends a case with an outcome of survey.follow_up_outcomes. Errors: P0002 unknown case, 23503 unknown outcome, 55000 resolved already, or the outcome needs a contact first.';

create or replace function survey.reopen_follow_up(follow_up_id bigint, who text default session_user) returns void
language sql
begin atomic
    insert into survey.follow_up_events (follow_up_id, event, who)
    values (reopen_follow_up.follow_up_id, 'reopened', reopen_follow_up.who);
end;
comment on function survey.reopen_follow_up(bigint, text) is 'Opens a resolved case again. Errors: P0002 unknown case, 55000 not resolved.';
