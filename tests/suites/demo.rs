//! The whole road, as `make demo` goes it: from a survey system's export to mails and figures.

use nps_tests::reporter;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Output};
use tempfile::TempDir;

#[test]
fn a_year_of_answers_becomes_mails_and_figures() {
    let demo = Demo::new();
    let printed = text(demo.run("start"));
    let figures: Vec<_> = printed
        .split("\n\n")
        .skip_while(|part| !part.starts_with("Lehtokajo: "))
        .take(4)
        .collect();
    insta::assert_snapshot!("demo_figures", figures.join("\n\n"));
    for way_on in ["Look around: ", "Stop it:     make demo-stop"] {
        assert!(printed.contains(way_on), "{printed}");
    }
    let mails = fs::read_dir(demo.0.path().join("output/mails/2026-W01")).expect("mails");
    assert_eq!(mails.count(), 126);

    text(demo.run("stop"));
    assert!(!demo.0.path().join("server").exists());
}

/// The demo in a directory of its own; its server outlives the program, but not this value.
struct Demo(TempDir);

impl Demo {
    fn new() -> Self {
        let directory = tempfile::Builder::new()
            .prefix("nps-demo-")
            .permissions(Permissions::from_mode(0o755)) // the server's user has to pass through
            .tempdir_in("/tmp")
            .expect("a temporary directory");
        Self(directory)
    }

    fn run(&self, action: &str) -> Output {
        Command::new(reporter::program().with_file_name("demo"))
            .arg("--server")
            .arg(self.0.path().join("server"))
            .arg("--output")
            .arg(self.0.path().join("output"))
            .arg(action)
            .output()
            .expect("the demo")
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        self.run("stop");
    }
}

fn text(output: Output) -> String {
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("UTF-8")
}
