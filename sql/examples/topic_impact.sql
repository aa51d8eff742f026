-- What costs a unit points and what brings them: NPS of the last four weeks less what it would be without a topic's answers.
-- Words are a coarse net: read some of what each topic catches. A comment may have several topics, so impacts do not add up.
with latest as (
    -- In daily use: select now() as moment
    select max(answered_at) as moment from survey.answers
),
topics (topic, words) as (
    values
        ('phone', 'puhel|soit|luuri|\mlinja|telefon|ringde|samtal|phone|\mcall\M|on hold'),
        ('waiting', 'odot|jono|myöhäs|aikataulu|vänta|\mkö\M|\mkön\M|försen|wait|\mqueue|\mlate\M'),
        ('booking', 'varau|varas|aikoja|peru|\mboka|avbok|återbud|booking|booked|appointment'),
        ('price', 'hinta|hinna|lasku|maksu|kallis|\mpris|räkning|faktura|dyrt|price|\mbill|expensive'),
        ('kindness', 'ystäväl|kohtel|kuunte|lämmin|vänlig|bemöt|lyssna|friendly|\mkind|listened')
),
answers as (
    select answer.score, answer.comment
    from latest
    cross join survey.units as unit
    cross join nps_trailing(latest.moment, 28, unit.time_zone) as days
    join survey.answers as answer
        on answer.unit_id = unit.unit_id
        and answer.answered_at >= lower(days)
        and answer.answered_at < upper(days)
    where unit.code = 'laakarikeskus-tampere-koskikeskus'
),
whole as (
    select nps_tally(score) as tally from answers
),
mentions as (
    select topics.topic, nps_tally(answers.score) as tally
    from topics
    left join answers on answers.comment ~* topics.words
    group by topics.topic
)
select
    topic,
    nps_responses(mentions.tally) as answers,
    nps_responses(whole.tally) as of_all_answers,
    round(nps(mentions.tally)::numeric, 1) as nps_of_topic,
    round(nps(whole.tally)::numeric, 1) as nps,
    round(nps_topic_impact(whole.tally, mentions.tally)::numeric, 1) as impact
from mentions
cross join whole
order by nps_topic_impact(whole.tally, mentions.tally), topic;
