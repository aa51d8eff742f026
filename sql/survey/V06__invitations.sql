-- Sampling and invitations: who is asked, drawn by lot; never too soon, never too often, never against their will.

create table if not exists survey.draws (
    draw_id bigint generated always as identity primary key,
    seed text not null,
    as_of timestamptz not null,
    considered bigint not null,
    drawn_at timestamptz not null default clock_timestamp(),
    drawn_by text not null default session_user
);
create index if not exists draw_as_of on survey.draws (as_of);
comment on index survey.draw_as_of is 'The drawing that looked furthest, beyond which visits are new.';
comment on table survey.draws is 'Drawings of the sample. Seed and visit decide the lot, so that anyone can draw again and see the same.';
comment on column survey.draws.draw_id is 'Our own key.';
comment on column survey.draws.seed is 'What the lots were made from.';
comment on column survey.draws.as_of is 'Visits that ended before were considered.';
comment on column survey.draws.considered is 'How many visits it considered. So many results are there, but for those of visits that were erased or deleted since.';
comment on column survey.draws.drawn_at is 'When it was drawn.';
comment on column survey.draws.drawn_by is 'The database user that drew.';

create table if not exists survey.draw_results (
    visit_id bigint primary key references survey.visits on delete cascade,
    draw_id bigint not null references survey.draws,
    outcome text not null,
    rate numeric,
    lot double precision not null,
    constraint draw_outcome_is_known check (outcome in ('invited', 'not_drawn', 'no_customer', 'opted_out', 'asked_lately', 'unit_inactive', 'no_rule', 'too_late')),
    constraint lot_is_a_share check (lot >= 0 and lot < 1)
);
comment on table survey.draw_results is 'What became of each visit in the drawing that considered it: every visit is considered once.';
comment on column survey.draw_results.visit_id is 'The visit.';
comment on column survey.draw_results.draw_id is 'The drawing.';
comment on column survey.draw_results.outcome is 'invited; or why not: not_drawn (its lot was too high), no_customer, opted_out, asked_lately (within the last half-year), unit_inactive, no_rule (not in the survey yet), too_late (nothing could be answered any more when the visit was drawn).';
comment on column survey.draw_results.rate is 'The rate that applied; null without a rule, and for visits older than any rule asks about.';
comment on column survey.draw_results.lot is 'The lot, 0 to 1; below the rate it is drawn.';

create index if not exists draw_result_draw on survey.draw_results (draw_id);
comment on index survey.draw_result_draw is 'Results of a drawing.';
create index if not exists visit_recorded on survey.visits (recorded_at);
comment on index survey.visit_recorded is 'Visits that were told late, for drawing the sample.';

create or replace function survey.refuse_redrawing() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if tg_op = 'DELETE' and tg_level = 'ROW' then
        if not exists (select from survey.visits where visit_id = old.visit_id and source <> 'erased') then
            return old;
        end if;
    elsif tg_op = 'TRUNCATE' and tg_when = 'AFTER' then
        if not exists (select from survey.visits) then
            return null;
        end if;
    end if;
    raise exception 'table survey.% does not allow %', tg_table_name, lower(tg_op)
        using errcode = 'restrict_violation', hint = 'What was drawn stays as it was noted; a result goes with its visit, or when that is erased.';
end
$$;
comment on function survey.refuse_redrawing() is 'Trigger: drawings and their results stay as they were noted, while there are the visits.';

create or replace trigger draws_stay
    before update or delete or truncate on survey.draws
    for each statement execute function survey.refuse_redrawing();
comment on trigger draws_stay on survey.draws is 'What was drawn can''t be rewritten.';

create or replace trigger draw_results_stay
    before update on survey.draw_results
    for each statement execute function survey.refuse_redrawing();
comment on trigger draw_results_stay on survey.draw_results is 'Outcomes can''t be rewritten.';

create or replace trigger draw_result_goes_with_its_visit
    before delete on survey.draw_results
    for each row execute function survey.refuse_redrawing();
