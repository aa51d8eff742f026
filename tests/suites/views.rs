//! Views for BI tools: their figures equal a recount of the answers, and what they withhold nobody reads.

mod background;
mod facts;
mod follow_ups;
mod responses;
mod secrecy;
mod small_groups;
mod variables;
mod weeks;

use nps_tests::cluster::Database;
use nps_tests::reporter;
use postgres::Client;

/// A clinic, a hospital and two sites abroad. A ward moved from the one to the other three days ago.
const UNITS: &str = "
    insert into survey.units (code, kind, name, time_zone) values ('care', 'organisation', 'Care', 'Europe/Helsinki');
    insert into survey.units (code, kind, name, service_line, parent_id)
    select line.code, 'line', initcap(line.code), line.code, unit_id
    from survey.units, unnest('{clinics,hospitals}'::text[]) as line (code) where units.code = 'care';
    insert into survey.units (code, kind, name, time_zone, parent_id)
    select site.code, 'site', initcap(site.code), zone, unit_id
    from (values ('kamppi', 'clinics', 'Europe/Helsinki'), ('meilahti', 'hospitals', 'Europe/Helsinki'),
                 ('auckland', 'hospitals', 'Pacific/Auckland'), ('gander', 'care', 'America/St_Johns')) as site (code, parent, zone)
    join survey.units on units.code = parent;
    insert into survey.units (code, kind, name, parent_id) select 'ward', 'ward', 'Ward', unit_id from survey.units where code = 'kamppi';
    select survey.move_unit('ward', 'meilahti', (now() at time zone 'Europe/Helsinki')::date - 3);";

/// Forty days in which units are visited and answers come, to some units seldom; the same dice every time.
const PATIENTS: &str = "
    delete from survey.follow_up_rules;
    select setseed(0.25);
    insert into survey.customers (reference) select 'p-' || k from generate_series(1, 900) as k;
    insert into survey.visits (external_id, unit_id, customer_id, kind, ended_at)
    select k, (array[1, 4, 4, 4, 5, 5, 6, 7, 8])[1 + floor(random() * 9)], k, (array['nurse', 'physician'])[1 + k % 2],
           now() - random() * interval '40 days'
    from generate_series(1, 900) as k;
    insert into survey.invitations (visit_id, customer_id, due_at, expires_at, earliest, latest, time_zone, state, sent_at, claim)
    select visit_id, customer_id, ended_at, ended_at + interval '14 days', '09:00', '20:00', 'Europe/Helsinki',
           case when visit_id % 5 = 0 then 'planned' else 'sent' end,
           case when visit_id % 5 > 0 then ended_at end, gen_random_uuid()
    from survey.visits;
    insert into survey.answers (unit_id, answered_at, score, comment, language, channel, device, asks_contact, invitation_id, visit_id, source, external_id)
    select unit_id, ended_at + random() * (now() - ended_at), floor(11 * sqrt(random())), case when random() < 0.6 then 'why' end,
           (array['fi', 'sv', null])[1 + k % 3], (array['sms', 'web'])[1 + k % 2], (array['phone', null])[1 + k % 2], k % 7 = 0,
           case when k % 4 > 0 then invitation_id end, case when k % 9 > 0 then visit_id end, 'survey', k
    from (select *, row_number() over (order by visit_id) as k
          from survey.visits join survey.invitations using (visit_id, unit_id) where visit_id % 3 > 0) as asked;
    insert into survey.answer_topics (answer_id, topic)
    select answer_id, topic from survey.answers, unnest('{price,waiting,kindness}'::text[]) as topic
    where random() < case topic when 'kindness' then 0.5 else 0.15 end;
    update survey.invitations set customer_id = null where customer_id % 19 = 0;";

/// Every unit with each unit below it on the last day of each week, found anew for each week.
const MEMBERS: &str = "
    week as (select distinct date_trunc('week', day)::date as monday from generate_series(now() - interval '50 days', now() + interval '2 days', '1 day') as day),
    member as (
        select unit_id as root_id, unit_id, monday from survey.units, week
        union all
        select member.root_id, placement.unit_id, member.monday
        from member join survey.unit_placements as placement on placement.parent_id = member.unit_id and valid @> monday + 6
    )";

/// The survey with units only.
pub(crate) fn units(purpose: &str) -> Database<'static> {
    let database = reporter::migrated(purpose);
    database.run(UNITS);
    database
}

/// The survey with units and patients.
pub(crate) fn survey(purpose: &str) -> Database<'static> {
    let database = units(purpose);
    database.run(PATIENTS);
    database
}

/// Answers to a unit, a minute apart, from a local noon in Helsinki on.
pub(crate) fn answer(database: &Database<'_>, unit: &str, day: &str, scores: &[i16]) {
    database.run(&format!(
            "insert into survey.answers (unit_id, answered_at, score)
             select unit_id, timestamp '{day} 12:00' at time zone 'Europe/Helsinki' + place * interval '1 minute', score
             from survey.units, unnest(array{scores:?}::smallint[]) with ordinality as given (score, place) where code = '{unit}'"
        ),
    );
}

/// All rows of a query, their columns as text with `|` between them and `-` for null.
#[track_caller]
pub(crate) fn rows(client: &mut Client, query: &str) -> Vec<String> {
    let messages = client
        .simple_query(query)
        .unwrap_or_else(|error| panic!("{query}: {error:?}"));
    let rows = messages.iter().filter_map(|message| match message {
        postgres::SimpleQueryMessage::Row(row) => Some(row),
        _ => None,
    });
    rows.map(|row| {
        (0..row.len())
            .map(|column| row.get(column).unwrap_or("-"))
            .collect::<Vec<_>>()
            .join("|")
    })
    .collect()
}

/// Both queries give the same rows, of which there are some. One statement asks both, so that no clock ticks between.
#[track_caller]
pub(crate) fn assert_same(database: &Database<'_>, view: &str, recount: &str) {
    let query = format!(
        "with recursive {MEMBERS}, seen as ({view}), expected as ({recount})
         (select 'seen ' || row::text from (select * from seen except all select * from expected) as row)
         union all
         (select 'expected ' || row::text from (select * from expected except all select * from seen) as row)
         union all
         select 'nothing at all' where not exists (select from expected)"
    );
    assert_eq!(rows(&mut database.client(), &query), Vec::<String>::new());
}
