//! Every SQL example in the documentation runs, and prints what stands below it.

use nps_tests::cluster::{self, Database};
use nps_tests::server::Installation;
use std::path::{Path, PathBuf};
use std::process::Command;

#[test]
fn examples_print_what_the_documentation_shows() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the project");
    let mut documents = vec![root.join("README.md")];
    let docs = std::fs::read_dir(root.join("docs")).expect("docs/");
    documents.extend(
        docs.map(|entry| entry.expect("a file").path())
            .filter(|path| path.extension() == Some("md".as_ref())),
    );
    for document in documents {
        check(&document);
    }
}

/// The examples of one document stand on one another, in one database.
fn check(document: &PathBuf) {
    let text = std::fs::read_to_string(document).expect("a document");
    let database = cluster::database("docs");
    if !text.contains("create extension nps;") {
        database.create_extension();
    }
    let blocks = blocks(&text);
    for (position, (language, example)) in blocks.iter().enumerate() {
        if *language != "sql" {
            continue;
        }
        let printed = psql(&database, example);
        if let Some(("text", expected)) = blocks.get(position + 1) {
            assert_eq!(printed, *expected, "{}, below:\n{example}", document.display());
        }
    }
}

/// The fenced blocks of a Markdown text: language and content.
fn blocks(text: &str) -> Vec<(&str, &str)> {
    let fenced = text.split("```").skip(1).step_by(2);
    fenced.filter_map(|block| block.split_once('\n')).collect()
}

fn psql(database: &Database<'_>, statements: &str) -> String {
    let psql = Installation::from_environment()
        .expect("an installation")
        .program("psql");
    let output = Command::new(psql)
        .args([
            "--no-psqlrc",
            "--quiet",
            "--set=ON_ERROR_STOP=1",
            "--file=-",
            "--dbname",
            &database.url(),
        ])
        .stdin(feed(statements))
        .output()
        .expect("psql");
    assert!(
        output.status.success(),
        "{}\n{statements}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn feed(text: &str) -> std::fs::File {
    use std::io::{Seek, Write};
    let mut file = tempfile::tempfile().expect("a temporary file");
    file.write_all(text.as_bytes()).expect("written");
    file.rewind().expect("rewound");
    file
}
