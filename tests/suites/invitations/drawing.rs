//! Who is drawn, by which rule and by which lot, and what is noted of the others.

use super::{Survey, survey};

const OUTCOMES: &str = "select string_agg(external_id || ' ' || outcome, ', ' order by external_id)
    from survey.draw_results join survey.visits using (visit_id)";

fn set_rate(survey: &Survey, rate: &str) {
    survey.run(&format!("update survey.sampling_rules set rate = {rate}"));
}

#[test]
fn as_many_are_drawn_as_the_rate_says() {
    let survey = survey("draw_rate");
    survey.visits(1000);
    set_rate(&survey, "0.3");
    assert_eq!(survey.plan("'spring'"), "invited 281, not_drawn 719");
    assert_eq!(
        survey.ask("select count(*) from survey.invitations where state = 'planned'"),
        "281"
    );
    assert_eq!(
        survey.ask("select bool_and((lot < rate) = (outcome = 'invited')) from survey.draw_results"),
        "t"
    );
}

#[test]
fn the_same_seed_draws_the_same_visits_in_one_go_or_in_two() {
    let drawn = ["at_once", "in_two"].map(|way| {
        let survey = survey(&format!("draw_seed_{way}"));
        survey.visits(200);
        set_rate(&survey, "0.5");
        if way == "in_two" {
            survey.plan("'spring', (select ended_at from survey.visits where external_id = 'v100')");
            assert_eq!(survey.ask("select count(*) from survey.draw_results"), "99");
        }
        survey.plan("'spring'");
        survey.ask(OUTCOMES)
    });
    assert_eq!(drawn[0], drawn[1]);
}

#[test]
fn the_lot_is_what_anybody_can_compute_from_the_seed() {
    let survey = survey("draw_lot");
    // printf 'spring\nvisits\nv1' | sha256sum, the first eight digits
    assert_eq!(
        survey.ask("select (survey.lot('spring', 'visits', 'v1') * 4294967296)::bigint"),
        u32::from_str_radix("6f7f0bb9", 16)
            .expect("hexadecimal digits")
            .to_string()
    );
}

#[test]
fn every_visit_is_considered_once() {
    let survey = survey("draw_once");
    survey.visits(3);
    assert_eq!(survey.plan("'spring'"), "invited 3");
    assert_eq!(survey.plan("'summer'"), "");
    survey.visit("v4", "turku", "'c4'", "now() - interval '3 hours'");
    survey.visit("still here", "turku", "'c5'", "now() + interval '1 hour'");
    survey.visit("too long ago", "turku", "'c6'", "now() - interval '15 days'");
    assert_eq!(survey.plan("'autumn'"), "invited 1, too_late 1");
}

#[test]
fn visits_that_are_told_late_are_told_what_became_of_them() {
    let survey = survey("draw_late");
    survey.visit("before the survey", "turku", "'c1'", "now() - interval '3 years'");
    survey.visit("yesterday", "turku", "'c2'", "now() - interval '1 day'");
    assert_eq!(survey.plan("'spring'"), "invited 1, too_late 1");
    survey.visit("a year ago", "turku", "'c3'", "now() - interval '1 year'");
    survey.visit("16 days ago", "turku", "'c4'", "now() - interval '16 days'");
    survey.visit("this week", "turku", "'c5'", "now() - interval '3 days'");
    assert_eq!(survey.plan("'summer'"), "invited 1, too_late 2");
    assert_eq!(survey.plan("'autumn'"), "");
    assert_eq!(
        survey.column("select considered from survey.draws order by draw_id"),
        ["2", "3", "0"]
    );
    assert_eq!(survey.ask("select count(*) from survey.visits left join survey.draw_results using (visit_id) where outcome is null"), "0");
}

#[test]
fn what_a_drawing_at_an_earlier_time_left_is_considered_by_the_next() {
    let survey = survey("draw_gap");
    survey.visits(3);
    survey.run("update survey.visits set recorded_at = now() - interval '1 year', ended_at = now() - visit_id * interval '100 days'");
    assert_eq!(survey.plan("'spring', now() - interval '150 days'"), "too_late 2");
    assert_eq!(survey.plan("'spring', now() - interval '250 days'"), "");
    assert_eq!(survey.plan("'spring'"), "too_late 1");
}

