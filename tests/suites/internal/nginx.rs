//! The pages on nginx as the documentation configures it: who gets to see what.

use std::fs;
use std::sync::LazyLock;

use nps_tests::nginx::{Answer, Nginx};

use super::markup::pages;
use crate::page::web::{EVERY, POLICY};
use crate::support::nginx::documented;
use crate::support::tools::assert_none;

/// Where the documentation has the pages, and the files of those who may see them.
const DIRECTORY: &str = "/var/lib/nps-reporter-internal";
const PEOPLE: &str = "/etc/nginx/";

/// Whom each of these files lists. Only some who manage see the units that others answer for.
const LISTS: [(&str, &[&str]); 4] = [
    ("everybody", &["maija", "matti", "kaisa", "pentti"]),
    ("management", &["maija", "matti"]),
    ("kamppi", &["kaisa", "maija"]),
    ("pasila", &["pentti", "maija"]),
];

fn nginx() -> &'static Nginx {
    static SERVED: LazyLock<Nginx> = LazyLock::new(|| {
        let directory = pages().directory.path();
        let people = directory.join("people");
        fs::create_dir(&people).expect("a directory");
        for (file, names) in LISTS {
            let lines = names.iter().map(|name| format!("{name}:{{PLAIN}}{name}'s\n"));
            fs::write(people.join(file), lines.collect::<String>()).expect("a file");
        }
        let here = directory.to_str().expect("UTF-8");
        documented(
            "docs/internal_page.md",
            &[(DIRECTORY, here), (PEOPLE, &format!("{here}/people/"))],
        )
    });
    &SERVED
}

/// The header by which a browser tells a name and a password.
fn known_by(name: &str, password: &str) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut told = String::from("Authorization: Basic ");
    for three in format!("{name}:{password}").as_bytes().chunks(3) {
        let byte = |position: usize| u32::from(three.get(position).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for digit in 0..4 {
            let value = (bits >> (18 - 6 * digit)) & 63;
            let filled = digit <= three.len();
            told.push(if filled {
                char::from(DIGITS[value as usize])
            } else {
                '='
            });
        }
    }
    told
}

fn get_as(name: &str, path: &str) -> Answer {
    nginx().get(path, &[&known_by(name, &format!("{name}'s"))])
}

/// Every file as a browser asks for it, and what is not there.
fn addresses() -> Vec<String> {
    let files = pages().files().into_keys();
    let others = [
        "",
        "units/",
        "units/kamppi",
        "units/kamppi/",
        "units/nowhere/",
        "assets/",
        "x",
    ];
    files
        .chain(others.map(str::to_owned))
        .map(|path| format!("/{path}"))
        .collect()
}

#[test]
fn nobody_who_is_not_known_learns_anything() {
    let nothing = nginx().get("/", &[]);
    assert_eq!(nothing.status, 401);
    let said = String::from_utf8(nothing.body.clone()).expect("UTF-8");
    assert!(said.contains("401 Authorization Required"), "{said}");
    let strangers = [
        known_by("maija", "kaisa's"),
        known_by("maija", ""),
        known_by("nobody", "nobody's"),
        "Authorization: Basic".to_owned(),
        "If-Modified-Since: Mon, 16 Mar 2026 04:00:00 GMT".to_owned(),
        "Range: bytes=0-99".to_owned(),
    ];
    // What isn't there looks like what is.
    let told = |path: &String| {
        let wrong = |header: &&String| {
            let answer = nginx().get(path, &[header]);
            answer.status != 401 || answer.body != nothing.body
        };
        let wrong: Vec<_> = strangers.iter().filter(wrong).collect();
        (!wrong.is_empty()).then(|| format!("{path}: {wrong:?}"))
    };
    assert_none(&addresses().iter().filter_map(told).collect::<Vec<_>>());
}

#[test]
fn everybody_sees_what_is_theirs_and_nothing_else() {
    for (path, seen_by) in [
        ("/", "maija matti"),
        ("/index.html", "maija matti"),
        ("/units/kamppi/", "maija kaisa"),
        ("/units/kamppi/index.html", "maija kaisa"),
        ("/units/pasila/", "maija pentti"),
        ("/units/pasila/index.html", "maija pentti"),
        // Of these the configuration says nothing.
        ("/units/care/index.html", "maija matti"),
        ("/units/utsjoki/index.html", "maija matti"),
        // Other ways to write the same.
        ("/units/kamppi/../pasila/index.html", "maija pentti"),
        ("/units/kamppi/%2e%2e/pasila/index.html", "maija pentti"),
        ("/units/kamppi/..%2fpasila/index.html", "maija pentti"),
        ("/units//pasila/./index.html", "maija pentti"),
        ("/units/%70asila/index.html", "maija pentti"),
        ("/assets/../index.html", "maija matti"),
        ("/assets/../units/care/index.html", "maija matti"),
        ("/units/kamppi/../../index.html", "maija matti"),
    ] {
        let statuses = ["maija", "matti", "kaisa", "pentti"].map(|name| (name, get_as(name, path).status));
        let expected = statuses.map(|(name, _)| match seen_by.split(' ').any(|seer| seer == name) {
            true => (name, 200),
            false => (name, 401),
        });
        assert_eq!(statuses, expected, "{path}");
    }
}

#[test]
fn whoever_sees_a_page_sees_it_whole() {
    for (path, text) in pages().files() {
        let kind = match path.rsplit_once('.').expect("an ending").1 {
            "css" => "text/css",
            "js" => "application/javascript",
            "svg" => "image/svg+xml",
            _ => "text/html",
        };
        // What pages are made of is for those, too, who see a single one.
        let name = if path.starts_with("assets/") {
            "pentti"
        } else {
            "maija"
        };
        let answer = get_as(name, &format!("/{path}"));
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header("Content-Type"), kind, "{path}");
        assert!(answer.body == text.as_bytes(), "{path}");
    }
    let page = String::from_utf8(get_as("kaisa", "/units/kamppi/").body).expect("UTF-8");
    assert!(page == pages().page("kamppi"));
}

#[test]
fn whatever_is_answered_has_the_headers() {
    for (name, path, status) in [
        ("kaisa", "/units/kamppi/index.html", 200),
        ("kaisa", "/units/kamppi/nothing.html", 404),
        ("kaisa", "/assets/", 403),
        ("kaisa", "/index.html", 401),
        ("maija", "/", 200),
        ("maija", "/units/", 403),
        ("maija", "/units/kamppi", 301),
    ] {
        let answer = get_as(name, path);
        assert_eq!(answer.status, status, "{path}");
        assert_eq!(
            answer.header("Content-Security-Policy"),
            format!("{POLICY}; frame-ancestors 'none'"),
            "{path}"
        );
        assert_eq!(answer.header("Cache-Control"), "private, no-cache", "{path}");
        let [nosniff, referrer, _] = EVERY;
        for (name, value) in [nosniff, referrer] {
            assert_eq!(answer.header(name), value, "{path}");
        }
    }
}

#[test]
fn nothing_around_the_pages_is_served() {
    for path in [
        "/../",
        "/../editions/.lock",
        "/assets/..%2f..%2feditions/.lock",
        "/units/%2e%2e/%2e%2e/",
    ] {
        assert_eq!(get_as("maija", path).status, 400, "{path}");
    }
    for path in ["/editions/", "/current/", "/.lock", "/units/nowhere/"] {
        assert_eq!(get_as("maija", path).status, 404, "{path}");
    }
}
