-- What becomes of mails ($1) that are to be sent once more: those whose subscription has ended will not be, others are to be made anew.

select count(*) filter (where not survey.is_wanted(report, unit_id, person_id)) as ended,
       count(*) filter (where survey.is_wanted(report, unit_id, person_id) and message is null) as made_anew
from survey.deliveries as delivery
where delivery_id = any ($1);
