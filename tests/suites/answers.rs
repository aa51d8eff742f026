//! `survey.record_answer` and `survey.record_feedback`, called as SMS gateways and web forms would.

pub(crate) mod clinic;
mod refused;

use self::clinic::{clinic, first_row};
use std::thread::{scope, sleep};
use std::time::Duration;

#[test]
fn a_reply_is_an_answer_about_the_visit() {
    let clinic = clinic("answers_reply");
    clinic.invite("k7Q");
    let told = clinic.ask(
        "select * from survey.record_answer('k7Q', 9, 'Kiitos', channel => 'web', language => 'fi', device => 'phone',
            asks_contact => true)",
    );
    assert_eq!(told, "1|promoter|-");
    assert_eq!(
        clinic.answer(
            "code, score, comment, channel, language, device, asks_contact, answered_at = recorded_at"
        ),
        "turku-a|9|Kiitos|web|fi|phone|t|t"
    );
    let about = "select token, visits.external_id
        from survey.answers
        join survey.invitations using (invitation_id)
        join survey.visits on visits.visit_id = answers.visit_id";
    assert_eq!(clinic.ask(about), "k7Q|k7Q");
}

#[test]
fn each_class_is_asked_a_question_of_its_own() {
    let clinic = clinic("answers_questions");
    for (token, score, expected) in [
        ("a", 0, "detractor|what_went_wrong"),
        ("b", 6, "detractor|what_went_wrong"),
        ("c", 7, "passive|what_to_improve"),
        ("d", 8, "passive|what_to_improve"),
        ("e", 9, "promoter|what_was_best"),
        ("f", 10, "promoter|what_was_best"),
    ] {
        clinic.invite(token);
        let told = clinic.ask(&format!(
            "select class, next_question from survey.record_answer('{token}', {score})"
        ));
        assert_eq!(told, expected);
    }
}

#[test]
fn an_organisation_words_its_questions_and_may_leave_one_out() {
    let clinic = clinic("answers_wording");
    clinic.run(
        "update survey.questions set key = 'why', label_en = 'Why?' where class = 'detractor';
        delete from survey.questions where class = 'promoter'",
    );
    let asked =
        "select label_en from survey.record_feedback('oulu', 2) join survey.questions on key = next_question";
    assert_eq!(clinic.ask(asked), "Why?");
    assert_eq!(
        clinic.ask("select class, next_question from survey.record_feedback('oulu', 10)"),
        "promoter|-"
    );
}

#[test]
fn the_same_reply_again_is_the_same_answer() {
    let clinic = clinic("answers_again");
    clinic.invite("k7Q");
    let reply = "select * from survey.record_answer('k7Q', 3, 'Jono', device => 'phone')";
    assert_eq!(clinic.ask(reply), clinic.ask(reply));
    assert_eq!(
        clinic.ask("select count(*), max(comment) from survey.answers"),
        "1|Jono"
    );
}

#[test]
fn a_comment_may_follow_and_blanks_are_none() {
    let clinic = clinic("answers_comment_later");
    clinic.invite("k7Q");
    for nothing in ["null", "''", "E' \\n\\t'", "E'\\u00a0'", "E'\\u200b \\ufeff'"] {
        let told = clinic.ask(&format!(
            "select * from survey.record_answer('k7Q', 3, {nothing})"
        ));
        assert_eq!(told, "1|detractor|what_went_wrong");
        assert_eq!(clinic.answer("comment"), "-");
    }
    let told = clinic.ask(
        "select * from survey.record_answer('k7Q', 3, E' Jono\\n', language => 'fi', asks_contact => true)",
    );
    assert_eq!(told, "1|detractor|-");
    assert_eq!(
        clinic.answer("comment, language, channel, asks_contact"),
        "Jono|fi|sms|t"
    );
    clinic.ask("select survey.record_answer('k7Q', 3, '')");
    assert_eq!(clinic.answer("comment, language, asks_contact"), "Jono|fi|t");
}

