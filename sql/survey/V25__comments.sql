-- Comments as people may read them: redacted, and without those that somebody has hidden. Whatever shows comments to people reads
-- survey.comments; raw text is for the owner, for classifying and for exports that stay inside.

create table if not exists survey.comment_decisions (
    decision_id bigint generated always as identity primary key,
    answer_id bigint not null references survey.answers on update cascade on delete cascade,
    hidden boolean not null,
    reason text,
    decided_at timestamptz not null default now(),
    decided_by text not null default session_user,
    constraint comment_reason_is_known check (reason in ('names_somebody', 'offends', 'other')),
    constraint comment_is_hidden_for_a_reason check (hidden = (reason is not null))
);
comment on table survey.comment_decisions is
    'Who hid a comment from readers, or showed it again, and when; the latest decision holds. Decisions are added, never changed. Use survey.hide_comment and survey.show_comment.';
comment on column survey.comment_decisions.decision_id is 'Our own key; a later decision has a higher one.';
comment on column survey.comment_decisions.answer_id is 'The answer whose comment it is.';
comment on column survey.comment_decisions.hidden is 'Whether the comment is hidden from then on.';
comment on column survey.comment_decisions.reason is
    'Why it is hidden: names_somebody, offends or other; null where it is shown. A key, so that nobody copies here what the patient wrote.';
comment on column survey.comment_decisions.decided_at is 'When.';
comment on column survey.comment_decisions.decided_by is 'The database user that decided; by the database''s own knowledge.';
comment on constraint comment_reason_is_known on survey.comment_decisions is 'Reasons are names_somebody, offends and other.';
comment on constraint comment_is_hidden_for_a_reason on survey.comment_decisions is 'What is hidden has a reason, what is shown has none.';

create index if not exists comment_decision_answer on survey.comment_decisions (answer_id, decision_id);
comment on index survey.comment_decision_answer is 'The latest decision about a comment.';

-- Decisions end with the comment: another one is another matter, and of an erased one nothing stays.
create or replace function survey.forget_comment_decisions() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    delete from survey.comment_decisions where answer_id = new.answer_id;
    return null;
end
$$;
comment on function survey.forget_comment_decisions() is 'Trigger: decisions about a comment go when it is erased.';

-- Foreign keys act first, so that a key that is drawn anew is the decisions' as well by now.
create or replace trigger comment_takes_its_decisions_along
    after update of comment, answer_id on survey.answers
    for each row when (new.comment is null)
    execute function survey.forget_comment_decisions();
comment on trigger comment_takes_its_decisions_along on survey.answers is 'Of an erased comment nothing stays.';

create or replace function survey.require_comment() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    -- Whoever is erasing the comment is waited for, or waits until there is a decision to erase.
    perform from survey.answers where answer_id = new.answer_id and commented for share;
    if not found then
        raise exception 'answer % has no comment', new.answer_id
            using errcode = 'check_violation', hint = 'Decide about comments only. See survey.comments for the keys.';
    end if;
    return null;
end
$$;
comment on function survey.require_comment() is 'Trigger: there are decisions about comments, and about nothing else.';

-- After row-level security has had its say, or it would tell supervisors which answers of other units have a comment.
create or replace trigger decision_is_about_a_comment
    after insert on survey.comment_decisions
    for each row execute function survey.require_comment();
comment on trigger decision_is_about_a_comment on survey.comment_decisions is 'Where there is nothing to hide, nothing would erase the decision.';

-- It reads the tables with its owner's rights and decides by itself who sees which rows: whoever may not read comments as they
-- were written has no right on them that row-level security could narrow. As there, a supervisor sees the units that he
-- supervises, whatever else he is a member of. A barrier keeps functions in a reader's filter from what is left out.
create or replace view survey.comments with (security_barrier) as
select
    answer.answer_id, unit.unit_id, unit.code as unit_code, unit.name as unit_name,
    answer.answered_at,
    (answer.answered_at at time zone unit.time_zone)::date as day,
    answer.score::smallint as score,
    nps_class(answer.score)::text as class,
    answer.language,
    array(select topic.topic from survey.answer_topics as topic where topic.answer_id = answer.answer_id order by topic.topic) as topics,
    case when not decision.hidden then nps_redact(answer.comment) end as comment,
    decision.hidden
