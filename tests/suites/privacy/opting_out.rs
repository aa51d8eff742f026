//! Opting out is a rule of the database, whoever notes it and whoever invites.

use std::thread::scope;

use super::{outcome, surveyed};

const UNWANTED: &str = "select count(*)
    from survey.invitations
    join survey.opt_outs using (customer_id)
    where withdrawn_at is null and state = 'planned'";

const OPTS_OUT: &str =
    "insert into survey.opt_outs (customer_id, source) select customer_id, 'reception' from survey.customers";

const INVITES: &str = "insert into survey.invitations (visit_id, customer_id, due_at, expires_at, earliest, latest, time_zone)
    select visit_id, customer_id, now(), now() + interval '14 days', '09:00', '20:00', 'Europe/Helsinki' from survey.visits";

#[test]
fn whatever_notes_it_stops_what_is_planned() {
    let clinic = surveyed("unwanted_noted");
    clinic.visit("maija");
    clinic.run("select survey.plan_invitations('seed')");
    clinic.run(OPTS_OUT);
    assert_eq!(
        clinic.ask("select state, failure from survey.invitations"),
        "cancelled|opted_out"
    );
    clinic.run("update survey.opt_outs set withdrawn_at = now(); update survey.invitations set state = 'planned', failure = null");
    clinic.run("update survey.opt_outs set withdrawn_at = null");
    assert_eq!(clinic.ask(UNWANTED), "0", "taken back, and that taken back too");
}

#[test]
fn nobody_can_be_invited_against_their_will() {
    let clinic = surveyed("unwanted_invited");
    clinic.visit("liisa");
    clinic.run(INVITES);
    clinic.run("update survey.invitations set state = 'cancelled'");
    clinic.visit("maija");
    clinic.run("select survey.opt_out('maija', 'phone')");
    let maija = "(select customer_id from survey.customers where reference = 'maija')";
    for inviting in [
        format!("{INVITES} where external_id = 'visit of maija'"),
        format!("update survey.invitations set customer_id = {maija}, state = 'planned'"),
    ] {
        clinic
            .refusal(&inviting)
            .says("23514", "does not want to be asked", "survey.opt_in")
            .conceals("maija");
    }
    clinic.run("select survey.opt_in('maija')");
    clinic.run(&format!("{INVITES} where external_id = 'visit of maija'"));
    clinic.run("update survey.invitations set state = 'claimed', claim = gen_random_uuid(), leased_until = now() where state = 'planned'");
    clinic.run("select survey.opt_out('maija', 'phone')");
    clinic
        .refusal(
            "update survey.invitations set state = 'planned', leased_until = null where state = 'claimed'",
        )
        .says("23514", "does not want to be asked", "");
}

#[test]
fn what_a_gateway_could_not_send_is_not_tried_again() {
    let clinic = surveyed("unwanted_failed");
    clinic.visit("maija");
    clinic.run("select survey.plan_invitations('seed')");
    let claim = clinic.ask("select claim from survey.claim_invitations('sms-1', 1)");
    clinic.run("select survey.opt_out('maija', 'phone')");
    let fail = format!(
        "select survey.fail_invitation(invitation_id, '{claim}', 'unreachable') from survey.invitations"
    );
    assert_eq!(clinic.ask(&fail), "failed");
    assert_eq!(
        clinic.ask("select state, failure from survey.invitations"),
        "failed|opted_out"
    );
}

#[test]
fn whoever_comes_second_sees_what_the_first_did() {
    let plan = "select survey.plan_invitations('seed')";
    let opt_out = "select survey.opt_out('maija', 'phone')";
    let fail = "select survey.fail_invitation(invitation_id, claim, 'unreachable') from survey.invitations";
    let claim = "select survey.claim_invitations('sms-1', 1)";
    let clinic = surveyed("unwanted_second");
    for (before, first, later, told, state) in [
        ("", plan, opt_out, "done", "cancelled"),
        ("", opt_out, plan, "done", ""),
        ("", plan, OPTS_OUT, "done", "cancelled"),
        ("", OPTS_OUT, plan, "done", ""),
        ("", INVITES, opt_out, "done", "cancelled"),
        ("", opt_out, INVITES, "23514", ""),
        (plan, claim, opt_out, "done", "claimed"),
        (plan, opt_out, claim, "done", "cancelled"),
        ("claimed", fail, opt_out, "done", "failed"),
        ("claimed", opt_out, fail, "done", "failed"),
    ] {
        clinic.run("truncate survey.customers cascade");
        clinic.visit("maija");
        let before = if before == "claimed" {
            format!("{plan}; {claim}")
        } else {
            before.to_owned()
        };
        clinic.run(&before);
        assert_eq!(clinic.while_open(first, later), told, "{first}; {later}");
        assert_eq!(clinic.ask(UNWANTED), "0", "{first}; {later}");
        assert_eq!(
            clinic.ask("select state from survey.invitations"),
            state,
            "{first}; {later}"
        );
    }
}

#[test]
fn with_an_older_snapshot_there_is_an_error_rather_than_an_unwanted_invitation() {
    let clinic = surveyed("unwanted_snapshot");
    clinic.visit("maija");
    for (inviting, told) in [
        ("select survey.plan_invitations('seed')", "25000"),
        (INVITES, "40001"),
    ] {
        let mut older = clinic.client();
        older
            .batch_execute("begin isolation level repeatable read; select from survey.customers")
            .expect("a snapshot");
        clinic.run("select survey.opt_out('maija', 'phone')");
        assert_eq!(outcome(older.batch_execute(inviting)), told);
        clinic.run("select survey.opt_in('maija')");
    }
    for opting_out in ["select survey.opt_out('maija', 'phone')", OPTS_OUT] {
        clinic
            .refusal(&format!("begin isolation level repeatable read; {opting_out}"))
            .says(
                "25000",
                "opting out is not possible from an older snapshot",
                "READ COMMITTED",
            );
    }
}

#[test]
fn planning_and_opting_out_meet_many_times() {
    let clinic = surveyed("unwanted_race");
    for round in 0..15 {
        let patients: Vec<String> = (0..12)
            .map(|patient| format!("patient {round} {patient}"))
            .collect();
        for patient in &patients {
            clinic.visit(patient);
        }
        scope(|threads| {
            for (half, patients) in patients.chunks(6).enumerate() {
                let mut client = clinic.client();
                threads.spawn(move || {
                    for patient in patients {
                        let opt_out = if half == 0 {
                            "select survey.opt_out($1, 'phone')"
                        } else {
                            "insert into survey.opt_outs (customer_id, source)
                            select customer_id, 'reception' from survey.customers where reference = $1"
                        };
                        client.execute(opt_out, &[patient]).expect("an opt-out");
                    }
                });
            }
            for planner in 0..2 {
                let mut client = clinic.client();
                let plan = format!("select survey.plan_invitations('seed {round} {planner}')");
                threads.spawn(move || client.batch_execute(&plan).expect("a drawing"));
            }
        });
        assert_eq!(clinic.ask(UNWANTED), "0", "round {round}");
    }
    let all =
        clinic.ask("select count(*) from survey.draw_results where outcome in ('invited', 'opted_out')");
    assert_eq!(all, "180", "everybody was considered");
}
