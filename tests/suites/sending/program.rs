//! A program at work, which others can reach meanwhile.

use std::process::{Child, Command, Output, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// What has taken so long hangs.
const HANGS: Duration = Duration::from_secs(300);

/// Waits until this is so.
#[track_caller]
pub(super) fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let started = Instant::now();
    while !is_so() {
        assert!(started.elapsed() < HANGS, "never so: {what}");
        sleep(Duration::from_millis(5));
    }
}

/// A program, before it is started, at work, or ended.
#[derive(Clone, Default)]
pub(super) struct Program(Arc<Mutex<Option<Child>>>);

impl Program {
    /// Starts it; who wants to signal it waits until it has begun.
    pub(super) fn start(&self, command: &mut Command) {
        let mut child = self.child();
        let started = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn();
        *child = Some(started.expect("the program"));
    }

    /// `kill -9`, and it is dead when this returns.
    pub(super) fn kill(&self) {
        if let Some(child) = self.child().as_mut() {
            child.kill().expect("kill -9");
            child.wait().expect("its end");
        }
    }

    /// Asks it to stop, if it has not ended.
    pub(super) fn terminate(&self) {
        let mut child = self.child();
        let Some(child) = child.as_mut() else { return };
        if child.try_wait().expect("a status").is_none() {
            let told = Command::new("kill")
                .args(["-TERM", &child.id().to_string()])
                .status();
            assert!(told.expect("kill").success());
        }
    }

    /// What it said, once it has ended.
    pub(super) fn output(&self) -> Output {
        let started = Instant::now();
        while self.is_running() {
            if started.elapsed() > HANGS {
                self.kill();
                panic!("it hangs: {:?}", self.output());
            }
            sleep(Duration::from_millis(2));
        }
        let child = self.child().take().expect("a program");
        child.wait_with_output().expect("its output")
    }

    fn is_running(&self) -> bool {
        let mut child = self.child();
        let child = child.as_mut().expect("a program");
        child.try_wait().expect("a status").is_none()
    }

    // A watcher that has failed must not hide why.
    fn child(&self) -> MutexGuard<'_, Option<Child>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Runs it to its end.
pub(super) fn output(command: &mut Command) -> Output {
    let program = Program::default();
    program.start(command);
    program.output()
}

/// What it said when it ended, with this code.
pub(super) fn ended(output: &Output, code: i32) -> String {
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(code), "{told}");
    assert!(!told.contains('@'), "an address: {told}");
    told
}

/// A number of the summary.
pub(super) fn counted(output: &Output, key: &str) -> u64 {
    let line: serde_json::Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stderr)));
    let count = |key: &str| line[key].as_u64().expect("a count");
    assert_eq!(
        count("queued"),
        ["sent", "failed", "uncertain", "suppressed"]
            .map(count)
            .iter()
            .sum::<u64>(),
        "{line}"
    );
    count(key)
}