comment on trigger draw_result_goes_with_its_visit on survey.draw_results is 'Nor can a visit be drawn again by deleting what became of it.';

create or replace trigger draw_results_go_with_the_visits
    after truncate on survey.draw_results
    for each statement execute function survey.refuse_redrawing();
comment on trigger draw_results_go_with_the_visits on survey.draw_results is 'Nor all of them.';

create unique index if not exists visit_unit on survey.visits (visit_id, unit_id);
comment on index survey.visit_unit is 'What invitations are counted by; they follow when the visit is corrected.';

create table if not exists survey.invitations (
    invitation_id bigint generated always as identity primary key,
    visit_id bigint not null unique,
    unit_id bigint not null,
    customer_id bigint references survey.customers on delete set null,
    token text not null unique default translate(encode(uuid_send(gen_random_uuid()), 'base64'), '+/=', '-_'),
    due_at timestamptz not null,
    expires_at timestamptz not null,
    earliest time not null,
    latest time not null,
    time_zone text not null,
    state text not null default 'planned',
    attempts integer not null default 0,
    claim uuid,
    claimed_by text,
    leased_until timestamptz,
    sent_at timestamptz,
    retry_at timestamptz,
    failure text,
    rests tstzrange not null generated always as (
        -- Until it is sent, it may be sent as late as it expires: what is sent earlier rests no longer than that.
        tstzrange(
            due_at, (greatest(due_at, coalesce(sent_at, expires_at)) at time zone 'UTC' + interval '6 months') at time zone 'UTC'
        )
    ) stored,
    constraint invitation_counts_as_its_visit foreign key (visit_id, unit_id)
        references survey.visits (visit_id, unit_id) on update cascade on delete cascade,
    constraint invitation_state_is_known check (state in ('planned', 'claimed', 'sent', 'failed', 'cancelled')),
    constraint invitation_claim_has_a_lease check ((state = 'claimed') = (leased_until is not null)),
    constraint invitation_claim_has_a_token check (state <> 'claimed' or claim is not null),
    constraint invitation_sent_has_a_time check ((state = 'sent') = (sent_at is not null)),
    constraint invitation_expires_after_due check (expires_at > due_at),
    constraint invitation_time_zone_is_known check (survey.checked_time_zone(time_zone) = time_zone),
    constraint invitation_cancelled_was_nobodys check (state <> 'cancelled' or attempts = 0),
    constraint invitation_failure_is_a_code check (failure ~ '^[a-z][a-z0-9_]{0,39}$' and failure !~ '[0-9]{5}'),
    constraint customer_is_asked_once_in_half_a_year
        exclude using gist (int8range(customer_id, customer_id, '[]') with &&, rests with &&)
        where (state <> 'cancelled' and customer_id is not null)
);
-- As with the references of customers.
alter table survey.invitations alter column token set statistics 0;
comment on table survey.invitations is 'Questions to customers: one about a visit, at most one in half a year.';
comment on column survey.invitations.invitation_id is 'Our own key; gateways answer with it.';
comment on column survey.invitations.visit_id is 'The visit that is asked about.';
comment on column survey.invitations.unit_id is 'The visit''s unit.';
comment on column survey.invitations.customer_id is 'Who is asked; null once the customer is erased.';
comment on column survey.invitations.token is 'Secret of the link in the message; whoever has it may answer, correct the answer and add to it.';
comment on column survey.invitations.due_at is 'When it is to be sent.';
comment on column survey.invitations.expires_at is 'Until when it can be sent and answered.';
comment on column survey.invitations.earliest is 'Local time before which it is not sent; from the rule that applied.';
comment on column survey.invitations.latest is 'Local time from which it is not sent; from the rule that applied.';
comment on column survey.invitations.time_zone is 'Whose local time that is: the unit''s when it was planned.';
comment on column survey.invitations.state is 'planned; claimed by a gateway; sent; failed, of which perhaps somebody got a message; cancelled before any gateway had it.';
comment on column survey.invitations.attempts is 'How many times a gateway has claimed it.';
comment on column survey.invitations.claim is 'Key of the last claim: only who has it may tell how the sending went.';
comment on column survey.invitations.claimed_by is 'The gateway that claimed it last.';
comment on column survey.invitations.leased_until is 'Until when that gateway has it; then others may claim it.';
comment on column survey.invitations.sent_at is 'When the gateway told us that it was sent, or its lease ran out before; or when the customer replied first.';
comment on column survey.invitations.retry_at is 'After a failure, when it may be claimed again.';
comment on column survey.invitations.failure is 'Why it was not sent, as a short code: no text, no number long enough to be somebody''s.';
comment on column survey.invitations.rests is 'From when it is due until half a year after it was sent, or can last be sent: no other invitation of the customer.';
comment on constraint invitation_counts_as_its_visit on survey.invitations is
    'The copy equals the visit, however it is corrected: what is deleted with a visit must still tell where it counted.';
