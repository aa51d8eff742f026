//! Mails as files, and no room for them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use nps_tests::reporter;
use tempfile::TempDir;

use super::ledger::{MONDAY, Survey, WEEK, survey};
use super::program::{counted, ended, output};

const READERS: u32 = 10;

/// `digest run` into files, begun by this shell command.
fn digest(survey: &Survey, shell: &str, outbox: &Path) -> Command {
    let program = reporter::command(&survey.database);
    let mut command = Command::new("sh");
    command
        .args(["-c", &format!("{shell} exec \"$@\""), "sh"])
        .arg(program.get_program())
        .args(["digest", "run", "--json", "--week", WEEK])
        .env_clear()
        .envs(
            program
                .get_envs()
                .filter_map(|(name, value)| Some((name, value?))),
        )
        .env("NPS_MAIL_OUTBOX", outbox);
    command
}

/// What is in a directory, with all below.
fn files(directory: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(directory).expect("a directory");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] })
        .collect()
}

fn is_full(survey: &Survey, full: &mut Command, why: &str, outbox: &Path) {
    let full = output(full);
    let told = ended(&full, 7);
    assert!(
        told.contains("error: cannot write") && told.contains(why),
        "{told}"
    );
    assert!(
        told.contains("hint: ") && told.contains("waits in the ledger"),
        "{told}"
    );
    assert_eq!(
        counted(&full, "queued") + counted(&full, "waiting"),
        u64::from(READERS)
    );
    holds(survey, outbox, counted(&full, "sent"));
}

/// So many files, each whole, and nothing beside them.
fn holds(survey: &Survey, outbox: &Path, mails: u64) {
    let contents: Vec<Vec<u8>> = files(outbox)
        .iter()
        .map(|file| {
            assert_eq!(
                file.extension().and_then(|ending| ending.to_str()),
                Some("eml"),
                "{file:?}"
            );
            fs::read(file).expect("a file")
        })
        .collect();
    assert_eq!(contents.len() as u64, mails);
    for mail in survey.mails(MONDAY, &contents) {
        assert_eq!(mail.copies == 1, mail.state == "sent", "{mail:?}");
        assert!(mail.state == "sent" || mail.state == "pending", "{mail:?}");
    }
}

/// With room, the next run writes what is left.
fn rest_is_written(survey: &Survey, outbox: &Path) {
    let rest = survey.ask("select count(*) from survey.deliveries where state <> 'sent'");
    let well = output(&mut digest(survey, "", outbox));
    ended(&well, 0);
    assert_eq!(counted(&well, "sent"), rest.unsigned_abs());
    holds(survey, outbox, READERS.into());
}

#[test]
fn files_that_may_not_grow_are_not_left_half_written() {
    let survey = survey("sending_file_limit", READERS);
    let outbox = TempDir::new().expect("an outbox");
    // Blocks of 512 bytes: less than any of these mails. The signal that comes with that would end the program.
    let limited = "trap '' XFSZ; ulimit -f 8;";
    let why = "File too large";
    is_full(
        &survey,
        &mut digest(&survey, limited, outbox.path()),
        why,
        outbox.path(),
    );
    rest_is_written(&survey, outbox.path());
}

/// A disk with little room, gone with the value.
struct Disk(TempDir);

impl Disk {
    /// None where we may not mount one.
    fn mount() -> Option<Disk> {
        let disk = Disk(TempDir::new().expect("a directory"));
        disk.is_done("mount", &["-t", "tmpfs", "-o", "size=64k", "tmpfs"])
            .then_some(disk)
    }

    fn grow(&self) {
        assert!(self.is_done("mount", &["-o", "remount,size=16m"]));
    }

    fn is_done(&self, program: &str, arguments: &[&str]) -> bool {
        let output = Command::new(program).args(arguments).arg(self.0.path()).output();
        output.is_ok_and(|output| output.status.success())
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        self.is_done("umount", &[]);
    }
}

#[test]
fn a_disk_that_is_full_loses_nothing() {
    let Some(disk) = Disk::mount() else {
        eprintln!("not root, so no disk is mounted; a limit on files is tried all the same");
        return;
    };
    let survey = survey("sending_disk", READERS);
    let outbox = disk.0.path().join("outbox");
    let why = "No space left on device";
    is_full(&survey, &mut digest(&survey, "", &outbox), why, &outbox);
    assert!(
        survey.ask("select count(*) from survey.deliveries where state = 'sent'") > 0,
        "some fitted"
    );
    disk.grow();
    rest_is_written(&survey, &outbox);
}
