//! Whoever looks after a server that is started for a test, and cleans up after it, however the test ends.

use std::path::Path;
use std::process::{Child, Command, Stdio};

/// Once its standard input ends, as it does when we are killed, it stops what it started, and cleans up.
const JANITOR: &str = r#"directory=$1; shift; "$@" & cat >&2; kill $!; wait $!; rm -rf "$directory""#;

/// A server and its directory, both gone with the value.
pub struct Janitor {
    process: Child,
}

impl Janitor {
    /// Starts a server, which has `stdout` for its standard output.
    pub fn start(server: &Command, directory: &Path, stdout: impl Into<Stdio>) -> Self {
        let process = Command::new("sh")
            .args(["-c", JANITOR, "janitor"])
            .arg(directory)
            .arg(server.get_program())
            .args(server.get_args())
            .envs(server.get_envs().filter_map(|(name, value)| Some((name, value?))))
            .stdin(Stdio::piped())
            .stdout(stdout)
            .spawn()
            .expect("a janitor");
        Self { process }
    }
}

impl Drop for Janitor {
    fn drop(&mut self) {
        drop(self.process.stdin.take());
        let _ = self.process.wait();
    }
}
