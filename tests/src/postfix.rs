//! Debian's Postfix, in a directory of its own: as a server that keeps what it is sent, and as its own test programs.

use std::fs;
use std::io::Write;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use crate::certificates::Identity;
use crate::janitor::Janitor;
use crate::mail_server::Received;

const MAIN: &str = include_str!("postfix/main.cf");
const MASTER: &str = include_str!("postfix/master.cf");

/// A server on a port of its own, gone with the value.
pub struct Postfix {
    directory: PathBuf,
    port: u16,
    _janitor: Janitor,
}

/// Postfix's smtp-sink on a port of its own, which takes mails as fast as it can and forgets them. Any user may start it.
pub struct Sink {
    port: u16,
    process: Child,
}

/// One of Postfix's programs: `postcat`, `smtp-sink`, `smtp-source`, or `postfix/sbin/master` with its folder.
pub fn program(name: &str) -> Command {
    let tree = tree();
    let folder = if name.contains('/') { "usr/lib" } else { "usr/sbin" };
    let mut command = Command::new(tree.join(folder).join(name));
    command.env("LD_LIBRARY_PATH", tree.join("usr/lib/postfix"));
    command
}

fn tree() -> PathBuf {
    let tree = std::env::var_os("NPS_POSTFIX");
    tree.expect("NPS_POSTFIX does not name a Postfix: run this through make test, or say NPS_POSTFIX=$(scripts/postfix-tree)")
        .into()
}

impl Postfix {
    /// Starts a server with this certificate. Postfix itself runs for root only: there is none for other users.
    pub fn start(identity: &Identity) -> Option<Self> {
        let whoami = Command::new("id").arg("-u").output().expect("id");
        (whoami.stdout == b"0\n").then(|| Self::start_as_root(identity))
    }

    fn start_as_root(identity: &Identity) -> Self {
        let directory = tempfile::Builder::new()
            .prefix("nps-postfix-")
            .tempdir_in("/tmp")
            .expect("a directory")
            .keep();
        let port = free_port();
        lay_out(&directory, port, identity);
        let mut master = program("postfix/sbin/master");
        master.args(["-d", "-c"]).arg(directory.join("etc"));
        let janitor = Janitor::start(&master, &directory, Stdio::null());
        wait_for(port);
        Self {
            directory,
            port,
            _janitor: janitor,
        }
    }

    /// The port of localhost that it listens on, for STARTTLS.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// What it holds.
    pub fn held(&self) -> Vec<Received> {
        let queue = fs::read_dir(self.directory.join("queue/hold")).expect("a queue");
        queue
            .map(|file| self.read(&file.expect("a file").path()))
            .collect()
    }

    fn read(&self, file: &Path) -> Received {
        let postcat = |part: &str| {
            let mut command = program("postcat");
            command
                .arg("-c")
                .arg(self.directory.join("etc"))
                .arg(part)
                .arg(file);
            command.output().expect("postcat").stdout
        };
        let envelope = String::from_utf8(postcat("-e")).expect("UTF-8");
        let all = |field: &str| {
            let lines = envelope.lines().filter_map(|line| line.strip_prefix(field));
            lines.map(|value| value.trim().to_owned()).collect::<Vec<_>>()
        };
        Received {
            sender: all("sender:").concat(),
            recipients: all("recipient:"),
            content: postcat("-bh"),
        }
    }
}

impl Sink {
    /// Starts one.
    pub fn start() -> Self {
        let port = free_port();
        let mut command = program("smtp-sink");
        // As root it asks whom to be instead.
        let process = command
            .args(["-u", "nobody"])
            .arg(format!("127.0.0.1:{port}"))
            .arg("1000")
            .spawn()
            .expect("smtp-sink");
        wait_for(port);
        Self { port, process }
    }

    /// The port of 127.0.0.1 that it listens on.
    pub fn port(&self) -> u16 {
        self.port
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Configuration and queues, as `postfix set-permissions` would leave them.
fn lay_out(directory: &Path, port: u16, identity: &Identity) {
    let place = directory.to_str().expect("UTF-8");
    let programs = tree();
    let programs = programs.to_str().expect("UTF-8");
    let filled = |text: &str| {
        text.replace("{directory}", place)
            .replace("{programs}", programs)
            .replace("{port}", &port.to_string())
    };
    let folders =
        "active bounce corrupt defer deferred flush hold incoming private saved trace maildrop public";
    let owned: Vec<PathBuf> = folders
        .split(' ')
        .map(|name| directory.join("queue").join(name))
        .collect();
    for folder in owned.iter().chain(&[
        directory.join("etc"),
        directory.join("data"),
        directory.join("queue/pid"),
    ]) {
        fs::create_dir_all(folder).expect("a directory");
    }
    fs::write(directory.join("etc/main.cf"), filled(MAIN)).expect("main.cf");
    fs::write(directory.join("etc/master.cf"), filled(MASTER)).expect("master.cf");
    let pem = identity.key.clone() + &identity.certificate;
    fs::write(directory.join("identity.pem"), pem).expect("an identity");
    let done = Command::new("chown")
        .arg("mail")
        .args(owned)
        .arg(directory.join("data"))
        .status();
    assert!(done.expect("chown").success());
    let done = Command::new("chmod").arg("755").arg(directory).status();
    assert!(done.expect("chmod").success());
}

/// One that nobody listens on at this moment.
fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    listener.local_addr().expect("an address").port()
}

fn wait_for(port: u16) {
    for _ in 0..1000 {
        if let Ok(mut socket) = TcpStream::connect((Ipv4Addr::LOCALHOST, port)) {
            let _ = socket.write_all(b"QUIT\r\n");
            return;
        }
        sleep(Duration::from_millis(20));
    }
    panic!("nothing listens on port {port}; what was said is above, or in Postfix's log");
}
