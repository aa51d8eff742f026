-- What the commands do, and whether this user may do it. Each right is listed once, with the command that needs it.
select command, privilege, object
from (
    values
        ('import', 'select', 'survey.units'),
        ('import', 'insert', 'survey.units'),
        ('import', 'update', 'survey.units'),
        ('import', 'select', 'survey.answers'),
        ('import', 'insert', 'survey.answers'),
        ('import', 'select', 'survey.people'),
        ('import', 'insert', 'survey.people'),
        ('import', 'update', 'survey.people'),
        ('import', 'select', 'survey.subscriptions'),
        ('import', 'insert', 'survey.subscriptions'),
        ('import', 'update', 'survey.subscriptions'),
        ('import', 'select', 'survey.customers'),
        ('import', 'insert', 'survey.customers'),
        ('import', 'select', 'survey.visits'),
        ('import', 'insert', 'survey.visits'),
        ('import', 'select', 'survey.visit_kinds'),
        ('import', 'select', 'survey.background_variables'),
        ('digest', 'select', 'survey.unit_branches'),
        ('digest', 'select', 'survey.unit_placements')
) as needed (command, privilege, object)
where not has_table_privilege(object, privilege)
union all
select 'import', 'temporary', 'database ' || quote_ident(current_database())
where not has_database_privilege(current_database(), 'temporary')
order by command, object, privilege
