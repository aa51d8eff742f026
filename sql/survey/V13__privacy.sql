-- Privacy: what an organisation keeps, and for how long; erasing a customer or an answer; and what was erased when.
--
-- Whatever erases takes its locks in the order of those who plan, hand out, fail and record: customers, invitations, visits,
-- answers. So nobody deadlocks, and nothing new comes to a customer who is being erased.

create table if not exists survey.settings (
    one boolean primary key default true,
    smallest_group integer not null default 5,
    count_erased_answers boolean not null default false,
    keep_comments interval,
    keep_customers interval,
    keep_answers interval,
    constraint settings_are_one_row check (one),
    constraint smallest_group_is_a_group check (smallest_group between 1 and 1000),
    constraint things_are_kept_some_time check (least(keep_comments, keep_answers) > interval '0'),
    constraint customers_are_kept_beyond_half_a_year check (keep_customers >= interval '7 months')
);
comment on table survey.settings is 'What an organisation has decided about privacy. One row, which is changed in place.';
comment on column survey.settings.one is 'True: there is one row.';
comment on column survey.settings.smallest_group is 'From how many answers on the views for analysts show figures of a group.';
comment on column survey.settings.count_erased_answers is 'Whether the score of an erased customer keeps counting, with nothing left that tells whose it was; otherwise it goes too.';
comment on column survey.settings.keep_comments is 'How long after the answer its comment is kept; null for as long as the answer.';
comment on column survey.settings.keep_customers is 'How long after a visit it is known whose it was, seven months or more; null for as long as the visit.';
comment on column survey.settings.keep_answers is 'How long answers are kept, and the visits and invitations that they are about; null for ever.';
comment on constraint customers_are_kept_beyond_half_a_year on survey.settings is
    'Nobody can be asked once in half a year of whom it is not known that long who was asked.';
insert into survey.settings default values on conflict do nothing;

-- What is left must tell nothing, and must not come in under this name.
alter table survey.answers drop constraint if exists answer_erased_tells_nothing;
alter table survey.answers add constraint answer_erased_tells_nothing check (
    source <> 'erased'
    or external_id is null and visit_id is null and invitation_id is null
    and comment is null and language is null and device is null and not asks_contact
);
comment on constraint answer_erased_tells_nothing on survey.answers is 'The source "erased" is for answers whose customer was erased; they have a score, a unit, a time and a channel.';
comment on column survey.answers.source is 'The system that the answer came from; erased where nothing may tell any more whose it was.';

-- What PostgreSQL samples of a column for its planner outlives the row. Who looks for comments is served by "commented".
alter table survey.answers alter column comment set statistics 0;

create index if not exists answer_with_comment on survey.answers (answered_at) where commented;
comment on index survey.answer_with_comment is 'The oldest comments, for erasing.';

-- What was erased.

create table if not exists survey.erasures (
    erasure_id bigint generated always as identity primary key,
    erased_at timestamptz not null,
    erased_by text not null,
    what text not null,
    customers bigint not null,
    visits bigint not null,
    invitations bigint not null,
    answers bigint not null,
    comments bigint not null,
    cases bigint not null,
    settings jsonb not null,
    constraint erasure_is_known check (what in ('customer', 'answer', 'retention'))
);
comment on table survey.erasures is 'What was erased when, and by whom; never whose it was. Lines are added, never changed.';
comment on column survey.erasures.erasure_id is 'Our own key.';
comment on column survey.erasures.erased_at is 'When; by the database''s clock.';
comment on column survey.erasures.erased_by is 'The database user; by the database''s own knowledge.';
comment on column survey.erasures.what is 'customer or answer, when one was erased; retention, when things had become too old.';
comment on column survey.erasures.customers is 'Customers who are not known any more.';
comment on column survey.erasures.visits is 'Visits that were deleted, or of which it is not known any more whose they were.';
comment on column survey.erasures.invitations is 'Invitations, likewise.';
comment on column survey.erasures.answers is 'Answers, likewise.';
comment on column survey.erasures.comments is 'Comments that were deleted, with their answers or alone.';
comment on column survey.erasures.cases is 'Follow-ups that were deleted with their answers.';
comment on column survey.erasures.settings is 'The row of survey.settings that applied.';

create or replace function survey.sign_erasure() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    new.erased_at := clock_timestamp();
    new.erased_by := session_user;
    new.settings := (select to_jsonb(settings) - 'one' from survey.settings);
    return new;
end
$$;
comment on function survey.sign_erasure() is 'Trigger: time, user and settings of an erasure are the database''s own.';

