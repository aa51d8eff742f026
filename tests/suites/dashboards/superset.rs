//! Superset as scripts/superset installs it, with the dashboard that docs/dashboards.md has imported.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use nps_tests::demo_database::demo_database;
use nps_tests::janitor::Janitor;
use serde::Deserialize;
use serde_json::json;

use crate::docs::{blocks_of, project};
use crate::support::tools;

/// The login that the page makes for Superset.
pub(super) const LOGIN: &str = "superset";

/// The database's address on the page.
const ADDRESS: &str = "postgresql+psycopg2://superset@db.example.org/care";

/// The dashboard, as a browser has seen it.
#[derive(Deserialize)]
pub(super) struct Seen {
    pub(super) charts: Vec<Chart>,
    /// The queries of the datasets, by name.
    pub(super) datasets: BTreeMap<String, String>,
    pub(super) alerts: Vec<String>,
}

/// A chart, and the rows that it was given.
#[derive(Deserialize)]
pub(super) struct Chart {
    pub(super) title: String,
    pub(super) dataset: String,
    pub(super) problem: Option<String>,
    pub(super) rows: Vec<super::Row>,
}

/// Looked at once for all tests.
pub(super) fn seen() -> &'static Seen {
    static SEEN: LazyLock<Seen> = LazyLock::new(look);
    &SEEN
}

fn look() -> Seen {
    let home = tempfile::Builder::new()
        .prefix("nps-superset-")
        .tempdir()
        .expect("a directory")
        .keep();
    follow_the_page(&home);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    let address = listener.local_addr().expect("an address");
    // It takes over the socket that its standard output is, so nobody else can get the port, and whoever asks before it is ready waits.
    let server = in_shell(
        &home,
        r#"exec gunicorn --bind fd://3 --threads 4 --timeout 0 "superset.app:create_app()" 3<&1 >"$SUPERSET_HOME/log" 2>&1"#,
    );
    let _server = Janitor::start(&server, &home, OwnedFd::from(listener));
    let charts = fs::read_dir(project().join("dashboards/superset/charts")).expect("charts");
    tools::node(
        include_str!("look.mjs"),
        &json!({
            "address": format!("http://{address}"),
            "slug": "patients-recommendation",
            "charts": charts.count(),
            "picture": tools::emptied("screenshots-dashboard").join("patients_recommendation.png"),
        }),
    )
}

/// Makes the login and imports the dashboard, as the page says, but of the demo's database.
fn follow_the_page(home: &Path) {
    fs::copy(root().join("empty.db"), home.join("superset.db")).expect("Superset's own database");
    let database = demo_database();
    let (host, name) = (database.socket_directory().display(), database.name());
    let here = format!("postgresql+psycopg2://{LOGIN}@/{name}?host={host}");
    for block in blocks_of("docs/dashboards.md") {
        match block.language.as_str() {
            "sql" => database
                .client()
                .batch_execute(&block.content)
                .expect("the page's statements"),
            "sh" if block.content.contains(ADDRESS) => {
                run(in_shell(home, &block.content.replace(ADDRESS, &here)))
            }
            _ => {}
        }
    }
}

/// What Superset answers whoever asks how it is, started as the page's last block says.
pub(super) fn health_when_started_by_the_page() -> String {
    let blocks = blocks_of("docs/dashboards.md");
    let commands = blocks.iter().find(|block| block.language == "console");
    let commands = &commands.expect("commands").content;
    assert!(commands.contains("\nsuperset run "), "{commands}");
    // In the place of the shell, so that it ends with it; at a port that nobody else has.
    let mut server = Command::new("setpriv")
        .args(["--pdeathsig", "KILL", "bash", "-euc"])
        .arg(commands.replace("\nsuperset run ", "\nexec superset run "))
        .env("FLASK_RUN_PORT", "0")
        .current_dir(project())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("a shell");
    let told = BufReader::new(server.stderr.take().expect("its standard error"));
    let address = told
        .lines()
        .map_while(Result::ok)
        .find_map(|line| Some(line.split_once("Running on http://")?.1.trim().to_owned()));
    let mut stream = TcpStream::connect(address.expect("an address")).expect("a connection");
    let request = "GET /health HTTP/1.0\r\n\r\n";
    stream.write_all(request.as_bytes()).expect("a question");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    server.kill().expect("an end");
    server.wait().expect("an end");
    answer
}

fn root() -> PathBuf {
    std::env::var_os("NPS_SUPERSET")
        .expect("NPS_SUPERSET does not name a Superset: run this through make test, or say NPS_SUPERSET=$(scripts/superset)")
        .into()
}

/// Commands of the page, typed in the project's directory.
fn in_shell(home: &Path, commands: &str) -> Command {
    let mut shell = Command::new("sh");
    shell.args(["-e", "-c", commands]).current_dir(project());
    shell.envs(environment(home));
    shell
}

fn environment(home: &Path) -> [(&'static str, OsString); 4] {
    let programs =
        std::env::join_paths([root().join("bin"), "/usr/bin".into(), "/bin".into()]).expect("a path");
    [
        ("SUPERSET_HOME", home.into()),
        ("SUPERSET_CONFIG_PATH", root().join("superset_config.py").into()),
        ("FLASK_APP", "superset".into()),
        ("PATH", programs),
    ]
}

fn run(mut command: Command) {
    let output = command.output().expect("a program");
    let told = [output.stdout, output.stderr].map(|told| String::from_utf8_lossy(&told).into_owned());
    assert!(output.status.success(), "{command:?}\n{}", told.concat());
}
