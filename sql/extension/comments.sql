-- Comments: what they are about, by a lexicon that people can read, and what of them may be shown.

create type nps_lexicon;

create function nps_lexicon_in(cstring) returns nps_lexicon
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_lexicon_in_wrapper';
comment on function nps_lexicon_in(cstring) is 'Reads the rules of a lexicon; error 22P02 with line and column for anything else.';

-- A lexicon is kept as it is written.
create function nps_lexicon_out(nps_lexicon) returns cstring
language internal immutable strict parallel safe as 'textout';
comment on function nps_lexicon_out(nps_lexicon) is 'The rules as they were written.';

create function nps_lexicon_recv(internal) returns nps_lexicon
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_lexicon_recv_wrapper';
comment on function nps_lexicon_recv(internal) is 'Reads the rules of a lexicon as text; error 22P02 with line and column for anything else.';

create function nps_lexicon_send(nps_lexicon) returns bytea
language internal immutable strict parallel safe as 'textsend';
comment on function nps_lexicon_send(nps_lexicon) is 'The rules as they were written, as text.';

create type nps_lexicon (
    input = nps_lexicon_in,
    output = nps_lexicon_out,
    receive = nps_lexicon_recv,
    send = nps_lexicon_send,
    internallength = variable,
    alignment = int4,
    storage = extended
);
comment on type nps_lexicon is 'Rules that tell which words of a comment are about which topic. Used by comment ~> lexicon, nps_topics and nps_topic_matches.';

create function nps_lexicon_topics(lexicon nps_lexicon) returns text[]
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_lexicon_topics_wrapper';
comment on function nps_lexicon_topics(nps_lexicon) is 'Keys of the topics that a lexicon knows, sorted.';

create function nps_lexicon_languages(lexicon nps_lexicon) returns text[]
language c immutable strict parallel safe as 'MODULE_PATHNAME', 'nps_lexicon_languages_wrapper';
comment on function nps_lexicon_languages(nps_lexicon) is 'Codes of the languages that a lexicon has rules for, sorted; and last "any" where it has rules for any language.';

-- Finding words costs more than reading a row: the planner should look at cheaper conditions first, and share the work.
create function nps_topics(comment text, lexicon nps_lexicon) returns text[]
language c immutable strict parallel safe cost 100 as 'MODULE_PATHNAME', 'nps_topics_wrapper';
comment on function nps_topics(text, nps_lexicon) is 'Topics of a comment by the rules of all languages, sorted, each once; empty if there is none, NULL for NULL.';

create function nps_topics(comment text, lexicon nps_lexicon, language text) returns text[]
language c immutable parallel safe cost 100 as 'MODULE_PATHNAME', 'nps_topics_in_language_wrapper';
comment on function nps_topics(text, nps_lexicon, text) is
    'Topics of a comment by the rules of its language and those for any, sorted, each once; by the rules of all languages where the language is NULL. Empty if there is none; NULL where comment or lexicon is NULL.';

create operator ~> (leftarg = text, rightarg = nps_lexicon, function = nps_topics);
comment on operator ~> (text, nps_lexicon) is 'Topics of a comment by a lexicon.';

create function nps_topic_matches(
    comment text, lexicon nps_lexicon, language text default null,
    out topic text, out rule text, out words text, out place integer, out counts boolean
) returns setof record
language c immutable parallel safe cost 100 rows 5 as 'MODULE_PATHNAME', 'nps_topic_matches_wrapper';
comment on function nps_topic_matches(text, nps_lexicon, text) is
    'Why a comment has its topics: each rule that it meets, with the words that met it and the character at which they begin, from 1. "counts" is false for exclusions, and for what they exclude.';

create function nps_redact(comment text) returns text
language c immutable strict parallel safe cost 100 as 'MODULE_PATHNAME', 'nps_redact_wrapper';
comment on function nps_redact(text) is
    'The comment with [id] for identity codes and other long numbers, [tel] for phone numbers, [email], [account] for bank accounts and payment cards, and [link] for links with a secret; dates, times and prices stay. NULL for NULL.';
