-- Mails on their way: claimed by a program, begun with, and what became of them.

-- Asked by columns: a whole row would bring the mail with it.
create or replace function survey.is_wanted(report text, unit bigint, person bigint) returns boolean
language sql stable
return exists (
    select from survey.subscriptions as subscription
    where subscription.person_id = person and subscription.report = is_wanted.report and subscription.active
        and (unit is null or subscription.unit_id = unit)
);
comment on function survey.is_wanted(text, bigint, bigint) is 'Whether its reader still wants a mail: about a unit while subscribed to that, about all units while subscribed to any.';

create or replace function survey.claim_deliveries(
    claimant text, destination text, request uuid, most integer, lease interval, week date default null, codes text[] default null
)
returns table (
    delivery_id bigint, state text, claim uuid, monday date, unit text, subscription_id bigint,
    recipient text, message bytea, attempts integer, attempted_at timestamptz
)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
-- Thousands of mails are put here at once, and sent before the planner counts them: it would sort them all to claim a few.
set enable_sort = off
set enable_bitmapscan = off
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
    -- Stands still, so that the index finds what is due.
    moment constant timestamptz := clock_timestamp();
    units constant bigint[] := array(select unit_id from survey.units as asked where asked.code = any (codes));
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
            reason = case abandoned.state when 'sending' then 'the program ended while the server was given the mail' end,
            attempts = delivery.attempts + (abandoned.state = 'sending')::integer,
            attempted_at = case abandoned.state when 'sending' then coalesce(delivery.attempted_at, moment) else delivery.attempted_at end
        from abandoned
        where abandoned.delivery_id = delivery.delivery_id
        returning delivery.*
    )
    select settled.delivery_id, settled.state, null::uuid, settled.monday, null, settled.subscription_id, null, null::bytea,
        settled.attempts, settled.attempted_at
    from settled
    where settled.state = 'uncertain';

    -- Whoever asks once more, as the answer was lost with the connection, has these already.
    return query
    select delivery.delivery_id, delivery.state, delivery.claim, delivery.monday, unit.code, delivery.subscription_id, delivery.recipient,
        delivery.message, delivery.attempts, delivery.attempted_at
    from survey.deliveries as delivery
    left join survey.units as unit using (unit_id)
    where delivery.state = 'claimed' and delivery.leased_until > moment and delivery.claim = request;
    if found then
        return;
    end if;

    return query
    with due as materialized (
        -- The subscription is asked first: that is almost always enough, and costs less.
        select delivery.delivery_id, wish.is_wanted
        from survey.deliveries as delivery
        left join survey.subscriptions as subscription using (subscription_id)
        cross join lateral (
            select subscription.active is true
                or survey.is_wanted(delivery.report, delivery.unit_id, delivery.person_id) as is_wanted
        ) as wish
        where delivery.state in ('pending', 'retry')
            and (delivery.message is not null or not wish.is_wanted)
            and coalesce(delivery.retry_at, delivery.queued_at) <= moment
            and (week is null or delivery.monday = week)
            and (codes is null or delivery.unit_id = any (units))
        order by coalesce(delivery.retry_at, delivery.queued_at), delivery.delivery_id
        limit most
        for update of delivery skip locked
    ), taken as (
        update survey.deliveries as delivery
        set state = case when is_wanted then 'claimed' else 'suppressed' end,
            reason = case when not is_wanted then 'unsubscribed' end,
            claim = case when is_wanted then request end,
            claimed_by = case when is_wanted then claimant end,
            destination = case when is_wanted then claim_deliveries.destination end,
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
comment on function survey.claim_deliveries(text, text, uuid, integer, interval, date, text[]) is
    'Takes mails to be sent into the hands of a program, which takes them to this destination, until the lease runs out: of one week and of the units with these codes, or of all. Each request has a number of its own, which is the claim of its mails: asked with the same number again, it returns the same mails. Returns them as claimed, oldest first. Those that another program has abandoned are let go first, or held and returned as uncertain; those of subscriptions that have ended are returned as suppressed. Errors: 25000 at a stricter level than READ COMMITTED.';

-- Called for every mail, so it is one statement, of the language that keeps its plan; left to itself, the planner would plan it anew for
-- each number of mails, which takes five times as long as the statement.
create or replace function survey.record_deliveries(
    deliveries bigint[], claims uuid[], states text[], reasons text[], waits double precision[], lease interval
)
returns setof bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
    return query
    update survey.deliveries as delivery
    set state = told.state, reason = told.reason,
        leased_until = case told.state when 'sending' then clock_timestamp() + lease end,
        retry_at = clock_timestamp() + make_interval(secs => told.wait),
        -- An uncertain one is counted already, and so is one that is told of twice.
        attempts = delivery.attempts
            + (told.state not in ('sending', 'pending', 'suppressed') and delivery.state in ('claimed', 'sending'))::integer,
        attempted_at = case
            when told.state in ('sending', 'pending', 'suppressed') then delivery.attempted_at
            else coalesce(delivery.attempted_at, clock_timestamp())
        end
    from unnest(deliveries, claims, states, reasons, waits) as told (delivery_id, claim, state, reason, wait)
    where delivery.delivery_id = told.delivery_id and delivery.claim = told.claim
        -- Whoever has lost the connection to the database may tell once more; and whoever was thought to be gone may come back and know.
        and (
            -- One that may tell what was erased meanwhile is not begun with.
            delivery.state = 'claimed' and not (told.state = 'sending' and delivery.outdated)
            or delivery.state = 'sending'
            or told.state <> 'sending' and delivery.state in ('uncertain', told.state)
        )
    returning delivery.delivery_id;
end
$$;
comment on function survey.record_deliveries(bigint[], uuid[], text[], text[], double precision[], interval) is
    'Tells how far mails are, for whoever has their claims. sending: the mail server is about to be given it, which is allowed only where this returns its number, and for as long as the lease. Then what became of it: sent, failed, suppressed, uncertain, or retry after so many seconds; pending for those let go, of which the bearer knows that the server has nothing of them. Returns those of which the bearer could tell; the others are not the bearer''s any more.';

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
