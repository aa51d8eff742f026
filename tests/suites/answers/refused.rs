//! What `survey.record_answer` and `survey.record_feedback` refuse, in words that a log may keep.

use super::clinic::clinic;

#[test]
fn a_token_that_nobody_was_sent() {
    let clinic = clinic("answers_unknown");
    clinic.invite("k7Q");
    for token in ["'K7q'", "'k7Q '", "''", "null"] {
        clinic
            .refusal(&format!("select survey.record_answer({token}, 3)"))
            .says("P0002", "no invitation has this token", "passed on whole")
            .conceals("K7q");
    }
}

#[test]
fn a_token_that_came_too_late() {
    let clinic = clinic("answers_late");
    clinic.invite("k7Q");
    clinic.run("update survey.invitations set expires_at = now()");
    clinic
        .refusal("select survey.record_answer('k7Q', 3, 'Secret')")
        .says("22023", "could be answered until", "survey.record_feedback")
        .conceals("k7Q")
        .conceals("Secret");
    assert_eq!(clinic.ask("select count(*) from survey.answers"), "0");
}

#[test]
fn a_token_that_was_withdrawn() {
    let clinic = clinic("answers_withdrawn");
    clinic.invite("cancelled");
    clinic.invite("erased");
    clinic.run(
        "alter table survey.invitations disable trigger invitation_is_not_forgotten;
        update survey.invitations set state = 'cancelled', sent_at = null, claim = null where token = 'cancelled';
        delete from survey.customers where reference = 'patient erased'",
    );
    for token in ["cancelled", "erased"] {
        clinic
            .refusal(&format!("select survey.record_answer('{token}', 3, 'Secret')"))
            .says("55000", "the invitation was withdrawn", "survey.record_feedback")
            .conceals(token)
            .conceals("Secret");
    }
}

#[test]
fn what_is_no_score() {
    let clinic = clinic("answers_no_score");
    clinic.invite("k7Q");
    for score in ["-1", "11", "70000"] {
        clinic
            .refusal(&format!("select survey.record_answer('k7Q', {score}, 'Secret')"))
            .says("22003", &format!("{score} is not a score"), "from 0 to 10")
            .conceals("Secret");
        clinic
            .refusal(&format!(
                "select survey.record_feedback('oulu', {score}, 'Secret')"
            ))
            .says("22003", &format!("{score} is not a score"), "from 0 to 10")
            .conceals("Secret");
    }
    clinic.refusal("select survey.record_answer('k7Q', null)").says(
        "22004",
        "the score is missing",
        "from 0 to 10",
    );
}

#[test]
fn what_breaks_a_rule_of_the_table() {
    let clinic = clinic("answers_rules");
    clinic.invite("k7Q");
    for (wrong, rule, hint) in [
        ("channel => 'fax'", "answer_channel_is_known", "sms, web, email"),
        ("device => 'watch'", "answer_device_is_known", "phone, tablet"),
        ("language => 'suomi'", "answer_language_is_a_code", "fi, sv, en"),
        (
            "comment => 'Secret' || repeat('!', 20000)",
            "answer_comment_fits",
            "20 000",
        ),
    ] {
        let comment = if wrong.starts_with("comment") {
            ""
        } else {
            ", comment => 'Secret'"
        };
        for call in ["record_answer('k7Q'", "record_feedback('oulu'"] {
            clinic
                .refusal(&format!("select survey.{call}, 3, {wrong}{comment})"))
                .says("23514", rule, hint)
                .conceals("Secret");
        }
    }
    assert_eq!(clinic.ask("select count(*) from survey.answers"), "0");
}

#[test]
fn a_submission_with_too_long_a_key() {
    clinic("answers_long_key")
        .refusal("select survey.record_feedback('oulu', 3, 'Secret', submission => repeat('ä', 200))")
        .says("23514", "answer_key_fits", "200")
        .conceals("Secret")
        .conceals("ää");
}

#[test]
fn a_score_of_feedback_that_is_corrected_too_late() {
    let clinic = clinic("answers_late_feedback");
    clinic.ask("select survey.record_feedback('oulu', 3, submission => 'f-1')");
    clinic.run("update survey.answers set answered_at = now() - interval '14 days'");
    clinic
        .refusal("select survey.record_feedback('oulu', 4, 'Secret', submission => 'f-1')")
        .says("22023", "could be corrected until", "new submission")
        .conceals("f-1")
        .conceals("Secret");
    clinic.ask("select survey.record_feedback('oulu', 3, 'Jono', submission => 'f-1')");
    assert_eq!(clinic.answer("score, comment"), "3|Jono");
}

#[test]
fn answers_of_no_time_that_we_know() {
    let clinic = clinic("answers_when");
    for when in [
        "-infinity",
        "infinity",
        "4714-11-24 BC",
        "1969-12-31 23:59Z",
        "2200-01-01Z",
    ] {
        clinic
            .refusal(&format!(
                "insert into survey.answers (unit_id, answered_at, score)
                select unit_id, '{when}', 3 from survey.units where code = 'oulu'"
            ))
            .says("23514", "answer_is_of_our_time", "");
    }
}

#[test]
fn later_words_that_no_longer_fit() {
    let clinic = clinic("answers_too_many_words");
    clinic.invite("k7Q");
    clinic.ask("select survey.record_answer('k7Q', 3, repeat('a', 20000))");
    clinic.refusal("select survey.record_answer('k7Q', 3, 'b')").says(
        "23514",
        "answer_comment_fits",
        "20 000",
    );
    assert_eq!(clinic.answer("length(comment)"), "20000");
}

#[test]
fn feedback_to_a_unit_that_is_not_there() {
    clinic("answers_nowhere")
        .refusal("select survey.record_feedback('nowhere', 3, 'Secret')")
        .says("P0002", "there is no unit nowhere", "survey.units")
        .conceals("Secret");
}

#[test]
fn a_second_answer_to_an_invitation_whoever_writes_it() {
    let clinic = clinic("answers_second");
    clinic.invite("k7Q");
    clinic.ask("select survey.record_answer('k7Q', 3)");
    clinic
        .refusal(
            "insert into survey.answers (unit_id, answered_at, score, invitation_id)
            select unit_id, now(), 4, invitation_id from survey.answers",
        )
        .says("23505", "answer_to_an_invitation_is_one", "");
}
