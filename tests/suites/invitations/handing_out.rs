//! Gateways claim what is due, for a while, and tell how it went.

use super::{Survey, survey};

fn planned(purpose: &str, invitations: u32) -> Survey {
    let survey = survey(purpose);
    survey.visits(invitations);
    survey.plan("'spring'");
    survey
}

impl Survey {
    /// Claims one invitation, and returns its claim.
    fn claim(&self) -> Option<String> {
        self.column("select claim from survey.claim_invitations('sms-1', 1)")
            .pop()
    }

    fn acknowledge(&self, claim: &str) -> String {
        format!("select survey.acknowledge_invitation(max(invitation_id), '{claim}') from survey.invitations")
    }

    fn fail(&self, claim: &str, details: &str) -> String {
        format!(
            "select survey.fail_invitation(max(invitation_id), '{claim}', {details}) from survey.invitations"
        )
    }

    fn state(&self) -> String {
        self.ask("select concat_ws(' ', state, failure) from survey.invitations")
    }

    /// Lets the lease run out, or the time until the next attempt.
    fn wait(&self) {
        self.run(
            "update survey.invitations set leased_until = now() where state = 'claimed';
            update survey.invitations set retry_at = now() where state = 'planned'",
        );
    }
}

#[test]
fn a_gateway_gets_all_it_needs_and_what_is_longest_due_first() {
    let survey = planned("claim_order", 3);
    let claim = "select concat_ws(' ', customer, unit, unit_name, locale, kind, attempt, length(token), expires_at - due_at)
        from survey.claim_invitations('sms-1', 2)";
    assert_eq!(
        survey.column(claim),
        [
            "c1 turku Turku fi physician 1 22 14 days",
            "c2 turku Turku fi physician 1 22 14 days"
        ]
    );
    assert_eq!(survey.column(claim), ["c3 turku Turku fi physician 1 22 14 days"]);
    assert!(survey.column(claim).is_empty());
}

#[test]
fn what_is_not_due_or_not_in_hours_stays() {
    let survey = survey("claim_hours");
    survey.visit("v1", "turku", "'c1'", "now() - interval '1 hour'");
    survey.visit("v2", "turku", "'c2'", "now() - interval '3 hours'");
    survey.plan("'spring'");
    // The allowed hours begin an hour from now, or were over an hour ago.
    survey.run(
        "update survey.invitations as invitation set earliest = closed.earliest, latest = closed.latest
        from (
            select case when clock < '12:00' then clock + interval '1 hour' else '00:00' end as earliest,
                case when clock < '12:00' then '24:00' else clock - interval '1 hour' end as latest
            from (select (now() at time zone 'Europe/Helsinki')::time as clock) as local
        ) as closed
        where customer_id = (select customer_id from survey.customers where reference = 'c2')",
    );
    assert_eq!(survey.claim(), None);
    survey.run("update survey.invitations set earliest = '00:00', latest = '24:00'");
    assert_eq!(
        survey.column("select customer from survey.claim_invitations('sms-1', 9)"),
        ["c2"]
    );
}

#[test]
fn what_was_sent_is_sent_once_however_often_that_is_told() {
    let survey = planned("claim_sent", 1);
    let claim = survey.claim().expect("a claim");
    for _ in 0..2 {
        assert_eq!(survey.ask(&survey.acknowledge(&claim)), "sent");
    }
    assert_eq!(survey.state(), "sent");
    let (code, ..) = survey.refusal(&survey.fail(&claim, "'unreachable'"));
    assert_eq!(code.code(), "55000");
    assert_eq!(survey.claim(), None);
}

#[test]
fn an_expired_lease_comes_back_and_the_old_claim_is_stale() {
    let survey = planned("claim_expired", 1);
    let first = survey.claim().expect("a claim");
    assert_eq!(survey.claim(), None, "it is leased");
    survey.wait();
    let second = survey.claim().expect("it came back");
    assert_eq!(survey.ask("select attempts from survey.invitations"), "2");
    for statement in [survey.acknowledge(&first), survey.fail(&first, "'unreachable'")] {
        let (code, message, hint) = survey.refusal(&statement);
        assert_eq!((code.code(), hint.is_some()), ("55000", true));
        assert!(message.contains("stale"), "{message}");
    }
    assert_eq!(survey.ask(&survey.acknowledge(&second)), "sent");
}

#[test]
fn who_tells_late_is_heard_while_nobody_else_has_it() {
    let survey = planned("claim_late", 1);
    let claim = survey.claim().expect("a claim");
    survey.wait();
    assert_eq!(survey.ask(&survey.acknowledge(&claim)), "sent");
}

#[test]
fn failures_are_tried_again_later_and_later_and_then_given_up() {
    let survey = planned("claim_retries", 1);
    for minutes in ["00:05:00", "00:10:00", "00:20:00", "00:40:00"] {
        let claim = survey.claim().expect("another attempt");
        assert_eq!(survey.ask(&survey.fail(&claim, "'unreachable'")), "planned");
        assert_eq!(survey.claim(), None, "not at once");
        let rest =
            "select date_trunc('minute', retry_at - now() + interval '30 seconds') from survey.invitations";
        assert_eq!(survey.ask(rest), minutes);
        survey.wait();
    }
    let claim = survey.claim().expect("the last attempt");
    assert_eq!(survey.ask(&survey.fail(&claim, "'unreachable'")), "failed");
    assert_eq!(survey.state(), "failed unreachable");
    assert_eq!(survey.claim(), None);
}

