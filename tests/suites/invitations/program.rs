//! `nps-reporter invitations`, run as a scheduler and a gateway would.

use std::io::Write;
use std::process::{Output, Stdio};

use super::{Survey, survey};
use crate::docs::blocks_of;

fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

impl Survey {
    fn invitations(&self, arguments: &[&str], input: &str) -> Output {
        let mut child = self
            .command(&[&["invitations"], arguments].concat())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("nps-reporter");
        let mut stdin = child.stdin.take().expect("a pipe");
        // Whoever reads no input may be gone already.
        let _ = stdin.write_all(input.as_bytes());
        drop(stdin);
        child.wait_with_output().expect("an end")
    }

    #[track_caller]
    fn prints(&self, arguments: &[&str], input: &str) -> String {
        let output = self.invitations(arguments, input);
        assert!(output.status.success(), "{}", stderr(&output));
        stdout(&output)
    }
}

#[test]
fn plan_tells_what_became_of_the_visits() {
    let survey = survey("program_plan");
    survey.visits(3);
    survey.visit("v4", "turku", "null", "now() - interval '3 hours'");
    assert_eq!(
        survey.prints(&["plan", "--seed", "spring"], ""),
        "draw 1 with seed spring\n  \
           considered             4\n    \
             invited              3\n    \
             not_drawn            0\n    \
             asked_lately         0\n    \
             opted_out            0\n    \
             no_customer          1\n    \
             unit_inactive        0\n    \
             no_rule              0\n    \
             too_late             0\n"
    );
}

#[test]
fn without_a_seed_one_is_made_up_and_noted() {
    let survey = survey("program_seed");
    for draw in ["1", "2"] {
        let printed = survey.prints(&["plan"], "");
        let seed = survey.ask(&format!("select seed from survey.draws where draw_id = {draw}"));
        assert_eq!(seed.len(), 36);
        assert!(
            printed.starts_with(&format!("draw {draw} with seed {seed}\n")),
            "{printed}"
        );
    }
    assert_eq!(survey.ask("select count(distinct seed) from survey.draws"), "2");
}

#[test]
fn plan_can_look_at_an_earlier_time() {
    let survey = survey("program_as_of");
    survey.visit("early", "turku", "'c1'", "'2026-01-05 10:00+02'");
    survey.visit("late", "turku", "'c2'", "'2026-01-05 16:00+02'");
    let printed = survey.prints(&["plan", "--as-of", "2026-01-05T15:00:00+02:00"], "");
    assert!(printed.contains("considered             1\n"), "{printed}");
}

#[test]
fn from_claim_to_acknowledgement_in_a_pipe() {
    let survey = survey("program_pipe");
    survey.visits(3);
    survey.plan("'spring'");
    let lines = survey.prints(
        &["claim", "--gateway", "sms-1", "--most", "2", "--lease", "90s"],
        "",
    );
    let keys = "select string_agg(key, ' ') from (select json_object_keys($line$LINE$line$) as key) as keys";
    assert_eq!(lines.lines().count(), 2);
    for line in lines.lines() {
        assert_eq!(
            survey.ask(&keys.replace("LINE", line)),
            "invitation_id claim token customer unit unit_name locale kind due_at expires_at attempt"
        );
    }
    assert_eq!(survey.prints(&["ack"], &lines), "2 sent, 0 refused\n");
    assert_eq!(survey.prints(&["ack"], &lines), "2 sent, 0 refused\n");
    assert_eq!(survey.prints(&["ack"], ""), "0 sent, 0 refused\n");
    assert_eq!(
        survey.ask("select string_agg(state, ' ' order by due_at) from survey.invitations"),
        "sent sent planned"
    );
}

#[test]
fn failures_one_by_one_and_by_line() {
    let survey = survey("program_fail");
    survey.visits(4);
    survey.plan("'spring'");
    let lines = survey.prints(&["claim", "--gateway", "sms-1"], "");
    let lines: Vec<&str> = lines.lines().collect();
    let part = |line: &str, key: &str| survey.ask(&format!("select $line${line}$line$::json ->> '{key}'"));
    let [id, claim] = ["invitation_id", "claim"].map(|key| part(lines[0], key));
    assert_eq!(
        survey.prints(
            &["fail", &id, &claim, "--reason", "no_such_number", "--final"],
            ""
        ),
        "0 to be tried again, 1 given up, 0 refused\n"
    );
    let [id, claim] = ["invitation_id", "claim"].map(|key| part(lines[1], key));
    assert_eq!(survey.prints(&["ack", &id, &claim], ""), "1 sent, 0 refused\n");
    let told = [
        lines[2].replace('}', ",\"reason\":\"barred\",\"retry\":false}"),
        lines[3].to_owned(),
    ];
    assert_eq!(
        survey.prints(&["fail", "--reason", "unreachable"], &told.join("\n")),
        "1 to be tried again, 1 given up, 0 refused\n"
    );
    assert_eq!(
        survey.ask(
            "select string_agg(concat_ws(' ', state, failure), ', ' order by due_at) from survey.invitations"
        ),
        "failed no_such_number, sent, failed barred, planned unreachable"
    );
}

