//! The source: what is built of it here, and brought to a clean Debian.

use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

use nps_tests::documents::{blocks_of, project};
use tempfile::TempDir;

use crate::clean_root::CleanRoot;
use crate::manual::{MAIL_SERVER, follow_the_manual, mail_and_pages_are_made, timers_start_what_works};

const OPERATION: &str = "docs/operation.md";

/// Where the commands of the manual install something. In a layer over these, nothing of this machine changes.
const INTO_A_LAYER: &str = r#"
    kept=$1 commands=$2
    layer=$(mktemp --directory)
    mount -t tmpfs tmpfs $layer
    for directory in /usr/lib/postgresql /usr/share/postgresql /usr/local; do
        mkdir -p $layer/new$directory $layer/work$directory
        mount -t overlay -o lowerdir=$directory,upperdir=$layer/new$directory,workdir=$layer/work$directory overlay $directory
    done
    bash -euo pipefail -c "$commands"
    cp -r $layer/new/. $kept"#;

/// Types what the page on installing says of the source, and returns the files that this installs, as they are to lie below `/`.
fn installed() -> &'static Path {
    static INSTALLED: LazyLock<TempDir> = LazyLock::new(|| {
        let kept = tempfile::tempdir().expect("a directory");
        let mut unshare = Command::new("unshare");
        unshare.args(["--mount", "bash", "-euo", "pipefail", "-c", INTO_A_LAYER, "layer"]);
        run(unshare.arg(kept.path()).arg(console("docs/installing.md", "")));
        kept
    });
    INSTALLED.path()
}

/// The commands of a page that ask for a machine of their own: of all its blocks, or of the one with these words.
fn console(page: &str, words: &str) -> String {
    let blocks = blocks_of(page).into_iter();
    // Each is typed in the directory of the project.
    let commands: String = blocks
        .filter(|block| block.language == "console" && block.content.contains(words))
        .map(|block| format!("(\n{})\n", block.content))
        .collect();
    assert!(!commands.is_empty(), "{page} has no commands with {words}");
    commands
}

fn run(command: &mut Command) {
    // What the cargo that runs this test says of it is nothing to those that build something else, and would have them begin anew.
    for (name, _) in std::env::vars_os() {
        let is_of_cargo = name.to_str().is_some_and(|name| name.starts_with("CARGO_"));
        if is_of_cargo && name != "CARGO_HOME" {
            command.env_remove(name);
        }
    }
    let output = command.current_dir(project()).output().expect("a program");
    let told = [output.stdout, output.stderr].map(|told| String::from_utf8_lossy(&told).into_owned());
    assert!(output.status.success(), "{command:?}\n{}", told.concat());
}

/// A clean Debian with what was built, prepared by the commands on the page of operation that have these words, and with the database and the
/// configuration of the page on installing.
fn clinic(words: &str) -> CleanRoot {
    let root = CleanRoot::boot_with(&[(installed(), "/installed"), (project(), "/source")]);
    root.run(MAIL_SERVER);
    root.run("cp -r /installed/. /");
    root.run(&format!("cd /source\n{}", console(OPERATION, words)));
    follow_the_manual(&root, "createdb", "nps-reporter doctor");
    root
}

fn write(root: &CleanRoot, path: &str, content: &str) {
    root.run(&format!(
        "mkdir -p $(dirname {path})\ncat >{path} <<'END'\n{content}END"
    ));
}

#[test]
fn a_clinic_is_up_without_packages_and_somebody_is_told_of_failures() {
    let root = clinic("systemd-sysusers");
    follow_the_manual(&root, "systemctl enable", "list-timers");
    timers_start_what_works(&root);

    for block in blocks_of(OPERATION) {
        if let Some(name) = block.language.strip_prefix("ini ") {
            write(&root, &format!("/etc/systemd/system/{name}"), &block.content);
        }
    }
    root.run(
        "sed --in-place 's#smtp://localhost.*\"#smtps://survey@localhost\"#' /etc/nps-reporter/config.toml
        install -m 600 /dev/stdin /etc/nps-reporter/smtp-password <<<secret
        systemctl daemon-reload
        systemctl start nps-reporter-digest.service",
    );
    root.run(
        "echo 'no key' >>/etc/nps-reporter/config.toml && ! systemctl start nps-reporter-digest.service",
    );
    root.wait_until(
        "grep --recursive --quiet 'Subject: nps-reporter-digest.service failed on' /var/lib/mail/box/new",
    );
}

#[test]
fn a_clinic_is_up_by_cron_alone() {
    let root = clinic("adduser");
    let table = blocks_of(OPERATION)
        .into_iter()
        .find(|block| block.language == "text crontab")
        .expect("a table");
    // Nobody waits for five in the morning.
    let every_minute = |line: &str| {
        let fields: Vec<_> = line.splitn(6, char::is_whitespace).collect();
        format!("* * * * * {}\n", fields[5])
    };
    let lines: String = table.content.lines().map(every_minute).collect();
    write(&root, "/etc/cron.d/nps-reporter", &lines);
    mail_and_pages_are_made(&root);
}

#[test]
fn files_for_machines_without_rust_are_the_extension() {
    installed();
    let root = CleanRoot::boot_with(&[(&project().join("target/files"), "/files")]);
    root.run("cp -r /files/. /");
    assert_eq!(
        root.run("sudo -u postgres psql -Atqc 'create extension nps; select round(nps(score)) from (values (9), (3), (10)) as answers (score)'"),
        "33\n"
    );
}

#[test]
fn contributors_are_told_how_to_run_one_suite() {
    let commands = console("CONTRIBUTING.md", "");
    run(Command::new("bash").args(["-euo", "pipefail", "-c", &commands]));
}
