-- Topics of texts, each in its language or in any where that is null, by some lexicons. A text without a topic has no row.
with lexicon as materialized (
    select written::nps_lexicon as rules from unnest($3::text[]) as written
)
select text.place, array_agg(distinct topic) as topics
from lexicon
cross join unnest($1::text[], $2::text[]) with ordinality as text (comment, language, place)
cross join lateral unnest(nps_topics(text.comment, lexicon.rules, text.language)) as topic
group by text.place