#[test]
fn a_stale_claim_is_refused_and_stops_no_other() {
    let survey = survey("program_stale");
    survey.visits(2);
    survey.plan("'spring'");
    let lines = survey.prints(&["claim", "--gateway", "sms-1"], "");
    survey.run("update survey.invitations set leased_until = now() where invitation_id = (select min(invitation_id) from survey.invitations)");
    survey.prints(&["claim", "--gateway", "sms-2"], "");
    let unknown = "{\"invitation_id\": 17, \"claim\": \"not a claim\"}\n";
    let output = survey.invitations(&["ack"], &format!("{unknown}{lines}"));
    assert_eq!(output.status.code(), Some(3));
    assert_eq!(stdout(&output), "1 sent, 2 refused\n");
    assert!(stderr(&output).contains("stale"), "{}", stderr(&output));
}

#[test]
fn an_unusable_line_changes_nothing() {
    let survey = survey("program_unusable");
    survey.visits(1);
    survey.plan("'spring'");
    let line = survey.prints(&["claim", "--gateway", "sms-1"], "");
    for bad in ["secret", "{\"invitation_id\": \"secret\"}", "[\"secret\"]"] {
        let output = survey.invitations(&["ack"], &format!("{line}\n{bad}\n"));
        assert_eq!(output.status.code(), Some(4), "{bad}");
        assert!(
            stderr(&output).contains("line 3") && stderr(&output).contains("hint: "),
            "{}",
            stderr(&output)
        );
        assert!(!stderr(&output).contains("secret"), "{}", stderr(&output));
    }
    assert_eq!(survey.ask("select state from survey.invitations"), "claimed");
}

#[test]
fn logs_hold_no_secret() {
    let survey = survey("program_secrets");
    survey.visit("v1", "turku", "'pseudonym'", "now() - interval '3 hours'");
    survey.plan("'spring'");
    let claimed = survey.invitations(&["-vv", "claim", "--gateway", "sms-1"], "");
    let told = survey.invitations(&["-vv", "fail"], &stdout(&claimed));
    for secret in ["pseudonym", &survey.ask("select token from survey.invitations")] {
        assert!(stdout(&claimed).contains(secret));
        for output in [&claimed, &told] {
            assert!(output.status.success() && !stderr(output).contains(secret));
        }
    }
}

#[test]
fn wrong_use_is_told() {
    let survey = survey("program_usage");
    for arguments in [
        &["claim"][..],
        &["claim", "--gateway", "two words"],
        &["claim", "--gateway", "sms-1", "--most", "0"],
        &["claim", "--gateway", "sms-1", "--lease", "5"],
        &["claim", "--gateway", "sms-1", "--lease", "2 days"],
        &["plan", "--seed", ""],
        &["plan", "--as-of", "yesterday"],
        &["ack", "17"],
    ] {
        let output = survey.invitations(arguments, "");
        assert_eq!(
            output.status.code(),
            Some(2),
            "{arguments:?}: {}",
            stderr(&output)
        );
    }
}

#[test]
fn the_manual_shows_such_a_line() {
    let survey = survey("program_manual");
    survey.visits(1);
    survey.prints(&["plan"], "");
    let printed = survey.prints(&["claim", "--gateway", "sms-1"], "");
    let blocks = blocks_of("docs/reporter.md");
    let shown = blocks
        .iter()
        .find(|block| block.language == "json")
        .expect("a line");
    assert_eq!(keys(&shown.content), keys(&printed));
}

/// The keys of a line, in order.
fn keys(line: &str) -> Vec<String> {
    let read: serde_json::Map<String, serde_json::Value> = serde_json::from_str(line).expect(line);
    read.keys().cloned().collect()
}
