//! `survey.comments`, and hiding what is in it.

use crate::answers::clinic::{Clinic, clinic};

/// A comment at a ward, with what must not leave the database.
fn told(purpose: &str) -> Clinic {
    let clinic = clinic(purpose);
    clinic.run(
        "update survey.lexicons set in_use = false;
        select survey.record_feedback('turku-a', 2, 'Minä, 100190-999P, odotin tunnin. Soita 040 1234567', language => 'fi');
        update survey.answers set answered_at = '2026-05-04 23:30+03';
        insert into survey.answer_topics (answer_id, topic)
        select answer_id, topic from survey.answers, unnest('{waiting,phone}'::text[]) as topic",
    );
    clinic
}

const HIDE: &str = "select survey.hide_comment(answer_id, 'names_somebody') from survey.answers";
const SHOW: &str = "select survey.show_comment(answer_id) from survey.answers";

#[test]
fn a_comment_shows_with_its_place_and_topics_and_redacted() {
    let clinic = told("comments_redacted");
    assert_eq!(
        clinic.ask("select unit_code, unit_name, day, score, class, language, topics, comment, hidden from survey.comments"),
        "turku-a|Care|2026-05-04|2|detractor|fi|{phone,waiting}|Minä, [id], odotin tunnin. Soita [tel]|f"
    );
    // An answer that says nothing is no comment.
    clinic.run(
        "insert into survey.answers (unit_id, answered_at, score) select unit_id, now(), 9 from survey.units",
    );
    assert_eq!(clinic.ask("select count(*) from survey.comments"), "1");
}

#[test]
fn what_is_hidden_stays_hidden_until_it_is_shown_again() {
    let clinic = told("comments_hidden");
    let seen = || clinic.ask("select hidden, comment is null, score, topics from survey.comments");
    let decisions = || {
        clinic.ask(
            "select coalesce(string_agg(concat_ws(' ', hidden, reason, decided_by = session_user), ', ' order by decision_id), 'none')
            from survey.comment_decisions",
        )
    };
    clinic.run(SHOW);
    assert_eq!(
        (seen().as_str(), decisions().as_str()),
        ("f|f|2|{phone,waiting}", "none")
    );
    clinic.run(HIDE);
    clinic.run("select survey.hide_comment(answer_id, 'offends') from survey.answers");
    assert_eq!(
        (seen().as_str(), decisions().as_str()),
        ("t|t|2|{phone,waiting}", "t names_somebody t")
    );
    clinic.run(SHOW);
    clinic.run(SHOW);
    assert_eq!(
        (seen().as_str(), decisions().as_str()),
        ("f|f|2|{phone,waiting}", "t names_somebody t, f t")
    );
}

#[test]
fn only_a_comment_is_hidden_and_only_for_a_reason_that_is_known() {
    let clinic = told("comments_refused");
    clinic.run("insert into survey.answers (unit_id, answered_at, score) values (1, '2026-05-04', 9)");
    for answer in [
        "null",
        "987654",
        "(select answer_id from survey.answers where not commented)",
    ] {
        for call in [
            format!("hide_comment({answer}, 'other')"),
            format!("show_comment({answer})"),
        ] {
            clinic.refusal(&format!("select survey.{call}")).says(
                "P0002",
                "has no comment",
                "survey.comments",
            );
        }
    }
    for reason in ["'odotin tunnin'", "''", "null"] {
        clinic
            .refusal(&format!(
                "select survey.hide_comment(answer_id, {reason}) from survey.comments"
            ))
            .says("22023", "no reason", "names_somebody, offends and other")
            .conceals("odotin");
    }
    for (columns, values, constraint) in [
        (
            "answer_id, hidden, reason",
            "1, true, 'odotin tunnin'",
            "comment_reason_is_known",
        ),
        ("answer_id, hidden", "1, true", "comment_is_hidden_for_a_reason"),
        (
            "answer_id, hidden, reason",
            "1, false, 'other'",
            "comment_is_hidden_for_a_reason",
        ),
    ] {
        clinic
            .refusal(&format!(
                "insert into survey.comment_decisions ({columns}) values ({values})"
            ))
            .says("23514", constraint, "");
    }
}

