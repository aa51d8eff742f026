-- Whether this user may look at what the doctor counts.
select bool_and(has_any_column_privilege('survey.' || name, 'select'))
from unnest(array['units', 'answers', 'subscriptions']) as name
