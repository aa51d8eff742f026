-- Handing invitations out to gateways, each to one at a time; and those who do not want to be asked.

create or replace function survey.most_attempts() returns integer
language sql immutable
return 5;
comment on function survey.most_attempts() is 'How many times an invitation is handed to gateways before we give up.';

create or replace view survey.due_invitations as
select
    invitation.invitation_id,
    invitation.due_at,
    survey.is_allowed_hour(statement_timestamp(), invitation.earliest, invitation.latest, invitation.time_zone) as in_hours,
    case
        when invitation.customer_id is null then 'no_customer'
        when exists (
            select from survey.opt_outs as opt_out
            where opt_out.customer_id = invitation.customer_id and opt_out.withdrawn_at is null
        ) then 'opted_out'
        when invitation.expires_at <= statement_timestamp() then 'expired'
        when invitation.attempts >= survey.most_attempts() then 'unacknowledged'
    end as obstacle
from survey.invitations as invitation
where invitation.state in ('planned', 'claimed')
    and invitation.due_at <= statement_timestamp()
    and coalesce(invitation.leased_until, invitation.retry_at, invitation.due_at) <= statement_timestamp();
comment on view survey.due_invitations is 'Invitations that are due and that no gateway has.';
comment on column survey.due_invitations.invitation_id is 'The invitation.';
comment on column survey.due_invitations.due_at is 'Since when it is due.';
comment on column survey.due_invitations.in_hours is 'Whether it may be sent at this hour.';
comment on column survey.due_invitations.obstacle is
    'Why it is never to be sent: no_customer (erased), opted_out, expired, unacknowledged (handed out too often); null where nothing stands against it.';

create or replace function survey.claim_invitations(gateway text, most integer, lease interval default '5 minutes')
returns table (
    invitation_id bigint, claim uuid, token text, customer text, unit text, unit_name text, locale text, kind text,
    due_at timestamptz, expires_at timestamptz, attempt integer
)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    if gateway is null or gateway !~ '^[[:alnum:]][[:alnum:]._-]{0,62}$' then
        raise exception 'a gateway has a short name of letters, digits, dot, hyphen and underscore'
            using errcode = 'invalid_parameter_value', hint = 'Give each gateway a name of its own, like sms-1.';
    elsif coalesce(most, 0) < 1 or coalesce(extract(epoch from lease), 0) <= 0 then
        raise exception 'a gateway claims one invitation or more, for some time'
            using errcode = 'invalid_parameter_value', hint = 'Claim for example 100 for ''5 minutes''.';
    elsif extract(epoch from lease) > extract(epoch from interval '1 day') then
        raise exception 'a lease is no longer than a day'
            using errcode = 'invalid_parameter_value', hint = 'Claim as many as are sent in minutes, and claim again.';
    end if;
    -- Whoever has opted out since an older snapshot would not be seen.
    perform survey.require_read_committed('claiming invitations');

    update survey.invitations as invitation
    set state = case invitation.attempts when 0 then 'cancelled' else 'failed' end,
        failure = hopeless.obstacle, claim = null, leased_until = null, retry_at = null
    from (
        select invitation_id, obstacle from survey.due_invitations where obstacle is not null for update skip locked
    ) as hopeless
    where hopeless.invitation_id = invitation.invitation_id;

    return query
    with due as materialized (
        select invitation_id
        from survey.due_invitations
        where obstacle is null and in_hours
        order by due_at, invitation_id
        limit most
        for update skip locked
    ), claimed as (
        update survey.invitations as invitation
        set state = 'claimed', attempts = invitation.attempts + 1, claim = gen_random_uuid(), claimed_by = gateway,
            leased_until = least(statement_timestamp() + survey.elapsed(lease), invitation.expires_at), retry_at = null, failure = null
        from due
        where due.invitation_id = invitation.invitation_id
        returning invitation.*
    )
    select
        claimed.invitation_id, claimed.claim, claimed.token, customer.reference, unit.code, unit.name, unit.locale,
        visit.kind, claimed.due_at, claimed.expires_at, claimed.attempts
    from claimed
    join survey.customers as customer on customer.customer_id = claimed.customer_id
    join survey.visits as visit on visit.visit_id = claimed.visit_id
    join survey.units as unit on unit.unit_id = visit.unit_id
    order by claimed.due_at, claimed.invitation_id;
end
$$;
comment on function survey.claim_invitations(text, integer, interval) is
    'Hands a gateway the invitations longest due, each to one gateway at a time, until the lease runs out: after a day at most, and never after the invitation expires. Those that are never to be sent are put aside. Errors: 22023 for a bad name, number or lease, 25000 at a stricter level than READ COMMITTED.';

