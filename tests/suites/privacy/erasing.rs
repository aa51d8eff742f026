//! What goes with a customer, what may stay, and what is noted.

use super::{Clinic, surveyed};

const LEFT: &str = "select
        (select count(*) from survey.customers), (select count(*) from survey.visits), (select count(*) from survey.invitations),
        (select count(*) from survey.answers), (select count(*) from survey.answer_topics),
        (select count(*) from survey.follow_ups), (select count(*) from survey.opt_outs)";

/// Maija was asked, complained about two things and opted out; nobody asked her about her other visit. Liisa was content.
fn told(purpose: &str) -> Clinic {
    let clinic = surveyed(purpose);
    for patient in ["maija", "liisa"] {
        clinic.visit(patient);
    }
    clinic.run(
        "insert into survey.visits (external_id, unit_id, customer_id, kind, ended_at)
        select 'another', unit_id, customer_id, 'imaging', now() - interval '1 day'
        from survey.customers, survey.units where reference = 'maija' and code = 'oulu';
        select survey.plan_invitations('seed');
        select survey.acknowledge_invitation(invitation_id, claim) from survey.claim_invitations('sms-1', 9);
        select survey.record_answer(token, 10) from survey.invitations join survey.customers using (customer_id) where reference = 'liisa';
        select survey.record_answer(token, 3, 'Jono', 'web', 'fi', 'phone', true)
        from survey.invitations join survey.customers using (customer_id) where reference = 'maija';
        insert into survey.answer_topics (answer_id, topic)
        select answer_id, topic from survey.answers, unnest(array['waiting', 'staff']) as topic where score = 3;
        select survey.opt_out('maija', 'phone')",
    );
    assert_eq!(clinic.ask(LEFT), "2|3|2|2|2|1|1");
    clinic
}

const COUNTS: &str = "what, customers, visits, invitations, answers, comments, cases";

#[test]
fn a_customer_goes_with_all_that_hangs_on_them() {
    let clinic = told("erase_customer");
    let counts = format!("select {COUNTS} from survey.erase_customer('maija')");
    assert_eq!(clinic.ask(&counts), "customer|1|2|1|1|1|1");
    assert_eq!(clinic.ask(LEFT), "1|1|1|1|0|0|0");
    assert_eq!(
        clinic.ask("select sum(answers), sum(comments), sum(invited) from survey.daily"),
        "1|0|1"
    );
    clinic.rollups_are_right();
}

#[test]
fn scores_may_keep_counting_with_nothing_that_tells_whose_they_were() {
    let clinic = told("erase_counting");
    clinic.count_erased_answers();
    let keys = "select answer_id, invitation_id, visit_id from survey.answers where score = 3";
    let known = clinic.ask(keys);
    let case = clinic.ask("select follow_up_id, opened_at from survey.follow_ups");
    let rate = "select sum(invited), sum(answered), sum(still_open) from survey.response_rate where unit_code = 'care'";
    clinic.run("update survey.settings set smallest_group = 1");
    let answered = clinic.ask(rate);
    let counts = format!("select {COUNTS} from survey.erase_customer('maija')");
    assert_eq!(clinic.ask(&counts), "customer|1|2|1|1|1|0");
    assert_eq!(clinic.ask(LEFT), "1|2|2|2|0|1|0");
    assert_eq!(
        clinic.ask(
            "select code, score, channel, source, external_id, visit_id, invitation_id, comment, language, device, asks_contact
            from survey.answers join survey.units using (unit_id) where score = 3"
        ),
        "turku-a|3|web|erased|-|-|-|-|-|-|f"
    );
    assert_eq!(
        clinic.ask(
            "select (answered_at at time zone time_zone)::time, recorded_at = answered_at, answer_id < 0
            from survey.answers join survey.units using (unit_id) where score = 3"
        ),
        "12:00:00|t|t"
    );
    let [answer, invitation, visit] = known.split('|').collect::<Vec<_>>()[..] else {
        panic!("three columns: {known}");
    };
    assert_eq!(
        clinic.ask(&format!(
            "select (select count(*) from survey.answers where answer_id = {answer}),
                (select count(*) from survey.invitations where invitation_id = {invitation}),
                (select count(*) from survey.visits where visit_id = {visit})"
        )),
        "0|0|0",
        "no key that was known before"
    );
    assert_eq!(
        clinic.ask("select follow_up_id, opened_at from survey.follow_ups join survey.answers using (answer_id) where score = 3"),
        case
    );
    assert_eq!(clinic.ask(rate), answered, "they were asked and did answer");
    assert_eq!(
        clinic.ask("select sum(answers), sum(comments), sum(invited) from survey.daily"),
        "2|0|2"
    );
    clinic.rollups_are_right();
    clinic.run("update survey.units set time_zone = 'Pacific/Auckland'");
    clinic.rollups_are_right();
}

