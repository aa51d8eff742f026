//! Debian's nginx, in a directory of its own, and what a browser asks it.

use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::janitor::Janitor;

const CONFIGURATION: &str = include_str!("nginx/nginx.conf");

/// A web server on a port of its own, gone with the value.
pub struct Nginx {
    address: SocketAddr,
    _janitor: Janitor,
}

/// What it answered.
#[derive(Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its status.
    pub status: u16,
    headers: Vec<(String, String)>,
    /// What is below the headers.
    pub body: Vec<u8>,
}

impl Nginx {
    /// Starts a server of a `server { … }` that does not say where it listens, as the user who runs the tests.
    pub fn start(server: &str) -> Self {
        let directory = tempfile::Builder::new()
            .prefix("nps-nginx-")
            .tempdir()
            .expect("a directory")
            .keep();
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
        let address = listener.local_addr().expect("an address");
        fs::write(configuration(&directory), filled(server, &directory, address)).expect("a configuration");
        refuse_mistakes(&directory);
        let mut nginx = program(&directory);
        // It takes over the socket of its standard output, as it would from an nginx before it. So nobody else can get the port,
        // and whoever asks before it is ready waits for it.
        nginx
            .env("NGINX", "1;")
            .arg("-e")
            .arg(directory.join("error.log"));
        Self {
            address,
            _janitor: Janitor::start(&nginx, &directory, OwnedFd::from(listener)),
        }
    }

    /// Asks for a path, which is sent as it is, with headers like `If-None-Match: "…"`.
    pub fn get(&self, path: &str, headers: &[&str]) -> Answer {
        let mut socket = TcpStream::connect(self.address).expect("nginx");
        // So that a server that has died is no reason to wait for ever.
        socket
            .set_read_timeout(Some(Duration::from_secs(60)))
            .expect("a time limit");
        let headers: String = headers.iter().map(|header| format!("{header}\r\n")).collect();
        let request = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{headers}\r\n");
        socket.write_all(request.as_bytes()).expect("a request");
        let mut answer = Vec::new();
        socket.read_to_end(&mut answer).expect("an answer");
        Answer::read(&answer)
    }
}

impl Answer {
    fn read(bytes: &[u8]) -> Self {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n");
        let end = end.expect("an empty line below the headers");
        let head = std::str::from_utf8(&bytes[..end]).expect("headers in ASCII");
        let (first, rest) = head.split_once("\r\n").expect("headers");
        let status = first.split(' ').nth(1).and_then(|status| status.parse().ok());
        let headers = rest.split("\r\n").filter_map(|line| line.split_once(": "));
        let answer = Self {
            status: status.expect("a status"),
            headers: headers
                .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
                .collect(),
            body: bytes[end + 4..].to_vec(),
        };
        let length = answer.header("Content-Length").parse();
        assert!(
            answer.status == 304 || length == Ok(answer.body.len()),
            "cut off: {answer:?}"
        );
        answer
    }

    /// The value of a header, or nothing. Of one that is there twice, both values.
    pub fn header(&self, name: &str) -> String {
        let name = name.to_lowercase();
        let values = self.headers.iter().filter(|(other, _)| *other == name);
        values
            .map(|(_, value)| value.as_str())
            .collect::<Vec<_>>()
            .join(", ")
    }
}

fn tree() -> PathBuf {
    let tree = std::env::var_os("NPS_NGINX");
    tree.expect("NPS_NGINX does not name an nginx: run this through make test, or say NPS_NGINX=$(scripts/nginx-tree)")
        .into()
}

fn configuration(directory: &Path) -> PathBuf {
    directory.join("nginx.conf")
}

fn program(directory: &Path) -> Command {
    let mut command = Command::new(tree().join("usr/sbin/nginx"));
    command
        .arg("-p")
        .arg(directory)
        .arg("-c")
        .arg(configuration(directory));
    command
}

fn filled(server: &str, directory: &Path, address: SocketAddr) -> String {
    let (before, within) = server.split_once("server {").expect("a server");
    let whoami = Command::new("id").arg("-u").output().expect("id");
    // Root's would hand requests to a user who may not read what tests write; others' have no choice, and warn of being told.
    let user = if whoami.stdout == b"0\n" { "user root;" } else { "" };
    CONFIGURATION
        .replace("{user}", user)
        .replace("{directory}", directory.to_str().expect("UTF-8"))
        .replace("{programs}", tree().to_str().expect("UTF-8"))
        .replace(
            "{server}",
            &format!("{before}server {{\n    listen {address};{within}"),
        )
}

/// What nginx itself finds wrong with its configuration, warnings too.
fn refuse_mistakes(directory: &Path) {
    let tried = program(directory).args(["-t", "-q", "-e", "stderr"]).output();
    let tried = tried.expect("nginx");
    let told = String::from_utf8_lossy(&tried.stderr);
    assert!(tried.status.success() && told.is_empty(), "{told}");
}
