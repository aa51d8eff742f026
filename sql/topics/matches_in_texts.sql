-- Why texts have their topics: the rules of some lexicons that they meet, with the words, as they come in the text.
with lexicon as materialized (
    select written::nps_lexicon as rules, number from unnest($3::text[]) with ordinality as given (written, number)
)
select text.place, lexicon.number as lexicon, met.topic, met.rule, met.words, met.place as at, met.counts
from unnest($1::text[], $2::text[]) with ordinality as text (comment, language, place)
cross join lexicon
cross join lateral nps_topic_matches(text.comment, lexicon.rules, text.language) as met
order by text.place, met.place, met.topic, lexicon.number, met.rule
