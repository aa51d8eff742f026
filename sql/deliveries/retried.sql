-- What becomes of mails ($1) that are to be sent once more: those whose subscription has ended will not be, others are to be made anew;
-- and of which weeks that must be asked for, since a run catches up with so many weeks ($2) before the last one only.

select count(*) filter (where subscription.active is not true) as ended,
       count(*) filter (where subscription.active and message is null) as made_anew,
       array_agg(distinct monday) filter (
           where subscription.active and message is null
               and (monday + 7 + time '06:00') at time zone coalesce(unit.time_zone, 'UTC') <= now() - interval '7 days' * ($2::integer + 1)
       ) as bygone
from survey.deliveries as delivery
left join survey.subscriptions as subscription using (subscription_id)
left join survey.units as unit on unit.unit_id = delivery.unit_id
where delivery_id = any ($1);
