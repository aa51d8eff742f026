//! What was released is kept: symbols that installed functions call, and migrations that databases have had.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use nps_tests::server::Installation;

use super::releases;
use crate::docs::project;

/// The functions that a library exports.
fn symbols(library: &std::path::Path) -> BTreeSet<String> {
    let output = Command::new("nm")
        .args(["--dynamic", "--defined-only", "--format=just-symbols"])
        .arg(library)
        .output()
        .expect("nm, of binutils");
    assert!(output.status.success());
    let names = String::from_utf8(output.stdout).expect("names");
    names.lines().map(str::to_owned).collect()
}

/// Of functions that were created years ago: PostgreSQL looks each up by its name when it is first called.
#[test]
fn every_symbol_that_was_once_exported_still_is() {
    let installation = Installation::from_environment().expect("a PostgreSQL");
    let exported = symbols(
        &installation
            .directory("--pkglibdir")
            .expect("a directory")
            .join("nps.so"),
    );
    for release in releases() {
        let script = release.install_script();
        for symbol in release.read("symbols.txt").lines() {
            assert!(
                exported.contains(symbol),
                "{symbol}, which version {} exported, is gone",
                release.version
            );
        }
        let named = script
            .lines()
            .filter_map(|line| line.split_once("'MODULE_PATHNAME', '")?.1.split('\'').next());
        let named: BTreeSet<_> = named.map(str::to_owned).collect();
        assert!(
            named.len() > 50 && named.is_subset(&exported),
            "{:?}",
            named.difference(&exported)
        );
    }
}

#[test]
fn no_migration_that_was_released_has_changed() {
    for release in releases() {
        let mut check = Command::new("sha256sum");
        check
            .args(["--check", "--quiet", "--strict"])
            .arg(release.directory.join("migrations.sha256"));
        let output = check
            .current_dir(project().join("sql/survey"))
            .output()
            .expect("sha256sum");
        assert!(
            output.status.success(),
            "of version {}; write a new migration instead:\n{}{}",
            release.version,
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
    }
}

#[test]
fn a_released_version_lists_every_migration_that_it_had() {
    for release in releases()
        .iter()
        .filter(|release| release.version == super::CURRENT)
    {
        let listed = release.read("migrations.sha256");
        for file in fs::read_dir(project().join("sql/survey")).expect("sql/survey") {
            let name = file.expect("a file").file_name().to_string_lossy().into_owned();
            assert!(
                !name.starts_with('V') || listed.contains(&name),
                "{name} is new: it belongs to the next version, which docs/upgrading.md tells how to begin"
            );
        }
    }
}
