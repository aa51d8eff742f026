//! The screenshots of the README: what a supervisor of the demo's organisation is mailed, and what everyone may see.
//!
//! They are made anew, and fail where people would see something else than what is committed. Those of the last run are in
//! target/screenshots-readme.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use nps_tests::demo_database::demo_database;
use nps_tests::reporter;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::docs::project;
use crate::page::{demo, web};
use crate::support::tools;

/// A medical centre where patients wait, and whose supervisor reads English.
const UNIT: &str = "laakarikeskus-helsinki-itakeskus";
const WEEK: &str = "2026-W01";

/// How far a cell may be off, of 255. Letters that stand a third of a pixel off, or are a little bolder, are off by 9 to 11; the unit's
/// figure with another digit, a line or a chart that is missing by 180 to 247. A digit in running text is off by as little as letters
/// that are drawn otherwise: what those say, the snapshots of the suites `digest` and `demo` hold.
const TOLERANCE: f64 = 40.0;

/// A picture: its name, the page below the web server's top, and how many pixels of it, from the top, are shown.
const PICTURES: [(&str, &str, u32); 2] = [
    ("digest", "digest.html", 1180),
    ("page", "en/units/laakarikeskukset.html", 960),
];

/// The mail, its images within.
fn mail() -> &'static str {
    static MAIL: LazyLock<String> = LazyLock::new(|| {
        let directory = TempDir::new().expect("a directory");
        let output = reporter::command(demo_database())
            .env("NPS_MAIL_CASE_LINK", "https://cases.example.org/{case}")
            .args(["digest", "run", "--week", WEEK, "--unit", UNIT, "--to-directory"])
            .arg(directory.path())
            .output()
            .expect("nps-reporter");
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let read = tools::python(include_str!("../mails/read.py"), &[directory.path().join(WEEK)]);
        let mails: BTreeMap<String, Value> = serde_json::from_slice(&read).expect("what read.py prints");
        let mail = mails.into_values().find(|mail| {
            mail["html"]
                .as_str()
                .is_some_and(|html| html.contains("lang=\"en\""))
        });
        with_images(&mail.expect("a mail in English"))
    });
    &MAIL
}

fn with_images(mail: &Value) -> String {
    let images = mail["images"].as_object().expect("images");
    let html = mail["html"].as_str().expect("HTML").to_owned();
    images.iter().fold(html, |html, (id, address)| {
        html.replace(&format!("cid:{id}"), address.as_str().expect("an address"))
    })
}

/// Takes pictures into a directory, of the mail as it is given with this style on top.
fn photograph(directory: &Path, mail: &str, style: &str) {
    let view = |(name, path, height): (&str, &str, u32)| json!({ "file": directory.join(name).with_extension("png"), "path": path, "height": height, "style": style });
    let asked = json!({ "now": web::SOON, "pages": { "/digest.html": mail }, "views": PICTURES.map(view) });
    web::look::<()>(include_str!("photograph.mjs"), demo::top(), asked);
}

/// The pictures as they are today.
fn today() -> &'static Path {
    static TODAY: LazyLock<PathBuf> = LazyLock::new(|| {
        let directory = tools::emptied("screenshots-readme");
        photograph(&directory, mail(), "");
        directory
    });
    &TODAY
}

/// How far each picture of a directory is from the same in another.
fn differences(one: &Path, other: &Path) -> BTreeMap<&'static str, f64> {
    let names = PICTURES.map(|(name, ..)| name);
    let pairs = names.map(|name| [one, other].map(|directory| directory.join(name).with_extension("png")));
    let found: Vec<f64> = tools::python_with_packages(include_str!("likeness.py"), &pairs);
    names.into_iter().zip(found).collect()
}

#[test]
fn the_readme_shows_what_people_see() {
    let committed = project().join("docs/pictures");
    if std::env::var_os("NPS_ACCEPT").is_some() {
        for (name, ..) in PICTURES {
            let file = |directory: &Path| directory.join(name).with_extension("png");
            fs::copy(file(today()), file(&committed)).expect("a picture");
        }
    }
    for (name, difference) in differences(today(), &committed) {
        assert!(
            difference <= TOLERANCE,
            "docs/pictures/{name}.png is off by {difference} in some place; people see target/screenshots-readme/{name}.png now. \
             After a wanted change, run this with NPS_ACCEPT=1, and look at it"
        );
    }
    for (name, ..) in PICTURES {
        let bytes = fs::metadata(committed.join(name).with_extension("png"))
            .expect("a picture")
            .len();
        assert!(bytes < 120_000, "docs/pictures/{name}.png has {bytes} bytes");
    }
}

/// How far pictures are from those of today, of this mail and with this style on top.
fn differences_of(mail: &str, style: &str) -> BTreeMap<&'static str, f64> {
    let directory = TempDir::new().expect("a directory");
    photograph(directory.path(), mail, style);
    differences(today(), directory.path())
}

#[test]
fn letters_drawn_otherwise_are_the_same_picture() {
    for style in [
        "body { transform: translate(0.4px, 0.3px) }",
        "* { -webkit-text-stroke: 0.15px }",
    ] {
        for (name, difference) in differences_of(mail(), style) {
            assert!(difference <= TOLERANCE, "{name} with {style}: {difference}");
        }
    }
}

#[test]
fn another_figure_is_seen() {
    let changed = mail().replace(">40<", ">41<");
    assert_ne!(changed, mail(), "the mail says 40");
    let difference = differences_of(&changed, "")["digest"];
    assert!(difference > TOLERANCE, "{difference}");
}

#[test]
fn a_missing_line_is_seen() {
    let line = "NPS is 49 points below the rest of the organisation";
    let changed = mail().replace(line, "");
    assert_ne!(changed, mail(), "the mail says {line}");
    let difference = differences_of(&changed, "")["digest"];
    assert!(difference > TOLERANCE, "{difference}");
}

#[test]
fn a_missing_chart_is_seen() {
    let changed = mail().replace("<img", "<i");
    assert_ne!(changed, mail(), "the mail has a chart");
    let difference = differences_of(&changed, "")["digest"];
    assert!(difference > TOLERANCE, "{difference}");
}
