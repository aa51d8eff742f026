-- How many answers a margin takes: whatever patients will say, and if they say the same as so far.
-- Half the margin takes four times the answers. These are answers, not invitations: divide by the share who answer.
with so_far as (
    select nps_tally(score) as tally from survey.answers
)
select
    margin,
    nps_sample_size(margin) as whatever_they_say,
    nps_sample_size(margin, 0.95, so_far.tally) as answers_as_so_far
from so_far
cross join unnest(array[1, 2, 3, 5, 10, 15, 20]) as margin
order by margin;