create or replace trigger erasure_is_signed
    before insert on survey.erasures
    for each row execute function survey.sign_erasure();
comment on trigger erasure_is_signed on survey.erasures is 'Time, user and settings can''t be made up.';

create or replace function survey.refuse_losing_rows() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    raise exception 'table survey.% does not allow %', tg_table_name, lower(tg_op)
        using errcode = 'restrict_violation', hint = 'Settings are changed in place; erasures tell of nobody, so that they can be kept.';
end
$$;
comment on function survey.refuse_losing_rows() is 'Trigger: the list of erasures stays as it is, and there are settings.';

create or replace trigger settings_stay
    before delete or truncate on survey.settings
    for each statement execute function survey.refuse_losing_rows();
comment on trigger settings_stay on survey.settings is 'There are always settings.';

create or replace trigger erasures_stay
    before update or delete or truncate on survey.erasures
    for each statement execute function survey.refuse_losing_rows();
comment on trigger erasures_stay on survey.erasures is 'What was erased when can''t be rewritten.';

-- Forgetting.

create or replace function survey.noon_of(moment timestamptz, time_zone text) returns timestamptz
language sql immutable
return ((moment at time zone time_zone)::date + time '12:00') at time zone time_zone;
comment on function survey.noon_of(timestamptz, text) is 'Noon of the local day: all that is left of the time of an erased visit.';

create or replace function survey.forget_whose(which bigint[], out visits bigint, out invitations bigint)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    select count(*) into invitations from survey.invitations where visit_id = any (which);
    -- A lot is made from the visit's key, so that whoever knows the key would find the visit by it.
    delete from survey.draw_results where visit_id = any (which);
    delete from survey.invitations where visit_id = any (which) and sent_at is null;
    update survey.invitations as invitation
    set customer_id = null, token = default, claim = null, claimed_by = null,
        due_at = survey.noon_of(due_at, unit.time_zone), sent_at = survey.noon_of(sent_at, unit.time_zone),
        expires_at = survey.noon_of(due_at, unit.time_zone) + (expires_at - due_at)
    from survey.units as unit
    where visit_id = any (which) and unit.unit_id = invitation.unit_id;
    update survey.visits as visit
    set customer_id = null, source = 'erased', external_id = gen_random_uuid(), background = '{}',
        ended_at = survey.noon_of(ended_at, unit.time_zone), recorded_at = survey.noon_of(ended_at, unit.time_zone)
    from survey.units as unit
    where visit_id = any (which) and unit.unit_id = visit.unit_id;
    get diagnostics visits = row_count;
end
$$;
comment on function survey.forget_whose(bigint[]) is
    'Leaves of visits where, of which kind and on which day they were, and of their invitations on which day they were sent. For those who have locked them.';

create or replace function survey.forget_answers(which bigint[], keep_counting boolean, out answers bigint, out comments bigint, out cases bigint)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    perform from survey.answers where answer_id = any (which) order by answer_id for update;
    select count(*), count(comment), count(follow_up_id) filter (where not keep_counting)
    into answers, comments, cases
    from survey.answers
    left join survey.follow_ups using (answer_id)
    where answer_id = any (which);
    if keep_counting then
        delete from survey.answer_topics where answer_id = any (which);
        update survey.answers
        set source = 'erased', external_id = null, visit_id = null, invitation_id = null,
            comment = null, language = null, device = null, asks_contact = false
        where answer_id = any (which);
    else
        delete from survey.answers where answer_id = any (which);
    end if;
end
$$;
comment on function survey.forget_answers(bigint[], boolean) is
    'Deletes answers with their topics and cases; or lets their scores count on, with a case where there is one, and nothing that tells whose they were.';

create or replace function survey.erase_customer(reference text) returns survey.erasures
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    keep_counting boolean := (select count_erased_answers from survey.settings);
    who bigint;
    their_invitations bigint[];
    their_visits bigint[];
    kept_visits bigint[] := '{}';
    forgotten record;
    done survey.erasures;