#[test]
fn digests_show_and_count_no_hidden_comment_and_no_identity_code() {
    let clinic = told("comments_digest");
    clinic.run(
        "insert into survey.answers (unit_id, answered_at, score, comment)
        select unit_id, '2026-05-06', score, comment
        from survey.units, (values (0, 'Kylmä'), (10, 'Kiitos, soita 040 123 4567')) as said (score, comment)
        where code = 'turku-a';
        update survey.answers set answered_at = '2026-05-05'",
    );
    let told = |report: &str| {
        let report = report.replace("$1", "'2026-05-04'").replace("$2", "null");
        clinic.ask(&format!(
            "select string_agg(total || ' ' || comment, ' / ' order by score) from ({report}) as shown
            where unit_id = (select unit_id from survey.units where code = 'turku-a')"
        ))
    };
    let critical = || told(include_str!("../../../sql/reports/weekly_critical.sql"));
    let praise = || told(include_str!("../../../sql/reports/weekly_praise.sql"));
    assert_eq!(critical(), "2 Kylmä / 2 Minä, [id], odotin tunnin. Soita [tel]");
    assert_eq!(praise(), "1 Kiitos, soita [tel]");
    clinic.run(&format!("{HIDE} where score in (2, 10)"));
    // The case of the hidden one waits still, without its words.
    assert_eq!(critical(), "2 Kylmä");
    assert_eq!(praise(), "-");
}

#[test]
fn the_cookbook_prints_no_hidden_comment_and_no_identity_code() {
    let clinic = told("comments_cookbook");
    let example = include_str!("../../../sql/examples/detractor_comments.sql");
    assert!(
        clinic
            .ask(example)
            .ends_with("|2|Minä, [id], odotin tunnin. Soita [tel]")
    );
    clinic.run(HIDE);
    assert_eq!(clinic.ask(example), "");
}

#[test]
fn there_is_nothing_to_decide_about_an_answer_without_a_comment() {
    let clinic = told("comments_none");
    let decide = "insert into survey.comment_decisions (answer_id, hidden, reason) select answer_id, true, 'other' from survey.answers";
    // Neither where there never was one, nor where it is being erased at this moment.
    assert_eq!(
        clinic.while_open("update survey.answers set comment = null", decide),
        "23514"
    );
    let refusal = clinic.refusal(decide);
    refusal.says("23514", "has no comment", "survey.comments");
    clinic.run("update survey.answers set comment = 'Jono'");
    assert_eq!(
        clinic.while_open(decide, "update survey.answers set comment = null"),
        "done"
    );
    assert_eq!(clinic.ask("select count(*) from survey.comment_decisions"), "0");
}

/// As it may have come from elsewhere, past all triggers.
#[test]
fn a_decision_about_no_comment_goes_with_its_answer_all_the_same() {
    let clinic = told("comments_stray");
    clinic.run(
        "update survey.settings set count_erased_answers = true;
        update survey.answers set comment = null;
        set session_replication_role = replica;
        insert into survey.comment_decisions (answer_id, hidden, reason) select answer_id, true, 'other' from survey.answers",
    );
    clinic.run("select survey.erase_answer(answer_id) from survey.answers");
    assert_eq!(
        clinic.ask("select count(*), (select count(*) from survey.comment_decisions) from survey.answers"),
        "1|0"
    );
}

#[test]
fn of_an_erased_comment_no_decision_stays() {
    for (erase, decisions) in [
        ("update survey.answers set comment = 'Odotin'", "1"),
        ("update survey.answers set comment = null", "0"),
        ("select survey.erase_answer(answer_id) from survey.answers", "0"),
        (
            "update survey.settings set count_erased_answers = true;
             select survey.erase_answer(answer_id) from survey.answers",
            "0",
        ),
    ] {
        let clinic = told("comments_erased");
        clinic.run(HIDE);
        clinic.run(erase);
        assert_eq!(
            clinic.ask("select count(*) from survey.comment_decisions"),
            decisions,
            "{erase}"
        );
    }
}
