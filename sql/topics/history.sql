-- Since when these lexicons are in use, and whether all comments are classified by them.
select since, finished_at is not null as finished
from survey.classification
