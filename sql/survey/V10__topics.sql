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