#[test]
fn later_words_are_added_and_none_twice() {
    let clinic = clinic("answers_more_words");
    clinic.invite("k7Q");
    for words in [
        "Jono",
        "Ja kylmä",
        "Jono",
        "Jono\\r\\nJa kylmä",
        "Ja kylmä\\u00a0",
        "kylmä",
    ] {
        clinic.ask(&format!("select survey.record_answer('k7Q', 3, E'{words}')"));
    }
    assert_eq!(clinic.answer("comment"), "Jono\nJa kylmä\nkylmä");
}

#[test]
fn another_score_corrects_the_first_while_there_is_time() {
    let clinic = clinic("answers_correction");
    clinic.invite("k7Q");
    clinic.ask("select survey.record_answer('k7Q', 1, 'Kiitos')");
    assert_eq!(
        clinic.ask("select * from survey.record_answer('k7Q', 10)"),
        "1|promoter|-"
    );
    assert_eq!(clinic.answer("score, comment"), "10|Kiitos");

    clinic.run("update survey.invitations set expires_at = now()");
    clinic.refusal("select survey.record_answer('k7Q', 1)").says(
        "22023",
        "could be answered until",
        "survey.record_feedback",
    );
    assert_eq!(clinic.answer("score"), "10");
    assert_eq!(
        clinic.ask("select * from survey.record_answer('k7Q', 10, 'Kirjoitin tämän yön yli')"),
        "1|promoter|-",
        "what comes after the score has no deadline"
    );
    assert_eq!(clinic.answer("comment"), "Kiitos\nKirjoitin tämän yön yli");
}

#[test]
fn a_reply_acknowledges_whatever_the_gateway_said() {
    let clinic = clinic("answers_proof");
    for (token, state) in [
        ("planned again", "state = 'planned', claim = null"),
        ("failed", "state = 'failed', claim = null"),
        (
            "claimed",
            "state = 'claimed', leased_until = now() + interval '1 minute'",
        ),
    ] {
        clinic.invite(token);
        clinic.run(&format!(
            "alter table survey.invitations disable trigger invitation_is_not_forgotten;
            update survey.invitations set sent_at = null, {state} where token = '{token}'"
        ));
        clinic.ask(&format!("select survey.record_answer('{token}', 8)"));
        assert_eq!(
            clinic.ask(&format!(
                "select state, sent_at is not null, leased_until from survey.invitations where token = '{token}'"
            )),
            "sent|t|-"
        );
    }
}

#[test]
fn a_gateway_slower_than_the_reply_still_has_its_claim() {
    let clinic = clinic("answers_quick");
    clinic.invite("k7Q");
    clinic.run(
        "alter table survey.invitations disable trigger invitation_is_not_forgotten;
        update survey.invitations set state = 'claimed', sent_at = null, leased_until = now() + interval '1 minute'",
    );
    let claim = clinic.ask("select claim from survey.invitations");
    clinic.ask("select survey.record_answer('k7Q', 8)");
    assert_eq!(clinic.ask("select claim from survey.invitations"), claim);
}

#[test]
fn two_clicks_at_once_are_one_answer() {
    let clinic = clinic("answers_two_clicks");
    clinic.invite("k7Q");
    let mut first = clinic.client();
    first.batch_execute("begin").expect("a transaction");
    let told = first_row(&mut first, "select * from survey.record_answer('k7Q', 3)").expect("an answer");
    scope(|threads| {
        let second = threads.spawn(|| clinic.ask("select * from survey.record_answer('k7Q', 3)"));
        let waiting = "select count(*) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'";
        while clinic.ask(waiting) != "1" {
            sleep(Duration::from_millis(10));
        }
        first.batch_execute("commit").expect("the first click");
        assert_eq!(second.join().expect("the second click"), told);
    });
    assert_eq!(clinic.ask("select count(*) from survey.answers"), "1");
}

