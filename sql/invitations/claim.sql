-- Claims invitations for a gateway, each as a line of JSON.
select row_to_json(claimed)::text
from survey.claim_invitations($1, $2, make_interval(secs => $3)) as claimed
