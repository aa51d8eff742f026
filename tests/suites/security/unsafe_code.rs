//! Where Rust's promises are not checked by its compiler: in few files, and everywhere with the reason beside it.

use std::fs;
use std::path::{Path, PathBuf};

/// Files of the extension that hold unsafe code; the core and the reporter have none.
const UNSAFE: [&str; 12] = [
    "aggregates.rs",
    "class.rs",
    "comments.rs",
    "compiled.rs",
    "datum.rs",
    "forms.rs",
    "score_argument.rs",
    "signal.rs",
    "text.rs",
    "transition.rs",
    "weighted.rs",
    "window.rs",
];

fn sources(directory: &str) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(directory);
    let (mut directories, mut sources) = (vec![root], Vec::new());
    while let Some(directory) = directories.pop() {
        for entry in fs::read_dir(&directory).expect("a directory") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                directories.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).expect("UTF-8");
                sources.push((path, text));
            }
        }
    }
    sources
}

/// The word as code, without remarks.
fn is_unsafe(line: &str) -> bool {
    let code = line.split("//").next().unwrap_or_default();
    // The type of a function is no call of it.
    let code = code.replace("= unsafe fn(", "");
    code.split(|letter: char| !letter.is_alphanumeric() && letter != '_')
        .any(|word| word == "unsafe")
}

#[test]
fn unsafe_code_is_confined_to_these_files() {
    let mut found: Vec<String> = sources("extension/src")
        .into_iter()
        .filter(|(_, text)| text.lines().any(is_unsafe))
        .map(|(path, _)| path.file_name().expect("a name").to_string_lossy().into_owned())
        .collect();
    found.sort();
    assert_eq!(found, UNSAFE);
    for root in [
        "extension/core/src/lib.rs",
        "extension/core/fuzz/lib.rs",
        "reporter/src/main.rs",
    ] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(root);
        let text = fs::read_to_string(&path).expect("a root");
        assert!(text.contains("#![forbid(unsafe_code)]"), "{root}");
    }
}

/// Clippy asks for a reason beside blocks and implementations only.
#[test]
fn every_piece_of_unsafe_code_has_its_reason_beside_it() {
    let mut pieces = 0;
    for (path, text) in sources("extension/src") {
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        for (number, line) in lines.iter().enumerate().filter(|(_, line)| is_unsafe(line)) {
            pieces += 1;
            // A trait that is implemented says what its functions are called with.
            let is_method = line.starts_with("unsafe fn unbox_arg_unchecked")
                || line.starts_with("unsafe fn box_into")
                || line.starts_with("unsafe fn from_polymorphic_datum")
                || line.starts_with("unsafe fn at_a_glance") && path.ends_with("score_argument.rs");
            let mut before = lines[..number].iter().rev().take(8);
            let reason = before
                .by_ref()
                .take_while(|line| !line.is_empty() && !line.starts_with('}'))
                .any(|line| line.starts_with("// SAFETY: ") || line.starts_with("/// # Safety"));
            assert!(reason || is_method, "{}:{}: {line}", path.display(), number + 1);
        }
    }
    assert!(pieces > 60, "{pieces}");
}
