-- Answers as they come: the reply to an invitation, or feedback that nobody asked for; and what they are about.

alter table survey.answers add column if not exists invitation_id bigint;
alter table survey.answers add column if not exists visit_id bigint;
alter table survey.answers add column if not exists device text;
alter table survey.answers add column if not exists asks_contact boolean not null default false;
comment on column survey.answers.invitation_id is 'The invitation that it replies to; null for feedback that nobody asked for, and for imported answers.';
comment on column survey.answers.visit_id is 'The visit that it is about, where known.';
comment on column survey.answers.device is 'What it was written on: phone, tablet, computer or other; null where unknown.';
comment on column survey.answers.asks_contact is 'Whether the patient asks us to get in touch.';

alter table survey.answers drop constraint if exists answer_to_an_invitation_is_one;
alter table survey.answers add constraint answer_to_an_invitation_is_one unique (invitation_id);
alter table survey.answers drop constraint if exists answer_invitation_exists;
alter table survey.answers add constraint answer_invitation_exists
    foreign key (invitation_id) references survey.invitations on update cascade on delete set null;
alter table survey.answers drop constraint if exists answer_counts_as_its_visit;
alter table survey.answers add constraint answer_counts_as_its_visit
    foreign key (visit_id, unit_id) references survey.visits (visit_id, unit_id) on update cascade on delete set null (visit_id);
-- With a key of its own a reply could be met, and passed for, by an answer that came another way.
alter table survey.answers drop constraint if exists answer_reply_has_no_other_key;
alter table survey.answers add constraint answer_reply_has_no_other_key check (source <> 'invitation' or external_id is null);
alter table survey.answers drop constraint if exists answer_device_is_known;
alter table survey.answers add constraint answer_device_is_known check (device in ('phone', 'tablet', 'computer', 'other'));
-- Not valid: what somebody stored before stays as it is.
alter table survey.answers drop constraint if exists answer_comment_fits;
alter table survey.answers add constraint answer_comment_fits check (length(comment) <= 20000) not valid;
alter table survey.answers drop constraint if exists answer_key_fits;
alter table survey.answers add constraint answer_key_fits
    check (length(source) between 1 and 100 and length(external_id) between 1 and 200) not valid;
alter table survey.answers drop constraint if exists answer_is_of_our_time;
alter table survey.answers add constraint answer_is_of_our_time
    check (answered_at >= '1970-01-01 00:00+00' and answered_at < '2200-01-01 00:00+00') not valid;

create index if not exists answer_visit on survey.answers (visit_id) where visit_id is not null;
comment on index survey.answer_visit is 'Answers about a visit.';

-- These words are the hints of errors.
comment on constraint answer_comment_is_not_blank on survey.answers is 'A comment has a letter or a sign, or is null.';
comment on constraint answer_comment_fits on survey.answers is 'Comments have at most 20 000 characters.';
comment on constraint answer_key_fits on survey.answers is
    'A source has 1 to 100 characters, a key 1 to 200; in the key of a submission its unit is counted too.';
comment on constraint answer_is_of_our_time on survey.answers is 'Answers are of 1970 to 2199.';
comment on constraint answer_language_is_a_code on survey.answers is 'Languages are ISO 639 codes in lower case: fi, sv, en …';
comment on constraint answer_channel_is_known on survey.answers is 'Channels are sms, web, email, tablet, phone and paper.';
comment on constraint answer_device_is_known on survey.answers is 'Devices are phone, tablet, computer and other.';
comment on constraint answer_to_an_invitation_is_one on survey.answers is 'An invitation has one answer.';
comment on constraint answer_reply_has_no_other_key on survey.answers is
    'The source "invitation" is for what survey.record_answer stores; other answers come under another name.';
comment on constraint answer_counts_as_its_visit on survey.answers is
    'The unit equals the visit''s, however that is corrected. To correct an answer''s unit, correct its visit''s.';

