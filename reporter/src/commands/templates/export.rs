//! `nps-reporter templates export`: our templates and texts as files, to be changed.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

use anyhow::Context;
use clap::Args;

use crate::delivery::Directory;
use crate::exit::{Exit, Failure};
use crate::locale::Locale;
use crate::output;
use crate::render::{TEXTS, Templates};

const PREAMBLE: &str = "\
# What the digests say. Take the # from before a line and change what is in quotes: then that text is yours, and all others
# stay ours. Words in braces, as {week}, are filled in; a text may leave some out, but has no others than those it has here.
";

/// Write our templates and texts into a directory, to be changed there
#[derive(Args)]
pub(super) struct Export {
    /// Directory for the files
    #[arg(value_name = "DIR", default_value = "templates")]
    directory: PathBuf,

    /// Replace files that differ
    #[arg(long)]
    force: bool,
}

impl Export {
    pub(super) fn run(self) -> Result<Exit, Failure> {
        let files = files()?;
        if !self.force {
            self.refuse_to_replace(&files)?;
        }
        let directory = Directory::open(&self.directory)?;
        for (name, content) in &files {
            let path = directory.write(name, content.as_bytes()).map_err(|error| {
                Failure::unwritable(
                    format!("{directory}/{name}"),
                    &error,
                    "Make room, or name another directory.",
                )
            })?;
            output::print(path.display())?;
        }
        Ok(Exit::Done)
    }

    /// Somebody's work may be in them.
    fn refuse_to_replace(&self, files: &[(&str, String)]) -> Result<(), Failure> {
        let differs = |(name, content): &&(&str, String)| match fs::read(self.directory.join(name)) {
            Ok(there) => there != content.as_bytes(),
            Err(error) => !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory),
        };
        let changed: Vec<&str> = files.iter().filter(differs).map(|(name, _)| *name).collect();
        if changed.is_empty() {
            return Ok(());
        }
        Err(Failure::usage(
            format!(
                "{} in {} differ from ours; nothing was written",
                changed.join(", "),
                self.directory.display()
            ),
            "Name another directory, or say --force to lose what is in those files.",
        ))
    }
}

fn files() -> anyhow::Result<Vec<(&'static str, String)>> {
    let templates = Templates::built_in().iter();
    let templates = templates.map(|(name, source)| (*name, (*source).to_owned()));
    Ok(templates.chain([(TEXTS, texts()?)]).collect())
}

/// Every text of every language, as comments.
fn texts() -> anyhow::Result<String> {
    let mut lines = vec![PREAMBLE.to_owned()];
    for locale in Locale::ALL {
        let table = BTreeMap::from([(locale.code(), locale.texts())]);
        let table = toml::to_string(&table).context("writing texts")?;
        lines.extend(table.lines().map(commented));
        lines.push(String::new());
    }
    Ok(lines.join("\n"))
}

/// A table without entries changes nothing, so headings may stand.
fn commented(line: &str) -> String {
    match line.is_empty() || line.starts_with('[') {
        true => line.to_owned(),
        // Nobody sees a space that doesn't break.
        false => format!("# {}", line.replace('\u{a0}', "\\u00a0")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::OwnTexts;

    #[test]
    fn exported_texts_are_ours_with_and_without_their_comment_marks() {
        let exported = texts().expect("texts");
        let (_, mistakes) = OwnTexts::read(&exported);
        assert!(mistakes.is_empty(), "{mistakes:?}");
        let is_text = |line: &&str| line.contains(" = ") || line.starts_with('[');
        let in_force: Vec<&str> = exported
            .lines()
            .filter(is_text)
            .map(|line| line.trim_start_matches("# "))
            .collect();
        let (own, mistakes) = OwnTexts::read(&in_force.join("\n"));
        assert!(mistakes.is_empty(), "{mistakes:?}");
        for locale in Locale::ALL {
            assert_eq!(format!("{:?}", own.of(locale)), format!("{:?}", locale.texts()));
        }
    }
}
