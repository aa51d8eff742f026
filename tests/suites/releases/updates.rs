//! Every version updates to this one, has then exactly what a fresh installation has, and keeps all data.

use std::fs;
use std::path::PathBuf;

use nps_tests::cluster::{Cluster, Database};
use nps_tests::server::Installation;
use tempfile::TempDir;

use super::{CURRENT, data, releases};

/// A server whose extensions are its own, so that versions can be added to them.
struct Server {
    cluster: Cluster,
    extensions: PathBuf,
    _directory: TempDir,
}

impl Server {
    fn new() -> Self {
        let directory = tempfile::Builder::new()
            .prefix("nps-releases-")
            .permissions(std::os::unix::fs::PermissionsExt::from_mode(0o755))
            .tempdir_in("/tmp")
            .expect("a directory");
        let installation = Installation::from_environment()
            .and_then(|installation| installation.copy_into(directory.path()))
            .expect("a copy of PostgreSQL");
        Self {
            cluster: Cluster::start_of(&installation, &[]),
            extensions: installation
                .directory("--sharedir")
                .expect("a directory")
                .join("extension"),
            _directory: directory,
        }
    }

    fn write(&self, name: &str, script: &str) {
        fs::write(self.extensions.join(name), script).expect("a script");
    }

    fn current_script(&self) -> String {
        fs::read_to_string(self.extensions.join(format!("nps--{CURRENT}.sql")))
            .expect("the extension is installed")
    }

    fn database(&self, version: &str) -> Database<'_> {
        let database = self.cluster.database("releases");
        database.run(&format!("create extension nps version '{version}'"));
        database
    }

    /// Makes data with the version, updates it, and finds no difference: neither from a fresh installation nor in the data.
    #[track_caller]
    fn update(&self, from: &str, to: &str) {
        let updated = self.database(from);
        data::make(&updated);
        let before = data::answers(&updated);
        updated.run(&format!("alter extension nps update to '{to}'"));
        assert_eq!(
            differences(&updated, &self.database(to)),
            "",
            "after the update from {from} to {to}"
        );
        assert_eq!(
            data::answers(&updated),
            before,
            "after the update from {from} to {to}"
        );
    }
}

fn objects(database: &Database<'_>) -> Vec<String> {
    database.column(include_str!("objects.sql"))
}

/// What one has and the other lacks, by line.
fn differences(one: &Database<'_>, other: &Database<'_>) -> String {
    let (one, other) = (objects(one), objects(other));
    let lacking = one
        .iter()
        .filter(|object| !other.contains(object))
        .map(|object| format!("- {object}"));
    let added = other
        .iter()
        .filter(|object| !one.contains(object))
        .map(|object| format!("+ {object}"));
    lacking.chain(added).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_version_updates_to_this_one_and_keeps_all_data() {
    let server = Server::new();
    for release in releases().iter().filter(|release| release.version != CURRENT) {
        server.write(
            &format!("nps--{}.sql", release.version),
            &release.install_script(),
        );
        server.update(&release.version, CURRENT);
    }
}

#[test]
fn nothing_that_was_released_changes_without_a_new_version() {
    let server = Server::new();
    for release in releases().iter().filter(|release| release.version == CURRENT) {
        server.write("nps--as-released.sql", &release.install_script());
        let changed = differences(&server.database("as-released"), &server.database(CURRENT));
        assert_eq!(
            changed, "",
            "version {CURRENT} is released: take the next in Cargo.toml, and write extension/sql/nps--{CURRENT}--<next>.sql (docs/upgrading.md)"
        );
    }
}

#[test]
fn a_next_version_with_its_script_is_reached_with_all_data() {
    let server = Server::new();
    let added = "create function nps_next(nps_tally) returns bigint immutable parallel safe return nps_responses($1) + 1;
        comment on function nps_next(nps_tally) is 'Of the next version.';";
    server.write("nps--99.sql", &format!("{}\n{added}", server.current_script()));
    server.write(&format!("nps--{CURRENT}--99.sql"), added);
    server.update(CURRENT, "99");
}

#[test]
fn whatever_an_update_script_forgets_shows() {
    let changes = [
        (
            "a function",
            "create function nps_next() returns integer immutable return 1",
        ),
        ("a label", "alter type nps_band add value 'beyond'"),
        (
            "a constraint",
            "alter domain nps_score add constraint even check (value % 2 = 0)",
        ),
        ("a comment", "comment on type nps_tally is 'Changed.'"),
        (
            "an estimate",
            "alter operator ~= (smallint, nps_class) set (restrict = eqsel)",
        ),
        (
            "a body",
            "create or replace function nps_next() returns integer immutable return 2",
        ),
        (
            "a cast",
            "create cast (nps_tally as text) with inout as assignment",
        ),
        (
            "an aggregate",
            "create aggregate nps_next(nps_tally) (sfunc = nps_tally_merge, stype = nps_tally)",
        ),
    ];
    let server = Server::new();
    for (what, change) in changes {
        let known = match what {
            "a body" => changes[0].1,
            _ => "",
        };
        server.write(
            "nps--forgetful.sql",
            &format!("{}\n{known}", server.current_script()),
        );
        server.write(
            "nps--99.sql",
            &format!("{}\n{known};\n{change};", server.current_script()),
        );
        let shown = differences(&server.database("forgetful"), &server.database("99"));
        assert!(shown.contains('+'), "{what} that changes is not seen");
    }
}

#[test]
fn this_version_is_written_down_or_is_yet_to_be_released() {
    let known: Vec<_> = releases().into_iter().map(|release| release.version).collect();
    let number = |version: &str| -> Vec<u32> {
        version
            .split('.')
            .map(|part| part.parse().expect("a number"))
            .collect()
    };
    let newest = known
        .iter()
        .max_by_key(|version| number(version))
        .expect("a release");
    assert!(
        number(CURRENT) >= number(newest),
        "{CURRENT} is older than {newest}, which is released"
    );
}