create table if not exists survey.questions (
    key text primary key,
    class nps_class not null unique,
    label_fi text not null,
    label_sv text not null,
    label_en text not null,
    constraint question_key_is_a_key check (key ~ '^[a-z][a-z0-9_]{0,62}$')
);
comment on table survey.questions is 'What is asked after the score. An organisation words it as it likes; without a row for a class nothing more is asked.';
comment on column survey.questions.key is 'The key, which gateways and forms are given.';
comment on column survey.questions.class is 'Whom it is for: detractor, passive or promoter.';
comment on column survey.questions.label_fi is 'The question in Finnish.';
comment on column survey.questions.label_sv is 'The question in Swedish.';
comment on column survey.questions.label_en is 'The question in English.';

insert into survey.questions (key, class, label_fi, label_sv, label_en) values
    ('what_went_wrong', 'detractor', 'Olemme pahoillamme. Mikä meni vikaan?', 'Vi beklagar. Vad gick fel?', 'We are sorry. What went wrong?'),
    ('what_to_improve', 'passive', 'Mitä voisimme tehdä paremmin?', 'Vad kunde vi göra bättre?', 'What could we do better?'),
    ('what_was_best', 'promoter', 'Kiitos! Mikä oli parasta?', 'Tack! Vad var bäst?', 'Thank you! What was best?')
on conflict do nothing;

create or replace function survey.checked_score(score integer) returns smallint
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
    if score is null then
        raise exception 'the score is missing' using errcode = 'null_value_not_allowed', hint = 'A score is a whole number from 0 to 10.';
    elsif score not between 0 and 10 then
        raise exception '% is not a score', score using errcode = 'numeric_value_out_of_range', hint = 'A score is a whole number from 0 to 10.';
    end if;
    return score;
end
$$;
comment on function survey.checked_score(integer) is 'The score, or an error that says what a score is.';

create or replace function survey.clean_comment(comment text) returns text
language sql immutable parallel safe
return nullif(
    regexp_replace(
        regexp_replace(comment, '\r\n?', e'\n', 'g'),
        '^[[:space:]\u00a0\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]+|[[:space:]\u00a0\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]+$',
        '', 'g'
    ),
    ''
);
comment on function survey.clean_comment(text) is
    'The comment with line feeds between its lines and nothing invisible around it; null where nothing was written.';

create or replace function survey.joined_comment(earlier text, later text) returns text
language sql immutable parallel safe
begin atomic
    select case
        when earlier is null then later
        when later is null or strpos(E'\n' || earlier || E'\n', E'\n' || later || E'\n') > 0 then earlier
        else earlier || E'\n' || later
    end;
end;
comment on function survey.joined_comment(text, text) is 'Both comments, the later one on a line of its own unless it is there already.';

-- Replies meet at their invitation, feedback at its submission; what is known of the first stays, and the second adds to it.
create or replace function survey.store_answer(given survey.answers) returns survey.answers
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    stored survey.answers%rowtype;
    broken_rule text;
begin
    given.comment := survey.clean_comment(given.comment);
    given.asks_contact := coalesce(given.asks_contact, false);
    loop
        insert into survey.answers
            (unit_id, answered_at, score, comment, language, channel, source, external_id, invitation_id, visit_id, device, asks_contact)
        values (
            given.unit_id, now(), given.score, given.comment, given.language, given.channel, given.source, given.external_id,
            given.invitation_id, given.visit_id, given.device, given.asks_contact
        )
        on conflict do nothing
        returning * into stored;
        exit when found;
        -- Not "do update" above: that would run the triggers of updates for every answer.
        update survey.answers as earlier
        set score = given.score,
            comment = survey.joined_comment(earlier.comment, given.comment),
            language = coalesce(earlier.language, given.language),
            device = coalesce(earlier.device, given.device),
            asks_contact = earlier.asks_contact or given.asks_contact
        where invitation_id = given.invitation_id or (source, external_id) = (given.source, given.external_id)
        returning * into stored;
        exit when found;
    end loop;
    return stored;
exception when integrity_constraint_violation or program_limit_exceeded then
    -- PostgreSQL's own error would show the row in its detail, and with it the comment.
    get stacked diagnostics broken_rule = constraint_name;
    raise exception '%', sqlerrm using errcode = sqlstate, constraint = broken_rule, hint = coalesce(
        (
            select obj_description(oid, 'pg_constraint')
            from pg_constraint
            where conrelid = 'survey.answers'::regclass and conname = broken_rule
        ),
        'The rule stands in schema survey.'
    );
