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
    constraint things_are_kept_a_month_or_longer check (least(keep_comments, keep_answers) >= interval '1 month'),
    constraint customers_are_kept_beyond_half_a_year check (keep_customers >= interval '7 months')
);
comment on table survey.settings is 'What an organisation has decided about privacy. One row, which is changed in place.';
comment on column survey.settings.one is 'True: there is one row.';
comment on column survey.settings.smallest_group is 'From how many answers on the views for analysts show figures of a group.';
comment on column survey.settings.count_erased_answers is 'Whether the score of an erased customer keeps counting, with nothing left that tells whose it was; otherwise it goes too.';
comment on column survey.settings.keep_comments is 'How long after the answer its comment is kept, a month or more; null for as long as the answer.';
comment on column survey.settings.keep_customers is 'How long after a visit it is known whose it was, seven months or more; null for as long as the visit.';
comment on column survey.settings.keep_answers is 'How long answers are kept, a month or more, and the visits and invitations that they are about; null for ever.';
comment on constraint things_are_kept_a_month_or_longer on survey.settings is
    'A slip of the pen (seconds for years) does not erase everything the night after.';
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
comment on constraint answer_erased_tells_nothing on survey.answers is 'The source "erased" is for answers whose customer was erased; they have a score, a unit, a day and a channel.';
comment on column survey.answers.source is 'The system that the answer came from; erased where nothing may tell any more whose it was.';

create index if not exists answer_with_comment on survey.answers (answered_at) where commented;
comment on index survey.answer_with_comment is 'The oldest comments, for erasing.';

alter table survey.invitations add column if not exists answer_erased boolean not null default false;
comment on column survey.invitations.answer_erased is 'Whether it had an answer that was erased and counts on.';

-- Keys are known elsewhere: gateways log the invitation beside the number, forms the answer. Who asks for another one, as only
-- forgetting does, gets it by lot: the next of the sequence would tell when somebody was erased.

create or replace function survey.draw_key() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    return jsonb_populate_record(new, jsonb_build_object(tg_argv[0], -1 - floor(random() * 9007199254740992)::bigint));
end
$$;
comment on function survey.draw_key() is 'Trigger: a key that is taken anew is drawn by lot, and below zero, where no sequence comes.';

create or replace trigger key_is_drawn
    before update of answer_id on survey.answers
    for each row execute function survey.draw_key('answer_id');
comment on trigger key_is_drawn on survey.answers is 'The key of an erased answer tells nothing.';

create or replace trigger key_is_drawn
    before update of invitation_id on survey.invitations
    for each row execute function survey.draw_key('invitation_id');
comment on trigger key_is_drawn on survey.invitations is 'The key of a forgotten invitation tells nothing.';

create or replace trigger key_is_drawn
    before update of visit_id on survey.visits
    for each row execute function survey.draw_key('visit_id');
comment on trigger key_is_drawn on survey.visits is 'The key of a forgotten visit tells nothing.';

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
        using errcode = 'restrict_violation', hint = 'Settings, and how far classification is, are changed in place; what was erased and what was decided about mails tell of nobody, and are kept.';
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
comment on function survey.noon_of(timestamptz, text) is 'Noon of the local day: all that is left of the time of what was erased.';

create or replace function survey.forget_whose(which bigint[], out visits bigint, out invitations bigint)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    select count(*) into invitations from survey.invitations where visit_id = any (which);
    delete from survey.invitations where visit_id = any (which) and sent_at is null;
    update survey.invitations as invitation
    set invitation_id = default, customer_id = null, token = default,
        claim = null, claimed_by = null, attempts = 0, retry_at = null, failure = null,
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
    -- A lot is made from the visit's key, so that whoever knows the key would find the visit by it.
    delete from survey.draw_results where visit_id = any (which);
    -- Last, since all of the above is found by it.
    update survey.visits set visit_id = default where visit_id = any (which);
end
$$;
comment on function survey.forget_whose(bigint[]) is
    'Leaves of visits where, of which kind and on which day they were, and of their invitations on which day they were sent; their keys are new. For those who have locked them.';

create or replace function survey.forget_answers(
    which bigint[], keep_counting boolean, out answers bigint, out comments bigint, out cases bigint, out units bigint[]
)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    replied_to bigint[];
begin
    if keep_counting then
        replied_to := array(
            select invitation_id
            from survey.invitations
            where invitation_id in (select invitation_id from survey.answers where answer_id = any (which))
            order by invitation_id
            for update
        );
    end if;
    perform from survey.answers where answer_id = any (which) order by answer_id for update;
    select count(*), count(comment), count(follow_up_id) filter (where not keep_counting), array_agg(distinct answers.unit_id)
    into answers, comments, cases, units
    from survey.answers
    left join survey.follow_ups using (answer_id)
    where answer_id = any (which);
    if keep_counting then
        update survey.invitations set answer_erased = true where invitation_id = any (replied_to);
        delete from survey.answer_topics where answer_id = any (which);
        update survey.answers as answer
        set answer_id = default, source = 'erased', external_id = null, visit_id = null, invitation_id = null,
            comment = null, language = null, device = null, asks_contact = false,
            answered_at = survey.noon_of(answered_at, unit.time_zone), recorded_at = survey.noon_of(answered_at, unit.time_zone)
        from survey.units as unit
        where answer_id = any (which) and unit.unit_id = answer.unit_id;
    else
        delete from survey.answers where answer_id = any (which);
    end if;
end
$$;
comment on function survey.forget_answers(bigint[], boolean) is
    'Deletes answers with their topics and cases; or lets their scores count on, with a case where there is one, and nothing but unit, day and channel. The units are those whose rollups changed.';

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
    units bigint[];
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
    units := array(select unit_id from survey.visits where visit_id = any (their_visits));
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
    -- Rollups add up what left beside what came, until they are folded: till then they would tell the score.
    perform survey.fold_daily(units || forgotten.units);
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
    -- Or the gateway that repeats the reply would bring it back.
    update survey.invitations set token = default
    where invitation_id = (select invitation_id from survey.answers where answer_id = answer);
    select * into forgotten from survey.forget_answers(array[answer], (select count_erased_answers from survey.settings));
    if forgotten.answers = 0 then
        raise exception 'there is no such answer'
            using errcode = 'no_data_found', hint = 'Give its answer_id, or its source and external_id as they were imported.';
    end if;
    perform survey.fold_daily(forgotten.units);
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
