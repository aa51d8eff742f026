-- Mails before they are sent: queued, made, and made anew where they tell what is not to be told any more.

create or replace function survey.queue_deliveries(
    mondays date[], units bigint[], people bigint[], subscriptions bigint[], obstacles text[],
    told_places bigint[] default '{}', told_units bigint[] default '{}'
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
    -- Places of those about a unit of which another mail tells that reader.
    told_already bigint[];
begin
    perform survey.require_read_committed('queueing mails');
    -- One program after the other, so that the second sees what the first has queued.
    perform pg_advisory_xact_lock(hashtextextended('survey.queue_deliveries', 0));
    told_already := array(
        select asked.place
        from unnest(mondays, units, people) with ordinality as asked (monday, unit_id, person_id, place)
        where exists (
            select from survey.deliveries as other
            where other.person_id = asked.person_id and other.monday = asked.monday and other.report = 'weekly'
                and case
                    when asked.unit_id is not null then other.unit_id is null
                    else other.unit_id in (
                        select told.unit_id from unnest(told_places, told_units) as told (place, unit_id) where told.place = asked.place
                    )
                end
        )
    );

    with inserted as (
        insert into survey.deliveries (monday, unit_id, person_id, subscription_id, state, reason)
        select monday, unit_id, person_id, subscription_id, case when obstacle is null then 'pending' else 'suppressed' end, obstacle
        from unnest(mondays, units, people, subscriptions, obstacles)
            with ordinality as asked (monday, unit_id, person_id, subscription_id, obstacle, place)
        where place <> all (told_already)
            -- Whoever has left meanwhile gets no mail.
            and exists (select from survey.people as reader where reader.person_id = asked.person_id)
            and (asked.subscription_id is null or exists (
                select from survey.subscriptions as subscription where subscription.subscription_id = asked.subscription_id
            ))
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
    -- One about a unit that is there already stays, whatever else is.
    where asked.unit_id is not null or asked.place <> all (told_already)
    order by asked.place;
end
$$;
comment on function survey.queue_deliveries(date[], bigint[], bigint[], bigint[], text[], bigint[], bigint[]) is
    'Puts mails into the ledger that are not there yet: of each its week, unit (null for all of the reader''s), reader and subscription, and why it is not to be sent (null where it is); of those about all units, by their places counted from 1, which units they tell of. What another mail tells that reader of that week is left out. Returns which of those asked for, counted from 1, want their mail made (pending), and which are new and not to be sent (suppressed). Error: 25000 at a stricter level than READ COMMITTED.';

-- What mails may have told and may tell no more. A mail is made of what somebody has read before: where something was erased
-- between, it is not fixed.

create table if not exists survey.redactions (
    redaction_id bigint generated always as identity primary key,
    person_id bigint,
    units bigint[]
);
comment on table survey.redactions is 'Which mails were to be made anew, one line for each time that something was erased or hidden. Lines are added, never changed, and tell of nobody.';
comment on column survey.redactions.redaction_id is 'Our own key; a later one is higher, whoever commits first.';
comment on column survey.redactions.person_id is 'Those of this reader; null for everybody''s.';
comment on column survey.redactions.units is 'Those about these units; null for all.';

-- Asked by columns: a whole row would bring the mail with it.
create or replace function survey.may_tell(redaction survey.redactions, unit bigint, person bigint) returns boolean
language sql stable
return (redaction.person_id is null or redaction.person_id = person)
    and (
        redaction.units is null
        or unit = any (redaction.units)
        or unit is null and exists (
            select from survey.subscriptions as subscription
            where subscription.person_id = person and subscription.unit_id = any (redaction.units)
        )
    );
comment on function survey.may_tell(survey.redactions, bigint, bigint) is 'Whether a mail that was made before may tell what is not to be told.';

create or replace function survey.redact_mails(person bigint, units bigint[]) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    redaction survey.redactions;
    unsent bigint[];
begin
    perform survey.require_read_committed('erasing what mails may tell');
    -- One after the other, and not while somebody fixes mails: so whoever fixes one later sees that this came between.
    lock table survey.redactions in share row exclusive mode;
    insert into survey.redactions (person_id, units) values (person, redact_mails.units) returning * into redaction;
    unsent := array(
        select delivery_id from survey.deliveries where state in ('pending', 'retry')
        union all
        select delivery_id from survey.deliveries where state in ('claimed', 'sending')
        union all
        select delivery_id from survey.deliveries where state = 'uncertain'
    );
    -- Of an uncertain one it stays known what may have been sent.
    -- What is in hand may not be taken from there: it is unmade when it comes back.
    update survey.deliveries as delivery
    set message = case when state in ('claimed', 'sending') then message end, outdated = state in ('claimed', 'sending')
    where delivery_id = any (unsent)
        -- Once more, for those that somebody has changed meanwhile.
        and state in ('pending', 'retry', 'claimed', 'sending', 'uncertain')
        and message is not null and survey.may_tell(redaction, delivery.unit_id, delivery.person_id);
end
$$;
comment on function survey.redact_mails(bigint, bigint[]) is
    'Has mails that nobody has been sent yet made anew: of a reader, about units; null for all. Error: 25000 at a stricter level than READ COMMITTED.';

create or replace function survey.fix_deliveries(
    deliveries bigint[], recipients text[], message_ids text[], messages bytea[], redactions bigint
)
returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    made record;
    fixed bigint := 0;
begin
    perform survey.require_read_committed('fixing mails');
    lock table survey.redactions in share mode;
    -- One by one: a join might go through all these bytes again for every row.
    for made in select * from unnest(deliveries, recipients, message_ids, messages) as made (delivery_id, recipient, message_id, message) loop
        update survey.deliveries as delivery
        set recipient = made.recipient, message_id = made.message_id, message = made.message, fingerprint = sha256(made.message)
        where delivery.delivery_id = made.delivery_id and delivery.state in ('pending', 'retry') and delivery.message is null
            and not exists (
                select from survey.redactions as redaction
                where redaction.redaction_id > fix_deliveries.redactions and survey.may_tell(redaction, delivery.unit_id, delivery.person_id)
            );
        fixed := fixed + found::integer;
    end loop;
    return fixed;
end
$$;
comment on function survey.fix_deliveries(bigint[], text[], text[], bytea[], bigint) is
    'Fixes mails that were made when survey.redactions had this highest redaction_id (0 for none). Where two programs have made the same one, the first stays; one that may tell what was erased since is not fixed, and is to be made anew. Returns how many were fixed. Error: 25000 at a stricter level than READ COMMITTED.';

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
    -- Whoever tells twice, as the first answer was lost, has given them up all the same.
    select (select count(*) from failed) + count(*)
    from unnest(deliveries, reasons) as told (delivery_id, reason)
    join survey.deliveries as delivery using (delivery_id)
    where delivery.state = 'failed' and delivery.reason = told.reason;
end;
comment on function survey.fail_deliveries(bigint[], text[]) is 'Gives up mails that could not be made, and why. Returns how many are given up for that.';

-- What is not to be told any more.

create or replace function survey.redact_after_erasure() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform survey.redact_mails(null, null);
    return null;
end
$$;
comment on function survey.redact_after_erasure() is 'Trigger: mails that nobody has been sent yet are made anew, without what was erased.';

create or replace trigger mails_without_it
    after insert on survey.erasures
    for each statement execute function survey.redact_after_erasure();
comment on trigger mails_without_it on survey.erasures is 'No mail tells what was erased.';

create or replace function survey.redact_after_hiding() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    -- A case may be told of in any week, but only where the unit was at some time.
    units constant bigint[] := array(
        select distinct branch.root_id
        from survey.answers as answer
        join survey.unit_branches as branch using (unit_id)
        where answer.answer_id in (select decision.answer_id from decisions as decision where decision.hidden)
    );
begin
    if units <> '{}' then
        perform survey.redact_mails(null, units);
    end if;
    return null;
end
$$;
comment on function survey.redact_after_hiding() is 'Trigger: mails about a unit that nobody has been sent yet are made anew, without what was hidden.';

create or replace trigger mails_without_it
    after insert on survey.comment_decisions
    referencing new table as decisions
    for each statement execute function survey.redact_after_hiding();
comment on trigger mails_without_it on survey.comment_decisions is 'No mail tells what was hidden.';

create or replace function survey.redact_after_change() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform survey.redact_mails(old.person_id, null);
    return null;
end
$$;
comment on function survey.redact_after_change() is 'Trigger: a reader''s mails that were not sent yet are made anew, for whoever reads what now.';

create or replace trigger mails_go_where_they_belong
    after update of email on survey.people
    for each row when (old.email <> new.email) execute function survey.redact_after_change();
comment on trigger mails_go_where_they_belong on survey.people is 'No mail goes to an address that was corrected.';

create or replace trigger mails_are_for_their_reader
    after update of role, active on survey.subscriptions
    for each row when (old.role <> new.role or old.active and not new.active) execute function survey.redact_after_change();
comment on trigger mails_are_for_their_reader on survey.subscriptions is
    'No mail brings comments to who is to read figures only, or tells of a unit that its reader has left.';

create or replace trigger mails_are_for_who_is_left
    after delete on survey.subscriptions
    for each row execute function survey.redact_after_change();
comment on trigger mails_are_for_who_is_left on survey.subscriptions is 'No mail tells of a unit that its reader has left.';

create or replace function survey.subscribe_anew() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    new.since := now();
    return new;
end
$$;
comment on function survey.subscribe_anew() is 'Trigger: whoever comes back is not sent the weeks between.';

create or replace trigger subscription_begins_anew
    before update of active on survey.subscriptions
    for each row when (new.active and not old.active) execute function survey.subscribe_anew();
comment on trigger subscription_begins_anew on survey.subscriptions is 'A subscription begins anew when it is taken up again.';
