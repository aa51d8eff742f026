-- What comments are about: the topics, and the lexicons that find them.

create table if not exists survey.topics (
    key text primary key,
    place integer not null,
    label_fi text not null,
    label_sv text not null,
    label_en text not null,
    constraint topic_key_is_a_key check (key ~ '^[a-z][a-z0-9_]{0,62}$'),
    constraint topic_place_is_one unique (place) deferrable initially deferred
);
comment on table survey.topics is 'Topics, as people call them. An organisation adds its own; a topic without a row here is shown by its key.';
comment on column survey.topics.key is 'The key, as in lexicons and survey.answer_topics.';
comment on column survey.topics.place is 'Where it stands among the others in lists.';
comment on column survey.topics.label_fi is 'What it is called in Finnish.';
comment on column survey.topics.label_sv is 'What it is called in Swedish.';
comment on column survey.topics.label_en is 'What it is called in English.';
comment on constraint topic_key_is_a_key on survey.topics is 'Keys are lower-case letters, digits and underscores, a letter first, 63 at most; as in lexicons.';
comment on constraint topic_place_is_one on survey.topics is 'No two topics have the same place; they may change places in one transaction.';

-- Only as a beginning: what an organisation takes away does not come back.
insert into survey.topics (key, place, label_fi, label_sv, label_en)
select *
from (values
    ('waiting', 1, 'Odottaminen', 'Väntetid', 'Waiting'),
    ('booking', 2, 'Ajanvaraus', 'Tidsbokning', 'Booking'),
    ('encounter', 3, 'Kohtaaminen', 'Bemötande', 'Encounter'),
    ('competence', 4, 'Ammattitaito', 'Kompetens', 'Competence'),
    ('price', 5, 'Hinta', 'Pris', 'Price'),
    ('facilities', 6, 'Tilat', 'Lokaler', 'Facilities'),
    ('information', 7, 'Tiedonkulku', 'Information', 'Information'),
    ('digital', 8, 'Digipalvelut', 'Digitala tjänster', 'Digital services'),
    ('outcome', 9, 'Hoidon tulos', 'Vårdens resultat', 'Outcome of care'),
    ('pain', 10, 'Kipu', 'Smärta', 'Pain'),
    ('dental_fear', 11, 'Hammashoitopelko', 'Tandvårdsrädsla', 'Fear of the dentist'),
    ('phone', 12, 'Puhelin', 'Telefon', 'Phone')
) as topic
where not exists (select from survey.topics);

create table if not exists survey.lexicons (
    name text not null,
    version integer not null,
    rules nps_lexicon not null,
    languages text[] not null generated always as (nps_lexicon_languages(rules)) stored,
    in_use boolean not null default false,
    note text,
    created_at timestamptz not null default now(),
    primary key (name, version),
    constraint lexicon_name_is_a_key check (name ~ '^[a-z][a-z0-9_]{0,62}$'),
    constraint lexicon_version_counts_from_one check (version >= 1)
);
comment on table survey.lexicons is
    'Rules that tell what a comment is about. Those in use are used together, at most one version of each name. A version stays as it is, and is never deleted; what an organisation changes is a new one.';
comment on column survey.lexicons.name is 'Name of the lexicon: fi, sv and en come with the survey, others are the organisation''s.';
comment on column survey.lexicons.version is 'Its version: 1, 2, 3 …';
comment on column survey.lexicons.rules is 'The rules, as people write them.';
comment on column survey.lexicons.languages is 'Languages that it has rules for, and "any"; taken from the rules.';
comment on column survey.lexicons.in_use is 'Whether comments are classified by it.';
comment on column survey.lexicons.note is 'What it is for, or what has changed.';
comment on column survey.lexicons.created_at is 'When it was added.';
comment on constraint lexicon_name_is_a_key on survey.lexicons is 'Names are lower-case letters, digits and underscores, a letter first, 63 at most.';
comment on constraint lexicon_version_counts_from_one on survey.lexicons is 'Versions are 1, 2, 3 …';

create unique index if not exists lexicon_in_use on survey.lexicons (name) where in_use;
comment on index survey.lexicon_in_use is 'One version of each name is in use at most.';

create or replace function survey.keep_version() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if tg_op <> 'UPDATE' then
        raise exception 'table survey.lexicons does not allow %', lower(tg_op)
            using errcode = 'restrict_violation', hint = 'Take a lexicon out of use: survey.retire_lexicon.';
    elsif (new.name, new.version, new.rules::text) is distinct from (old.name, old.version, old.rules::text) then
        raise exception 'version % of lexicon % stays as it is', old.version, old.name
            using errcode = 'restrict_violation', hint = 'Add a version: survey.add_lexicon, then survey.use_lexicon.';
    end if;
    return new;
end
$$;
comment on function survey.keep_version() is 'Trigger: by which rules answers were classified can be looked up.';

create or replace trigger version_stays
    before update of name, version, rules on survey.lexicons
    for each row execute function survey.keep_version();
comment on trigger version_stays on survey.lexicons is 'A version stays as it is.';

create or replace trigger versions_stay
    before delete or truncate on survey.lexicons
    for each statement execute function survey.keep_version();
comment on trigger versions_stay on survey.lexicons is 'A version stays, in use or not.';
