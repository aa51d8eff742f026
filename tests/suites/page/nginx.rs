//! The pages on nginx as the documentation configures it.

use std::fs::{self, File};
use std::path::Path;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, SystemTime};

use nps_tests::nginx::{Answer, Nginx};

use super::editions::lively;
use super::web::{EVERY, POLICY};
use super::{MORNING, Pages, answers, demo};
use crate::languages;
use crate::support::nginx::documented;
use crate::support::tools::assert_none;

/// Where the documentation has the pages.
const DIRECTORY: &str = "/var/lib/nps-reporter-pages";

/// A server of what was published into this directory.
fn served(directory: &Path) -> Nginx {
    let here = directory.to_str().expect("UTF-8");
    documented("docs/public_page.md", &[(DIRECTORY, here)])
}

/// The server of the demo's pages, for all tests that don't change any.
fn site() -> &'static Nginx {
    static SITE: LazyLock<Nginx> = LazyLock::new(|| served(demo::top().parent().expect("a directory")));
    &SITE
}

fn get(path: &str) -> Answer {
    site().get(path, &[])
}

/// The asset of this kind, whose name tells what is in it.
fn asset(kind: &str) -> String {
    let mut files = demo::files_of_kind(kind);
    let asset = files.find(|(path, _)| path.starts_with("assets/"));
    format!("/{}", asset.expect(kind).0)
}

/// What a file is, by its name.
fn kind(path: &str) -> &'static str {
    match path.rsplit(['.', '/']).next().expect("an ending") {
        "html" => "text/html",
        "css" => "text/css",
        "js" => "application/javascript",
        "svg" => "image/svg+xml",
        "json" => "application/json",
        "csv" => "text/csv; charset=utf-8",
        "xml" if path.ends_with("/feed.xml") => "application/atom+xml",
        "xml" => "text/xml",
        ending => panic!("what is {ending}?"),
    }
}

#[test]
fn every_file_is_served_as_what_it_is() {
    let wrong = demo::files().iter().filter_map(|(path, text)| {
        let answer = get(&format!("/{path}"));
        let given = answer.header("Content-Type");
        let right = answer.status == 200 && answer.body == text.as_bytes() && given == kind(path);
        (!right).then(|| format!("{path}: {} {given}", answer.status))
    });
    assert_none(&wrong.collect::<Vec<_>>());
    for (directory, page) in [("/", "index.html"), ("/sv/", "sv/index.html")] {
        assert!(get(directory).body == demo::files()[page].as_bytes(), "{page}");
    }
}

#[test]
fn pages_have_their_headers_and_may_be_framed_only_where_they_are_made_for_it() {
    for (path, frames) in [
        ("/", "'none'"),
        ("/fi/index.html", "'none'"),
        ("/en/units/laakarikeskukset.html", "'none'"),
        ("/sv/badges/laakarikeskukset.svg", "'none'"),
        ("/fi/feed.xml", "'none'"),
        ("/sitemap.xml", "'none'"),
        (&asset(".css"), "'none'"),
        ("/fi/units/nowhere.html", "'none'"),
        ("/fi/units/", "'none'"),
        ("/fi/embed/laakarikeskukset.html", "*"),
        ("/en/embed/lehtokajo.html", "*"),
        ("/en/embed/nowhere.html", "*"),
    ] {
        let answer = get(path);
        let policy = answer.header("Content-Security-Policy");
        assert_eq!(policy, format!("{POLICY}; frame-ancestors {frames}"), "{path}");
        for (name, value) in EVERY {
            assert_eq!(answer.header(name), value, "{path}");
        }
        assert_eq!(answer.header("Access-Control-Allow-Origin"), "", "{path}");
    }
}

#[test]
fn whatever_the_language_small_pages_may_be_framed() {
    for code in languages::codes() {
        let answer = get(&format!("/{code}/embed/lehtokajo.html"));
        assert_eq!(answer.status, 200, "{code}");
        let policy = answer.header("Content-Security-Policy");
        assert_eq!(policy, format!("{POLICY}; frame-ancestors *"), "{code}");
    }
}

#[test]
fn other_pages_scripts_may_read_the_data_and_learn_that_a_unit_has_none() {
    for (path, status) in [
        ("/data/v1/figures.json", 200),
        ("/data/v1/units/laakarikeskukset.csv", 200),
        ("/data/v1/units/nowhere.json", 404),
    ] {
        let answer = get(path);
        assert_eq!(answer.status, status, "{path}");
        assert_eq!(answer.header("Access-Control-Allow-Origin"), "*", "{path}");
        assert_eq!(answer.header("X-Content-Type-Options"), "nosniff", "{path}");
    }
}

#[test]
fn browsers_keep_what_never_changes_and_ask_for_all_else_again() {
    for kind in [".css", ".js", ".svg"] {
        assert_eq!(get(&asset(kind)).header("Cache-Control"), "max-age=315360000");
    }
    for path in [
        "/",
        "/fi/measuring.html",
        "/fi/embed/lehtokajo.html",
        "/fi/badges/lehtokajo.svg",
        "/fi/feed.xml",
        "/data/v1/figures.json",
    ] {
        assert_eq!(get(path).header("Cache-Control"), "no-cache", "{path}");
    }
    // An address that isn't yet may be one tomorrow.
    assert_eq!(get("/assets/later.css").header("Cache-Control"), "");
}