#[test]
fn a_failure_can_be_final_at_once() {
    let survey = planned("claim_final", 1);
    let claim = survey.claim().expect("a claim");
    assert_eq!(
        survey.ask(&survey.fail(&claim, "'no_such_number', false")),
        "failed"
    );
    assert_eq!(survey.state(), "failed no_such_number");
}

#[test]
fn a_gateway_that_never_tells_does_not_send_for_ever() {
    let survey = planned("claim_silent", 1);
    for _ in 0..5 {
        assert!(survey.claim().is_some());
        survey.wait();
    }
    assert_eq!(survey.claim(), None);
    assert_eq!(survey.state(), "failed unacknowledged");
}

#[test]
fn what_expired_is_not_sent_any_more() {
    let survey = planned("claim_too_late", 1);
    survey.run("update survey.invitations set expires_at = now()");
    assert_eq!(survey.claim(), None);
    assert_eq!(survey.state(), "cancelled expired");
}

#[test]
fn without_a_claim_nobody_tells_anything() {
    let survey = planned("claim_none", 1);
    let no_claim_counts = |state: &str| {
        for telling in [
            "acknowledge_invitation(invitation_id, null)",
            "fail_invitation(invitation_id, null, 'unreachable')",
        ] {
            let (code, _, hint) = survey.refusal(&format!("select survey.{telling} from survey.invitations"));
            assert_eq!((code.code(), hint.is_some()), ("55000", true), "{telling}");
        }
        assert_eq!(survey.state(), state);
    };
    no_claim_counts("planned");
    let claim = survey.claim().expect("a claim");
    no_claim_counts("claimed");
    survey.ask(&survey.fail(&claim, "'unreachable', false"));
    no_claim_counts("failed unreachable");
    // Nor does the claim that it had before, however the row came to be as it is.
    survey.run(&format!("update survey.invitations set claim = '{claim}'"));
    for telling in [survey.acknowledge(&claim), survey.fail(&claim, "'unreachable'")] {
        assert_eq!(survey.refusal(&telling).0.code(), "55000");
    }
    survey.run("update survey.invitations set state = 'sent', sent_at = now(), claim = null");
    no_claim_counts("sent unreachable");
}

#[test]
fn an_invitation_that_was_cancelled_is_not_revived() {
    let survey = planned("claim_cancelled", 1);
    survey.run("select survey.opt_out('c1', 'phone')");
    for telling in [
        "acknowledge_invitation(invitation_id, null)",
        "fail_invitation(invitation_id, null, 'unreachable')",
    ] {
        assert_eq!(
            survey
                .refusal(&format!("select survey.{telling} from survey.invitations"))
                .0
                .code(),
            "55000"
        );
    }
    assert_eq!(survey.state(), "cancelled opted_out");
}

#[test]
fn a_reason_is_a_code_and_nothing_that_tells_of_a_person() {
    let survey = planned("claim_reason", 1);
    let claim = survey.claim().expect("a claim");
    for reason in [
        "'Maija did not answer'",
        "'no_0401234567'",
        "'0401234567'",
        "''",
        "null",
    ] {
        let (code, message, hint) = survey.refusal(&survey.fail(&claim, reason));
        assert_eq!((code.code(), hint.is_some()), ("22023", true), "{reason}");
        assert!(
            !message.contains("Maija") && !message.contains("040"),
            "{message}"
        );
    }
    let (code, ..) = survey.refusal("update survey.invitations set failure = 'no_0401234567'");
    assert_eq!(code.code(), "23514", "the table itself refuses it too");
    assert_eq!(survey.ask(&survey.fail(&claim, "'rejected_500'")), "planned");
}

#[test]
fn what_makes_no_sense_is_refused_with_a_hint() {
    let survey = survey("claim_refusals");
    for (statement, state) in [
        ("select survey.claim_invitations(null, 1)", "22023"),
        ("select survey.claim_invitations('two\nlines', 1)", "22023"),
        ("select survey.claim_invitations('sms-1', 0)", "22023"),
        ("select survey.claim_invitations('sms-1', null)", "22023"),
        ("select survey.claim_invitations('sms-1', 1, '-1 s')", "22023"),
        ("select survey.claim_invitations('sms-1', 1, '25 hours')", "22023"),
        (
            "begin isolation level repeatable read; select survey.claim_invitations('sms-1', 1)",
            "25000",
        ),
        (
            "select survey.acknowledge_invitation(17, gen_random_uuid())",
            "P0002",
        ),
        ("select survey.fail_invitation(17, null, 'unreachable')", "P0002"),
    ] {
        let (code, _, hint) = survey.refusal(statement);
        assert_eq!((code.code(), hint.is_some()), (state, true), "{statement}");
    }
}
