//! A base backup and archived WAL, as the page says: to the last moment, and to one before somebody's mistake.

use std::fs;
use std::path::Path;

use nps_tests::cluster::{Cluster, Shutdown};
use nps_tests::server::{self, Installation};
use tempfile::TempDir;

use super::{Machine, SEND, place_of, surveyed_by};
use crate::docs::blocks_of;

/// The moment before the mistake that the page tells of.
const MOMENT: &str = "2026-01-19 09:41:00+02";

#[test]
fn a_base_backup_and_wal_bring_back_the_last_moment_and_any_before() {
    let page = blocks_of("docs/backup.md");
    let directory = TempDir::new().expect("a directory");
    // Where the server's user may write, too.
    let archive = TempDir::new_in("/tmp").expect("a directory");
    let archived = |text: &str| text.replace("/backup/wal", &archive.path().display().to_string());
    let settings = archived(&page[place_of(&page, "archive")].content).replace('\'', "");
    let settings: Vec<_> = settings
        .lines()
        .map(|line| line.replacen(" = ", "=", 1))
        .collect();
    let settings: Vec<_> = settings.iter().map(String::as_str).collect();
    let original = surveyed_by(Machine {
        cluster: Cluster::start(&settings),
        directory: directory.path(),
    });
    let hand_over = |directory: &Path| {
        let example = original.cluster.socket_directory().display();
        original.shell(&format!(
            "chown --recursive --reference={example} {}",
            directory.display()
        ));
    };
    hand_over(archive.path());
    original.follow(&page, "base");

    original.shell(SEND);
    original.run("select survey.erase_customer('p-88')");
    let before = original.contents();
    let moment = original.ask("select clock_timestamp()::text");
    original.run("delete from survey.answers where unit_id = 1");
    original.run("select survey.opt_out('7d0c', 'phone')");
    let last = original.contents();
    // A server that goes down in peace archives all it has.
    original.cluster.stop(Shutdown::Fast);

    let recovery = archived(&page[place_of(&page, "moment")].content);
    let to_the_end: String = recovery
        .split_inclusive('\n')
        .filter(|line| !line.starts_with("recovery_target"))
        .collect();
    for (recovery, expected) in [(to_the_end, last), (recovery.replace(MOMENT, &moment), before)] {
        let place = TempDir::new_in("/tmp").expect("a directory").keep();
        original.shell("cp --recursive base untouched");
        original.shell(&recovery);
        fs::rename(directory.path().join("base"), server::data(&place)).expect("a data directory");
        original.shell("mv untouched base");
        hand_over(&place);
        let copy = Machine {
            cluster: Cluster::start_in(place, &Installation::from_environment().expect("one"), &[]),
            directory: directory.path(),
        };
        while copy.ask("select pg_is_in_recovery()::text") == "true" {}
        for (expected, found) in expected.iter().zip(copy.contents()) {
            assert_eq!(*expected, found, "{recovery}");
        }
        assert_eq!(copy.ask("select count(*)::text from survey.check_daily()"), "0");
        assert!(copy.shell(SEND).starts_with("0 mails queued"), "{recovery}");
    }
}
