//! Answers have the topics of their comments from the first moment, and keep those that people give.

use std::io::Write;

use super::{all_is_right, classify, listening, told, topics};
use crate::answers::clinic::{Clinic, clinic};
use crate::privacy::surveyed;
use crate::rights;
use nps_tests::{query, reporter};

#[test]
fn the_lexicons_that_come_with_the_survey_know_three_languages() {
    let clinic = clinic("topics_default");
    for (language, comment) in [
        ("fi", "Jouduin odottamaan tunnin"),
        ("sv", "Jag fick vänta en timme"),
        ("en", "I had to wait for an hour"),
    ] {
        clinic.run(&format!(
            "select survey.record_feedback('oulu', 3, '{comment}', language => '{language}')"
        ));
    }
    assert_eq!(topics(&clinic), "waiting; waiting; waiting");
    assert_eq!(clinic.ask("select comments from survey.daily_topic"), "3");
    all_is_right(&clinic);
}

#[test]
fn whichever_way_comments_come_they_have_topics() {
    let clinic = listening("topics_ways");
    clinic.run(&told("A queue, and expensive"));
    clinic.run("select survey.record_feedback('oulu', 3, 'Expensive!', language => 'en')");
    clinic.invite("t-1");
    clinic.run("select survey.record_answer('t-1', 9, 'What a queue', language => 'en')");
    let mut client = clinic.client();
    let mut copy = client
        .copy_in("copy survey.answers (unit_id, answered_at, score, comment) from stdin")
        .expect("copy");
    copy.write_all(b"1\t2026-01-05 12:00Z\t9\touch\n1\t2026-01-05 12:00Z\t9\t\\N\n")
        .expect("rows");
    copy.finish().expect("copied");
    let file = tempfile::NamedTempFile::new().expect("a file");
    let answers =
        "external_id,unit,answered_at,score,comment,language\n1,oulu,2026-01-05T12:00:00Z,9,No queue,en\n";
    std::fs::write(file.path(), answers).expect("answers");
    let import = reporter::command(&clinic.database)
        .arg("import")
        .arg(file.path())
        .output()
        .expect("import");
    assert!(import.status.success(), "{import:?}");
    assert_eq!(topics(&clinic), "price waiting; price; waiting; pain; waiting");
    all_is_right(&clinic);
}

#[test]
fn a_lexicon_is_for_its_languages() {
    let clinic = listening("topics_languages");
    for language in ["'en'", "'fi'", "null"] {
        clinic.run(&format!(
            "select survey.record_feedback('oulu', 3, 'ouch, a queue', language => {language})"
        ));
    }
    assert_eq!(topics(&clinic), "pain waiting; pain; pain waiting");
    clinic.run("select survey.add_lexicon('te_reo', 'language mi\ntopic parking\nqueue'), survey.use_lexicon('te_reo', 1)");
    clinic.run("select survey.record_feedback('oulu', 3, 'ouch, a queue', language => 'mi')");
    classify(&clinic);
    assert_eq!(
        topics(&clinic),
        "pain waiting; pain; pain parking waiting; pain parking",
        "of all languages where none is known"
    );
    all_is_right(&clinic);
}

#[test]
fn topics_of_many_answers_are_one_insert() {
    let clinic = listening("topics_one_insert");
    clinic.run(
        "create table public.inserts (topics bigint); grant insert on public.inserts to nps_owner;
        create function note_insert() returns trigger language plpgsql as
        $$ begin insert into public.inserts select count(*) from came; return null; end $$;
        create trigger noted after insert on survey.answer_topics referencing new table as came
        for each statement execute function note_insert();
        insert into survey.answers (unit_id, answered_at, score, comment)
        select 1, now(), 9, case when n % 2 = 0 then 'ouch' end from generate_series(1, 100) as n;
        insert into survey.answers (unit_id, answered_at, score) values (1, now(), 9)",
    );
    assert_eq!(
        clinic.ask("select string_agg(topics::text, ' ') from inserts"),
        "50"
    );
}

