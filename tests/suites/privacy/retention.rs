//! What grows older than an organisation keeps it.

use super::{Clinic, surveyed};

/// A patient whose visit, invitation and answer with a comment are that old.
fn told(clinic: &Clinic, patient: &str, age: &str) {
    clinic.visit(patient);
    clinic.run(&format!(
        "update survey.visits set ended_at = now() - interval '{age}' where external_id = 'visit of {patient}';
        insert into survey.invitations
            (visit_id, customer_id, due_at, expires_at, earliest, latest, time_zone, state, sent_at, claim)
        select visit_id, customer_id, ended_at, ended_at + interval '14 days', '09:00', '20:00', 'Europe/Helsinki', 'sent',
            ended_at, gen_random_uuid()
        from survey.visits where external_id = 'visit of {patient}';
        insert into survey.answers
            (unit_id, answered_at, score, comment, language, source, external_id, invitation_id, visit_id)
        select unit_id, sent_at, 3, 'Jono', 'fi', 'invitation', null, invitation_id, visit_id
        from survey.invitations join survey.customers using (customer_id) where reference = '{patient}';
        insert into survey.answer_topics (answer_id, topic)
        select max(answer_id), 'waiting' from survey.answers"
    ));
}

/// Applies it until nothing is left to do; what was erased, and in how many steps.
fn applied(clinic: &Clinic, most: u32) -> String {
    while !clinic
        .ask(&format!("select * from survey.apply_retention({most})"))
        .is_empty()
    {}
    clinic.rollups_are_right();
    clinic.ask(
        "select sum(customers), sum(visits), sum(invitations), sum(answers), sum(comments), count(*)
        from survey.erasures where what = 'retention'",
    )
}

#[test]
fn without_settings_everything_is_kept() {
    let clinic = surveyed("retain_all");
    told(&clinic, "maija", "20 years");
    assert_eq!(applied(&clinic, 1000), "-|-|-|-|-|0");
}

#[test]
fn comments_go_and_what_they_were_about_stays() {
    let clinic = surveyed("retain_comments");
    told(&clinic, "maija", "91 days");
    told(&clinic, "liisa", "89 days");
    clinic.run("update survey.settings set keep_comments = '90 days'");
    assert_eq!(applied(&clinic, 1000), "0|0|0|0|1|1");
    assert_eq!(
        clinic.ask(
            "select string_agg(concat_ws(' ', answers.score, comment, language, topic), ', ' order by answers.answered_at)
            from survey.answers join survey.answer_topics using (answer_id)"
        ),
        "3 fi waiting, 3 Jono fi waiting"
    );
    assert_eq!(clinic.ask("select sum(comments) from survey.daily_topic"), "1");
}

#[test]
fn it_is_forgotten_whose_old_visits_were() {
    let clinic = surveyed("retain_customers");
    told(&clinic, "maija", "8 months");
    told(&clinic, "liisa", "6 months");
    told(&clinic, "opted out", "8 months");
    clinic.visit("came again");
    told(&clinic, "came once more", "8 months");
    clinic.run(
        "update survey.visits set customer_id = (select customer_id from survey.customers where reference = 'came once more')
        where external_id = 'visit of came again';
        delete from survey.customers where reference = 'came again';
        select survey.opt_out('opted out', 'phone');
        update survey.settings set keep_customers = '7 months'",
    );
    assert_eq!(applied(&clinic, 1000), "1|3|3|0|0|1");
    assert_eq!(
        clinic.ask("select string_agg(reference, ', ' order by reference) from survey.customers"),
        "came once more, liisa, opted out"
    );
    assert_eq!(
        clinic.ask("select string_agg(external_id, ', ' order by ended_at desc) from survey.visits where customer_id is not null"),
        "visit of came again, visit of liisa"
    );
    assert_eq!(
        clinic.ask(
            "select count(*), count(comment), (select sum(invited) from survey.daily) from survey.answers"
        ),
        "4|4|4",
        "the answers stay"
    );
    assert_eq!(
        clinic.ask(
            "select count(*) from survey.answers join survey.invitations using (invitation_id) join survey.visits on visits.visit_id = answers.visit_id
            where visits.source = 'erased' and answers.external_id is null and invitation_id < 0 and answers.visit_id < 0"
        ),
        "3",
        "and what they are about has new keys"
    );
    clinic.run(
        "select survey.opt_in('opted out');
        update survey.customers set recorded_at = now() - interval '9 months' where reference = 'opted out';
        update survey.opt_outs set recorded_at = now() - interval '9 months', withdrawn_at = now() - interval '8 months'",
    );
    assert_eq!(
        applied(&clinic, 1000),
        "2|3|3|0|0|2",
        "who opted in again has nothing left"
    );
}