comment on constraint customer_is_asked_once_in_half_a_year on survey.invitations is 'Nobody is asked twice within six months, whoever plans and however many at once.';

create index if not exists invitation_due on survey.invitations (due_at) where state in ('planned', 'claimed');
comment on index survey.invitation_due is 'What gateways may claim.';
create index if not exists invitation_customer on survey.invitations (customer_id);
comment on index survey.invitation_customer is 'A customer''s invitations, for erasing.';

create or replace function survey.copy_visit_to_invitation() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    select unit_id into new.unit_id
    from survey.visits
    where visit_id = new.visit_id
    for key share;
    if not found then
        raise exception 'there is no visit %', new.visit_id
            using errcode = 'foreign_key_violation', hint = 'Store the visit before its invitation.';
    end if;
    return new;
end
$$;
comment on function survey.copy_visit_to_invitation() is 'Trigger: an invitation counts where its visit counts.';

create or replace trigger invitation_counts_as_its_visit
    before insert or update of visit_id on survey.invitations
    for each row execute function survey.copy_visit_to_invitation();
comment on trigger invitation_counts_as_its_visit on survey.invitations is 'Copies what invitations are counted by.';

-- The lot and the hour.

create or replace function survey.lot(seed text, source text, external_id text) returns double precision
language sql immutable
return ('x' || encode(substr(sha256(convert_to(concat_ws(e'\n', seed, source, external_id), 'UTF8')), 1, 4), 'hex'))::bit(32)::bigint
    / 4294967296.0::double precision;
comment on function survey.lot(text, text, text) is
    'The lot of a visit, 0 to 1: the first 32 bits of the SHA-256 of seed, source and external_id, each on a line of its own, as a share.';

create or replace function survey.is_allowed_hour(moment timestamptz, earliest time, latest time, time_zone text) returns boolean
language sql immutable
return (moment at time zone time_zone)::time >= earliest and (moment at time zone time_zone)::time < latest;
comment on function survey.is_allowed_hour(timestamptz, time, time, text) is 'Whether messages may be sent at that moment, by local time.';

create or replace function survey.due_at(ended_at timestamptz, delay interval, earliest time, latest time, time_zone text)
returns timestamptz
language sql stable
begin atomic
    with wish as (
        select due_at.ended_at + survey.elapsed(due_at.delay) as moment
    )
    select case
        when survey.is_allowed_hour(wish.moment, due_at.earliest, due_at.latest, due_at.time_zone) then wish.moment
        else (
            -- The hours open at `earliest`, or where the clocks jump into them. Zones differ by quarters of an hour and
            -- change on them, so one of two grids has the moment; three days, since a jump may swallow a day's hours.
            select min(grid.start + quarter * interval '15 minutes')
            from (
                values
                    (date_bin('15 minutes', wish.moment, timestamptz '2000-01-01 00:00+00')),
                    (date_bin('15 minutes', wish.moment, timestamptz '2000-01-01 00:00+00' + due_at.earliest::interval))
            ) as grid (start)
            cross join generate_series(1, 3 * 96) as quarter
            where survey.is_allowed_hour(
                grid.start + quarter * interval '15 minutes', due_at.earliest, due_at.latest, due_at.time_zone
            )
        )
    end
    from wish;