#[test]
fn comments_that_come_later_or_change_are_classified_again() {
    let clinic = listening("topics_later");
    let update = |change: &str| clinic.run(&format!("update survey.answers set {change}"));
    clinic.run("select survey.record_feedback('oulu', 3, submission => 's-1', language => 'en')");
    assert_eq!(topics(&clinic), "none");
    clinic.run("select survey.record_feedback('oulu', 3, 'A queue', submission => 's-1')");
    assert_eq!(topics(&clinic), "waiting");
    clinic.run("select survey.record_feedback('oulu', 3, 'Ouch', submission => 's-1')");
    assert_eq!(topics(&clinic), "pain waiting");
    update("language = 'fi'");
    assert_eq!(topics(&clinic), "pain");
    update("comment = 'A queue', language = 'en'");
    assert_eq!(topics(&clinic), "waiting");
    update("score = 10, answered_at = answered_at - interval '1 day'");
    assert_eq!(topics(&clinic), "waiting");
    all_is_right(&clinic);
    update("comment = null");
    assert_eq!(topics(&clinic), "none");
    all_is_right(&clinic);
}

#[test]
fn one_statement_may_change_many_comments_of_a_session_that_began_with_one() {
    let clinic = listening("topics_many");
    let mut client = clinic.client();
    client
        .batch_execute(&format!(
            "{}; update survey.answers set comment = 'ouch'",
            told("A queue")
        ))
        .expect("one");
    let many = "insert into survey.answers (unit_id, answered_at, score, comment, language)
        select 1, now(), 9, 'A queue', 'en' from generate_series(1, 3000);
        update survey.answers set comment = 'Expensive' where answer_id % 2 = 0";
    client.batch_execute(many).expect("many");
    assert_eq!(
        clinic.ask("select string_agg(format('%s %s', topic, n), ', ') from (select topic, count(*) as n from survey.answer_topics group by topic order by topic) as t"),
        "pain 1, price 1500, waiting 1500"
    );
    all_is_right(&clinic);
}

#[test]
fn what_people_say_stays_whatever_lexicons_say() {
    let clinic = listening("topics_given");
    let give = |topic: &str| {
        clinic.run(&format!(
            "insert into survey.answer_topics (answer_id, topic) values (1, '{topic}')"
        ));
    };
    clinic.run(&told("A queue, expensive, ouch"));
    give("parking");
    give("waiting");
    clinic.run("update survey.answer_topics set topic = 'fees' where topic = 'price'");
    assert_eq!(topics(&clinic), "fees! pain parking! waiting!");
    clinic.run("select survey.use_lexicon('own', 2)");
    classify(&clinic);
    clinic.run("update survey.answers set comment = 'ouch ouch'");
    assert_eq!(topics(&clinic), "fees! pain parking! waiting!");
    clinic.run("update survey.answers set comment = null");
    assert_eq!(topics(&clinic), "fees! parking! waiting!");
    all_is_right(&clinic);
}

#[test]
fn a_topic_that_somebody_takes_away_is_told() {
    let clinic = listening("topics_taken");
    clinic.run(&told("A queue, expensive"));
    clinic.run("delete from survey.answer_topics where topic = 'price'");
    clinic.run("insert into survey.answer_topics (answer_id, topic, by_lexicon) values (1, 'parking', true)");
    assert_eq!(
        clinic.ask("select * from survey.check_topics()"),
        "1|{price}|{parking}"
    );
}

#[test]
fn whoever_gives_a_topic_meets_the_batch_that_finds_it() {
    let give = "insert into survey.answer_topics (answer_id, topic) values (1, 'parking')";
    for (first, later) in [
        (give, "select survey.classify_batch()"),
        ("select survey.classify_batch()", give),
    ] {
        let clinic = listening("topics_meet");
        clinic.run(&told("The parking"));
        clinic.run("select survey.use_lexicon('own', 2)");
        assert_eq!(clinic.while_open(first, later), "done", "{first}");
        assert_eq!(topics(&clinic), "parking!");
        all_is_right(&clinic);
    }
}

#[test]
fn erased_answers_are_about_nothing() {
    for counts_on in [false, true] {
        let clinic = listening("topics_erased");
        clinic.run(&told("A queue"));
        clinic.run(&format!(
            "update survey.settings set count_erased_answers = {counts_on}"
        ));
        clinic.run("select survey.erase_answer(1)");
        assert_eq!(topics(&clinic), "none");
        all_is_right(&clinic);
    }
}

