-- Answers: how likely to recommend, 0–10, and why.

create table if not exists survey.answers (
    answer_id bigint generated always as identity primary key,
    unit_id bigint not null references survey.units,
    answered_at timestamptz not null,
    score nps_score not null,
    comment text,
    language text,
    channel text not null default 'sms',
    source text not null default 'survey',
    external_id text,
    recorded_at timestamptz not null default now(),
    -- Spaces and invisible characters of Unicode too, which not every locale takes for such.
    constraint answer_comment_is_not_blank check (comment ~ '[^[:space:]\u00a0\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]'),
    constraint answer_language_is_a_code check (language ~ '^[a-z]{2,3}$'),
    constraint answer_channel_is_known check (channel in ('sms', 'web', 'email', 'tablet', 'phone', 'paper')),
    constraint answer_counts_once unique (source, external_id)
);
-- What PostgreSQL samples of a column for its planner outlives the row. Who looks for comments is served by "commented"; of
-- the keys, a unique index tells the planner enough.
alter table survey.answers alter column comment set statistics 0, alter column external_id set statistics 0;
comment on table survey.answers is 'One patient''s answer about one visit.';
comment on column survey.answers.answer_id is 'Our own key.';
comment on column survey.answers.unit_id is 'The unit that was visited.';
comment on column survey.answers.answered_at is 'When the patient answered.';
comment on column survey.answers.score is 'How likely to recommend us: 0 not at all … 10 extremely.';
comment on column survey.answers.comment is 'Why, in the patient''s own words; null where nothing was written.';
comment on column survey.answers.language is 'Language of the comment, ISO 639 code, where known.';
comment on column survey.answers.channel is 'How the answer came: sms, web, email, tablet, phone or paper.';
comment on column survey.answers.source is 'The system that the answer came from.';
comment on column survey.answers.external_id is 'That system''s key of the answer; with source it makes an answer count once.';
comment on column survey.answers.recorded_at is 'When the answer was stored here.';
comment on constraint answer_counts_once on survey.answers is 'The same answer imported again is not a second answer.';

create index if not exists answer_unit_time on survey.answers (unit_id, answered_at) include (score);
comment on index survey.answer_unit_time is 'A unit''s answers of a period; holds the score, so that counting never visits the table.';
