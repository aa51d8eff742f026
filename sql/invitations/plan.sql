-- Draws the sample; without a seed one is made up.
with wish as materialized (
    select coalesce($1, gen_random_uuid()::text) as seed, coalesce($2, now()) as as_of
)
select wish.seed, planned.draw_id, planned.outcome, planned.visits
from wish
cross join lateral survey.plan_invitations(wish.seed, wish.as_of) as planned
