//! Erasing while others plan, hand out, reply, opt out and erase: no deadlock, and nothing left over.

use std::thread::scope;

use super::{Clinic, outcome, surveyed};

const LEFT: &str = "select
    (select count(*) from survey.customers where reference like 'maija%'), (select count(*) from survey.visits where customer_id is not null),
    (select count(*) from survey.invitations where customer_id is not null), (select count(*) from survey.answers where source <> 'erased')";

const PLAN: &str = "select survey.plan_invitations(gen_random_uuid()::text)";
const CLAIM: &str = "select survey.claim_invitations('sms-1', 9)";
const ACKNOWLEDGE: &str = "select survey.acknowledge_invitation(invitation_id, claim)
    from (select * from survey.invitations where claim is not null order by random() limit 1) as one";
const FAIL: &str = "select survey.fail_invitation(invitation_id, claim, 'unreachable')
    from (select * from survey.invitations where claim is not null order by random() limit 1) as one";
const REPLY: &str = "select survey.record_answer(token, 3, 'Jono', asks_contact => true)
    from (select * from survey.invitations where customer_id is not null order by random() limit 1) as one";
const OPT_OUT: &str = "select survey.opt_out('maija', 'phone')";
const ERASE: &str = "select survey.erase_customer('maija')";
const TOPIC: &str = "insert into survey.answer_topics (answer_id, topic)
    select answer_id, 'waiting' from (select * from survey.answers order by random() limit 1) as one on conflict do nothing";
const RESOLVE: &str = "select survey.resolve_follow_up(follow_up_id, 'improved')
    from (select * from survey.follow_ups where state = 'open' order by random() limit 1) as one";
const RETAIN: &str = "select survey.apply_retention()";

/// What is set up anew for each meeting: a patient who came, and what happened before.
fn came(clinic: &Clinic, before: &[&str]) {
    clinic.run("truncate survey.customers, survey.answers cascade");
    clinic.visit("maija");
    for step in before {
        clinic.run(step);
    }
}

fn clinics(purpose: &str) -> [Clinic; 2] {
    let clinics = [surveyed(purpose), surveyed(purpose)];
    clinics[1].count_erased_answers();
    clinics
}

#[test]
fn whoever_is_just_doing_something_is_waited_for() {
    for clinic in clinics("erase_second") {
        for (before, first) in [
            (&[][..], PLAN),
            (&[PLAN], CLAIM),
            (&[PLAN, CLAIM], ACKNOWLEDGE),
            (&[PLAN, CLAIM], FAIL),
            (&[PLAN, CLAIM], REPLY),
            (&[PLAN, CLAIM, REPLY], TOPIC),
            (&[PLAN, CLAIM, REPLY], RESOLVE),
            (&[PLAN], OPT_OUT),
        ] {
            came(&clinic, before);
            assert_eq!(clinic.while_open(first, ERASE), "done", "{first}");
            assert_eq!(clinic.ask(LEFT), "0|0|0|0", "{first}");
            clinic.rollups_are_right();
        }
        came(&clinic, &[PLAN, CLAIM, REPLY]);
        assert_eq!(clinic.while_open(ERASE, ERASE), "P0002");
    }
}

#[test]
fn whoever_comes_while_a_customer_is_erased_finds_nothing() {
    for clinic in clinics("erase_first") {
        for (before, later, told, left) in [
            (&[][..], PLAN, "done", "0|0|0|0"),
            (&[PLAN], CLAIM, "done", "0|0|0|0"),
            (&[PLAN, CLAIM], ACKNOWLEDGE, "P0002", "0|0|0|0"),
            (&[PLAN, CLAIM], FAIL, "P0002", "0|0|0|0"),
            (&[PLAN, CLAIM], REPLY, "P0002", "0|0|0|0"),
            // Who opts out is known again, for that alone.
            (&[PLAN, CLAIM, REPLY], OPT_OUT, "done", "1|0|0|0"),
        ] {
            came(&clinic, before);
            assert_eq!(clinic.while_open(ERASE, later), told, "{later}");
            assert_eq!(clinic.ask(LEFT), left, "{later}");
            clinic.rollups_are_right();
        }
    }
}

#[test]
fn everybody_at_once_many_times() {
    for clinic in clinics("erase_crowd") {
        clinic.run("update survey.settings set keep_customers = '7 months', keep_answers = '1 year'");
        for round in 0..10 {
            let patients: Vec<String> = (0..16)
                .map(|patient| format!("maija {round} {patient}"))
                .collect();
            for (number, patient) in patients.iter().enumerate() {
                clinic.visit(patient);
                // Some have been asked already, and some of them have answered.
                if number % 2 == 0 {
                    clinic.run(PLAN);
                }
                if number % 4 == 0 {
                    clinic.run(&format!("{CLAIM}; {REPLY}"));
                }
            }
            scope(|threads| {
                for deed in [PLAN, CLAIM, ACKNOWLEDGE, FAIL, REPLY, TOPIC, RESOLVE, RETAIN] {
                    let mut client = clinic.client();
                    threads.spawn(move || {
                        for _ in 0..12 {
                            // What somebody else did first is refused: gone, stale, or decided already.
                            let told = outcome(client.batch_execute(deed));
                            assert!(
                                ["done", "P0002", "55000"].contains(&told.as_str())
                                    || deed == TOPIC && told == "23503",
                                "{deed}: {told}"
                            );
                        }
                    });
                }
                for eraser in 0..3 {
                    let mut client = clinic.client();
                    let patients = &patients;
                    threads.spawn(move || {
                        for number in 0..patients.len() {
                            let patient = &patients[(number + eraser) % patients.len()];
                            let told =
                                outcome(client.execute("select survey.erase_customer($1)", &[patient]));
                            assert!(["done", "P0002"].contains(&told.as_str()), "{told}");
                        }
                    });
                }
            });
            assert_eq!(clinic.ask(LEFT), "0|0|0|0", "round {round}");
        }
        assert_eq!(
            clinic.ask("select sum(customers), sum(visits) from survey.erasures"),
            "160|160"
        );
        clinic.rollups_are_right();
    }
}