end
$$;
comment on function survey.store_answer(survey.answers) is
    'Stores an answer, or adds to the one that has its invitation, or its source and external_id. For record_answer and record_feedback.';

create or replace function survey.next_question(score smallint, comment text, out class nps_class, out next_question text)
language sql stable
begin atomic
    select
        nps_class(score),
        (
            select key
            from survey.questions as question
            where question.class = nps_class(next_question.score) and next_question.comment is null
        );
end;
comment on function survey.next_question(smallint, text) is
    'What a gateway or form is told about an answer: its class, and what to ask next; nothing where there is a comment already.';

create or replace function survey.record_answer(
    token text, score integer, comment text default null, channel text default 'sms', language text default null,
    device text default null, asks_contact boolean default false,
    out answer_id bigint, out class nps_class, out next_question text
)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    invitation survey.invitations%rowtype;
    earlier smallint;
    given survey.answers%rowtype;
    stored survey.answers%rowtype;
begin
    given.score := survey.checked_score(record_answer.score);
    -- Two clicks at once: the second waits here, and finds the answer of the first.
    select * into invitation from survey.invitations as asked where asked.token = record_answer.token for update;
    if not found then
        raise exception 'no invitation has this token'
            using errcode = 'no_data_found', hint = 'See that the token is passed on whole; upper and lower case differ.';
    elsif invitation.state = 'cancelled' or invitation.customer_id is null then
        raise exception 'the invitation was withdrawn'
            using errcode = 'object_not_in_prerequisite_state', hint = 'Thank the sender; feedback is welcome through survey.record_feedback.';
    end if;
    select score into earlier from survey.answers where invitation_id = invitation.invitation_id;
    if now() >= invitation.expires_at and earlier is distinct from given.score then
        raise exception 'the invitation could be answered until %', invitation.expires_at
            using errcode = 'invalid_parameter_value', hint = 'Thank the sender; feedback is welcome through survey.record_feedback.';
    end if;
    -- The reply tells that the message arrived, whatever the gateway has said or is about to say.
    update survey.invitations
    set state = 'sent', sent_at = now(), leased_until = null, claim = coalesce(claim, gen_random_uuid())
    where invitation_id = invitation.invitation_id and state <> 'sent';

    given.unit_id := invitation.unit_id;
    given.source := 'invitation';
    given.invitation_id := invitation.invitation_id;
    given.visit_id := invitation.visit_id;
    given.comment := record_answer.comment;
    given.channel := coalesce(record_answer.channel, 'sms');
    given.language := record_answer.language;
    given.device := record_answer.device;
    given.asks_contact := record_answer.asks_contact;
    stored := survey.store_answer(given);
    answer_id := stored.answer_id;
    select asked.class, asked.next_question into class, next_question
    from survey.next_question(stored.score, stored.comment) as asked;
end
$$;
comment on function survey.record_answer(text, integer, text, text, text, text, boolean) is
    'Records the reply to an invitation. The same again changes nothing; a comment may follow, and another one is added to it; another score corrects the first while the invitation can be answered. Errors: P0002 unknown token, 55000 withdrawn, 22023 too late, 22003 and 22004 no score, 23514 a rule of survey.answers.';

create or replace function survey.record_feedback(
    unit_code text, score integer, comment text default null, channel text default 'web', language text default null,
    device text default null, asks_contact boolean default false, submission text default null,
    out answer_id bigint, out class nps_class, out next_question text
)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    given survey.answers%rowtype;
    earlier survey.answers%rowtype;
    stored survey.answers%rowtype;
begin
    given.score := survey.checked_score(record_feedback.score);
    select unit_id into given.unit_id from survey.units where code = unit_code;
    if not found then
        raise exception 'there is no unit %', unit_code using errcode = 'no_data_found', hint = 'See survey.units for the codes.';
    end if;
    given.source := 'feedback';
    -- Of the unit: two units' forms may count their submissions alike.
    given.external_id := given.unit_id || '/' || survey.clean_comment(submission);
    select * into earlier from survey.answers where (source, external_id) = (given.source, given.external_id);
    if earlier.score <> given.score and now() >= earlier.answered_at + interval '14 days' then
        raise exception 'the score could be corrected until %', earlier.answered_at + interval '14 days'
            using errcode = 'invalid_parameter_value', hint = 'Thank the sender; new feedback has a new submission.';
    end if;
    given.comment := record_feedback.comment;
    given.channel := coalesce(record_feedback.channel, 'web');
    given.language := record_feedback.language;
    given.device := record_feedback.device;
    given.asks_contact := record_feedback.asks_contact;
    stored := survey.store_answer(given);
    answer_id := stored.answer_id;
    select asked.class, asked.next_question into class, next_question
    from survey.next_question(stored.score, stored.comment) as asked;
