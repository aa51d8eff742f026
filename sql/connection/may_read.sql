-- What of that which the doctor looks at this user may see.
with looked_at (what, relation, columns) as (
    values
        ('content', 'units', '{unit_id,time_zone,active}'::name[]),
        ('content', 'unit_subtree', '{root_id,unit_id}'),
        ('content', 'answers', '{unit_id}'),
        ('content', 'subscriptions', '{unit_id,active}'),
        ('mails', 'units', '{unit_id,time_zone,active}'),
        ('mails', 'people', '{person_id,email}'),
        ('mails', 'subscriptions', '{person_id,unit_id,report,active,since}'),
        ('mails', 'deliveries', '{report,monday,unit_id,person_id,state,changed_at,queued_at,retry_at,leased_until}'),
        ('invitations', 'invitations', '{state,due_at,retry_at,leased_until}'),
        ('topics', 'classification', '{finished_at}')
),
seen as (
    select what, bool_and(has_column_privilege('survey.' || relation, name, 'select')) as may
    from looked_at
    cross join lateral unnest(columns) as name
    group by what
)
select
    bool_or(may) filter (where what = 'content') as content,
    bool_or(may) filter (where what = 'mails') as mails,
    bool_or(may) filter (where what = 'invitations') as invitations,
    bool_or(may) filter (where what = 'topics') as topics
from seen