begin
    perform survey.require_read_committed('erasing');
    select customer_id into who from survey.customers as customer where customer.reference = erase_customer.reference for update;
    if not found then
        raise exception 'there is no such customer'
            using errcode = 'no_data_found', hint = 'Give the pseudonym that visits come with. Who was erased is not known any more.';
    end if;
    their_invitations := array(
        select invitation_id
        from survey.invitations
        where customer_id = who or visit_id in (select visit_id from survey.visits where customer_id = who)
        order by invitation_id
        for update
    );
    their_visits := array(select visit_id from survey.visits where customer_id = who order by visit_id for update);
    select * into forgotten from survey.forget_answers(
        array(
            select answer_id from survey.answers where invitation_id = any (their_invitations)
            union
            select answer_id from survey.answers where visit_id = any (their_visits)
        ),
        keep_counting
    );
    if keep_counting then
        kept_visits := array(select visit_id from survey.invitations where visit_id = any (their_visits) and sent_at is not null);
        perform survey.forget_whose(kept_visits);
    end if;
    delete from survey.visits where visit_id = any (their_visits) and visit_id <> all (kept_visits);
    delete from survey.invitations where customer_id = who;
    delete from survey.customers where customer_id = who;
    insert into survey.erasures (what, customers, visits, invitations, answers, comments, cases)
    values (
        'customer', 1, cardinality(their_visits), cardinality(their_invitations),
        forgotten.answers, forgotten.comments, forgotten.cases
    )
    returning * into done;
    return done;
end
$$;
comment on function survey.erase_customer(text) is
    'Erases a customer with their visits, invitations, answers and opt-outs; where survey.settings lets erased answers count, nothing is left that tells whose they were. Returns the line in survey.erasures. Errors: P0002 unknown, 25000 at a stricter level than READ COMMITTED.';

create or replace function survey.erase_answer(answer bigint) returns survey.erasures
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    forgotten record;
    done survey.erasures;
begin
    perform survey.require_read_committed('erasing');
    select * into forgotten from survey.forget_answers(array[answer], (select count_erased_answers from survey.settings));
    if forgotten.answers = 0 then
        raise exception 'there is no such answer'
            using errcode = 'no_data_found', hint = 'Give its answer_id, or its source and external_id as they were imported.';
    end if;
    insert into survey.erasures (what, customers, visits, invitations, answers, comments, cases)
    values ('answer', 0, 0, 0, forgotten.answers, forgotten.comments, forgotten.cases)
    returning * into done;
    return done;
end
$$;
comment on function survey.erase_answer(bigint) is
    'Erases one answer, as erase_customer does, and not what it is about. Returns the line in survey.erasures. Errors: P0002 unknown, 25000 at a stricter level than READ COMMITTED.';

create or replace function survey.erase_answer(source text, external_id text) returns survey.erasures
language sql
begin atomic
    select erasure.*
    from survey.erase_answer((
        select answer_id from survey.answers as answer
        where answer.source = erase_answer.source and answer.external_id = erase_answer.external_id
    )) as erasure;
end;
comment on function survey.erase_answer(text, text) is 'Erases one answer by the keys that it was imported with; see survey.erase_answer(bigint).';

-- Retention.

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

create or replace function survey.retire_visits(most integer, out customers bigint, out visits bigint, out invitations bigint)
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
            select customer_id from survey.opt_outs
            where withdrawn_at < now() - setting.keep_customers and survey.nothing_is_left_of(customer_id)
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

create or replace function survey.retire_answers(most integer, out answers bigint, out comments bigint, out cases bigint)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    setting survey.settings := (select settings from survey.settings);
    alone bigint;
begin
    -- Who corrects an answer at this moment is not waited for: it goes another time.
    select forgotten.answers, forgotten.comments, forgotten.cases into answers, comments, cases
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
    update survey.answers set comment = null
    where answer_id in (
        select answer_id
        from survey.answers
        where commented and answered_at < now() - setting.keep_comments
        order by answered_at limit most
        for update skip locked
    );
    get diagnostics alone = row_count;
    comments := comments + alone;
end
$$;
comment on function survey.retire_answers(integer) is 'For apply_retention: deletes old answers, and old comments of younger ones.';

create or replace function survey.apply_retention(most integer default 1000) returns setof survey.erasures
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if coalesce(most, 0) < 1 then
        raise exception 'retention takes one of a kind or more at a time'
            using errcode = 'invalid_parameter_value', hint = 'Take for example 1000, and call again until no row comes back.';
    end if;
    perform survey.require_read_committed('erasing');
    return query
    insert into survey.erasures (what, customers, visits, invitations, answers, comments, cases)
    select 'retention', customers, visits, invitations, answers, comments, cases
    from survey.retire_visits(most)
    cross join survey.retire_answers(most)
    where (customers, visits, invitations, answers, comments, cases) <> (0, 0, 0, 0, 0, 0)
    returning *;
end
$$;
comment on function survey.apply_retention(integer) is
    'Erases what is older than survey.settings allow, at most so many of a kind; call it until no row comes back. Returns the line in survey.erasures. Errors: 22023 for no number, 25000 at a stricter level than READ COMMITTED.';
