-- What became of mails, and which others the mail server is about to be given: in one statement, so that one wait for the disk serves
-- both. Returns the numbers of those of which that could be told.
--
-- $1 bigint[], $2 text[]  numbers and claims of mails;
-- $3 text[], $4 text[], $5 double precision[]  of each its state, the reason, and the seconds until another attempt;
-- $6 double precision  the seconds for which those that are begun with are ours.

select survey.record_deliveries($1, $2::text[]::uuid[], $3, $4, $5, make_interval(secs => $6))
