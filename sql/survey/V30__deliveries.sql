-- The ledger of mails: who is sent which report of which week, and what became of it. One mail, one row, however often the
-- program is started, on however many machines.
--
--     pending --> claimed --> sending --> sent
--        |           |           |-----> failed       the server will never take it, or not within the time
--        |           |           |-----> retry        the server did not take it now
--        |           |           `-----> uncertain    nobody knows: the connection broke before the last answer
--        |           |---> failed, retry              refused before anything was sent
--        |           `---> pending                    let go again, as whoever was sending may do who knows that nothing went out
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
    destination text,
    leased_until timestamptz,
    recipient text,
    message_id text,
    message bytea,
    fingerprint bytea,
    outdated boolean not null default false,
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
comment on column survey.deliveries.attempts is 'How many times the mail server was asked to take it and answered, or may have been given it.';
comment on column survey.deliveries.attempted_at is 'When that was for the first time.';
comment on column survey.deliveries.retry_at is 'Not to be tried before; null where that doesn''t matter.';
comment on column survey.deliveries.claim is 'Token of whoever has it, or had it last: only the bearer tells what became of it. Mails that were claimed together have the same.';
comment on column survey.deliveries.claimed_by is 'Machine and process that has it, or had it last.';
comment on column survey.deliveries.destination is 'Where that program takes mails: a mail server or a directory.';
comment on column survey.deliveries.leased_until is 'Until when it is that program''s alone; null in nobody''s hands.';
comment on column survey.deliveries.recipient is 'Address that it goes or went to, fixed with the mail; null once the reader is deleted.';
comment on column survey.deliveries.message_id is 'Its Message-ID.';
comment on column survey.deliveries.message is 'The whole mail, fixed when it was made first, so that another attempt sends the same; gone once it was sent, given up or suppressed.';
comment on column survey.deliveries.outdated is 'Whether it may tell what was erased or hidden while it was in hand: when it comes back, it is made anew.';
comment on column survey.deliveries.fingerprint is 'SHA-256 of the mail, which stays and proves what was sent.';
comment on constraint delivery_in_hand_is_somebodys on survey.deliveries is 'What is being sent is in the hands of a program for a limited time.';
comment on constraint delivery_sent_is_known on survey.deliveries is 'What was sent can be proved.';

-- Mails are text for the most part. Packed they take half the room, in the log and in backups too, and less time to read and to forget.
do $$
begin
    alter table survey.deliveries alter column message set compression lz4;
exception
    -- Not every server is built with it; the other way takes more time.
    when feature_not_supported then null;
end
$$;
alter table survey.deliveries alter column recipient set statistics 0;

create unique index if not exists delivery_once on survey.deliveries (person_id, monday, report, coalesce(unit_id, 0));
comment on index survey.delivery_once is 'A report of a week reaches a reader once: of each unit, or of all.';
create index if not exists delivery_to_do on survey.deliveries (coalesce(retry_at, queued_at), delivery_id) where state in ('pending', 'retry');
comment on index survey.delivery_to_do is 'What is to be sent, the oldest first.';
create index if not exists delivery_in_hand on survey.deliveries (leased_until) where state in ('claimed', 'sending');
comment on index survey.delivery_in_hand is 'What somebody may have left in the middle.';
create index if not exists delivery_held on survey.deliveries (monday) where state in ('failed', 'uncertain');
comment on index survey.delivery_held is 'What waits for an operator.';
-- Rows come week by week, so that their places tell the week. This costs nothing for each mail, as another index would.
create index if not exists delivery_week on survey.deliveries using brin (monday date_minmax_multi_ops) with (pages_per_range = 16, autosummarize = on);
comment on index survey.delivery_week is 'The mails of a week.';
create index if not exists delivery_subscription on survey.deliveries (subscription_id);
comment on index survey.delivery_subscription is 'For deleting subscriptions.';

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
        -- Of a server that fell back to before the mail was begun with, the bearer knows more.
        ('claimed', 'sent'), ('claimed', 'uncertain'),
        ('sending', 'sent'), ('sending', 'failed'), ('sending', 'retry'), ('sending', 'uncertain'), ('sending', 'pending'),
        ('uncertain', 'sent'), ('uncertain', 'retry'), ('uncertain', 'failed'), ('uncertain', 'pending'),
        ('failed', 'retry'), ('sent', 'retry'), ('suppressed', 'pending')
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
        if new.outdated and new.state not in ('claimed', 'sending') then
            new.message := null;
            new.outdated := false;
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
