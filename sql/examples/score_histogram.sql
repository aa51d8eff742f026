-- Share of each score from 0 to 10, for a histogram.
-- A tally is eleven counts: cast to bigint[] it can be unfolded, and scores that nobody gave are there with a 0.
with scores as (
    select nps_tally(score) as tally from survey.answers
)
select
    ordinal - 1 as score,
    ~> (ordinal - 1) as class,
    counts.answers,
    round(100.0 * counts.answers / nps_responses(tally), 1) as percent
from scores
cross join unnest(tally::bigint[]) with ordinality as counts (answers, ordinal)
order by score;
