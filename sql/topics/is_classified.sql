-- Whether all comments have been looked at by the lexicons in use.
select finished_at is not null from survey.classification