#[test]
fn what_an_old_comment_was_about_outlasts_it() {
    let clinic = surveyed("topics_retention");
    clinic.run(
        "insert into survey.answers (unit_id, answered_at, score, comment, language)
        select 1, now() - age, 3, 'Jouduin odottamaan', 'fi' from unnest(array[interval '2 months', '1 day']) as age;
        update survey.settings set keep_comments = '1 month';
        select * from survey.apply_retention()",
    );
    assert_eq!(topics(&clinic), "waiting!; waiting");
    assert_eq!(clinic.ask("select count(comment) from survey.answers"), "1");
    all_is_right(&clinic);
}

/// Every answer that has a case, and how often one was opened.
fn cases(clinic: &Clinic) -> String {
    clinic.ask(
        "select coalesce(string_agg(answer_id || ': ' || events, ', ' order by answer_id), 'none')
        from survey.follow_ups
        cross join lateral (
            select count(*) from survey.follow_up_events as event where event.follow_up_id = follow_ups.follow_up_id
        ) as opened (events)",
    )
}

#[test]
fn a_topic_opens_a_case_on_arrival_and_later_where_the_rule_allows() {
    let clinic = listening("topics_cases");
    clinic.run("update survey.follow_up_rules set highest_score = 6, topics = '{pain,parking,waiting}'");
    clinic.run(&told("A queue, ouch"));
    clinic.run("select survey.record_feedback('oulu', 0, 'ouch')");
    for comment in ["The parking", "Expensive"] {
        clinic.run(&told(comment));
    }
    clinic.run(
        "insert into survey.answers (unit_id, answered_at, score, comment, language)
        values (1, now() - interval '8 days', 9, 'ouch, the parking', 'en')",
    );
    assert_eq!(cases(&clinic), "1: 1, 2: 1", "one each, not for the past");
    clinic.run("select survey.use_lexicon('own', 2)");
    classify(&clinic);
    assert_eq!(topics(&clinic), "pain waiting; pain; parking; pain parking");
    assert_eq!(cases(&clinic), "1: 1, 2: 1, 3: 1");
    clinic.run("update survey.answers set comment = 'In the queue' where answer_id = 4");
    assert_eq!(cases(&clinic), "1: 1, 2: 1, 3: 1, 4: 1");
}

#[test]
fn whoever_stores_answers_need_not_know_topics() {
    let clinic = listening("topics_rights");
    let login = rights::login(&clinic.database, "form", &["nps_intake"]);
    let mut form = rights::connect(&clinic.database, &login);
    form.batch_execute(
        "insert into survey.answers (unit_id, answered_at, score, comment) values (1, now(), 9, 'ouch')",
    )
    .expect("an answer");
    form.batch_execute(
        "begin isolation level serializable; select survey.record_feedback('oulu', 3, 'A queue'); commit",
    )
    .expect("feedback");
    assert_eq!(topics(&clinic), "pain; waiting");
    for statement in [
        "select survey.topics_of('ouch', null)",
        "select survey.check_topics()",
        "select survey.classify_batch()",
        "select survey.use_lexicon('own', 2)",
        "select survey.retire_lexicon('own')",
        "select topic from survey.answer_topics",
        "select reached from survey.classification",
        "update survey.lexicons set in_use = false",
    ] {
        rights::refused(&mut form, statement, "42501", "permission denied");
    }
    form.batch_execute("select rules, in_use from survey.lexicons; select key, label_fi from survey.topics; select since, finished_at from survey.classification")
        .expect("what is no secret");
}

#[test]
fn the_planner_sees_through_topics_of() {
    let clinic = listening("topics_plan");
    let plan = query::column(
        &mut clinic.client(),
        "explain select topic from survey.answers cross join lateral survey.topics_of(comment, language) where commented",
    );
    let plan: Vec<_> = plan.into_iter().flatten().collect();
    assert!(plan.iter().any(|line| line.contains("on lexicons")), "{plan:?}");
}
