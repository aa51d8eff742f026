-- Words that patients often use where no topic was found: what an organisation learns from which topic it lacks.
--
-- Words are put together by their stems, by the language of the comment, or else of the unit; those that carry no meaning are
-- left out, and so is everything that redaction takes away, every number, and what is always written with a capital, as names
-- are. A word shows once as many answers have it as make no small group, and its figures are coarse: with exact ones, two
-- questions that differ by a day or a unit would tell of the few answers between them.

create or replace function survey.stems(language text, word text) returns text[]
language sql immutable parallel safe
begin atomic
    select case language
        when 'fi' then ts_lexize('pg_catalog.finnish_stem', word)
        when 'sv' then ts_lexize('pg_catalog.swedish_stem', word)
        when 'en' then ts_lexize('pg_catalog.english_stem', word)
        else ts_lexize('pg_catalog.simple', word)
    end;
end;
comment on function survey.stems(text, text) is
    'The stem of a word in Finnish, Swedish or English, none for a word without meaning of its own; in other languages the word in lower case.';

create or replace function survey.uncaught_words(first_day date, last_day date, unit_code text default null)
returns table (language text, stem text, word text, answers bigint, nps double precision)
language sql stable security definer
set search_path = pg_catalog, pg_temp
begin atomic
    with uncaught as materialized (
        select answer.answer_id, answer.score, coalesce(answer.language, unit.locale) as language, answer.comment
        from survey.units as unit
        -- Unit by unit, as by their index, which "offset 0" keeps to. Where clocks go back a day may have moments after the next
        -- has begun: the local date decides, as in the rollups.
        cross join lateral (
            select *
            from survey.answers
            where answers.unit_id = unit.unit_id
                and answers.answered_at >= nps_day_start(uncaught_words.first_day, unit.time_zone)
                and answers.answered_at < (uncaught_words.last_day + 1)::timestamp at time zone unit.time_zone
                and (answers.answered_at at time zone unit.time_zone)::date between uncaught_words.first_day and uncaught_words.last_day
                and answers.commented
            offset 0
        ) as answer
        where not exists (select from survey.answer_topics as topic where topic.answer_id = answer.answer_id)
            and (
                uncaught_words.unit_code is null
                or unit.unit_id in (
                    select branch.unit_id
                    from survey.unit_branches as branch
                    join survey.units as top on top.unit_id = branch.root_id
                    where top.code = uncaught_words.unit_code and branch.valid @> uncaught_words.last_day
                )
            )
            and not coalesce(
                (
                    select latest.hidden
                    from survey.comment_decisions as latest
                    where latest.answer_id = answer.answer_id
                    order by latest.decision_id desc limit 1
                ),
                false
            )
    ),
    forms as (
        select
            uncaught.language, stem, token.token as form, uncaught.score,
            row_number() over (partition by uncaught.answer_id, stem) = 1 as first_in_answer
        from uncaught
        cross join ts_parse('default', regexp_replace(nps_redact(uncaught.comment), '\[(id|tel|email|account|link)\]', ' ', 'g')) as token
        cross join unnest(survey.stems(uncaught.language, token.token)) as stem
        -- Words, and the parts of those with a hyphen; no address, no link, nothing with a digit.
        where token.tokid in (1, 2, 10, 11) and length(token.token) > 1
    ),
    words as (
        select
            language, stem,
            mode() within group (order by lower(form)) as word,
            nps_tally(score) filter (where first_in_answer) as tally
        from forms
        group by language, stem
        having bool_or(form = lower(form))
    )
    select words.language, words.stem, words.word, at_least.answers, round(nps(words.tally)::numeric, -1)::double precision
    from words
    cross join survey.settings
    cross join lateral (
        select nps_responses(words.tally) / settings.smallest_group * settings.smallest_group
    ) as at_least (answers)
    where at_least.answers > 0
    order by at_least.answers desc, words.language, words.stem;
end;
comment on function survey.uncaught_words(date, date, text) is
    'Frequent words of the comments from the first day to the last, both included, in which no topic was found, at a unit and all below it, or everywhere: language, stem, the form that is written most, how many answers have it at least, rounded down to a multiple of survey.settings.smallest_group, and their NPS, rounded to tens. Words of fewer answers than that are left out. Many questions that overlap may still tell something.';
