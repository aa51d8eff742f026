//! What an operator types, and a ledger with something of every kind.

use std::process::Output;

use nps_tests::reporter;

use super::{Ledger, ledger};

/// What the program said, and how it ended.
pub(super) struct Said {
    pub(super) code: Option<i32>,
    pub(super) stdout: String,
    pub(super) stderr: String,
}

impl From<Output> for Said {
    fn from(output: Output) -> Said {
        Said {
            code: output.status.code(),
            stdout: String::from_utf8(output.stdout).expect("UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }
}

impl Ledger {
    /// `nps-reporter digest` with these words, on a machine in Helsinki.
    pub(super) fn digest(&self, words: &str) -> Said {
        let mut command = reporter::command(&self.database);
        command.env("TZ", "Europe/Helsinki");
        command.arg("digest").args(words.split_whitespace());
        let said = Said::from(command.output().expect("nps-reporter"));
        if !words.contains("--person") {
            self.tells_no_address(&said);
        }
        said
    }

    /// The same, where it ends well.
    #[track_caller]
    pub(super) fn well(&self, words: &str) -> String {
        let said = self.digest(words);
        assert_eq!(said.code, Some(0), "{words}: {}{}", said.stdout, said.stderr);
        said.stdout
    }

    /// The same, where it is refused for what was asked; what is said then.
    #[track_caller]
    pub(super) fn refused(&self, words: &str) -> String {
        let said = self.digest(words);
        assert_eq!(said.code, Some(2), "{words}: {}{}", said.stdout, said.stderr);
        said.stderr
    }

    fn tells_no_address(&self, said: &Said) {
        for address in self.column("select email from survey.people") {
            assert!(
                !said.stdout.contains(&address) && !said.stderr.contains(&address),
                "{address} is in {}{}",
                said.stdout,
                said.stderr
            );
        }
    }

    /// As if all of it had happened on one morning in January.
    pub(super) fn in_january(&self) {
        self.run(
            "update survey.deliveries
            set queued_at = '2026-01-12 06:00:00+02', changed_at = '2026-01-12 06:04:11+02',
                retry_at = case when retry_at is not null then timestamptz '2099-01-12 07:15:00+02' end",
        );
    }

    /// Gives the next mail to the server.
    pub(super) fn hand_over(&self) -> String {
        let claimed = self.claim(1).pop().expect("a mail");
        assert!(self.begin(&claimed));
        claimed
    }
}

/// Nine mails of a week, by their numbers: 1 sent, 2 uncertain, 3 failed, 4 to be tried again, 5 being sent, 6 claimed, 7 and 9
/// suppressed, 8 pending.
pub(super) fn busy(purpose: &str, monday: &str) -> Ledger {
    let ledger = ledger(purpose);
    ledger.run(
        "insert into survey.people (email, name)
        select 'reader' || number || '@example.org', 'Reader ' || number from generate_series(3, 8) as number;
        insert into survey.subscriptions (person_id, unit_id)
        select person_id, unit_id from survey.people, survey.units where people.name like 'Reader%' order by person_id",
    );
    ledger.queue(monday);
    ledger.make();
    for (state, reason, wait) in [
        ("sent", "null", "null"),
        (
            "uncertain",
            "'after the final dot: no answer within 600 s'",
            "null",
        ),
        ("failed", "'at RCPT TO: 550 5.1.1 no such user'", "null"),
        ("retry", "'at MAIL FROM: 451 4.3.0 later'", "3600"),
    ] {
        let claimed = ledger.hand_over();
        assert!(ledger.settle(&claimed, state, reason, wait));
    }
    ledger.hand_over();
    ledger.claim(1);
    ledger.run("update survey.subscriptions set active = false where subscription_id = 7");
    assert!(ledger.claim(1).is_empty());
    ledger.run(&format!(
        "do $$ begin perform survey.queue_deliveries(array['{monday}'::date], array[null::bigint], array[1::bigint], array[1::bigint], array['no_answers']); end $$"
    ));
    ledger.in_january();
    ledger
}