end;
comment on function survey.due_at(timestamptz, interval, time, time, text) is
    'When the invitation about a visit falls due: the first moment after the delay that lies in the allowed hours of a local day.';

-- Drawing.

create or replace function survey.plan_invitations(seed text, as_of timestamptz default now())
returns table (draw_id bigint, outcome text, visits bigint)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    drawing bigint;
    furthest survey.draws%rowtype;
    oldest timestamptz;
    since timestamptz := '-infinity';
    candidates bigint[];
    late bigint;
begin
    if coalesce(seed, '') = '' or as_of is null or as_of > clock_timestamp() then
        raise exception 'a drawing needs a seed, and a time that has come'
            using errcode = 'invalid_parameter_value', hint = 'Any text will do as a seed; note it down, and everyone can draw again.';
    end if;
    perform survey.require_read_committed('drawing');
    -- Planners take turns, and each finds done what the one before it did.
    perform pg_advisory_xact_lock(hashtextextended('survey.plan_invitations', 0));
    -- No rule would still ask about older visits.
    oldest := plan_invitations.as_of - (
        select coalesce(max(survey.elapsed(delay) + survey.elapsed(answer_within)), interval '14 days') + interval '3 days'
        from survey.sampling_rules
    );
    -- Visits of before the time of an earlier drawing are known to it, unless they were told since: transactions that
    -- tell of visits take less than a day. Only the first drawing reads all there are.
    select * into furthest from survey.draws order by draws.as_of desc, draws.draw_id desc limit 1;
    if found then
        since := least(furthest.as_of, oldest);
    end if;
    candidates := array(
        select visit_id
        from survey.visits as visit
        where visit.ended_at < plan_invitations.as_of
            and (visit.ended_at >= since or visit.recorded_at >= furthest.drawn_at - interval '1 day')
            and visit.source <> 'erased'
            and not exists (select from survey.draw_results as result where result.visit_id = visit.visit_id)
    );
    -- Whoever opts out or is erased at this moment is through now, and seen below, or waits until the drawing is over.
    perform from survey.customers
    where customer_id in (select customer_id from survey.visits where visit_id = any (candidates) and ended_at > oldest)
    order by customer_id
    for share;
    candidates := array(
        select visit_id
        from survey.visits
        where visit_id = any (candidates) and source <> 'erased'
        order by visit_id
        for key share
    );
    insert into survey.draws (seed, as_of, considered)
    values (plan_invitations.seed, plan_invitations.as_of, cardinality(candidates))
    returning draws.draw_id into drawing;
    insert into survey.draw_results (visit_id, draw_id, outcome, lot)
    select visit_id, drawing, 'too_late', survey.lot(plan_invitations.seed, source, external_id)
    from survey.visits
    where visit_id = any (candidates) and ended_at <= oldest;
    get diagnostics late = row_count;
    return query
    with fresh as materialized (
        select visit.*, unit.time_zone, unit.active, (visit.ended_at at time zone unit.time_zone)::date as day
        from unnest(candidates) as candidate (visit_id)
        join survey.visits as visit on visit.visit_id = candidate.visit_id and visit.ended_at > oldest
        join survey.units as unit on unit.unit_id = visit.unit_id
    ), rule as materialized (
        select place.day, place.unit_id as visited_id, rule.*
        from (select distinct unit_id, kind, day from fresh) as place
        cross join lateral survey.rule_of(place.unit_id, place.kind, place.day) as rule
    ), timed as materialized (
        select
            fresh.*, rule.rate, rule.earliest, rule.latest, survey.elapsed(rule.answer_within) as answer_within,
            survey.lot(plan_invitations.seed, fresh.source, fresh.external_id) as lot,
            survey.due_at(fresh.ended_at, rule.delay, rule.earliest, rule.latest, fresh.time_zone) as due_at
        from fresh
        left join rule on rule.visited_id = fresh.unit_id and rule.kind = fresh.kind and rule.day = fresh.day
    ), considered as materialized (
        select
            timed.*,
            case
                when rate is null then 'no_rule'
                when due_at + answer_within <= plan_invitations.as_of then 'too_late'
                when not active @> day then 'unit_inactive'
                when customer_id is null then 'no_customer'
                when exists (
                    select from survey.opt_outs as opt_out
                    where opt_out.customer_id = timed.customer_id and opt_out.withdrawn_at is null
                ) then 'opted_out'
                when exists (
                    select from survey.invitations as earlier
                    where earlier.customer_id = timed.customer_id and earlier.state <> 'cancelled' and earlier.rests @> timed.due_at
                ) then 'asked_lately'
            end as obstacle
        from timed
    ), invited as (
        insert into survey.invitations (visit_id, customer_id, due_at, expires_at, earliest, latest, time_zone)
        select visit_id, customer_id, due_at, due_at + answer_within, earliest, latest, time_zone
        from considered
        where obstacle is null and lot < rate
        order by due_at, visit_id
        -- The half-year rule decides, also between two visits of this very drawing.
        on conflict do nothing
        returning visit_id, customer_id, rests
    ), result as (
        insert into survey.draw_results (visit_id, draw_id, outcome, rate, lot)
        select
            considered.visit_id, drawing,
            case
                when obstacle is not null then obstacle
                when asked.visit_id = considered.visit_id then 'invited'
                when asked.visit_id is not null or lot < rate then 'asked_lately'
                else 'not_drawn'
            end,
            rate, lot
        from considered
        -- One at most: what a customer's invitations rest does not overlap.
        left join invited as asked on asked.customer_id = considered.customer_id and asked.rests @> considered.due_at
        returning outcome
    )
    select drawing, known.outcome, count(result.outcome) + case known.outcome when 'too_late' then late else 0 end
    from unnest(array[
        'invited', 'not_drawn', 'asked_lately', 'opted_out', 'no_customer', 'unit_inactive', 'no_rule', 'too_late'
    ]) with ordinality as known (outcome, position)
    left join result on result.outcome = known.outcome
    group by known.outcome, known.position
    order by known.position;