end
$$;
comment on function survey.record_feedback(text, integer, text, text, text, text, boolean, text) is
    'Records feedback that nobody asked for. A form that sends twice, or the comment later, gives each submission a key of its own, at its unit; another score corrects the first within 14 days. Errors: P0002 unknown unit, 22023 too late, 22003 and 22004 no score, 23514 a rule of survey.answers.';

-- Who imports answers is told when a comment differs from what is stored, and can't read what is stored.
create or replace function survey.has_comment(answer bigint, comment text) returns boolean
language sql stable security definer
set search_path = pg_catalog, pg_temp
return (
    select stored.comment is not distinct from has_comment.comment
    from survey.answers as stored
    where stored.answer_id = has_comment.answer
);
comment on function survey.has_comment(bigint, text) is 'Whether that is the comment of an answer, to the letter; for importing answers.';

-- What answers are about; and copies, kept equal by the database, of what is counted with each topic: when an answer goes, and
-- they with it, they must still tell where they counted.

alter table survey.answers add column if not exists commented boolean not null generated always as (comment is not null) stored;
comment on column survey.answers.commented is 'Whether the patient wrote why.';
create unique index if not exists answer_as_counted on survey.answers (answer_id, unit_id, answered_at, score, commented);
comment on index survey.answer_as_counted is 'What topics of an answer are counted by; they follow when it changes.';

create table if not exists survey.answer_topics (
    answer_id bigint not null references survey.answers on delete cascade,
    topic text not null,
    unit_id bigint not null,
    answered_at timestamptz not null,
    score nps_score not null,
    commented boolean not null,
    by_lexicon boolean not null default false,
    primary key (answer_id, topic),
    constraint topic_is_clean check (topic = btrim(topic) and topic !~ '[[:cntrl:]]' and length(topic) between 1 and 100),
    constraint topic_counts_as_its_answer foreign key (answer_id, unit_id, answered_at, score, commented)
        references survey.answers (answer_id, unit_id, answered_at, score, commented) on update cascade on delete cascade
);
comment on table survey.answer_topics is 'What answers are about. Give answer and topic; the rest is the answer''s, and stays so.';
comment on column survey.answer_topics.answer_id is 'The answer.';
comment on column survey.answer_topics.topic is 'Key of the topic.';
comment on column survey.answer_topics.unit_id is 'The answer''s unit.';
comment on column survey.answer_topics.answered_at is 'The answer''s time.';
comment on column survey.answer_topics.score is 'The answer''s score.';
comment on column survey.answer_topics.commented is 'Whether the answer has a comment.';
comment on column survey.answer_topics.by_lexicon is
    'Whether lexicons keep it: one found it, and it goes when none finds it any more. False for what people or imports gave, and for what a comment was about that was erased for its age: that stays.';
comment on constraint topic_counts_as_its_answer on survey.answer_topics is
    'The copies equal the answer, however it is corrected: what is deleted with an answer must still tell where it counted.';

create or replace function survey.copy_answer_to_topic() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    select unit_id, answered_at, score, commented
    into new.unit_id, new.answered_at, new.score, new.commented
    from survey.answers
    where answer_id = new.answer_id
    for key share;
    if not found then
        raise exception 'there is no answer %', new.answer_id
            using errcode = 'foreign_key_violation', hint = 'Store the answer before its topics.';
    end if;
    return new;
end
$$;
comment on function survey.copy_answer_to_topic() is 'Trigger: a topic counts where its answer counts.';

create or replace trigger topic_counts_as_its_answer
    before insert or update of answer_id on survey.answer_topics
    for each row execute function survey.copy_answer_to_topic();
comment on trigger topic_counts_as_its_answer on survey.answer_topics is 'Copies what topics are counted by.';