/// What came and what left is added up side by side, and would tell the score.
#[test]
fn rollups_do_not_tell_what_was_erased() {
    let left = "select count(*) from survey.daily_parts
        where removed <> '{0,0,0,0,0,0,0,0,0,0,0}' or comments < 0 or praise < 0 or invited < 0";
    for erasing in [
        "select survey.erase_customer('maija')",
        "select survey.erase_answer(answer_id) from survey.answers where score = 3",
        "update survey.settings set keep_answers = '1 month', keep_comments = '1 month';
        update survey.answers set answered_at = answered_at - interval '2 months';
        select survey.apply_retention()",
    ] {
        for counting in [false, true] {
            let clinic = told("erase_rollups");
            if counting {
                clinic.count_erased_answers();
            }
            clinic.run(erasing);
            assert_eq!(clinic.ask(left), "0", "{erasing}");
            clinic.rollups_are_right();
        }
    }
}

#[test]
fn of_an_erased_visit_only_place_kind_and_day_are_left() {
    let clinic = told("erase_visit");
    clinic.count_erased_answers();
    let known = clinic.ask("select token, visits.external_id from survey.invitations join survey.visits using (visit_id) join survey.customers on customers.customer_id = visits.customer_id where reference = 'maija'");
    clinic.ask("select survey.erase_customer('maija')");
    let erased = "from survey.visits join survey.units using (unit_id)
        join survey.invitations using (visit_id) where source = 'erased'";
    assert_eq!(
        clinic.ask(&format!(
            "select code, visits.kind, background, visits.customer_id, invitations.customer_id, claim, claimed_by, state,
                (ended_at at time zone units.time_zone)::time, (sent_at at time zone units.time_zone)::time {erased}"
        )),
        "turku-a|nurse|{}|-|-|-|-|sent|12:00:00|12:00:00"
    );
    assert_ne!(clinic.ask(&format!("select token, external_id {erased}")), known);
}

#[test]
fn a_drawing_stays_what_it_was_for_the_others() {
    for counting in [false, true] {
        let clinic = told("erase_draw");
        if counting {
            clinic.count_erased_answers();
        }
        clinic.ask("select survey.erase_customer('maija')");
        assert_eq!(clinic.ask("select count(*) from survey.replay_draw(1)"), "0");
        assert_eq!(
            clinic.ask("select sum(visits) from survey.plan_invitations('again')"),
            "0",
            "who was erased is not considered again"
        );
    }
}

#[test]
fn a_gateway_and_a_patient_are_told_that_an_invitation_is_gone() {
    for counting in [false, true] {
        let clinic = surveyed("erase_claimed");
        if counting {
            clinic.count_erased_answers();
        }
        clinic.visit("maija");
        clinic.run("select survey.plan_invitations('seed')");
        let claimed =
            clinic.ask("select invitation_id, claim, token from survey.claim_invitations('sms-1', 1)");
        let [invitation, claim, token] = claimed.split('|').collect::<Vec<_>>()[..] else {
            panic!("three columns: {claimed}");
        };
        clinic.run("select survey.erase_customer('maija')");
        for call in ["acknowledge_invitation({})", "fail_invitation({}, 'unreachable')"] {
            let call = call.replace("{}", &format!("{invitation}, '{claim}'"));
            clinic.refusal(&format!("select survey.{call}")).says(
                "P0002",
                "there is no invitation",
                "erased",
            );
        }
        clinic
            .refusal(&format!("select survey.record_answer('{token}', 3)"))
            .says("P0002", "no invitation has this token", "");
    }
}

#[test]
fn one_answer_can_be_erased_by_either_key() {
    for counting in [false, true] {
        let clinic = surveyed("erase_answer");
        if counting {
            clinic.count_erased_answers();
        }
        for key in 1..=3 {
            clinic.run(&format!(
                "insert into survey.answers (unit_id, answered_at, score, comment, source, external_id)
                select unit_id, now(), 3, 'Jono', 'kiosk', 'k-{key}' from survey.units where code = 'oulu'"
            ));
        }
        let cases = if counting { 0 } else { 1 };
        for which in ["1", "'kiosk', 'k-2'"] {
            let counts = format!("select {COUNTS} from survey.erase_answer({which})");
            assert_eq!(clinic.ask(&counts), format!("answer|0|0|0|1|1|{cases}"));
        }
        let left = if counting { "3|1" } else { "1|1" };
        assert_eq!(
            clinic.ask("select count(*), count(comment) from survey.answers"),
            left
        );
        clinic.rollups_are_right();
    }
}

