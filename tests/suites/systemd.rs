//! The systemd units, as systemd itself reads them.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::docs::{blocks_of, project};
use nps_tests::reporter;
use tempfile::TempDir;

/// In tenths; systemd calls up to 50 "OK" or better. What is left is talking to a database and to a mail server.
const MOST_EXPOSED: u32 = 15;

fn shipped() -> PathBuf {
    project().join("reporter/systemd")
}

/// The units as an operator installs them, with the program at hand and its man pages.
struct Machine {
    directory: TempDir,
}

impl Machine {
    fn new() -> Machine {
        let machine = Machine {
            directory: TempDir::new().expect("a directory"),
        };
        let pages = reporter::without_database()
            .arg("manual")
            .arg(machine.directory.path().join("man/man1"))
            .output();
        assert!(pages.expect("nps-reporter").status.success());
        for (path, text) in files(&shipped(), Path::new("")) {
            let program = reporter::program();
            // systemd looks for it in the directories of programs, where this one is not.
            let text = text.replace("=nps-reporter ", &format!("={} ", program.display()));
            machine.write(&path, &text);
        }
        machine
    }

    fn write(&self, path: &Path, text: &str) {
        let path = self.directory.path().join(path);
        fs::create_dir_all(path.parent().expect("a directory")).expect("a directory");
        fs::write(path, text).expect("a unit");
    }

    fn units(&self, kind: &str) -> Vec<PathBuf> {
        let found = files(self.directory.path(), Path::new("")).into_keys();
        let units: Vec<_> = found
            .filter(|path| path.extension().is_some_and(|extension| extension == kind))
            .filter(|path| path.components().count() == 1)
            .map(|path| self.directory.path().join(path))
            .collect();
        assert!(!units.is_empty(), "no {kind}");
        units
    }

    fn analyze(&self, arguments: &[&str], units: &[PathBuf]) -> Output {
        Command::new("systemd-analyze")
            .args(arguments)
            .args(units)
            .env("MANPATH", self.directory.path().join("man"))
            .output()
            .expect("systemd-analyze")
    }

    /// systemd has nothing against any of the units, nor against the pages that they name.
    #[track_caller]
    fn is_understood(&self) {
        for kind in ["service", "timer"] {
            let output = self.analyze(&["verify"], &self.units(kind));
            let told = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success() && told.is_empty(), "{told}");
        }
    }
}

/// Text files below a directory.
fn files(directory: &Path, below: &Path) -> BTreeMap<PathBuf, String> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(directory.join(below)).expect("a directory") {
        let entry = entry.expect("an entry");
        let path = below.join(entry.file_name());
        match entry.path().is_dir() {
            true => found.extend(files(directory, &path)),
            false => drop(found.insert(path, fs::read_to_string(entry.path()).expect("a text"))),
        }
    }
    found
}

#[test]
fn systemd_understands_every_line() {
    Machine::new().is_understood();
}

#[test]
fn what_the_manual_adds_to_them_is_understood_too() {
    let machine = Machine::new();
    let blocks = blocks_of("docs/operation.md");
    let added: Vec<_> = blocks
        .iter()
        .filter_map(|block| Some((block.language.strip_prefix("ini ")?, &block.content)))
        .collect();
    assert_eq!(added.len(), 3);
    for (name, text) in added {
        machine.write(Path::new(name), text);
    }
    machine.is_understood();
}

#[test]
fn a_line_that_systemd_does_not_understand_would_show() {
    let machine = Machine::new();
    machine.write(
        Path::new("nps-reporter-.service.d/typing-error.conf"),
        "[Service]\nProtectSytem=yes\n",
    );
    let output = machine.analyze(&["verify"], &machine.units("service"));
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(
        told.contains("Unknown key") && told.contains("ProtectSytem"),
        "{told}"
    );
}

#[test]
fn services_are_locked_in() {
    let machine = Machine::new();
    for unit in machine.units("service") {
        let threshold = format!("--threshold={MOST_EXPOSED}");
        let output = machine.analyze(&["security", "--offline=true", &threshold], &[unit]);
        let told = String::from_utf8_lossy(&output.stdout);
        assert!(
            output.status.success() && told.contains("Overall exposure level"),
            "{told}"
        );
    }
}

#[test]
fn what_the_services_start_is_a_command_of_ours() {
    for (path, text) in files(&shipped(), Path::new("")) {
        for command in text
            .lines()
            .filter_map(|line| line.strip_prefix("ExecStart=nps-reporter "))
        {
            let output = reporter::without_database()
                .args(command.split(' '))
                .arg("--help")
                .output()
                .expect("nps-reporter");
            assert!(output.status.success(), "{}: {command}", path.display());
        }
    }
}

#[test]
fn every_timer_starts_a_service() {
    let machine = Machine::new();
    let stems = |kind| -> Vec<_> {
        let units = machine.units(kind).into_iter();
        units.map(|unit| unit.with_extension("")).collect()
    };
    assert_eq!(stems("timer"), stems("service"));
}

#[test]
fn the_user_that_services_run_as_is_one_that_systemd_can_make() {
    let root = TempDir::new().expect("a directory");
    fs::create_dir(root.path().join("etc")).expect("a directory");
    let output = Command::new("systemd-sysusers")
        .arg("--root")
        .arg(root.path())
        .arg("-")
        .stdin(File::open(shipped().join("nps-reporter.sysusers")).expect("the user"))
        .output()
        .expect("systemd-sysusers");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let users = fs::read_to_string(root.path().join("etc/passwd")).expect("users");
    assert!(
        users.contains("\nnps-reporter:") || users.starts_with("nps-reporter:"),
        "{users}"
    );
}