#[test]
fn who_never_came_is_not_known_for_ever() {
    let clinic = surveyed("retain_nobody");
    told(&clinic, "maija", "1 day");
    clinic.run(
        "insert into survey.customers (reference, recorded_at)
        select reference, now() - age from (values ('never came', interval '8 months'), ('opted out', '8 months'),
            ('opted in', '8 months'), ('is about to come', '6 months'), ('also never came', '9 months')) as one (reference, age);
        update survey.customers set recorded_at = now() - interval '2 years' where reference = 'maija';
        select survey.opt_out('opted out', 'phone'), survey.opt_out('opted in', 'phone'), survey.opt_in('opted in');",
    );
    assert_eq!(applied(&clinic, 1), "-|-|-|-|-|0");
    clinic.run("update survey.settings set keep_customers = '7 months'");
    assert_eq!(applied(&clinic, 1), "2|0|0|0|0|2");
    assert_eq!(
        clinic.ask("select string_agg(reference, ', ' order by reference) from survey.customers"),
        "is about to come, maija, opted in, opted out"
    );
}

#[test]
fn who_was_asked_in_the_last_half_year_stays_known() {
    let clinic = surveyed("retain_half_year");
    told(&clinic, "maija", "8 months");
    // The message went out long after the visit.
    clinic.run(
        "alter table survey.invitations disable trigger invitation_is_not_forgotten;
        update survey.invitations set sent_at = now() - interval '5 months';
        update survey.settings set keep_customers = '7 months', keep_answers = '1 month'",
    );
    assert_eq!(
        applied(&clinic, 1000),
        "0|0|0|1|1|1",
        "the answer goes, and nothing else"
    );
    clinic.run("update survey.invitations set sent_at = now() - interval '7 months'");
    assert_eq!(applied(&clinic, 1000), "1|1|1|1|1|2");
}

#[test]
fn old_answers_go_with_the_visits_they_are_about() {
    let clinic = surveyed("retain_answers");
    told(&clinic, "maija", "3 years");
    told(&clinic, "liisa", "1 year");
    clinic.run(
        "insert into survey.answers (unit_id, answered_at, score, source, external_id)
        select unit_id, now() - interval '3 years', 9, 'kiosk', 'k-1' from survey.units where code = 'oulu';
        update survey.settings set keep_answers = '2 years'",
    );
    assert_eq!(applied(&clinic, 1000), "1|1|1|2|1|2");
    assert_eq!(
        clinic.ask("select sum(answers), sum(invited), count(*) from survey.daily"),
        "1|1|1"
    );
    assert_eq!(
        clinic.ask("select string_agg(reference, ' ') from survey.customers"),
        "liisa"
    );
}

#[test]
fn it_goes_in_steps_of_any_size() {
    for (most, steps) in [(1, 8), (3, 4), (1000, 2)] {
        let clinic = surveyed("retain_steps");
        for patient in 0..7 {
            told(&clinic, &format!("patient {patient}"), "3 years");
        }
        clinic.run("update survey.settings set keep_comments = '3 months', keep_answers = '2 years'");
        assert_eq!(
            applied(&clinic, most),
            format!("7|7|7|7|7|{steps}"),
            "{most} at a time"
        );
    }
}

#[test]
fn settings_that_break_other_rules_are_refused() {
    let clinic = surveyed("retain_settings");
    for (setting, rule) in [
        (
            "keep_customers = '6 months'",
            "customers_are_kept_beyond_half_a_year",
        ),
        ("keep_comments = '1 second'", "things_are_kept_a_month_or_longer"),
        ("keep_answers = '29 days'", "things_are_kept_a_month_or_longer"),
    ] {
        clinic
            .refusal(&format!("update survey.settings set {setting}"))
            .says("23514", rule, "");
    }
    for most in ["0", "null"] {
        clinic
            .refusal(&format!("select survey.apply_retention({most})"))
            .says("22023", "one of a kind or more", "again");
    }
}
