//! The demo's pages, published once for all tests that look at them. They stay in target/pages for people to look at.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use nps_tests::demo_database::demo_database;
use nps_tests::reporter;

use super::{collect, stderr};
use crate::support::tools;

/// A Monday, on which some sites of the last seven days have a figure and others have none.
const MORNING: &str = "2025-11-17T06:00:00+02:00";

/// Where the pages say that they are.
pub(super) const ADDRESS: &str = "https://nps.example.org/";

/// What a web server serves.
pub(crate) fn top() -> &'static Path {
    static TOP: LazyLock<PathBuf> = LazyLock::new(|| {
        let directory = tools::emptied("pages");
        let mut command = reporter::command(demo_database());
        command
            .env("NPS_PAGE_UNITS", "lehtokajo,lehtokajo/line,lehtokajo/site")
            .env("NPS_PAGE_ADDRESS", ADDRESS)
            .env("NPS_PAGE_FEEDBACK", "mailto:palaute@example.org")
            .args(["publish", "--as-of", MORNING, "--to"])
            .arg(&directory);
        let output = command.output().expect("publish");
        assert!(output.status.success(), "{}", stderr(&output));
        directory.join("current")
    });
    &TOP
}

/// Every file by its path.
pub(super) fn files() -> &'static BTreeMap<String, String> {
    static FILES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
        let mut files = BTreeMap::new();
        collect(top(), top(), &mut files);
        let as_text = |(path, bytes)| (path, String::from_utf8(bytes).expect("UTF-8"));
        files.into_iter().map(as_text).collect()
    });
    &FILES
}

/// The files whose names end so.
pub(super) fn files_of_kind(ending: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let files = files().iter().map(|(path, text)| (path.as_str(), text.as_str()));
    files.filter(move |(path, _)| path.ends_with(ending))
}

/// Whether an address of the site leads to a file.
pub(super) fn is_published(address: &str) -> bool {
    address
        .strip_prefix(ADDRESS)
        .is_some_and(|path| files().contains_key(path))
}
