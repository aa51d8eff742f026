//! `templates export`: what an organisation begins with.

use std::fs;

use super::{files, ours, studio};

#[test]
fn exported_templates_and_texts_change_nothing() {
    let studio = studio();
    let (code, printed) = studio.says(&["templates", "export", "own"]);
    assert_eq!(code, Some(0), "{printed}");
    assert!(
        printed.contains("own/digest/body.html.j2\n") && printed.ends_with("own/texts.toml\n"),
        "{printed}"
    );
    let report = studio.passes();
    assert!(report.contains("ok    base.html.j2, a copy of ours"), "{report}");
    assert_eq!(studio.digests(), ours());
}

#[test]
fn somebodys_work_is_not_overwritten() {
    let studio = studio();
    assert_eq!(studio.says(&["templates", "export", "own"]).0, Some(0));
    studio.own("base.txt.j2", "mine");
    studio.own("texts.toml", "[fi]");
    fs::remove_file(studio.path("own/base.html.j2")).expect("a file");
    let (code, error) = studio.says(&["templates", "export", "own"]);
    assert_eq!(code, Some(2), "{error}");
    assert!(
        error.contains("base.txt.j2, texts.toml in own differ from ours; nothing was written"),
        "{error}"
    );
    let left = files(&studio.path("own"));
    assert_eq!(left["base.txt.j2"], "mine");
    assert!(!left.contains_key("base.html.j2"));

    let (code, _) = studio.says(&["templates", "export", "own", "--force"]);
    assert_eq!(code, Some(0));
    assert_ne!(files(&studio.path("own"))["base.txt.j2"], "mine");
    // Files that are the same already are no reason to refuse.
    assert_eq!(studio.says(&["templates", "export", "own"]).0, Some(0));
}

#[test]
fn a_place_that_takes_no_files_is_told() {
    let studio = studio();
    studio.own("file", "in the way");
    let (code, error) = studio.says(&["templates", "export", "own/file"]);
    assert_eq!(code, Some(7), "{error}");
    assert!(error.contains("own/file"), "{error}");
}
