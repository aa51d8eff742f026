//! A server that speaks TLS on an address of its own, and is particular about who comes how.

use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use nps_tests::certificates::{Authority, Identity};
use nps_tests::cluster::{Cluster, Database};
use nps_tests::server::{self, Installation};
use postgres::{Client, NoTls};

/// Who may come how; over the socket, everybody. The password of all is `sesam`.
const RULES: &[&str] = &[
    "local    all all  trust",
    "hostssl  all ann  127.0.0.0/8 scram-sha-256",
    "hostssl  all carl 127.0.0.0/8 cert",
    "hostnossl all otto 127.0.0.0/8 scram-sha-256",
    "host     all mia  127.0.0.0/8 md5",
];

const USERS: &str = "
    create role ann login superuser password 'sesam';
    create role carl login superuser;
    create role otto login superuser password 'sesam';
    set password_encryption = md5;
    create role mia login superuser password 'sesam'";

static SHARED: LazyLock<Secure> = LazyLock::new(|| {
    let authority = Authority::new("Care authority");
    let server = authority.sign("db", &["localhost", "db.example"]);
    let secure = Secure::start(1, &server, &authority);
    secure.file("root.crt", &authority.certificate);
    secure.file("other.crt", &Authority::new("Another authority").certificate);
    for (name, authority) in [
        ("carl", &authority),
        ("stranger", &Authority::new("Another authority")),
    ] {
        let client = authority.sign("carl", &[]);
        secure.file(&format!("{name}.crt"), &client.certificate);
        secure.private_file(&format!("{name}.key"), &client.key);
    }
    secure
});

/// A running server.
pub(super) struct Secure {
    cluster: Cluster,
    /// Its own address; every machine has millions of these.
    pub(super) address: String,
}

/// The one that most tests share, with a certificate for localhost and db.example.
pub(super) fn shared() -> &'static Secure {
    &SHARED
}

impl Secure {
    /// Starts one. Numbers keep those of a process apart.
    pub(super) fn start(number: u32, identity: &Identity, clients: &Authority) -> Secure {
        let [low, high, ..] = std::process::id().to_le_bytes();
        let address = format!("127.{}.{high}.{}", 100 + number, low.max(1));
        let installation = Installation::with_tls().expect("a PostgreSQL with TLS");
        let cluster = Cluster::start_of(&installation, &[&format!("listen_addresses={address}")]);
        let secure = Secure { cluster, address };
        let mut client = secure.client();
        client.batch_execute(USERS).expect("users");
        secure.write("data/ca.crt", &clients.certificate);
        secure.write("data/pg_hba.conf", &RULES.join("\n"));
        secure.present(identity);
        client
            .batch_execute("alter system set ssl_ca_file = 'ca.crt'")
            .and_then(|()| client.batch_execute("alter system set ssl = on"))
            .and_then(|()| client.batch_execute("select pg_reload_conf()"))
            .expect("TLS");
        secure.until("show ssl", "on");
        secure
    }

    /// Gives the server a certificate.
    pub(super) fn present(&self, identity: &Identity) {
        self.write("data/server.crt", &identity.certificate);
        self.write("data/server.key", &identity.key);
    }

    /// Changes a setting of the server.
    pub(super) fn set(&self, setting: &str) {
        let mut client = self.client();
        client
            .batch_execute(&format!("alter system set {setting}"))
            .expect("a setting");
        self.reload();
    }

    /// The server reads its files again.
    pub(super) fn reload(&self) {
        let mut client = self.client();
        let before: String = client
            .query_one("select pg_conf_load_time()::text", &[])
            .expect("a time")
            .get(0);
        client.batch_execute("select pg_reload_conf()").expect("a reload");
        let deadline = Instant::now() + Duration::from_secs(60);
        while client
            .query_one("select pg_conf_load_time()::text", &[])
            .expect("a time")
            .get::<_, String>(0)
            == before
        {
            assert!(
                Instant::now() < deadline,
                "the server does not read its files again"
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// A database of its own for a test.
    pub(super) fn database(&self, purpose: &str) -> Database<'_> {
        self.cluster.database(purpose)
    }

    /// A connection as superuser.
    fn client(&self) -> Client {
        let address = server::address(self.cluster.socket_directory(), "postgres");
        Client::connect(&address, NoTls).expect("a connection")
    }

    /// The directory of its socket.
    pub(super) fn socket(&self) -> String {
        self.cluster.socket_directory().display().to_string()
    }

    /// Where a file of ours is.
    pub(super) fn path(&self, name: &str) -> String {
        self.place(name).display().to_string()
    }

    pub(super) fn file(&self, name: &str, content: &str) {
        fs::write(self.place(name), content).expect(name);
    }

    fn private_file(&self, name: &str, content: &str) {
        use std::os::unix::fs::PermissionsExt;
        self.file(name, content);
        fs::set_permissions(self.place(name), fs::Permissions::from_mode(0o600)).expect(name);
    }

    fn place(&self, name: &str) -> PathBuf {
        self.cluster.socket_directory().join(name)
    }

    /// Writes a file as the server's user, for that user alone.
    fn write(&self, name: &str, content: &str) {
        let path = self.path(name);
        let statement = format!(
            "copy (select unnest(string_to_array($content${content}$content$, e'\\n'))) \
             to program 'umask 077; cat > {path}'"
        );
        self.client().batch_execute(&statement).expect(name);
    }

    fn until(&self, question: &str, answer: &str) {
        let answer_now = || {
            self.client()
                .query_one(question, &[])
                .expect(question)
                .get::<_, String>(0)
        };
        let deadline = Instant::now() + Duration::from_secs(60);
        while answer_now() != answer {
            assert!(Instant::now() < deadline, "{question} is never {answer}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}
