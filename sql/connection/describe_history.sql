-- refinery makes this table and says nothing about it.
comment on table survey.migrations is 'Which migrations of the survey schema have been applied; nps-reporter migrate keeps it.';
comment on column survey.migrations.version is 'Number of the migration, as in its file''s name.';
comment on column survey.migrations.name is 'Name of the migration, as in its file''s name.';
comment on column survey.migrations.applied_on is 'When it was applied, RFC 3339.';
comment on column survey.migrations.checksum is 'Fingerprint of its text; an applied migration is never edited.';
