-- What became of the mails to an address ($1, that of a person now, or the one that the mail went to), about a unit ($2, its code),
-- of a week ($3, its Monday); null asks for no such thing.

select delivery_id as number, monday, unit.code as unit, subscription_id,
       -- Whoever gives an address sees addresses.
       case when $1::text is not null then recipient end as recipient,
       state, changed_at, destination, attempts, message_id, encode(fingerprint, 'hex') as fingerprint, reason, verdicts, deciders, decided_at
from survey.deliveries as delivery
left join survey.units as unit using (unit_id)
left join survey.people as person using (person_id)
left join lateral (
    select array_agg(verdict order by decision_id) as verdicts,
           array_agg(decided_by order by decision_id) as deciders,
           array_agg(decided_at order by decision_id) as decided_at
    from survey.delivery_decisions as decision
    where decision.delivery_id = delivery.delivery_id
) as decisions on true
where ($1 is null or lower($1) in (lower(person.email), lower(recipient)))
    and ($2::text is null or unit.code = $2)
    and ($3::date is null or monday = $3)
order by monday, delivery_id;
