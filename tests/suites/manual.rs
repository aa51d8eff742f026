//! What the program tells of itself: man pages and completions, wherever it is installed.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::docs::project;
use nps_tests::reporter;
use tempfile::TempDir;

/// Where nothing works but the program itself.
fn lost(arguments: &[&str]) -> Output {
    let mut command = reporter::without_database();
    command
        .args(arguments)
        .env("NPS_CONFIG", "/nonexistent.toml")
        .env("NPS_SMTP_PORTT", "25")
        .env("DATABASE_URL", "host=/nonexistent")
        .env("NPS_SMTP_URL", "smtp://user:sesam@host");
    command.output().expect("nps-reporter")
}

#[track_caller]
fn printed(output: Output) -> String {
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn pages() -> TempDir {
    let directory = TempDir::new().expect("a directory");
    let path = directory.path().join("man1");
    let told = printed(lost(&["manual", path.to_str().expect("UTF-8")]));
    let number = fs::read_dir(&path).expect("pages").count();
    assert_eq!(told, format!("{number} pages in {}\n", path.display()));
    directory
}

fn page(pages: &TempDir, name: &str) -> String {
    fs::read_to_string(pages.path().join("man1").join(format!("{name}.1"))).expect(name)
}

/// The commands below one, as its help lists them.
fn commands_below(command: &[&str]) -> Vec<String> {
    let help = printed(lost(&[command, &["--help"]].concat()));
    let Some((_, list)) = help.split_once("\nCommands:\n") else {
        return Vec::new();
    };
    let lines = list.lines().take_while(|line| !line.is_empty());
    let names = lines
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next());
    names.filter(|name| *name != "help").map(str::to_owned).collect()
}