from survey.units as unit
join survey.answers as answer using (unit_id)
cross join lateral (
    select coalesce(
        (
            select latest.hidden
            from survey.comment_decisions as latest
            where latest.answer_id = answer.answer_id
            order by latest.decision_id desc limit 1
        ),
        false
    ) as hidden
) as decision
where answer.commented
    and (
        coalesce(pg_has_role(to_regrole('nps_owner'), 'usage'), true)
        or not pg_has_role(to_regrole('nps_supervisor'), 'usage')
        or unit.unit_id in (select supervised.unit_id from survey.supervised_units as supervised)
    );
comment on view survey.comments is
    'Comments as people may read them: without identity codes, phone numbers, addresses and the like, and without those that are hidden. Supervisors see those of their units.';
comment on column survey.comments.answer_id is 'Our own key of the answer.';
comment on column survey.comments.unit_id is 'Our own key of the unit that was visited.';
comment on column survey.comments.unit_code is 'Its code.';
comment on column survey.comments.unit_name is 'Its name.';
comment on column survey.comments.answered_at is 'When the patient answered.';
comment on column survey.comments.day is 'The unit''s local day of the answer. Filter by answered_at where there are many: that has an index.';
comment on column survey.comments.score is 'How likely to recommend us: 0 not at all … 10 extremely.';
comment on column survey.comments.class is 'detractor (0 to 6), passive (7 and 8) or promoter (9 and 10).';
comment on column survey.comments.language is 'Language of the comment, ISO 639 code, where known.';
comment on column survey.comments.topics is 'Keys of what it is about, sorted; empty where no topic was found.';
comment on column survey.comments.comment is 'What the patient wrote, redacted; null where it is hidden. Names are in it still.';
comment on column survey.comments.hidden is 'Whether somebody has hidden it.';

-- With the rights of whoever decides: the comment must be one that he may read, and row-level security asks again.

create or replace function survey.hide_comment(answer_id bigint, reason text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    known record;
begin
    select comment.hidden into known from survey.comments as comment where comment.answer_id = hide_comment.answer_id;
    if not found then
        raise exception 'answer % has no comment', answer_id
            using errcode = 'no_data_found', hint = 'Comments of other units are as good as none. See survey.comments for the keys.';
    elsif reason is null or reason not in ('names_somebody', 'offends', 'other') then
        raise exception 'that is no reason to hide a comment'
            using errcode = 'invalid_parameter_value', hint = 'Reasons are names_somebody, offends and other; nothing that the patient wrote.';
    elsif not known.hidden then
        insert into survey.comment_decisions (answer_id, hidden, reason) values (hide_comment.answer_id, true, hide_comment.reason);
    end if;
end
$$;
comment on function survey.hide_comment(bigint, text) is
    'Hides a comment from all who read survey.comments; reasons are names_somebody, offends and other. Again it changes nothing. Errors: P0002 no such comment, 22023 no such reason.';

create or replace function survey.show_comment(answer_id bigint) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    known record;
begin
    select comment.hidden into known from survey.comments as comment where comment.answer_id = show_comment.answer_id;
    if not found then
        raise exception 'answer % has no comment', answer_id
            using errcode = 'no_data_found', hint = 'Comments of other units are as good as none. See survey.comments for the keys.';
    elsif known.hidden then
        insert into survey.comment_decisions (answer_id, hidden) values (show_comment.answer_id, false);
    end if;
end
$$;
comment on function survey.show_comment(bigint) is 'Shows a comment again that was hidden. Again it changes nothing. Error: P0002 no such comment.';
