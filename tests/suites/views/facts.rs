//! `survey.answer_facts`: every answer once, with its place and its day.

use super::{assert_same, rows, survey, units};

/// Of the places that a unit was at or below on a day, the nearest of a kind.
fn place(kind: &str) -> String {
    format!(
        "(with recursive above as (
              select answer.unit_id, 0 as steps
              union all
              select placement.parent_id, steps + 1
              from above join survey.unit_placements as placement on placement.unit_id = above.unit_id and valid @> answer.day
          )
          select code from above join survey.units using (unit_id) where kind = '{kind}' order by steps limit 1)"
    )
}

#[test]
fn every_answer_is_there_once_with_where_and_when_it_was_given() {
    let database = survey("views_facts");
    assert_same(
        &database,
        "select answer_id, unit_code, unit_name, unit_kind, site_code, line_code, organisation_code, day, monday, month, hour,
                score, class, points, promoter, passive, detractor, commented, asks_contact, channel, language, device,
                source, replied_to_invitation, withheld, kind_of_visit, service_line
         from survey.answer_facts",
        &format!(
            "select case when told then answer_id end, case when told then code end, case when told then name end, case when told then unit_kind end,
                    case when told then {site} end, {line}, {organisation},
                    day, day - extract(isodow from day)::integer + 1, make_date(extract(year from day)::integer, extract(month from day)::integer, 1),
                    case when told then extract(hour from local)::integer end, score,
                    case when score >= 9 then 'promoter' when score >= 7 then 'passive' else 'detractor' end,
                    case when score >= 9 then 100 when score >= 7 then 0 else -100 end,
                    case when score in (9, 10) then 1 else 0 end, case when score in (7, 8) then 1 else 0 end,
                    case when score < 7 then 1 else 0 end,
                    comment is not null, asks_contact, channel, language, device, source, invitation_id is not null, not told,
                    case when told then visit_kind end, case when told then service_line else (select service_line from survey.units where code = {line}) end
             from (
                 select *, local::date as day, count(*) over (partition by unit_id, date_trunc('week', local)) >= 5 as told
                 from (
                     select answer.*, code, name, unit.kind as unit_kind, service_line, visit.kind as visit_kind,
                            answered_at at time zone time_zone as local
                     from survey.answers as answer join survey.units as unit using (unit_id)
                     left join survey.visits as visit using (visit_id)
                 ) as placed
             ) as answer",
            site = place("site"),
            line = place("line"),
            organisation = place("organisation"),
        ),
    );
}

#[test]
fn a_plain_average_of_points_is_the_nps() {
    let database = survey("views_points");
    let agree = "select bool_and(round(by_hand, 9) = round(by_extension::numeric, 9)), count(*) > 10
        from (select avg(points) as by_hand, nps(score) as by_extension from survey.answer_facts group by line_code, month, channel, class <> 'passive') as figures";
    assert_eq!(rows(&mut database.client(), agree), ["t|t"]);
}

/// In 2006 Newfoundland's clocks went back at one past midnight, from the new day into the old one.
#[test]
fn no_answer_is_lost_or_doubled_where_a_day_has_two_ends() {
    let database = units("views_clocks");
    database.run("update survey.settings set smallest_group = 1;
         insert into survey.answers (unit_id, answered_at, score)
         select unit_id, moment, 10 from survey.units,
              generate_series(timestamptz '2006-10-28 00:00Z', '2006-10-31 00:00Z', '10 minutes 10 seconds') as moment
         where code in ('gander', 'auckland')",
    );
    assert_same(
        &database,
        "select answer_id, unit_code, day, hour from survey.answer_facts",
        "select answer_id, code, (answered_at at time zone time_zone)::date, extract(hour from answered_at at time zone time_zone)::integer
         from survey.answers join survey.units using (unit_id)",
    );
}

/// Whoever asks for a unit's month reads that month of that unit.
#[test]
fn a_filter_on_unit_and_day_reaches_the_index() {
    let database = survey("views_plan");
    database.run(
        "insert into survey.answers (unit_id, answered_at, score)
         select 1 + k % 8, now() - k * interval '20 minutes', 9 from generate_series(1, 20000) as k;
         analyze",
    );
    let filters = "unit_code = 'kamppi' and day between current_date - 7 and current_date - 1";
    let mut client = database.client();
    client.batch_execute("set jit = off").expect("a setting");
    let plan = rows(
        &mut client,
        &format!("explain (analyze, timing off, costs off) select avg(points) from survey.answer_facts where {filters}"),
    )
    .join("\n");
    assert!(plan.contains("answer_unit_time"), "{plan}");
    for table in ["Seq Scan on answers", "visits", "invitations "] {
        assert!(!plan.contains(table), "{table} in {plan}");
    }
}