create or replace function survey.refuse_forgetting_an_invitation() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if new.customer_id <> old.customer_id
        or new.due_at <> old.due_at
        or new.attempts < old.attempts
        or new.sent_at is distinct from old.sent_at and old.sent_at is not null
        or new.expires_at < old.expires_at and old.sent_at is null
    then
        raise exception 'invitation % may have reached its customer', old.invitation_id
            using errcode = 'restrict_violation', hint = 'Whom it went to and when stay as they are; erasing makes it nobody''s.';
    end if;
    return new;
end
$$;
comment on function survey.refuse_forgetting_an_invitation() is 'Trigger: what a customer may have had counts for the half-year, whatever is changed.';

create or replace trigger invitation_is_not_forgotten
    before update on survey.invitations
    for each row when (
        new.customer_id is not null and old.customer_id is not null and (old.state = 'sent' or old.attempts > 0)
    )
    execute function survey.refuse_forgetting_an_invitation();
comment on trigger invitation_is_not_forgotten on survey.invitations is 'Whoever may have had a message has had one, until nobody knows any more whose it was.';

create or replace function survey.claimed_invitation(invitation bigint, claim uuid) returns survey.invitations
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    found_row survey.invitations%rowtype;
begin
    select * into found_row from survey.invitations where invitation_id = invitation for update;
    if not found then
        raise exception 'there is no invitation %', invitation
            using errcode = 'no_data_found',
            hint = 'Send back invitation_id and claim as they were handed out. Those of customers who were erased are gone.';
    elsif found_row.claim is distinct from claimed_invitation.claim or claim is null or found_row.state not in ('claimed', 'sent') then
        raise exception 'the claim on invitation % is stale', invitation
            using errcode = 'object_not_in_prerequisite_state',
            hint = 'Its lease ran out or it was told of already; it is no longer yours, so do not send it again.';
    end if;
    return found_row;
end
$$;
comment on function survey.claimed_invitation(bigint, uuid) is
    'The invitation, locked, if that is its last claim and it was not told of yet, or told to be sent. Errors: P0002 for an unknown one, 55000 for a stale claim or none.';

create or replace function survey.acknowledge_invitation(invitation bigint, claim uuid) returns text
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if (survey.claimed_invitation(invitation, claim)).state = 'claimed' then
        -- Told after the lease, it was sent within it; and so before it expired, which the half-year relies on.
        update survey.invitations set state = 'sent', sent_at = least(statement_timestamp(), leased_until), leased_until = null
        where invitation_id = invitation;
    end if;
    return 'sent';
end
$$;
comment on function survey.acknowledge_invitation(bigint, uuid) is
    'A gateway tells that an invitation was sent, once or again, after its lease too if nobody else has it. Returns its state. Errors: P0002, 55000 for a stale claim.';

create or replace function survey.fail_invitation(invitation bigint, claim uuid, reason text, retry boolean default true) returns text
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    held survey.invitations%rowtype;
    again timestamptz;
    opted_out boolean;
    outcome text;
begin
    -- First the customer, as everybody does; so that an opt-out is through and seen below, or waits and stops what is planned here.
    perform from survey.customers
    where customer_id = (select customer_id from survey.invitations where invitation_id = invitation)
    for share;
    held := survey.claimed_invitation(invitation, claim);
    again := statement_timestamp() + interval '5 minutes' * 2 ^ (held.attempts - 1);
    opted_out := exists (select from survey.opt_outs where customer_id = held.customer_id and withdrawn_at is null);
    outcome := case
        when retry and not opted_out and held.attempts < survey.most_attempts() and again < held.expires_at then 'planned'
        else 'failed'
    end;
    if held.state = 'sent' then
        raise exception 'invitation % was acknowledged as sent', invitation
            using errcode = 'object_not_in_prerequisite_state', hint = 'It cannot fail any more.';
    elsif reason is null or reason !~ '^[a-z][a-z0-9_]{0,39}$' or reason ~ '[0-9]{5}' then
        raise exception 'the reason is not a short code'
            using errcode = 'invalid_parameter_value',
            hint = 'Write one of lower-case letters, digits and underscores, like unreachable or rejected_500; no text and no phone number.';
    end if;
    update survey.invitations
    set state = outcome, failure = case when retry and opted_out then 'opted_out' else reason end, claim = null, leased_until = null,
        retry_at = case outcome when 'planned' then again end
    where invitation_id = invitation;
    return outcome;
