-- What operators decide about mails: those of which nobody knows whether the server has them, those that were given up, and any that
-- they want to stop or to have sent once more.

create table if not exists survey.delivery_decisions (
    decision_id bigint generated always as identity primary key,
    delivery_id bigint not null references survey.deliveries,
    verdict text not null,
    decided_at timestamptz not null default clock_timestamp(),
    decided_by text not null default session_user,
    state text not null,
    reason text,
    attempts integer not null,
    message_id text,
    fingerprint bytea,
    constraint verdict_is_known check (verdict in ('sent', 'retry', 'failed')),
    constraint decision_follows_the_state check (
        (state, verdict) in (('uncertain', 'sent'), ('uncertain', 'retry'), ('uncertain', 'failed'), ('failed', 'retry'), ('failed', 'failed'), ('sent', 'retry'), ('suppressed', 'retry'), ('pending', 'failed'), ('retry', 'failed'))
    )
);
comment on table survey.delivery_decisions is
    'What operators decided about mails, in which state the mail was, and who decided; the latest decision holds. Decisions are added, never changed, and tell of nobody. Use survey.resolve_delivery.';
comment on column survey.delivery_decisions.decision_id is 'Our own key; a later decision has a higher one.';
comment on column survey.delivery_decisions.delivery_id is 'The mail.';
comment on column survey.delivery_decisions.verdict is 'sent: its reader has it. retry: it is sent once more. failed: it is left.';
comment on column survey.delivery_decisions.decided_at is 'When.';
comment on column survey.delivery_decisions.decided_by is 'The database user that decided; by the database''s own knowledge.';
comment on column survey.delivery_decisions.state is 'The mail''s state until then.';
comment on column survey.delivery_decisions.reason is 'Why it was in that state.';
comment on column survey.delivery_decisions.attempts is 'How many times the mail server had been asked to take it.';
comment on column survey.delivery_decisions.message_id is 'Its Message-ID then.';
comment on column survey.delivery_decisions.fingerprint is 'SHA-256 of the mail as it was then: one that is made anew has another.';
comment on constraint verdict_is_known on survey.delivery_decisions is 'Verdicts are sent, retry and failed.';
comment on constraint decision_follows_the_state on survey.delivery_decisions is 'Not every verdict fits every state: what was not taken can''t count as sent, and what was sent can''t be stopped.';

create index if not exists decision_delivery on survey.delivery_decisions (delivery_id, decision_id);
comment on index survey.decision_delivery is 'The latest decision about a mail.';

create or replace trigger decisions_stay
    before update or delete or truncate on survey.delivery_decisions
    for each statement execute function survey.refuse_losing_rows();
comment on trigger decisions_stay on survey.delivery_decisions is 'Who decided what can''t be rewritten.';

-- A mail ceases to be failed by a decision to retry it. So the latest one about a failed mail, if it says failed, is about this failure.
create or replace view survey.held_deliveries with (security_invoker) as
select delivery_id, report, monday, unit_id, subscription_id, state, reason, changed_at, attempts, message_id
from survey.deliveries as delivery
where state = 'uncertain'
    or state = 'failed' and (
        select verdict
        from survey.delivery_decisions as decision
        where decision.delivery_id = delivery.delivery_id
        order by decision_id desc
        limit 1
    ) is distinct from 'failed';
comment on view survey.held_deliveries is 'Mails that wait for an operator''s decision: uncertain ones, and failed ones that nobody has said are to be left.';
comment on column survey.held_deliveries.delivery_id is 'Our own key.';
comment on column survey.held_deliveries.report is 'Which report: weekly.';
comment on column survey.held_deliveries.monday is 'Monday of the week it is about.';
comment on column survey.held_deliveries.unit_id is 'The unit it is about; null for a mail about all units of its reader.';
comment on column survey.held_deliveries.subscription_id is 'The subscription that asks for it; null once that is deleted.';
comment on column survey.held_deliveries.state is 'uncertain or failed.';
comment on column survey.held_deliveries.reason is 'Why it is in this state, without addresses.';
comment on column survey.held_deliveries.changed_at is 'Since when it is in this state.';
comment on column survey.held_deliveries.attempts is 'How many times the mail server was asked to take it.';
comment on column survey.held_deliveries.message_id is 'Its Message-ID, by which mail servers'' logs know it.';

create or replace function survey.resolve_delivery(delivery bigint, verdict text) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    held survey.deliveries%rowtype;
begin
    if verdict is null or verdict not in ('sent', 'retry', 'failed') then
        raise exception 'a verdict is sent, retry or failed' using errcode = 'invalid_parameter_value',
            hint = 'Say sent when the reader has the mail, retry to send it once more, failed to leave it.';
    end if;
    select * into held from survey.deliveries where delivery_id = delivery for update;
    if not found then
        raise exception 'there is no delivery %', delivery using errcode = 'no_data_found', hint = 'Give a delivery_id of survey.deliveries.';
    elsif held.state in ('claimed', 'sending') then
        raise exception 'delivery % is %', delivery, held.state using errcode = 'object_not_in_prerequisite_state',
            hint = 'A program has it in hand: wait until that has told what became of it, or its lease has run out.';
    elsif verdict = 'sent' and held.state <> 'uncertain' then
        raise exception 'delivery % is %, and does not count as sent', delivery, held.state using errcode = 'object_not_in_prerequisite_state',
            hint = 'Only of uncertain deliveries it is not known whether they were sent.';
    elsif verdict = 'retry' and held.state not in ('uncertain', 'failed', 'sent', 'suppressed') then
        raise exception 'delivery % is %', delivery, held.state using errcode = 'object_not_in_prerequisite_state',
            hint = 'Uncertain, failed, sent and suppressed deliveries can be tried once more; those that wait go their way by themselves.';
    elsif verdict = 'failed' and held.state not in ('uncertain', 'failed', 'pending', 'retry') then
        raise exception 'delivery % is %', delivery, held.state using errcode = 'object_not_in_prerequisite_state',
            hint = 'Only what was not sent can be left unsent.';
    end if;
    insert into survey.delivery_decisions (delivery_id, verdict, state, reason, attempts, message_id, fingerprint)
    values (delivery, verdict, held.state, held.reason, held.attempts, held.message_id, held.fingerprint);
    -- Whoever is tried again by decision has the whole time before it once more.
    update survey.deliveries
    set state = case when state = 'suppressed' then 'pending' else verdict end,
        reason = case when state <> 'suppressed' then format('%s by %s', verdict, session_user) end,
        attempted_at = case when verdict <> 'retry' then attempted_at end
    where delivery_id = delivery;
end
$$;
comment on function survey.resolve_delivery(bigint, text) is
    'An operator''s verdict on a mail: sent, where nobody knows whether the server has it; retry, where that is not known either, or it was given up or suppressed, or was sent and has not arrived; failed, which leaves it, where it was not sent. Errors: P0002 unknown, 22023 for another verdict, 55000 for a mail in another state.';
