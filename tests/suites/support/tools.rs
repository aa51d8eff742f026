//! The programs that look at mails and pages, each of which is handed its source and speaks JSON, and where they leave what
//! people may look at.

use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// Runs a program in Python and gives what it prints.
pub(crate) fn python(program: &str, arguments: &[impl AsRef<OsStr>]) -> Vec<u8> {
    let mut command = Command::new("python3");
    command.args(["-c", program]).args(arguments);
    output_of(command, &[])
}

/// Runs a program in Python among the packages of scripts/python-tools, on what it reads and prints as JSON.
pub(crate) fn python_with_packages<Answer: DeserializeOwned>(
    program: &str,
    input: &impl Serialize,
) -> Answer {
    let packages = std::env::var_os("NPS_PYTHON_TOOLS").expect(
        "NPS_PYTHON_TOOLS does not name a directory of Python packages: run this through make test, \
         or say NPS_PYTHON_TOOLS=$(scripts/python-tools)",
    );
    let mut command = Command::new("python3");
    command.args(["-c", program]).env("PYTHONPATH", packages);
    let input = serde_json::to_vec(input).expect("JSON");
    serde_json::from_slice(&output_of(command, &input)).expect("JSON")
}

/// Runs a program in JavaScript among the packages of tests/package.json, on what it reads and prints as JSON.
pub(crate) fn node<Answer: DeserializeOwned>(program: &str, input: &impl Serialize) -> Answer {
    let tools = PathBuf::from(std::env::var_os("NPS_NODE_TOOLS").expect(
        "NPS_NODE_TOOLS does not name a directory of Node.js and its packages: run this through make test, \
         or say NPS_NODE_TOOLS=$(scripts/node-tools)",
    ));
    let mut command = Command::new(tools.join("bin/node"));
    // Imports are looked for from the working directory.
    command
        .args(["--input-type=module", "--eval", program])
        .current_dir(tools);
    let input = serde_json::to_vec(input).expect("JSON");
    serde_json::from_slice(&output_of(command, &input)).expect("JSON")
}

fn output_of(mut command: Command, input: &[u8]) -> Vec<u8> {
    let mut process = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{}: {error}", command.get_program().display()));
    let mut stdin = process.stdin.take().expect("its standard input");
    // Beside the reading, for a program may print before it has read all.
    let output = thread::scope(|scope| {
        scope.spawn(move || stdin.write_all(input));
        process.wait_with_output().expect("its output")
    });
    assert!(output.status.success(), "it failed; above is why");
    output.stdout
}

/// A directory under target/ for people to look into, without what an earlier run has left.
pub(crate) fn emptied(name: &str) -> PathBuf {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target").join(name);
    let _ = fs::remove_dir_all(&directory);
    fs::create_dir_all(&directory).expect("a directory under target/");
    directory.canonicalize().expect("its path")
}

/// Fails with everything that is wrong, not only with the first.
#[track_caller]
pub(crate) fn assert_none(problems: &[String]) {
    assert!(
        problems.is_empty(),
        "{} problems:\n{}",
        problems.len(),
        problems.join("\n")
    );
}