#[test]
fn a_gateway_that_repeats_a_reply_does_not_bring_back_what_was_erased() {
    for counting in [false, true] {
        let clinic = surveyed("erase_repeated");
        if counting {
            clinic.count_erased_answers();
        }
        clinic.invite("k7Q");
        let reply = "select survey.record_answer('k7Q', 3, 'Secret')";
        clinic.ask(reply);
        clinic.run("select survey.erase_answer(answer_id) from survey.answers");
        clinic
            .refusal(reply)
            .says("P0002", "no invitation has this token", "")
            .conceals("Secret");
        let left = if counting { "1|0" } else { "0|0" };
        assert_eq!(
            clinic.ask("select count(*), count(comment) from survey.answers"),
            left
        );
        clinic.rollups_are_right();
    }
}

#[test]
fn a_reply_is_erased_with_its_customer_whatever_was_imported() {
    let clinic = surveyed("erase_not_merged");
    clinic.invite("k7Q");
    let import = |external_id: &str| {
        format!(
            "insert into survey.answers (unit_id, answered_at, score, source, external_id)
            select units.unit_id, now(), 9, 'invitation', {external_id} from survey.units, survey.invitations where code = 'oulu'"
        )
    };
    clinic
        .refusal(&import("invitation_id"))
        .says("23514", "answer_reply_has_no_other_key", "");
    clinic.run(&import("null"));
    clinic.ask("select survey.record_answer('k7Q', 3, 'Secret')");
    assert_eq!(
        clinic.ask("select code, score from survey.answers join survey.units using (unit_id) where invitation_id is not null"),
        "turku-a|3"
    );
    clinic.run("select survey.erase_customer('patient k7Q')");
    assert_eq!(
        clinic.ask("select count(*), count(comment) from survey.answers"),
        "1|0"
    );
}

#[test]
fn what_is_not_there_cannot_be_erased() {
    let clinic = surveyed("erase_unknown");
    clinic.visit("maija");
    for statement in [
        "select survey.erase_customer('stranger')",
        "select survey.erase_customer(null)",
        "select survey.erase_answer(17)",
        "select survey.erase_answer('stranger', 'stranger')",
        "select survey.erase_answer(null, null)",
    ] {
        let refusal = clinic.refusal(statement);
        refusal
            .says("P0002", "there is no such", "Give")
            .conceals("stranger");
    }
    for statement in [
        "select survey.erase_customer('maija')",
        "select survey.erase_answer(17)",
        "select survey.apply_retention()",
    ] {
        clinic
            .refusal(&format!("begin isolation level repeatable read; {statement}"))
            .says(
                "25000",
                "erasing is not possible from an older snapshot",
                "READ COMMITTED",
            );
    }
    assert_eq!(clinic.ask("select count(*) from survey.erasures"), "0");
}

#[test]
fn nothing_comes_in_under_the_name_of_the_erased() {
    let clinic = surveyed("erase_name");
    for values in [
        "source, external_id) select 'erased', 'k-1'",
        "source, comment) select 'erased', 'Jono'",
    ] {
        let insert = format!("insert into survey.answers (unit_id, answered_at, score, {values}");
        let insert = insert.replace("select ", "select unit_id, now(), 3, ")
            + " from survey.units where code = 'oulu'";
        clinic
            .refusal(&insert)
            .says("23514", "answer_erased_tells_nothing", "");
    }
    clinic.visit("maija");
    clinic.refusal("update survey.visits set source = 'erased'").says(
        "23514",
        "visit_erased_tells_nothing",
        "",
    );
}

#[test]
fn every_erasure_is_on_a_list_that_only_grows() {
    let clinic = told("erase_list");
    clinic.run(
        "select survey.erase_customer('maija'); select survey.erase_answer(answer_id) from survey.answers",
    );
    assert_eq!(
        clinic.ask(
            "select string_agg(concat_ws(' ', what, erased_by, settings ->> 'count_erased_answers'), ', ' order by erasure_id)
            from survey.erasures where erased_at > now() - interval '1 minute'"
        ),
        "customer postgres false, answer postgres false"
    );
    for rewriting in [
        "update survey.erasures set erased_by = 'nobody'",
        "delete from survey.erasures",
        "truncate survey.erasures",
        "delete from survey.settings",
    ] {
        clinic.refusal(rewriting).says("23001", "does not allow", "");
    }
    assert_eq!(
        clinic.ask(
            "insert into survey.erasures (erased_at, erased_by, what, customers, visits, invitations, answers, comments, cases)
            values ('2020-01-01', 'somebody', 'answer', 0, 0, 0, 1, 0, 0) returning erased_by, erased_at > now() - interval '1 minute'"
        ),
        "postgres|t"
    );
}
