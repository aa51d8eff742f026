with answers as (
    select (answer.score >= 9)::int - (answer.score <= 6)::int as worth, coalesce(lower(answer.comment), '') as words
    from survey.answers as answer
    join survey.units as unit using (unit_id)
    where unit.name = 'Lääkärikeskus Tampere Koskikeskus'
        and answer.answered_at >= '2025-12-07 00:00+02'
        and answer.answered_at < '2026-01-04 00:00+02'
),
marked as (
    select 'phone' as topic, worth, words ~ 'puhel|soit|luuri|\mlinja|telefon|ringde|samtal|phone|\mcall\M|on hold' as is_about_it from answers
    union all
    select 'waiting', worth, words ~ 'odot|jono|myöhäs|aikataulu|vänta|\mkö\M|\mkön\M|försen|wait|\mqueue|\mlate\M' from answers
    union all
    select 'booking', worth, words ~ 'varau|varas|aikoja|peru|\mboka|avbok|återbud|booking|booked|appointment' from answers
    union all
    select 'price', worth, words ~ 'hinta|hinna|lasku|maksu|kallis|\mpris|räkning|faktura|dyrt|price|\mbill|expensive' from answers
    union all
    select 'kindness', worth, words ~ 'ystäväl|kohtel|kuunte|lämmin|vänlig|bemöt|lyssna|friendly|\mkind|listened' from answers
)
select
    topic,
    count(*) filter (where is_about_it) as answers,
    count(*) as of_all_answers,
    round(100 * avg(worth) filter (where is_about_it), 1) as nps_of_topic,
    round(100 * avg(worth), 1) as nps,
    round(100 * avg(worth) - 100 * avg(worth) filter (where not is_about_it), 1) as impact
from marked
group by topic
order by 100 * avg(worth) - 100 * avg(worth) filter (where not is_about_it)
