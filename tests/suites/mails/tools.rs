//! The programs that look at mails: each is handed its source and speaks JSON.

use std::ffi::OsStr;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// Runs a program in Python and gives what it prints.
pub(super) fn python(program: &str, arguments: &[impl AsRef<OsStr>]) -> Vec<u8> {
    let mut command = Command::new("python3");
    command.args(["-c", program]).args(arguments);
    output_of(command, &[])
}

/// Runs a program in JavaScript among the packages of tests/package.json, on what it reads and prints as JSON.
pub(super) fn node<Answer: DeserializeOwned>(program: &str, input: &impl Serialize) -> Answer {
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