#[test]
fn without_a_channel_it_is_the_usual_one() {
    let clinic = clinic("answers_channel");
    clinic.invite("k7Q");
    clinic.ask("select survey.record_answer('k7Q', 3, channel => null)");
    clinic.ask("select survey.record_feedback('oulu', 3, channel => null)");
    assert_eq!(
        clinic.ask("select string_agg(channel, ' ' order by answer_id) from survey.answers"),
        "sms web"
    );
}

#[test]
fn a_reply_moves_with_its_visit() {
    let clinic = clinic("answers_moved");
    clinic.invite("k7Q");
    clinic.ask("select survey.record_answer('k7Q', 3, 'Jono')");
    clinic.run(
        "insert into survey.answer_topics (answer_id, topic) select answer_id, 'waiting' from survey.answers;
        update survey.visits set unit_id = (select unit_id from survey.units where code = 'oulu')",
    );
    let places = "select string_agg(code, ' ') from survey.units join (
            select unit_id from survey.answers union all select unit_id from survey.answer_topics
            union all select unit_id from survey.invitations union all select unit_id from survey.follow_ups
        ) as place using (unit_id)";
    assert_eq!(clinic.ask(places), "oulu oulu oulu oulu");
    clinic.ask("select survey.record_answer('k7Q', 2)");
    assert_eq!(clinic.answer("code, score"), "oulu|2");
    assert_eq!(clinic.ask("select count(*) from survey.check_daily()"), "0");
    clinic
        .refusal(
            "update survey.answers set unit_id = (select unit_id from survey.units where code = 'turku')",
        )
        .says("23503", "answer_counts_as_its_visit", "");
}

#[test]
fn feedback_needs_no_invitation() {
    let clinic = clinic("answers_feedback");
    let told = clinic
        .ask("select * from survey.record_feedback('turku', 7, language => 'sv', device => 'computer')");
    assert_eq!(told, "1|passive|what_to_improve");
    assert_eq!(
        clinic.answer("code, score, channel, language, device, source, invitation_id, visit_id"),
        "turku|7|web|sv|computer|feedback|-|-"
    );
    clinic.ask("select survey.record_feedback('turku', 7)");
    assert_eq!(
        clinic.ask("select count(*) from survey.answers"),
        "2",
        "two visitors may say the same"
    );
}

#[test]
fn a_form_that_names_its_submissions_may_send_the_comment_later() {
    let clinic = clinic("answers_submission");
    for comment in ["null", "'Ovi'", "'Ovi'"] {
        clinic.ask(&format!(
            "select survey.record_feedback('turku', 7, {comment}, submission => 'f-1')"
        ));
    }
    assert_eq!(
        clinic.ask("select count(*), max(comment) from survey.answers"),
        "1|Ovi"
    );
}

#[test]
fn submissions_are_of_a_unit_and_blank_ones_are_none() {
    let clinic = clinic("answers_submissions");
    for (unit, submission) in [
        ("turku", "f-1"),
        ("oulu", "f-1"),
        ("oulu", ""),
        ("oulu", ""),
        ("oulu", " "),
    ] {
        clinic.ask(&format!(
            "select survey.record_feedback('{unit}', 7, submission => '{submission}')"
        ));
    }
    assert_eq!(
        clinic.ask("select count(*), count(external_id) from survey.answers"),
        "5|2"
    );
    clinic.ask("select survey.record_feedback('oulu', 9, submission => 'f-1')");
    assert_eq!(clinic.answer("code, score"), "turku|7");
}

#[test]
fn an_answer_outlives_its_visit() {
    let clinic = clinic("answers_outlive");
    clinic.invite("k7Q");
    clinic.ask("select survey.record_answer('k7Q', 9)");
    clinic.run("delete from survey.visits");
    assert_eq!(
        clinic.answer("code, score, invitation_id, visit_id"),
        "turku-a|9|-|-"
    );
}