end
$$;
comment on function survey.plan_invitations(text, timestamptz) is
    'Draws the sample among visits that ended before as_of and were never considered, and plans an invitation for each that is drawn. Returns how many had which outcome. Errors: 22023 without a seed or for a time to come, 25000 at a stricter level than READ COMMITTED.';

create or replace function survey.replay_draw(draw bigint)
returns table (visit_id bigint, outcome text, rate numeric, lot double precision, lot_again double precision, difference text)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    noted survey.draws%rowtype;
begin
    select * into noted from survey.draws where draws.draw_id = draw;
    if not found then
        raise exception 'there is no draw %', draw using errcode = 'no_data_found', hint = 'See survey.draws.';
    end if;
    return query
    select *
    from (
        select
            result.visit_id, result.outcome, result.rate, result.lot, again.lot as lot_again,
            case
                when result.lot <> again.lot then 'another lot'
                when result.outcome = 'invited' and again.lot >= result.rate then 'invited, but the lot was too high'
                when result.outcome = 'not_drawn' and again.lot < result.rate then 'not drawn, but the lot was low enough'
                when result.outcome = 'invited' and invitation.visit_id is null then 'invited, but there is no invitation'
                when result.outcome <> 'invited' and invitation.visit_id is not null then 'not invited, but there is an invitation'
            end as difference
        from survey.draw_results as result
        join survey.visits as visit on visit.visit_id = result.visit_id
        left join survey.invitations as invitation on invitation.visit_id = result.visit_id
        cross join lateral survey.lot(noted.seed, visit.source, visit.external_id) as again (lot)
        where result.draw_id = draw
    ) as replayed
    where replayed.difference is not null
    order by replayed.visit_id;
end
$$;
comment on function survey.replay_draw(bigint) is
    'Draws again from the seed, and lists where the lot noted differs, or the outcome does not fit lot, rate and invitations: no row unless somebody has changed the visit or an invitation, or noted something else. Rates are taken as they were noted. Error: P0002 for an unknown draw.';