end
$$;
comment on function survey.fail_invitation(bigint, uuid, text, boolean) is
    'A gateway tells that an invitation could not be sent, and why: it is planned for later, each time twice as late, or failed for good, as when the customer has opted out since. Returns its state. Errors: P0002, 55000 for a stale claim, 22023 for a reason that is no code.';

-- Opting out is a rule of the database, whoever notes it and whoever invites. Both meet at the customer's row: inviting locks it
-- for share, opting out changes it. Whoever comes second waits, and then sees what the first did; with an older snapshot, in which
-- that can't be seen, inviting is told to try again, and opting out is refused.

create or replace function survey.refuse_unwanted_invitation() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform from survey.customers where customer_id = new.customer_id for share;
    if exists (select from survey.opt_outs where customer_id = new.customer_id and withdrawn_at is null) then
        raise exception 'the customer does not want to be asked'
            using errcode = 'check_violation', hint = 'They have opted out; survey.opt_in notes when they take it back.';
    end if;
    return new;
end
$$;
comment on function survey.refuse_unwanted_invitation() is 'Trigger: nobody is asked who has opted out.';

create or replace trigger invitation_is_wanted
    before insert on survey.invitations
    for each row when (new.customer_id is not null and new.state in ('planned', 'claimed'))
    execute function survey.refuse_unwanted_invitation();
comment on trigger invitation_is_wanted on survey.invitations is 'Nobody is asked who has opted out. What was sent before may be noted.';

create or replace trigger invitation_stays_wanted
    before update of customer_id, state on survey.invitations
    for each row when (
        new.customer_id is not null and new.state in ('planned', 'claimed')
        and (new.customer_id is distinct from old.customer_id or old.state not in ('planned', new.state))
    )
    execute function survey.refuse_unwanted_invitation();
comment on trigger invitation_stays_wanted on survey.invitations is 'Nor are they asked again, or in another''s place.';

create or replace function survey.stop_unwanted_invitations() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform survey.require_read_committed('opting out');
    update survey.customers set reference = reference where customer_id = new.customer_id;
    update survey.invitations
    set state = case attempts when 0 then 'cancelled' else 'failed' end, failure = 'opted_out', retry_at = null
    where customer_id = new.customer_id and state = 'planned';
    return null;
end
$$;
comment on function survey.stop_unwanted_invitations() is 'Trigger: opting out stops what is planned. Error: 25000 at a stricter level than READ COMMITTED.';

create or replace trigger opt_out_stops_invitations
    after insert or update of customer_id, withdrawn_at on survey.opt_outs
    for each row when (new.withdrawn_at is null)
    execute function survey.stop_unwanted_invitations();
comment on trigger opt_out_stops_invitations on survey.opt_outs is 'Opting out stops what is planned.';

create or replace function survey.opt_out(reference text, source text) returns integer
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    who bigint;
    planned bigint[];
begin
    if reference is null or reference ~ '[[:cntrl:]]' or length(reference) not between 1 and 200 then
        raise exception 'the customer reference is not one line of up to 200 characters'
            using errcode = 'invalid_parameter_value', hint = 'Give the pseudonym that visits come with.';
    elsif source is null or source not in ('self_service', 'phone', 'reception') then
        raise exception 'the source of an opt-out is none of: self_service, phone, reception'
            using errcode = 'invalid_parameter_value', hint = 'Say where the customer said so.';
    end if;
    perform survey.require_read_committed('opting out');
    loop
        -- They may say so before their first visit; and whoever is erased at this moment is somebody new after that.
        insert into survey.customers (reference) values (opt_out.reference) on conflict do nothing;
        select customer_id into who from survey.customers as customer where customer.reference = opt_out.reference for no key update;
        exit when found;
    end loop;
    planned := array(select invitation_id from survey.invitations where customer_id = who and state = 'planned' for update);
    insert into survey.opt_outs (customer_id, source) values (who, opt_out.source) on conflict do nothing;
    return cardinality(planned);
end
$$;
comment on function survey.opt_out(text, text) is
    'Notes that a customer does not want to be asked, and where that was said. Returns how many planned invitations that stopped. Errors: 22023, 25000 at a stricter level than READ COMMITTED.';

create or replace function survey.opt_in(reference text) returns boolean
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    update survey.opt_outs as opt_out
    set withdrawn_at = greatest(statement_timestamp(), opt_out.recorded_at)
    from survey.customers as customer
    where customer.reference = opt_in.reference and customer.customer_id = opt_out.customer_id and opt_out.withdrawn_at is null;
    return found;
end
$$;
comment on function survey.opt_in(text) is 'A customer may be asked again, from the next drawing on. Returns whether there was an opt-out to take back.';
