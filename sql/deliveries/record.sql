-- What became of mails, and which others the mail server is about to be given: in one transaction, so that one wait for the disk serves
-- both. Returns the numbers of those that it may be given, or one null.
--
-- $1 bigint[], $2 text[]  numbers and claims of mails of which it is known what became of them;
-- $3 text[], $4 text[], $5 double precision[]  of each its state, the reason, and the seconds until another attempt.
-- $6 bigint[], $7 text[]  numbers and claims of mails to begin with;
-- $8 double precision  the seconds for which these are ours.

with settled as materialized (
    select count(*) as mails
    from survey.settle_deliveries(
        $1, $2::text[]::uuid[], $3, $4,
        array(
            select make_interval(secs => seconds)
            from unnest($5::double precision[]) with ordinality as wait (seconds, place)
            order by place
        )
    )
)
select begun.delivery_id
from settled
left join lateral survey.begin_deliveries($6, $7::text[]::uuid[], make_interval(secs => $8)) as begun (delivery_id) on true
