-- Retention: what grows older than an organisation keeps it.

create or replace function survey.visits_over(before timestamptz) returns setof survey.visits
language sql stable
begin atomic
    select visit.*
    from survey.visits as visit
    where visit.ended_at < visits_over.before
        and not exists (
            select from survey.invitations as invitation
            where invitation.visit_id = visit.visit_id and upper(invitation.rests) > now()
        );
end;
comment on function survey.visits_over(timestamptz) is 'Visits that ended before, but for those that the half-year rule must still remember.';

create or replace function survey.nothing_is_left_of(customer bigint) returns boolean
language sql stable
return not exists (select from survey.visits where customer_id = customer)
    and not exists (select from survey.invitations where customer_id = customer)
    and not exists (select from survey.opt_outs where customer_id = customer and withdrawn_at is null);
comment on function survey.nothing_is_left_of(bigint) is 'Whether a customer needs to be known no more. Who has opted out does.';

create or replace function survey.retire_visits(
    most integer, out customers bigint, out visits bigint, out invitations bigint, out units bigint[]
)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    setting survey.settings := (select settings from survey.settings);
    to_forget bigint[] := array(
        select visit_id from survey.visits_over(now() - setting.keep_customers)
        where customer_id is not null
        order by ended_at limit most
    );
    -- A visit outlasts the answer about it.
    to_delete bigint[] := array(
        select visit.visit_id
        from survey.visits_over(now() - setting.keep_answers) as visit
        left join survey.invitations as invitation on invitation.visit_id = visit.visit_id
        where not exists (select from survey.answers as answer where answer.visit_id = visit.visit_id)
            and not exists (select from survey.answers as answer where answer.invitation_id = invitation.invitation_id)
        order by visit.ended_at limit most
    );
    whose bigint[] := array(
        select customer_id
        from survey.customers
        where customer_id in (
            select customer_id from survey.visits where visit_id = any (to_forget || to_delete)
            union all
            -- Who is found here costs a look at all others: last, when no visit is left to do. Who is younger may be
            -- waiting for visits that are on their way.
            (
                select customer_id
                from survey.customers as known
                where cardinality(to_forget || to_delete) = 0
                    and recorded_at < now() - setting.keep_customers
                    and survey.nothing_is_left_of(customer_id)
                    and not exists (
                        select from survey.opt_outs as withdrawn
                        where withdrawn.customer_id = known.customer_id and withdrawn_at >= now() - setting.keep_customers
                    )
                limit most
            )
        )
        order by customer_id
        for update skip locked
    );
begin
    to_delete := array(
        select visit_id from survey.visits
        where visit_id = any (to_delete) and (customer_id is null or customer_id = any (whose))
    );
    to_forget := array(
        select visit_id from survey.visits
        where visit_id = any (to_forget) and visit_id <> all (to_delete) and customer_id = any (whose)
    );
    units := array(select distinct unit_id from survey.visits where visit_id = any (to_forget || to_delete));
    perform from survey.invitations where visit_id = any (to_forget || to_delete) order by invitation_id for update;
    perform from survey.visits where visit_id = any (to_forget || to_delete) order by visit_id for update;
    select forgotten.visits, forgotten.invitations + (select count(*) from survey.invitations where visit_id = any (to_delete))
    into visits, invitations
    from survey.forget_whose(to_forget) as forgotten;
    with deleted as (delete from survey.visits where visit_id = any (to_delete) returning visit_id)
    select retire_visits.visits + count(*) into visits from deleted;
    delete from survey.customers where customer_id = any (whose) and survey.nothing_is_left_of(customer_id);
    get diagnostics customers = row_count;
end
$$;
comment on function survey.retire_visits(integer) is 'For apply_retention: forgets whose old visits were, and deletes those that are older than answers are kept.';

create or replace function survey.retire_answers(
    most integer, out answers bigint, out comments bigint, out cases bigint, out units bigint[]
)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    setting survey.settings := (select settings from survey.settings);
    to_empty bigint[];
    alone bigint[];
begin
    -- Who corrects an answer at this moment is not waited for: it goes another time.
    select forgotten.answers, forgotten.comments, forgotten.cases, forgotten.units into answers, comments, cases, units
    from survey.forget_answers(
        array(
            select oldest.answer_id
            from survey.units as unit
            cross join lateral (
                select answer_id
                from survey.answers as answer
                where answer.unit_id = unit.unit_id and answer.answered_at < now() - setting.keep_answers
                order by answer.answered_at limit most
                for update skip locked
            ) as oldest
            limit most
        ),
        false
    ) as forgotten;
    to_empty := array(
        select answer_id
        from survey.answers
        where commented and answered_at < now() - setting.keep_comments
        order by answered_at limit most
        for update skip locked
    );
    -- What it was about stays, though no lexicon can find it again.
    update survey.answer_topics set by_lexicon = false where answer_id = any (to_empty) and by_lexicon;
    with emptied as (
        update survey.answers set comment = null where answer_id = any (to_empty) returning unit_id
    )
    select array_agg(unit_id) into alone from emptied;
    comments := comments + coalesce(cardinality(alone), 0);
    units := units || alone;
end
$$;
comment on function survey.retire_answers(integer) is 'For apply_retention: deletes old answers, and old comments of younger ones.';

create or replace function survey.apply_retention(most integer default 1000) returns setof survey.erasures
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    visits record;
    answers record;
begin
    if coalesce(most, 0) < 1 then
        raise exception 'retention takes one of a kind or more at a time'
            using errcode = 'invalid_parameter_value', hint = 'Take for example 1000, and call again until no row comes back.';
    end if;
    perform survey.require_read_committed('erasing');
    select * into visits from survey.retire_visits(most);
    select * into answers from survey.retire_answers(most);
    if (visits.customers, visits.visits, visits.invitations, answers.answers, answers.comments, answers.cases) = (0, 0, 0, 0, 0, 0) then
        return;
    end if;
    -- As after every erasure.
    perform survey.fold_daily(visits.units || answers.units);
    return query
    insert into survey.erasures (what, customers, visits, invitations, answers, comments, cases)
    values ('retention', visits.customers, visits.visits, visits.invitations, answers.answers, answers.comments, answers.cases)
    returning *;
end
$$;
comment on function survey.apply_retention(integer) is
    'Erases what is older than survey.settings allow, at most so many of a kind; call it until no row comes back. Returns the line in survey.erasures. Errors: 22023 for no number, 25000 at a stricter level than READ COMMITTED.';
