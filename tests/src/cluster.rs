//! A throwaway PostgreSQL that all tests of a process share, and a fresh database for each test.

use crate::server::{self, Installation};
use postgres::{Client, NoTls};
use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{LazyLock, Mutex, PoisonError};

static SHARED: LazyLock<Cluster> = LazyLock::new(|| Cluster::start(&[]));

/// A fresh, empty database in the cluster of this process, dropped with the value. `purpose` shows in its name.
pub fn database(purpose: &str) -> Database<'static> {
    SHARED.database(purpose)
}

/// A fresh, empty database of another encoding than UTF-8.
pub fn database_in(encoding: &str, purpose: &str) -> Database<'static> {
    let options = format!("encoding '{encoding}' lc_collate 'C' lc_ctype 'C' template template0");
    SHARED.create(purpose, &options)
}

/// A copy of a database that nobody is connected to.
pub fn copy_of(original: &Database<'_>, purpose: &str) -> Database<'static> {
    SHARED.create(purpose, &format!("template {}", original.name))
}

/// A server with its own data, gone when the process ends, however it ends.
pub struct Cluster {
    directory: PathBuf,
    databases: AtomicU32,
    // Its standard input is a pipe that only we hold: once we are gone, even killed, it reads the end and cleans up.
    janitor: Mutex<Janitor>,
}

struct Janitor {
    process: Child,
    answers: BufReader<ChildStdout>,
}

/// How a server goes down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shutdown {
    /// It ends every session, and writes down where it stands.
    Fast,
    /// At once, as if it had crashed.
    Immediate,
}

/// Starts the server, and does what lines from us say: a signal, which stops it, or `start`. Each is answered once it is done; if nobody
/// is there any more to hear that, it cleans up all the same.
const JANITOR: &str = r#"
    directory=$1; shift
    trap '' PIPE
    "$@" >&2 & server=$!
    while read -r order; do
        case $order in
            start) "$@" >&2 & server=$! ;;
            *) kill "-$order" "$server"; wait "$server" ;;
        esac
        echo done
    done
    kill -QUIT "$server" 2>&-; wait "$server"; rm -rf "$directory"
"#;

impl Cluster {
    /// Starts a server, with settings like `jit=off` beside the usual ones.
    pub fn start(settings: &[&str]) -> Self {
        Self::start_of(
            &Installation::from_environment().expect("a PostgreSQL to test with"),
            settings,
        )
    }

    /// Starts a server of this installation.
    pub fn start_of(installation: &Installation, settings: &[&str]) -> Self {
        // Sockets want short paths, and the server's user must reach them: hence not under target/.
        let directory = tempfile::Builder::new()
            .prefix("nps-test-")
            .tempdir_in("/tmp")
            .expect("a temporary directory")
            .keep();
        installation.initialise(&directory).expect("a data directory");
        Self::start_in(directory, installation, settings)
    }

    /// Starts a server of this installation on the data that is in the directory already, which it takes for its own.
    pub fn start_in(directory: PathBuf, installation: &Installation, settings: &[&str]) -> Self {
        let log = File::create(server::log(&directory)).expect("a log");
        let janitor = server::as_server_user("sh")
            .expect("a user to run the server")
            .args(["-c", JANITOR, "janitor"])
            .args([&directory, &installation.program("postgres")])
            .arg("-D")
            .arg(server::data(&directory))
            .args(server::options(&directory, settings))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn();
        let mut process = janitor.expect("a shell");
        let answers = BufReader::new(process.stdout.take().expect("its answers"));
        server::wait_until_ready(&directory).expect("a running server");
        Self {
            directory,
            databases: AtomicU32::new(0),
            janitor: Mutex::new(Janitor { process, answers }),
        }
    }

    /// Stops the server, and returns when it has gone.
    pub fn stop(&self, how: Shutdown) {
        self.order(match how {
            Shutdown::Fast => "INT",
            Shutdown::Immediate => "QUIT",
        });
    }

    /// Starts the server that was stopped.
    pub fn start_again(&self) {
        self.order("start");
        server::wait_until_ready(&self.directory).expect("a running server");
    }

    /// Stops the server and starts it again.
    pub fn restart(&self, how: Shutdown) {
        self.stop(how);
        self.start_again();
    }

    fn order(&self, order: &str) {
        let mut janitor = self.janitor.lock().expect("the janitor");
        let orders = janitor.process.stdin.as_mut().expect("its orders");
        writeln!(orders, "{order}").expect("an order");
        let mut answer = String::new();
        janitor.answers.read_line(&mut answer).expect("an answer");
        assert_eq!(answer, "done\n");
    }

    /// Where the server's socket is.
    pub fn socket_directory(&self) -> &Path {
        &self.directory
    }

    /// A fresh, empty database, dropped with the value.
    pub fn database(&self, purpose: &str) -> Database<'_> {
        self.create(purpose, "")
    }

    /// A database that is there, dropped with the value.
    pub fn existing(&self, name: &str) -> Database<'_> {
        Database {
            cluster: self,
            name: name.to_owned(),
        }
    }

    fn create(&self, purpose: &str, options: &str) -> Database<'_> {
        let number = self.databases.fetch_add(1, Ordering::Relaxed);
        let database = Database {
            cluster: self,
            name: format!("{purpose}_{number}"),
        };
        database.administer(&format!("create database {} {options}", database.name));
        database
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // Also when a test has failed in the middle of an order.
        let janitor = self.janitor.get_mut().unwrap_or_else(PoisonError::into_inner);
        drop(janitor.process.stdin.take());
        let _ = janitor.process.wait();
    }
}

/// A database of its own for one test.
pub struct Database<'a> {
    cluster: &'a Cluster,
    name: String,
}

impl Database<'_> {
    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where the server's socket is.
    pub fn socket_directory(&self) -> &Path {
        self.cluster.socket_directory()
    }

    /// Its address, as libpq's key=value text.
    pub fn url(&self) -> String {
        server::address(&self.cluster.directory, &self.name)
    }

    /// A new connection as superuser.
    pub fn client(&self) -> Client {
        Client::connect(&self.url(), NoTls).expect("a connection")
    }

    /// Installs the extension.
    pub fn create_extension(&self) {
        self.client()
            .batch_execute("create extension nps")
            .expect("extension nps");
    }

    fn administer(&self, statement: &str) {
        Client::connect(&server::address(&self.cluster.directory, "postgres"), NoTls)
            .and_then(|mut client| client.batch_execute(statement))
            .unwrap_or_else(|error| panic!("{statement}: {error}"));
    }
}

impl Drop for Database<'_> {
    fn drop(&mut self) {
        self.administer(&format!("drop database if exists {} with (force)", self.name));
    }
}
