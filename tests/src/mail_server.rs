//! A real mail server (aiosmtpd) for one test, which keeps what it is sent.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use crate::certificates::Identity;

const PROGRAM: &str = include_str!("mail_server/server.py");

/// A server on a port of its own, gone with the value.
pub struct MailServer {
    mailbox: TempDir,
    port: u16,
    // Its standard input is a pipe that only we hold: once we are gone, even killed, it reads the end and stops.
    process: Child,
}

/// A message as it came in.
pub struct Received {
    /// The envelope's sender.
    pub sender: String,
    /// The envelope's recipients.
    pub recipients: Vec<String>,
    /// The message, after the dots that SMTP doubles are single again.
    pub content: Vec<u8>,
}

impl MailServer {
    /// Starts a server that takes every mail.
    pub fn start() -> Self {
        Self::run(mailbox(), &[])
    }

    /// Starts a server that does not know this recipient.
    pub fn without_mailbox(address: &str) -> Self {
        Self::run(mailbox(), &["--refused", address])
    }

    /// Starts a server that takes mails over STARTTLS only, from the user `reporter` with this password.
    pub fn with_starttls(identity: &Identity, password: &str) -> Self {
        Self::run(
            mailbox_with(identity),
            &["--tls", "starttls", "--password", password],
        )
    }

    /// Starts a server that speaks TLS from the first byte, and takes mails from the user `reporter` with this password.
    pub fn with_tls(identity: &Identity, password: &str) -> Self {
        Self::run(
            mailbox_with(identity),
            &["--tls", "wrapped", "--password", password],
        )
    }

    /// The same, but for AUTH PLAIN, which it does not offer: user and password are asked for one after the other, by AUTH LOGIN.
    pub fn with_tls_and_two_questions(identity: &Identity, password: &str) -> Self {
        Self::run(
            mailbox_with(identity),
            &["--tls", "wrapped", "--password", password, "--without", "PLAIN"],
        )
    }

    fn run(mailbox: TempDir, options: &[&str]) -> Self {
        let packages = std::env::var_os("NPS_PYTHON_TOOLS").expect(
            "NPS_PYTHON_TOOLS does not name a directory of Python packages: run this through make test, \
             or say NPS_PYTHON_TOOLS=$(scripts/python-tools)",
        );
        let mut process = Command::new("python3")
            .args(["-c", PROGRAM])
            .arg(mailbox.path())
            .args(options)
            .env("PYTHONPATH", packages)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("python3");
        let mut line = String::new();
        let output = process.stdout.take().expect("its standard output");
        BufReader::new(output).read_line(&mut line).expect("a line");
        let port = line
            .trim()
            .parse()
            .expect("the mail server prints its port; above is why it did not");
        Self {
            mailbox,
            port,
            process,
        }
    }

    /// The port of 127.0.0.1 that it listens on.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Its address, without a login.
    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// Its address, with a login.
    pub fn url_with_password(&self, password: &str) -> String {
        format!("smtp://reporter:{password}@127.0.0.1:{}", self.port)
    }

    /// What it has been sent, in order.
    pub fn received(&self) -> Vec<Received> {
        let message = |number: usize| self.mailbox.path().join(number.to_string());
        (1..)
            .map(message)
            .map_while(|message| Received::read(&message))
            .collect()
    }
}

fn mailbox() -> TempDir {
    TempDir::new().expect("a mailbox")
}

fn mailbox_with(identity: &Identity) -> TempDir {
    let mailbox = mailbox();
    let pem = identity.certificate.clone() + &identity.key;
    fs::write(mailbox.path().join("identity.pem"), pem).expect("an identity");
    mailbox
}

impl Received {
    fn read(message: &Path) -> Option<Self> {
        let envelope = fs::read_to_string(message.with_extension("envelope")).ok()?;
        let mut people = envelope.lines().map(str::to_owned);
        Some(Self {
            sender: people.next()?,
            recipients: people.collect(),
            content: fs::read(message.with_extension("eml")).ok()?,
        })
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        drop(self.process.stdin.take());
        let _ = self.process.wait();
    }
}