#[test]
fn every_command_has_a_page() {
    let pages = pages();
    let mut expected = BTreeSet::from(["nps-reporter.1".to_owned()]);
    for command in commands_below(&[]) {
        expected.insert(format!("nps-reporter-{command}.1"));
        for below in commands_below(&[&command]) {
            expected.insert(format!("nps-reporter-{command}-{below}.1"));
        }
    }
    assert!(expected.contains("nps-reporter-digest-run.1"), "{expected:?}");
    let files = fs::read_dir(pages.path().join("man1")).expect("pages");
    let found: BTreeSet<String> = files
        .map(|file| file.expect("a file").file_name().into_string().expect("UTF-8"))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn groff_has_nothing_to_say_against_any_page() {
    let pages = pages();
    for file in fs::read_dir(pages.path().join("man1")).expect("pages") {
        let file = file.expect("a file").path();
        let output = Command::new("groff")
            .args(["-ww", "-man", "-Kutf8", "-Tutf8"])
            .arg(&file)
            .output()
            .expect("groff");
        assert!(
            output.status.success() && output.stderr.is_empty() && !output.stdout.is_empty(),
            "{}: {}",
            file.display(),
            String::from_utf8_lossy(&output.stderr)
        );
    }
}

/// A page as a reader sees it, without the bold.
fn read(directory: &Path, name: &str) -> String {
    let output = Command::new("man")
        .args(["--warnings=w", "-M"])
        .arg(directory)
        .arg(name)
        .env("MANWIDTH", "100")
        .env("LC_ALL", "C.UTF-8")
        .output()
        .expect("man");
    assert!(
        output.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    printed(output)
}

#[test]
fn the_main_page_tells_codes_variables_and_files() {
    let pages = pages();
    let main = read(pages.path(), "nps-reporter");
    for words in [
        "EXIT STATUS",
        "wrong use of the command line or the configuration",
        "ENVIRONMENT",
        "NPS_SECTION_KEY",
        "PGSERVICE",
        "FILES",
        "/etc/nps-reporter/config.toml",
        "nps-reporter-digest(1)",
    ] {
        assert!(main.contains(words), "{words} is not in {main}");
    }
    // man sets lines as a book does, with spaces of any width.
    let run = read(pages.path(), "nps-reporter-digest-run");
    let words: Vec<&str> = run.split_whitespace().collect();
    assert!(
        words
            .join(" ")
            .contains("nps-reporter digest run [--config] [--week]"),
        "{run}"
    );
}

#[test]
fn the_manual_has_the_exit_codes_of_the_help() {
    let help = printed(lost(&["--help"]));
    let (_, codes) = help.split_once("Exit codes:\n").expect("exit codes");
    // A line that is too long goes on in the next one.
    let codes = codes.split_whitespace().collect::<Vec<_>>().join(" ");
    let manual = fs::read_to_string(project().join("docs/operation.md")).expect("the manual");
    let (_, table) = manual
        .split_once("| code | meaning |\n| --- | --- |\n")
        .expect("a table");
    let rows = table.lines().take_while(|line| !line.is_empty());
    let rows: Vec<&str> = rows
        .map(|row| row.trim_start_matches("| ").trim_end_matches(" |"))
        .collect();
    assert_eq!(rows.join(" ").replace(" | ", " "), codes);
}

#[test]
fn a_page_tells_which_variables_there_are_and_not_what_is_in_them() {
    let pages = pages();
    let main = page(&pages, "nps-reporter");
    assert!(
        main.contains("NPS_CONFIG") && main.contains("DATABASE_URL"),
        "{main}"
    );
    for file in fs::read_dir(pages.path().join("man1")).expect("pages") {
        let page = fs::read_to_string(file.expect("a file").path()).expect("a page");
        assert!(!page.contains("nonexistent") && !page.contains("sesam"), "{page}");
    }
}

#[test]
fn pages_go_only_where_they_can() {
    let output = lost(&["manual", "/dev/null/man1"]);
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(7), "{stderr}");
    assert!(
        stderr.contains("cannot write man pages into directory /dev/null/man1"),
        "{stderr}"
    );
}

/// What bash offers at the end of this line, once it has read our completions.
fn offered(line: &str) -> Vec<String> {
    const ASK: &str = r#"
        set -eu
        source /dev/stdin
        read -ra COMP_WORDS <<<"$1"
        if [[ $1 == *' ' ]]; then COMP_WORDS+=(''); fi
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMP_LINE=$1 COMP_POINT=${#1} COMPREPLY=()
        [[ $(complete -p nps-reporter) =~ ' -F '([^ ]+) ]]
        "${BASH_REMATCH[1]}" nps-reporter "${COMP_WORDS[-1]}" "${COMP_WORDS[-2]}"
        printf '%s\n' "${COMPREPLY[@]}""#;
    let directory = TempDir::new().expect("a directory");
    let script = directory.path().join("nps-reporter");
    fs::write(&script, printed(lost(&["completions", "bash"]))).expect("a file");
    let output = Command::new("bash")
        .args(["--norc", "-c", ASK, "bash", line])
        .stdin(fs::File::open(&script).expect("the script"))
        .output()
        .expect("bash");
    assert!(
        output.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    printed(output).lines().map(str::to_owned).collect()
}

#[test]
fn bash_completes_commands_and_options() {
    assert_eq!(offered("nps-reporter dig"), ["digest"]);
    assert_eq!(offered("nps-reporter digest pre"), ["preview"]);
    assert_eq!(offered("nps-reporter digest run --we"), ["--week"]);
    assert_eq!(offered("nps-reporter import --kind vis"), ["visits"]);
    assert!(offered("nps-reporter ").contains(&"doctor".to_owned()));
}

#[test]
fn other_shells_have_completions_too() {
    for (shell, first) in [
        ("zsh", "#compdef nps-reporter"),
        ("fish", "# Print an optspec"),
        ("elvish", "\nuse builtin;"),
        ("powershell", "\nusing namespace System.Management.Automation"),
    ] {
        let script = printed(lost(&["completions", shell]));
        assert!(
            script.starts_with(first) && script.contains("digest"),
            "{shell}: {:.200}",
            script
        );
    }
    let output = lost(&["completions", "tcsh"]);
    assert_eq!(output.status.code(), Some(2));
}
