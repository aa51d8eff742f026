//! Cases that are opened for what an answer is about.

use super::cases;
use crate::answers::clinic::{Clinic, clinic};

/// A clinic that follows up what is said about safety, and nothing else.
fn careful(purpose: &str) -> Clinic {
    let clinic = clinic(purpose);
    clinic.run("update survey.follow_up_rules set highest_score = null, topics = '{safety,privacy}'");
    clinic
}

impl Clinic {
    fn feedback(&self, unit: &str, score: i32) {
        self.ask(&format!("select survey.record_feedback('{unit}', {score})"));
    }

    /// The newest answer turns out to be about these.
    fn is_about(&self, topics: &str) {
        self.run(&format!(
            "insert into survey.answer_topics (answer_id, topic)
            select max(answer_id), topic from survey.answers, unnest('{topics}'::text[]) as topic group by topic"
        ));
    }
}

#[test]
fn a_topic_opens_a_case_at_any_score_when_it_is_found() {
    let clinic = careful("topics_any_score");
    for score in [0, 10] {
        clinic.feedback("oulu", score);
    }
    assert_eq!(cases(&clinic), "none");
    clinic.is_about("{parking}");
    assert_eq!(cases(&clinic), "none");
    clinic.is_about("{safety}");
    assert_eq!(cases(&clinic), "oulu");
    assert_eq!(
        clinic.ask("select score, deadline = answered_at + interval '7 days' from survey.follow_ups join survey.answers using (answer_id)"),
        "10|t"
    );
}

#[test]
fn praise_may_be_left_out() {
    let clinic = careful("topics_praise");
    clinic.run("update survey.follow_up_rules set highest_score_on_topics = 8");
    clinic.ask("select survey.record_feedback('oulu', 9, submission => 'f-1')");
    clinic.is_about("{safety}");
    assert_eq!(cases(&clinic), "none");
    clinic.ask("select survey.record_feedback('oulu', 8, submission => 'f-1')");
    assert_eq!(cases(&clinic), "oulu");
}

#[test]
fn an_answer_has_one_case_however_many_topics() {
    let clinic = careful("topics_several");
    clinic.run("update survey.follow_up_rules set highest_score = 6");
    clinic.feedback("oulu", 3);
    clinic.is_about("{privacy,safety}");
    clinic.ask("select survey.resolve_follow_up(1, 'improved')");
    clinic.run("delete from survey.answer_topics");
    clinic.is_about("{safety}");
    assert_eq!(
        clinic.ask("select string_agg(state, ' ') from survey.follow_ups"),
        "resolved"
    );
}

#[test]
fn the_nearest_rule_decides_about_topics_too() {
    let clinic = careful("topics_nearest");
    clinic.run(
        "insert into survey.follow_up_rules (unit_id, topics, deadline)
        select unit_id, '{parking}', '2 days' from survey.units where code = 'turku'",
    );
    for (unit, topic) in [
        ("turku-a", "safety"),
        ("turku-a", "parking"),
        ("oulu", "parking"),
        ("oulu", "safety"),
    ] {
        clinic.feedback(unit, 9);
        clinic.is_about(&format!("{{{topic}}}"));
    }
    assert_eq!(cases(&clinic), "turku-a oulu");
}

#[test]
fn a_topic_that_is_corrected_opens_a_case_too() {
    let clinic = careful("topics_corrected");
    clinic.feedback("oulu", 9);
    clinic.is_about("{parking}");
    clinic.run("update survey.answer_topics set topic = 'safety'");
    assert_eq!(cases(&clinic), "oulu");
}

#[test]
fn a_rule_changed_later_opens_none_when_an_answer_is_corrected() {
    let clinic = clinic("topics_rule_later");
    clinic.ask("select survey.record_feedback('oulu', 9, submission => 'f-1')");
    clinic.is_about("{safety}");
    clinic.run("update survey.follow_up_rules set topics = '{safety}'");
    clinic.ask("select survey.record_feedback('oulu', 9, 'Kiitos', submission => 'f-1')");
    assert_eq!(cases(&clinic), "none");
}

#[test]
fn topics_of_answers_past_the_deadline_open_none() {
    let clinic = careful("topics_history");
    clinic.run(
        "insert into survey.answers (unit_id, answered_at, score)
        select unit_id, now() - interval '8 days', 3 from survey.units where code = 'oulu'",
    );
    clinic.is_about("{safety}");
    assert_eq!(cases(&clinic), "none");
}