#[test]
fn what_was_drawn_is_not_rewritten_and_goes_with_its_visit_only() {
    let survey = survey("draw_stays");
    survey.visits(3);
    survey.plan("'spring'");
    for rewriting in [
        "update survey.draw_results set outcome = 'not_drawn', rate = 0.1",
        "delete from survey.draw_results",
        "truncate survey.draw_results",
        "update survey.draws set seed = 'summer'",
        "delete from survey.draws",
        "truncate survey.draws cascade",
    ] {
        let (code, _, hint) = survey.refusal(rewriting);
        assert_eq!((code.code(), hint.is_some()), ("23001", true), "{rewriting}");
    }
    survey.run("delete from survey.visits where external_id = 'v1'");
    survey.run(
        "update survey.visits set source = 'erased', customer_id = null where external_id = 'v2';
        delete from survey.draw_results using survey.visits
        where visits.visit_id = draw_results.visit_id and visits.source = 'erased'",
    );
    assert_eq!(survey.ask(OUTCOMES), "v3 invited");
    survey.run("truncate survey.visits cascade");
    assert_eq!(survey.ask("select considered from survey.draws"), "3");
}

#[test]
fn every_visit_is_told_what_became_of_it() {
    let survey = survey("draw_outcomes");
    survey.run(
        "insert into survey.sampling_rules (unit_id, kind, begins, rate)
        select unit_id, 'nurse', '2020-01-01', 0 from survey.units where code = 'turku';
        insert into survey.units (code, parent_id, kind, name, active)
        select 'closed', unit_id, 'site', 'Suljettu', '(,2021-01-01)' from survey.units where code = 'care';
        select survey.opt_out('against', 'phone')",
    );
    let ended = "now() - interval '3 hours'";
    survey.visit("1 glad", "turku", "'glad'", ended);
    survey.visit("2 glad again", "ward", "'glad'", "now() - interval '2 hours'");
    survey.visit("3 against", "turku", "'against'", ended);
    survey.visit("4 nobody", "turku", "null", ended);
    survey.visit("5 closed", "closed", "'c5'", ended);
    survey.visit("6 by a nurse", "turku", "'c6'", ended);
    survey.visit("7 for a picture", "turku", "'c7'", ended);
    survey.run(
        "update survey.visits set kind = 'nurse' where external_id like '6%';
        update survey.visits set kind = 'imaging' where external_id like '7%'",
    );
    assert_eq!(
        survey.plan("'spring'"),
        "invited 1, not_drawn 1, asked_lately 1, opted_out 1, no_customer 1, unit_inactive 1, no_rule 1"
    );
    assert_eq!(
        survey.ask(OUTCOMES),
        "1 glad invited, 2 glad again asked_lately, 3 against opted_out, 4 nobody no_customer, \
         5 closed unit_inactive, 6 by a nurse not_drawn, 7 for a picture no_rule"
    );
}

#[test]
fn the_nearest_rule_that_has_begun_decides() {
    let survey = survey("draw_rules");
    survey.run(
        "update survey.sampling_rules set rate = 0.1;
        insert into survey.sampling_rules (unit_id, kind, begins, rate)
        select unit_id, 'physician', begins::date, rate
        from (values
            ('turku', '2026-01-01', 0.2), ('turku', '2026-02-01', 0.3), ('turku', '2026-03-01', 0), ('ward', '2026-02-15', 0.4)
        ) as rule (code, begins, rate)
        join survey.units using (code)",
    );
    for (unit, day, rate) in [
        ("care", "2026-01-31", "0.1"),
        ("turku", "2025-12-31", "0.1"),
        ("turku", "2026-01-01", "0.2"),
        ("turku", "2026-02-28", "0.3"),
        ("turku", "2026-03-01", "0"),
        ("ward", "2026-02-14", "0.3"),
        ("ward", "2026-02-15", "0.4"),
        ("ward", "2026-03-15", "0.4"),
        ("ward", "2019-12-31", ""),
    ] {
        let rule = format!(
            "select (select rate from survey.rule_of(unit_id, 'physician', '{day}')) from survey.units where code = '{unit}'"
        );
        assert_eq!(survey.ask(&rule), rate, "{unit} on {day}");
    }
}

#[test]
fn a_unit_had_the_rule_of_the_place_where_it_was() {
    let survey = survey("draw_moved");
    survey.run(
        "insert into survey.sampling_rules (unit_id, kind, begins, rate)
        select unit_id, 'physician', '2020-01-01', 0.5 from survey.units where code = 'turku';
        select survey.move_unit('ward', 'care', '2026-02-01')",
    );
    let rates = survey.column(
        "select (select rate from survey.rule_of(unit_id, 'physician', day))
        from survey.units cross join (values (date '2026-01-31'), ('2026-02-01')) as moved (day)
        where code = 'ward' order by day",
    );
    assert_eq!(rates, ["0.5", "1"]);
}

