//! The pictures of docs/statistics.md show what the extension answers today, and those of the README what people see.
//!
//! After a wanted change, `NPS_ACCEPT=1 cargo test -p nps-tests --test suites -- pictures` draws them anew: look at each. The
//! statements in `tests/suites/pictures/` can be run in psql as they stand.

mod screenshots;

use std::path::Path;
use std::process::Command;

use nps_tests::query::prepared;
use postgres::{Client, SimpleQueryMessage};
use tempfile::TempDir;

use crate::docs::project;
use crate::reference::compare;

/// Each picture, and what it shows.
const PICTURES: [(&str, &str); 5] = [
    ("limits", include_str!("pictures/limits.sql")),
    ("coverage", include_str!("pictures/coverage.sql")),
    ("change", include_str!("pictures/change.sql")),
    ("shrinkage", include_str!("pictures/shrinkage.sql")),
    ("control_chart", include_str!("pictures/control_chart.sql")),
];

#[test]
fn the_pictures_show_what_the_extension_answers() {
    let database = prepared("pictures");
    let directory = TempDir::new().expect("a directory");
    for (name, query) in PICTURES {
        write(
            &mut database.client(),
            query,
            &directory.path().join(format!("{name}.csv")),
        );
    }
    draw(directory.path());
    for (name, _) in PICTURES {
        let drawn = std::fs::read_to_string(directory.path().join(format!("{name}.svg"))).expect("a picture");
        compare(&project().join(format!("docs/pictures/{name}.svg")), &drawn);
    }
}

fn write(client: &mut Client, query: &str, file: &Path) {
    let mut table = csv::Writer::from_path(file).expect("a file");
    for message in client.simple_query(query).expect(query) {
        match message {
            SimpleQueryMessage::RowDescription(columns) => {
                table
                    .write_record(columns.iter().map(|column| column.name()))
                    .expect("a header");
            }
            SimpleQueryMessage::Row(row) => {
                let values = (0..row.len()).map(|column| row.get(column).unwrap_or_default());
                table.write_record(values).expect("a row");
            }
            _ => {}
        }
    }
    table.flush().expect("a file");
}

fn draw(directory: &Path) {
    let packages = std::env::var_os("NPS_PYTHON_TOOLS")
        .expect("NPS_PYTHON_TOOLS does not name a directory of Python packages: say NPS_PYTHON_TOOLS=$(scripts/python-tools)");
    let output = Command::new("python3")
        .args(["-c", include_str!("pictures/draw.py")])
        .arg(directory)
        .env("PYTHONPATH", packages)
        // The list of fonts is kept there, and nothing that a user has set is read.
        .env("MPLCONFIGDIR", directory)
        .output()
        .expect("python3");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}