#[test]
fn nothing_else_is_served() {
    let edition = fs::read_link(demo::top()).expect("an edition");
    let name = edition.file_name().expect("a name").to_str().expect("UTF-8");
    for (path, status) in [
        // Directories, of which there is no list.
        ("/assets/", 403),
        ("/data/", 403),
        ("/data/v1/units/", 403),
        ("/fi/units/", 403),
        ("/fi/embed/", 403),
        ("/fi", 301),
        // What is around the edition.
        ("/../", 400),
        ("/../editions/", 400),
        ("/fi/../../editions/.lock", 400),
        ("/%2e%2e/editions/.lock", 400),
        ("/..%2feditions/.lock", 400),
        (&format!("/../editions/{name}.json"), 400),
        ("/editions/", 404),
        ("/current/", 404),
        ("/.lock", 404),
        ("/fi/units/laakarikeskukset", 404),
    ] {
        let answer = get(path);
        assert_eq!(answer.status, status, "{path}");
        let said = String::from_utf8(answer.body).expect("UTF-8");
        assert!(!said.contains(name) && !said.contains("href"), "{path}: {said}");
    }
}

/// As if the edition had been published an hour before.
fn age(directory: &Path) {
    for entry in fs::read_dir(directory).expect("a directory") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            age(&path);
            continue;
        }
        let file = File::options().append(true).open(&path).expect("a file");
        file.set_modified(SystemTime::now() - Duration::from_hours(1))
            .expect("a time");
    }
}

#[test]
fn browsers_need_not_fetch_what_did_not_change() {
    let database = lively("page_nginx_unchanged");
    let pages = Pages::new();
    pages.publish(&database, MORNING);
    age(&pages.current());
    let nginx = served(pages.directory.path());
    let before = pages.files();
    let conditions = |path: &str| {
        let answer = nginx.get(&format!("/{path}"), &[]);
        [("If-Modified-Since", "Last-Modified"), ("If-None-Match", "ETag")]
            .map(|(condition, header)| format!("{condition}: {}", answer.header(header)))
    };
    let remembered: Vec<_> = before.keys().map(|path| (path, conditions(path))).collect();
    pages.publish(&database, "2026-03-17T06:00:00+02:00");
    let after = pages.files();
    let mut same = 0;
    for (path, conditions) in remembered {
        for condition in conditions {
            let answer = nginx.get(&format!("/{path}"), &[&condition]);
            let (status, body) = match after[path] == before[path] {
                true => (304, Vec::new()),
                false => (200, after[path].clone()),
            };
            assert_eq!(answer.status, status, "{path}, {condition}");
            assert!(answer.body == body, "{path}, {condition}");
        }
        same += usize::from(after[path] == before[path]);
    }
    assert!((5..after.len() - 5).contains(&same), "{same} of {}", after.len());
}

#[test]
fn a_reader_sees_one_edition_or_the_next_while_they_change() {
    const PATH: &str = "en/units/kamppi.html";
    let database = lively("page_nginx_reader");
    let pages = Pages::new();
    pages.publish(&database, MORNING);
    let mut editions = vec![pages.text(PATH).into_bytes()];
    let nginx = served(pages.directory.path());
    let done = AtomicBool::new(false);
    let (began, beginning) = mpsc::channel();
    let seen = thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut seen: Vec<Answer> = Vec::new();
            loop {
                // The last time is after the last edition.
                let last = done.load(Ordering::SeqCst);
                let answer = nginx.get(&format!("/{PATH}"), &[]);
                if seen.last().is_none_or(|before| before.body != answer.body) {
                    seen.push(answer);
                }
                let _ = began.send(());
                if last {
                    return seen;
                }
            }
        });
        beginning.recv().expect("a reader");
        for score in [0, 8, 10, 0, 8] {
            answers(&database, "kamppi", "2026-03-01", "2026-03-15", score, 20);
            pages.publish(&database, MORNING);
            editions.push(pages.text(PATH).into_bytes());
        }
        done.store(true, Ordering::SeqCst);
        reader.join().expect("what was seen")
    });
    let mut known = editions.clone();
    known.sort();
    known.dedup();
    assert_eq!(
        known.len(),
        editions.len(),
        "each edition differs from all others"
    );
    let order: Vec<Option<usize>> = seen
        .iter()
        .filter(|answer| answer.status == 200)
        .map(|answer| editions.iter().position(|edition| *edition == answer.body))
        .collect();
    assert_eq!(
        order.len(),
        seen.len(),
        "only {order:?} were answered with a page"
    );
    assert!(order.iter().all(Option::is_some), "half an edition: {order:?}");
    assert!(
        order.is_sorted() && order.last() == Some(&Some(editions.len() - 1)),
        "{order:?}"
    );
}
