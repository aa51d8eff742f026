//! The comments that are there already, classified anew.

use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use super::{Desk, SMALL, desk, printed, told};

/// Five comments about waiting, one that is about nothing, and an answer without any.
const ANSWERS: &str = "
    insert into survey.units (code, kind, name) values ('care', 'organisation', 'Care');
    insert into survey.answers (unit_id, answered_at, score, comment, language, source, external_id)
    select unit_id, '2026-01-05 10:00+02', 3, case when i < 6 then 'Odotin' when i = 6 then 'Ok' end, 'fi', 'kiosk', i
    from survey.units, generate_series(1, 7) as i";

/// Finds parking, and waiting no more.
const OTHER: &str = "topic parking\npark*\nodot*\n";

impl Desk {
    /// Answers that are to be classified by other lexicons than when they came.
    fn with_history(self) -> Desk {
        self.database.run(ANSWERS);
        self.file("other.lexicon", OTHER);
        self.prints(&["install", "other.lexicon", "--name", "fi"]);
        self
    }

    fn topics_stored(&self) -> String {
        self.database.ask(
            "select string_agg(concat_ws(' ', topic, answers), ', ' order by topic)
            from (select topic, count(*) as answers from survey.answer_topics group by topic) as stored",
        )
    }

    fn start(&self, arguments: &[&str]) -> Child {
        let mut command = self.command(arguments);
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command.spawn().expect("nps-reporter")
    }

    /// Waits until this is true.
    fn until(&self, condition: &str) {
        while self
            .database
            .ask(&format!("select {condition} from survey.classification"))
            != "t"
        {
            sleep(Duration::from_millis(10));
        }
    }
}

#[test]
fn all_comments_get_the_topics_of_the_lexicons_in_use() {
    let desk = desk("topics_classify").with_history();
    assert_eq!(desk.topics_stored(), "waiting 5");
    assert!(
        desk.prints(&["list"])
            .contains("\nnot all comments are classified by those in use since 20")
    );
    assert_eq!(
        desk.prints(&["classify", "--batch", "2", "--pause", "1"]),
        "6 looked at, 5 changed; all comments are classified\n"
    );
    assert_eq!(desk.topics_stored(), "parking 5");
    assert!(
        desk.prints(&["list"])
            .contains("\nall comments are classified by those in use")
    );
}

#[test]
fn nothing_is_done_where_nothing_is_due() {
    let desk = desk("topics_classify_nothing");
    desk.database.run(ANSWERS);
    let nothing = "0 looked at, 0 changed; all comments are classified\n";
    assert_eq!(desk.prints(&["classify"]), nothing);
    desk.file("small.lexicon", SMALL);
    desk.prints(&["install", "small.lexicon", "--name", "fi", "--no-use"]);
    assert_eq!(desk.prints(&["classify"]), nothing);
}

#[test]
fn asked_to_stop_it_stops_after_a_batch_and_goes_on_there() {
    for signal in ["-INT", "-TERM"] {
        let desk = desk("topics_classify_stop").with_history();
        let child = desk.start(&["classify", "--batch", "2", "--pause", "3600000"]);
        desk.until("reached is not null");
        let killed = Command::new("kill")
            .args([signal, &child.id().to_string()])
            .status();
        assert!(killed.expect("kill").success());
        let output = child.wait_with_output().expect("an end");
        assert_eq!(output.status.code(), Some(3), "{}", told(&output));
        assert_eq!(
            String::from_utf8_lossy(&output.stdout),
            "2 looked at, 2 changed; stopped: run it again for the others\n"
        );
        assert_eq!(desk.topics_stored(), "parking 2, waiting 3");
        assert_eq!(
            desk.prints(&["classify"]),
            "4 looked at, 3 changed; all comments are classified\n"
        );
    }
}

#[test]
fn it_waits_for_those_who_began_before() {
    let desk = desk("topics_classify_wait");
    desk.database.run(ANSWERS);
    let mut writer = desk.database.client();
    let mut writing = writer.transaction().expect("a transaction");
    let late = ANSWERS
        .split_once(';')
        .expect("two statements")
        .1
        .replace("'kiosk'", "'late'");
    writing.batch_execute(&late).expect("answers");
    desk.file("other.lexicon", OTHER);
    desk.prints(&["install", "other.lexicon", "--name", "fi"]);
    let child = desk.start(&["classify"]);
    desk.until("waits_for <> '{}'");
    assert_eq!(desk.topics_stored(), "waiting 5");
    writing.commit().expect("a commit");
    let output = child.wait_with_output().expect("an end");
    assert_eq!(
        printed(output),
        "12 looked at, 10 changed; all comments are classified\n"
    );
    assert_eq!(desk.topics_stored(), "parking 10");
}

#[test]
fn several_at_once_take_turns() {
    let desk = desk("topics_classify_together").with_history();
    let children: Vec<Child> = (0..3)
        .map(|_| desk.start(&["classify", "--batch", "1"]))
        .collect();
    let looked = children.into_iter().map(|child| {
        let printed = printed(child.wait_with_output().expect("an end"));
        let (looked, _) = printed.split_once(' ').expect("a number");
        looked.parse::<u32>().expect("a number")
    });
    assert_eq!(looked.sum::<u32>(), 6);
    assert_eq!(desk.topics_stored(), "parking 5");
}

#[test]
fn wrong_use_is_told() {
    let desk = desk("topics_classify_usage");
    for arguments in [&["--batch", "0"][..], &["--batch", "many"], &["--pause", "-1"]] {
        let (code, _) = desk.refusal(&[&["classify"], arguments].concat());
        assert_eq!(code, Some(2), "{arguments:?}");
    }
}
