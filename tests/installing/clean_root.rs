//! A Debian of its own, booted with its own systemd and no network, in which nothing of ours is installed yet. What happens in it is
//! gone with the value.

use std::env;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// One at a time: systemd-nspawn locks the directory that it boots.
static BOOTED: Mutex<()> = Mutex::new(());

pub(crate) struct CleanRoot {
    container: Child,
    _booted: MutexGuard<'static, ()>,
}

impl CleanRoot {
    /// Boots what `scripts/clean-root` has made; `/packages` in it is where `scripts/deb` has put the packages.
    pub(crate) fn boot() -> Self {
        Self::boot_with(&[])
    }

    /// The same, with directories of this machine at the places named.
    pub(crate) fn boot_with(directories: &[(&Path, &str)]) -> Self {
        let booted = BOOTED.lock().unwrap_or_else(PoisonError::into_inner);
        let variable =
            |name| env::var(name).unwrap_or_else(|_| panic!("{name} is not set: run this through make test"));
        // However this process ends, the container ends with it.
        let container = Command::new("setpriv")
            .args([
                "--pdeathsig",
                "TERM",
                "systemd-nspawn",
                "--quiet",
                "--boot",
                "--volatile=overlay",
            ])
            .args([
                "--register=no",
                "--keep-unit",
                "--private-network",
                "--console=pipe",
            ])
            .arg(format!("--machine=nps-{}", std::process::id()))
            .arg(format!("--directory={}", variable("NPS_CLEAN_ROOT")))
            .arg(format!("--bind-ro={}:/packages", variable("NPS_PACKAGES")))
            .args(
                directories
                    .iter()
                    .map(|(directory, place)| format!("--bind-ro={}:{place}", directory.display())),
            )
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("systemd-nspawn");
        let root = Self {
            container,
            _booted: booted,
        };
        root.wait_until("systemctl is-system-running --wait");
        root
    }

    /// What a shell of root says there, and how it ended; it stops at the first command that fails.
    pub(crate) fn output(&self, commands: &str) -> Output {
        let system = self.first_process().expect("a booted system");
        Command::new("nsenter")
            .args(["--all", "--target", &system, "env", "--ignore-environment"])
            .args([
                "PATH=/usr/sbin:/usr/bin:/sbin:/bin",
                "HOME=/root",
                "LC_ALL=C.UTF-8",
                "PAGER=",
            ])
            .args(["bash", "-euo", "pipefail", "-c", commands])
            .stdin(Stdio::null())
            .output()
            .expect("nsenter")
    }

    /// The same of commands that succeed: what they print.
    #[track_caller]
    pub(crate) fn run(&self, commands: &str) -> String {
        let output = self.output(commands);
        let said = String::from_utf8_lossy(&output.stderr);
        let printed = String::from_utf8(output.stdout).expect("UTF-8");
        assert!(output.status.success(), "{commands}\n{printed}\n{said}");
        printed
    }

    /// Returns once the commands succeed.
    #[track_caller]
    pub(crate) fn wait_until(&self, commands: &str) {
        let deadline = Instant::now() + Duration::from_secs(120);
        while self.first_process().is_none() || !self.output(commands).status.success() {
            assert!(Instant::now() < deadline, "in vain: {commands}");
            thread::sleep(Duration::from_millis(100));
        }
    }

    /// The process that the system in there calls 1.
    fn first_process(&self) -> Option<String> {
        let container = self.container.id();
        let children = fs::read_to_string(format!("/proc/{container}/task/{container}/children")).ok()?;
        Some(children.split_whitespace().next()?.to_owned())
    }
}

impl Drop for CleanRoot {
    fn drop(&mut self) {
        // Nothing in there is worth an orderly end.
        if let Some(system) = self.first_process() {
            let _ = Command::new("kill").args(["-KILL", &system]).status();
        }
        let _ = self.container.wait();
    }
}
