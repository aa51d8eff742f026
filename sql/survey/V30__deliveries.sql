-- The ledger of mails: who is sent which report of which week, and what became of it. One mail, one row, however often the
-- program is started, on however many machines.
--
--     pending --> claimed --> sending --> sent
--        |           |           |-----> failed       the server will never take it, or not within the time
--        |           |           |-----> retry        the server did not take it now
--        |           |           `-----> uncertain    nobody knows: the connection broke before the last answer
--        |           |---> failed, retry              refused before anything was sent
--        |           `---> pending                    let go again
--        |---> failed                                 nobody could make it
--        `---> suppressed                             for a reason that the row tells
--
-- `sending` is committed before the server is given the mail's last byte: whoever is killed after that leaves an uncertain row,
-- and whoever is killed before leaves one that the next takes up. An operator decides what becomes of uncertain and failed ones.

create table if not exists survey.deliveries (
    delivery_id bigint generated always as identity primary key,
    report text not null default 'weekly',
    monday date not null,
    unit_id bigint references survey.units,
    person_id bigint references survey.people on delete set null,
    subscription_id bigint references survey.subscriptions on delete set null,
    state text not null default 'pending',
    reason text,
    queued_at timestamptz not null default now(),
    changed_at timestamptz not null default now(),
    attempts integer not null default 0,
    attempted_at timestamptz,
    retry_at timestamptz,
    claim uuid,
    claimed_by text,
    leased_until timestamptz,
    recipient text,
    message_id text,
    message bytea,
    fingerprint bytea,
    constraint delivery_report_is_known check (report in ('weekly')),
    constraint delivery_week_begins_on_monday check (extract(isodow from monday) = 1),
    constraint delivery_state_is_known check (
        state in ('pending', 'claimed', 'sending', 'sent', 'retry', 'failed', 'uncertain', 'suppressed')
    ),
    constraint delivery_in_hand_is_somebodys check (
        (state in ('claimed', 'sending')) = (leased_until is not null) and (leased_until is null or claim is not null)
    ),
    constraint delivery_in_hand_has_a_mail check (state not in ('claimed', 'sending') or message is not null),
    constraint delivery_mail_is_whole check (
        message is null or recipient is not null and message_id is not null and fingerprint is not null
    ),
    constraint delivery_sent_is_known check (state <> 'sent' or fingerprint is not null),
    constraint delivery_not_sent_has_a_reason check (state not in ('retry', 'failed', 'uncertain', 'suppressed') or reason is not null)
);
comment on table survey.deliveries is
    'The ledger of mails: one row for each report, week, reader and unit, or for each reader of one combined mail. Rows are never deleted: they tell who was sent what.';
comment on column survey.deliveries.delivery_id is 'Our own key.';
comment on column survey.deliveries.report is 'Which report: weekly.';
comment on column survey.deliveries.monday is 'Monday of the week it is about, by the unit''s own clock.';
comment on column survey.deliveries.unit_id is 'The unit it is about; null for a mail about all units of its reader.';
comment on column survey.deliveries.person_id is 'The reader; null once that person is deleted.';
comment on column survey.deliveries.subscription_id is 'The subscription that asks for it; null once that is deleted.';
comment on column survey.deliveries.state is
    'pending: to be sent. claimed: in the hands of a program. sending: the mail server is being given it. sent: the server has taken it. retry: to be tried again. failed: given up. uncertain: nobody knows whether the server has it; held until an operator decides. suppressed: not to be sent.';
comment on column survey.deliveries.reason is 'Why it is in this state, without addresses: what the server said, or no_answers, not_allowed, unsubscribed.';
comment on column survey.deliveries.queued_at is 'When it was put here.';
comment on column survey.deliveries.changed_at is 'Since when it is in this state.';
comment on column survey.deliveries.attempts is 'How many times the mail server was asked to take it.';
comment on column survey.deliveries.attempted_at is 'When that was for the first time.';
comment on column survey.deliveries.retry_at is 'Not to be tried before; null where that doesn''t matter.';
comment on column survey.deliveries.claim is 'Token of whoever has it, or had it last: only the bearer tells what became of it.';
comment on column survey.deliveries.claimed_by is 'Machine and process that has it, or had it last.';
comment on column survey.deliveries.leased_until is 'Until when it is that program''s alone; null in nobody''s hands.';
comment on column survey.deliveries.recipient is 'Address that it goes or went to, fixed with the mail; null once the reader is deleted.';
comment on column survey.deliveries.message_id is 'Its Message-ID.';
comment on column survey.deliveries.message is 'The whole mail, fixed when it was made first, so that another attempt sends the same; gone once it was sent, given up or suppressed.';
comment on column survey.deliveries.fingerprint is 'SHA-256 of the mail, which stays and proves what was sent.';
comment on constraint delivery_in_hand_is_somebodys on survey.deliveries is 'What is being sent is in the hands of a program for a limited time.';
comment on constraint delivery_sent_is_known on survey.deliveries is 'What was sent can be proved.';

-- Mails are packed already where that helps, and read once or twice.
alter table survey.deliveries alter column message set storage external;
alter table survey.deliveries alter column recipient set statistics 0;

create unique index if not exists delivery_once on survey.deliveries (person_id, monday, report, coalesce(unit_id, 0));
comment on index survey.delivery_once is 'A report of a week reaches a reader once: of each unit, or of all.';
create index if not exists delivery_to_do on survey.deliveries (coalesce(retry_at, queued_at), delivery_id) where state in ('pending', 'retry');
comment on index survey.delivery_to_do is 'What is to be sent, the oldest first.';
create index if not exists delivery_in_hand on survey.deliveries (leased_until) where state in ('claimed', 'sending');
comment on index survey.delivery_in_hand is 'What somebody may have left in the middle.';
create index if not exists delivery_held on survey.deliveries (monday) where state in ('failed', 'uncertain');
comment on index survey.delivery_held is 'What waits for an operator.';

create or replace function survey.guard_delivery() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'delivery % stays in the ledger', old.delivery_id
            using errcode = 'restrict_violation', hint = 'Without its row the mail would be sent once more.';
    elsif new.state <> old.state and (old.state, new.state) not in (
        ('pending', 'claimed'), ('pending', 'failed'), ('pending', 'suppressed'),
        ('retry', 'claimed'), ('retry', 'suppressed'), ('retry', 'failed'),
        ('claimed', 'pending'), ('claimed', 'retry'), ('claimed', 'failed'), ('claimed', 'sending'), ('claimed', 'suppressed'),
        ('sending', 'sent'), ('sending', 'failed'), ('sending', 'retry'), ('sending', 'uncertain'),
        ('uncertain', 'sent'), ('uncertain', 'retry'), ('uncertain', 'failed'),
        ('failed', 'retry'), ('suppressed', 'pending')
    ) then
        raise exception 'delivery % is %, which does not become %', old.delivery_id, old.state, new.state
            using errcode = 'object_not_in_prerequisite_state', hint = 'The comment on survey.deliveries.state tells what each state means.';
    elsif (new.report, new.monday, new.unit_id) is distinct from (old.report, old.monday, old.unit_id)
        or new.person_id <> old.person_id
    then
        raise exception 'delivery % stays what it is', old.delivery_id
            using errcode = 'restrict_violation', hint = 'Another attempt sends the same mail to the same reader.';
    end if;
    if new.state <> old.state then
        new.changed_at := clock_timestamp();
        if new.state not in ('claimed', 'sending') then
            new.leased_until := null;
        end if;
        if new.state in ('sent', 'failed', 'suppressed') then
            new.message := null;
        end if;
        if new.state <> 'retry' then
            new.retry_at := null;
        end if;
    end if;
    -- Whoever is deleted leaves no address behind, nor a mail to it, unless it is under way this minute.
    if new.person_id is null and new.state not in ('claimed', 'sending') then
        new.recipient := null;
        new.message := null;
    end if;
    return new;
end
$$;
comment on function survey.guard_delivery() is 'Trigger: states follow each other as a mail''s do, and a mail that was made stays the same.';

create or replace trigger delivery_is_guarded
    before update or delete on survey.deliveries
    for each row execute function survey.guard_delivery();
comment on trigger delivery_is_guarded on survey.deliveries is 'No mail is sent twice, or forgotten.';

create or replace function survey.keep_mail() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if new.message <> old.message then
        raise exception 'delivery % stays what it is', old.delivery_id
            using errcode = 'restrict_violation', hint = 'Another attempt sends the same mail to the same reader.';
    end if;
    return new;
end
$$;
comment on function survey.keep_mail() is 'Trigger: a mail that was made stays the same.';

-- Apart from the other one, which sees every step of a mail and has no need to read it.
create or replace trigger mail_is_kept
    before update of message on survey.deliveries
    for each row when (old.message is not null and new.message is not null) execute function survey.keep_mail();
comment on trigger mail_is_kept on survey.deliveries is 'Every attempt sends the same mail.';

create or replace function survey.queue_deliveries(
    mondays date[], units bigint[], people bigint[], subscriptions bigint[], obstacles text[]
)
returns table (place bigint, delivery_id bigint, state text)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    -- Those that are suppressed here, and not by another program at the same time.
    ours bigint[];
    also_ours bigint[];
begin
    with inserted as (
        insert into survey.deliveries (monday, unit_id, person_id, subscription_id, state, reason)
        select monday, unit_id, person_id, subscription_id, case when obstacle is null then 'pending' else 'suppressed' end, obstacle
        from unnest(mondays, units, people, subscriptions, obstacles) as asked (monday, unit_id, person_id, subscription_id, obstacle)
        order by monday, person_id, unit_id
        on conflict do nothing
        returning delivery_id, state
    )
    select array_agg(delivery_id) into ours from inserted where state = 'suppressed';

    -- What was queued before, and is not made, may have met an obstacle since.
    with barred as (
        update survey.deliveries as delivery
        set state = 'suppressed', reason = asked.obstacle
        from unnest(mondays, units, people, obstacles) as asked (monday, unit_id, person_id, obstacle)
        where asked.obstacle is not null
            and delivery.person_id = asked.person_id and delivery.monday = asked.monday and delivery.report = 'weekly'
            and coalesce(delivery.unit_id, 0) = coalesce(asked.unit_id, 0)
            and delivery.state in ('pending', 'retry') and delivery.message is null
        returning delivery.delivery_id
    )
    select array_agg(delivery_id) into also_ours from barred;

    -- Those that were queued before, by us or by another machine, and have no mail yet, want one too. Looked up one by one, so that
    -- the index serves however little the planner knows of a ledger that has just grown.
    return query
    select asked.place, delivery.delivery_id, case delivery.state when 'suppressed' then 'suppressed' else 'pending' end
    from unnest(mondays, units, people) with ordinality as asked (monday, unit_id, person_id, place)
    cross join lateral (
        select delivery_id, state from survey.deliveries
        where person_id = asked.person_id and monday = asked.monday and report = 'weekly' and coalesce(unit_id, 0) = coalesce(asked.unit_id, 0)
            and (state in ('pending', 'retry') and message is null or state = 'suppressed' and delivery_id = any (ours || also_ours))
        offset 0
    ) as delivery
    order by asked.place;
end
$$;
comment on function survey.queue_deliveries(date[], bigint[], bigint[], bigint[], text[]) is
    'Puts mails into the ledger that are not there yet: of each its week, unit (null for all of the reader''s), reader and subscription, and why it is not to be sent (null where it is). Returns which of those asked for, counted from 1, want their mail made (pending), and which are new and not to be sent (suppressed).';

create or replace function survey.fix_deliveries(
    deliveries bigint[], recipients text[], message_ids text[], messages bytea[]
)
returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    made record;
    fixed bigint := 0;
begin
    -- One by one: a join might go through all these bytes again for every row.
    for made in select * from unnest(deliveries, recipients, message_ids, messages) as made (delivery_id, recipient, message_id, message) loop
        update survey.deliveries as delivery
        set recipient = made.recipient, message_id = made.message_id, message = made.message, fingerprint = sha256(made.message)
        where delivery.delivery_id = made.delivery_id and delivery.state in ('pending', 'retry') and delivery.message is null;
        fixed := fixed + found::integer;
    end loop;
    return fixed;
end
$$;
comment on function survey.fix_deliveries(bigint[], text[], text[], bytea[]) is
    'Fixes mails: where two programs have made the same one, the first stays. Returns how many were fixed.';

create or replace function survey.fail_deliveries(deliveries bigint[], reasons text[]) returns bigint
language sql security definer
set search_path = pg_catalog, pg_temp
begin atomic
    with failed as (
        update survey.deliveries as delivery
        set state = 'failed', reason = told.reason
        from unnest(deliveries, reasons) as told (delivery_id, reason)
        where delivery.delivery_id = told.delivery_id and delivery.state in ('pending', 'retry') and delivery.message is null
        returning 1
    )
    select count(*) from failed;
end;
comment on function survey.fail_deliveries(bigint[], text[]) is 'Gives up mails that could not be made, and why. Returns how many those were.';

create or replace function survey.claim_deliveries(claimant text, most integer, lease interval)
returns table (
    delivery_id bigint, state text, claim uuid, monday date, unit text, subscription_id bigint,
    recipient text, message bytea, attempts integer, attempted_at timestamptz
)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
-- Thousands of mails are put here at once, and sent before the planner counts them: it would sort them all to claim a few.
set enable_sort = off
set enable_bitmapscan = off
as $$
#variable_conflict use_column
declare
    -- Stands still, so that the index finds what is due.
    moment constant timestamptz := clock_timestamp();
begin
    perform survey.require_read_committed('claiming deliveries');
    -- Whoever had these has gone: before the last byte nothing was sent, after it nobody knows.
    return query
    with abandoned as materialized (
        select delivery_id, state from survey.deliveries
        where state in ('claimed', 'sending') and leased_until <= moment
        for update skip locked
    ), settled as (
        update survey.deliveries as delivery
        set state = case abandoned.state when 'claimed' then 'pending' else 'uncertain' end,
            reason = case abandoned.state when 'claimed' then null else 'the program ended while the server was given the mail' end
        from abandoned
        where abandoned.delivery_id = delivery.delivery_id
        returning delivery.*
    )
    select settled.delivery_id, settled.state, null::uuid, settled.monday, null, settled.subscription_id, null, null::bytea,
        settled.attempts, settled.attempted_at
    from settled
    where settled.state = 'uncertain';

    return query
    with due as materialized (
        select delivery.delivery_id, subscription.active is true as is_wanted
        from survey.deliveries as delivery
        left join survey.subscriptions as subscription using (subscription_id)
        where delivery.state in ('pending', 'retry') and (delivery.message is not null or subscription.active is not true)
            and coalesce(delivery.retry_at, delivery.queued_at) <= moment
        order by coalesce(delivery.retry_at, delivery.queued_at), delivery.delivery_id
        limit most
        for update of delivery skip locked
    ), taken as (
        update survey.deliveries as delivery
        set state = case when is_wanted then 'claimed' else 'suppressed' end,
            reason = case when not is_wanted then 'unsubscribed' end,
            claim = case when is_wanted then gen_random_uuid() end,
            claimed_by = case when is_wanted then claimant end,
            leased_until = case when is_wanted then clock_timestamp() + lease end
        from due
        where due.delivery_id = delivery.delivery_id
        returning delivery.*
    )
    select taken.delivery_id, taken.state, taken.claim, taken.monday, unit.code, taken.subscription_id, taken.recipient, taken.message,
        taken.attempts, taken.attempted_at
    from taken
    left join survey.units as unit using (unit_id);
end
$$;
comment on function survey.claim_deliveries(text, integer, interval) is
    'Takes mails to be sent into the hands of a program, each into one at a time, until the lease runs out: returns them as claimed, oldest first. Those that another program has abandoned are let go first, or held and returned as uncertain; those of subscriptions that have ended are returned as suppressed. Errors: 25000 at a stricter level than READ COMMITTED.';

-- These two are called for every mail, so they are of the language that keeps its plans.
create or replace function survey.begin_deliveries(deliveries bigint[], claims uuid[], lease interval) returns setof bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    return query
    update survey.deliveries as delivery
    set state = 'sending', attempts = delivery.attempts + (delivery.state = 'claimed')::integer,
        attempted_at = coalesce(delivery.attempted_at, clock_timestamp()), leased_until = clock_timestamp() + lease
    from unnest(deliveries, claims) as begun (delivery_id, claim)
    where delivery.delivery_id = begun.delivery_id and delivery.claim = begun.claim and delivery.state in ('claimed', 'sending')
    returning delivery.delivery_id;
end
$$;
comment on function survey.begin_deliveries(bigint[], uuid[], interval) is
    'Records that the mail server is about to be given these mails. Only those that are returned may be given to it: the others are not the bearer''s any more. A bearer that has lost the connection to the database may ask again.';

create or replace function survey.settle_deliveries(
    deliveries bigint[], claims uuid[], states text[], reasons text[], waits interval[]
)
returns setof bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    return query
    update survey.deliveries as delivery
    set state = told.state, reason = told.reason, retry_at = clock_timestamp() + told.wait,
        attempts = delivery.attempts + (told.state in ('failed', 'retry') and delivery.state = 'claimed')::integer,
        attempted_at = case when told.state <> 'pending' then coalesce(delivery.attempted_at, clock_timestamp()) else delivery.attempted_at end
    from unnest(deliveries, claims, states, reasons, waits) as told (delivery_id, claim, state, reason, wait)
    where delivery.delivery_id = told.delivery_id and delivery.claim = told.claim
        -- Whoever was thought to be gone may come back and know.
        and delivery.state in ('claimed', 'sending', 'uncertain') and delivery.state <> told.state
        -- What was begun with can't be let go as if it had not been.
        and (told.state <> 'pending' or delivery.state = 'claimed')
    returning delivery.delivery_id;
end
$$;
comment on function survey.settle_deliveries(bigint[], uuid[], text[], text[], interval[]) is
    'Tells what became of mails: sent, failed, retry after a wait, uncertain; pending for those let go. Returns those that the bearer could still tell of.';

create or replace function survey.renew_deliveries(deliveries bigint[], claims uuid[], lease interval) returns bigint
language sql security definer
set search_path = pg_catalog, pg_temp
begin atomic
    with renewed as (
        update survey.deliveries as delivery
        set leased_until = clock_timestamp() + lease
        from unnest(deliveries, claims) as held (delivery_id, claim)
        where delivery.delivery_id = held.delivery_id and delivery.claim = held.claim and delivery.state in ('claimed', 'sending')
        returning 1
    )
    select count(*) from renewed;
end;
comment on function survey.renew_deliveries(bigint[], uuid[], interval) is 'Keeps mails in the hands of the program that has them. Returns how many those are.';

create or replace function survey.unmake_mails() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    -- Of an uncertain one it stays known what may have been sent.
    update survey.deliveries set message = null
    where state in ('pending', 'retry', 'uncertain') and message is not null;
    return null;
end
$$;
comment on function survey.unmake_mails() is 'Trigger: mails that nobody has been sent yet are made anew, without what was erased or hidden meanwhile.';

create or replace trigger mails_without_it
    after insert on survey.erasures
    for each statement execute function survey.unmake_mails();
comment on trigger mails_without_it on survey.erasures is 'No mail tells what was erased.';

create or replace trigger mails_without_it
    after insert on survey.comment_decisions
    for each statement execute function survey.unmake_mails();
comment on trigger mails_without_it on survey.comment_decisions is 'No mail tells what was hidden.';