#[test]
fn the_day_of_a_visit_is_the_local_one() {
    let survey = survey("draw_local_day");
    survey.run("update survey.sampling_rules set begins = '2026-01-06'");
    survey.visit("before midnight", "turku", "'c1'", "'2026-01-05 23:59+02'");
    survey.visit("after midnight", "turku", "'c2'", "'2026-01-06 00:01+02'");
    survey.plan("'spring', '2026-01-06 12:00+02'");
    assert_eq!(
        survey.ask(OUTCOMES),
        "after midnight invited, before midnight no_rule"
    );
}

#[test]
fn drawing_again_finds_nothing_unless_somebody_meddled() {
    let survey = survey("draw_replay");
    survey.visits(20);
    set_rate(&survey, "0.5");
    survey.plan("'spring'");
    let differences = "select difference from survey.replay_draw((select max(draw_id) from survey.draws)) order by difference";
    assert!(survey.column(differences).is_empty());
    let one = |outcome| {
        format!(
            "where visit_id = (select min(visit_id) from survey.draw_results where outcome = '{outcome}')"
        )
    };
    for (meddling, found) in [
        (
            format!("update survey.draw_results set lot = 0.25 {}", one("not_drawn")),
            "another lot",
        ),
        (
            format!(
                "update survey.draw_results set outcome = 'not_drawn' {}",
                one("invited")
            ),
            "not drawn, but the lot was low enough",
        ),
        (
            format!(
                "update survey.draw_results set outcome = 'invited' {}",
                one("not_drawn")
            ),
            "invited, but the lot was too high",
        ),
        (
            format!(
                "update survey.draw_results set outcome = 'opted_out' {}",
                one("invited")
            ),
            "not invited, but there is an invitation",
        ),
        (
            format!("delete from survey.invitations {}", one("invited")),
            "invited, but there is no invitation",
        ),
    ] {
        let mut client = survey.database.client();
        let mut attempt = client.transaction().expect("a transaction");
        // Whoever owns the tables can switch off what guards them.
        attempt
            .batch_execute("alter table survey.draw_results disable trigger user")
            .expect("meddling");
        attempt.batch_execute(&meddling).expect("meddling");
        let rows = attempt.query(differences, &[]).expect("a replay");
        let found_now: Vec<&str> = rows.iter().map(|row| row.get(0)).collect();
        assert_eq!(found_now, [found], "{meddling}");
    }
    survey.run("alter table survey.draws disable trigger user; update survey.draws set seed = 'summer'");
    assert_eq!(survey.column(differences).len(), 20);
}

#[test]
fn what_makes_no_sense_is_refused_with_a_hint() {
    let survey = survey("draw_refusals");
    for (statement, state) in [
        ("select survey.plan_invitations('')", "22023"),
        ("select survey.plan_invitations(null)", "22023"),
        ("select survey.plan_invitations('spring', null)", "22023"),
        (
            "select survey.plan_invitations('spring', now() + interval '1 hour')",
            "22023",
        ),
        ("select survey.plan_invitations('spring', 'infinity')", "22023"),
        (
            "begin isolation level repeatable read; select survey.plan_invitations('spring')",
            "25000",
        ),
        ("select survey.replay_draw(17)", "P0002"),
    ] {
        let (code, _, hint) = survey.refusal(statement);
        assert_eq!((code.code(), hint.is_some()), (state, true), "{statement}");
    }
}

#[test]
fn rules_ask_soon_and_for_some_time() {
    let survey = survey("draw_rule_bounds");
    for rule in [
        "delay = '-1 hour'",
        "delay = '31 days'",
        "delay = '1 year -330 days'",
        "answer_within = '0'",
        "answer_within = '1 year'",
        "answer_within = '100 years -36000 days'",
    ] {
        let (code, ..) = survey.refusal(&format!("update survey.sampling_rules set {rule}"));
        assert_eq!(code.code(), "23514", "{rule}");
    }
    survey.run("update survey.sampling_rules set delay = '30 days', answer_within = '90 days'");
    survey.visits(1);
    survey.plan("'spring'");
    let (code, ..) = survey.refusal("update survey.invitations set time_zone = 'nowhere'");
    assert_eq!(code.code(), "22023");
}
