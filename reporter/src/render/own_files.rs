//! An organisation's own directory of templates, read once and whole: what changes in it later changes no mail of a run.

use std::fs;
use std::io;
use std::path::Path;

use super::file::bytes;
use super::logo::Logo;
use super::problem::Problem;
use crate::config::TemplateSettings;
use crate::exit::Failure;
use crate::locale::OwnTexts;

/// The file of own texts.
pub(crate) const TEXTS: &str = "texts.toml";

/// Bytes of a template or of the texts: more than a whole mail may have.
const LARGEST: u64 = 200_000;

/// With more files than this it is hardly a directory of templates.
const MOST_FILES: usize = 500;

/// What the directory holds, as far as it can be used.
#[derive(Default)]
pub(super) struct OwnFiles {
    pub(super) templates: Vec<(String, String)>,
    pub(super) texts: Option<OwnTexts>,
    pub(super) logo: Option<Logo>,
    /// Files that are none of these.
    pub(super) others: Vec<String>,
}

impl OwnFiles {
    /// Reads everything, and tells all that is wrong with it.
    pub(super) fn read(
        settings: &TemplateSettings,
        problems: &mut Vec<Problem>,
    ) -> Result<OwnFiles, Failure> {
        let mut own = OwnFiles::default();
        if let Some(directory) = &settings.directory {
            let names = listed(directory).map_err(|error| {
                Failure::usage(
                    format!("cannot read templates.directory {}: {error}", directory.display()),
                    "Name a directory of templates; `nps-reporter templates export` makes one.",
                )
            })?;
            for name in names {
                own.take(directory, name, settings, problems);
            }
        }
        own.logo = Logo::read(settings, problems)?;
        Ok(own)
    }

    fn take(
        &mut self,
        directory: &Path,
        name: String,
        settings: &TemplateSettings,
        problems: &mut Vec<Problem>,
    ) {
        let is_logo = settings.logo.as_deref() == Some(Path::new(&name));
        if !name.ends_with(".j2") && name != TEXTS {
            if !is_logo {
                self.others.push(name);
            }
            return;
        }
        match text(&directory.join(&name)) {
            Err(what) => problems.push(Problem::of(name, what)),
            Ok(text) if name == TEXTS => {
                let (texts, mistakes) = OwnTexts::read(&text);
                self.texts = Some(texts);
                problems.extend(mistakes.into_iter().map(|mistake| Problem::of(TEXTS, mistake)));
            }
            Ok(text) => self.templates.push((name, text)),
        }
    }
}

/// The files below a directory by their paths from there, in order; hidden ones are no business of ours.
pub(super) fn listed(directory: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    list(directory, "", &mut names)?;
    names.sort_unstable();
    Ok(names)
}

fn list(directory: &Path, above: &str, names: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(directory)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{above}{name}");
        if name.starts_with('.') {
            continue;
        }
        if entry.file_type()?.is_dir() {
            list(&entry.path(), &format!("{path}/"), names)?;
        } else {
            names.push(path);
        }
        if names.len() > MOST_FILES {
            return Err(io::Error::other(format!("it holds more than {MOST_FILES} files")));
        }
    }
    Ok(())
}

/// A text as editors of all systems save it.
fn text(path: &Path) -> Result<String, String> {
    let bytes = bytes(path, LARGEST)?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
        format!("line {line} is not UTF-8; save the file in UTF-8")
    })?;
    Ok(text.trim_start_matches('\u{feff}').replace("\r\n", "\n"))
}
