//! Customers who do not want to be asked, and are not.

use super::survey;

const STATES: &str =
    "select string_agg(concat_ws(' ', reference, state, failure), ', ' order by reference, invitation_id)
    from survey.invitations join survey.customers using (customer_id)";

#[test]
fn opting_out_stops_what_is_planned_at_once() {
    let survey = survey("opt_out_planned");
    survey.visits(2);
    survey.plan("'spring'");
    assert_eq!(survey.ask("select survey.opt_out('c1', 'self_service')"), "1");
    assert_eq!(survey.ask(STATES), "c1 cancelled opted_out, c2 planned");
    assert_eq!(
        survey.column("select customer from survey.claim_invitations('sms-1', 9)"),
        ["c2"]
    );
}

#[test]
fn saying_so_twice_is_saying_so_once_and_before_the_first_visit_too() {
    let survey = survey("opt_out_twice");
    survey.run("select survey.opt_out('newcomer', 'phone'); select survey.opt_out('newcomer', 'reception')");
    assert_eq!(
        survey.column("select source from survey.opt_outs where withdrawn_at is null"),
        ["phone"]
    );
    survey.visit("v1", "turku", "'newcomer'", "now() - interval '3 hours'");
    assert_eq!(survey.plan("'spring'"), "opted_out 1");
}

#[test]
fn an_opt_out_noted_otherwise_is_seen_when_gateways_ask() {
    let survey = survey("opt_out_noted");
    survey.visits(2);
    survey.plan("'spring'");
    survey.run(
        "insert into survey.opt_outs (customer_id, source)
        select customer_id, 'reception' from survey.customers where reference = 'c1'",
    );
    assert_eq!(
        survey.column("select customer from survey.claim_invitations('sms-1', 9)"),
        ["c2"]
    );
    assert_eq!(survey.ask(STATES), "c1 cancelled opted_out, c2 claimed");
}

#[test]
fn what_a_gateway_has_is_not_handed_out_again() {
    let survey = survey("opt_out_claimed");
    survey.visits(1);
    survey.plan("'spring'");
    let claim = survey.ask("select claim from survey.claim_invitations('sms-1', 1)");
    assert_eq!(survey.ask("select survey.opt_out('c1', 'phone')"), "0");
    survey.run(&format!(
        "select survey.fail_invitation(invitation_id, '{claim}', 'unreachable') from survey.invitations;
        update survey.invitations set retry_at = now()"
    ));
    assert!(
        survey
            .column("select 1 from survey.claim_invitations('sms-1', 9)")
            .is_empty()
    );
    // Perhaps the message got through after all: it counts for the half-year.
    assert_eq!(survey.ask(STATES), "c1 failed opted_out");
}

#[test]
fn a_gateway_with_an_older_snapshot_is_refused() {
    let survey = survey("opt_out_snapshot");
    survey.visits(1);
    survey.plan("'spring'");
    survey.ask("select claim from survey.claim_invitations('sms-1', 1)");
    survey.run("update survey.invitations set leased_until = now()");
    let mut gateway = survey.database.client();
    gateway
        .batch_execute("begin isolation level repeatable read; select from survey.opt_outs")
        .expect("a snapshot");
    survey.run("select survey.opt_out('c1', 'phone')");
    let error = gateway
        .batch_execute("select survey.claim_invitations('sms-2', 9)")
        .expect_err("it does not see the opt-out");
    assert_eq!(error.code().expect("from the server").code(), "25000");
}

#[test]
fn who_comes_back_is_asked_again_from_the_next_drawing_on() {
    let survey = survey("opt_out_back");
    survey.visits(1);
    survey.plan("'spring'");
    survey.run("select survey.opt_out('c1', 'phone')");
    assert_eq!(survey.ask("select survey.opt_in('c1')"), "t");
    assert_eq!(survey.ask("select survey.opt_in('c1')"), "f");
    assert_eq!(survey.ask("select survey.opt_in('stranger')"), "f");
    survey.visit("later", "turku", "'c1'", "now() - interval '150 minutes'");
    assert_eq!(survey.plan("'summer'"), "invited 1");
    assert_eq!(survey.ask(STATES), "c1 cancelled opted_out, c1 planned");
}

#[test]
fn what_is_wrong_is_told_without_the_reference() {
    let survey = survey("opt_out_wrong");
    for statement in [
        "select survey.opt_out('secret', 'gossip')",
        "select survey.opt_out('secret', null)",
        "select survey.opt_out(e'secret\\n', 'phone')",
        "select survey.opt_out('', 'phone')",
        "select survey.opt_out(null, 'phone')",
    ] {
        let (code, message, hint) = survey.refusal(statement);
        assert_eq!((code.code(), hint.is_some()), ("22023", true), "{statement}");
        assert!(!message.contains("secret"), "{message}");
    }
}
