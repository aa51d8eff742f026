//! Editions of pages on disk: `<directory>/current` names the one that readers see, a symbolic link that is put in place at once.
//!
//! ```text
//! current -> editions/5f0c…        what the web server serves
//! editions/5f0c…/                  all pages; what did not change is the same file as in the edition before
//! editions/5f0c….json              what is to be known of it
//! ```
//!
//! Of public pages the edition before stays, for whoever is reading from it; of internal ones it goes, for what has been erased
//! since must not stay. Whatever fails or is killed, `current` is as it was.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use rayon::prelude::*;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde::{Deserialize, Serialize};
use siphasher::sip128::{Hasher128, SipHasher13};

use crate::exit::Failure;

const CURRENT: &str = "current";
const EDITIONS: &str = "editions";
/// Beginning of the names of editions that nobody may see yet.
const UNFINISHED: &str = ".unfinished-";

/// The files of a site by their paths, which have `/` between their parts.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// Whom pages are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Audience {
    Public,
    Internal,
}

impl Audience {
    /// What others on this machine may do with a file, and with a directory: a web server reads internal pages as a member of
    /// their group.
    fn modes(self) -> (u32, u32) {
        match self {
            Audience::Public => (0o644, 0o755),
            Audience::Internal => (0o640, 0o750),
        }
    }
}

/// What is remembered of an edition: whom it is for, and what its publisher wants to know later.
#[derive(Deserialize, Serialize)]
struct Note<Rest> {
    audience: Audience,
    #[serde(flatten)]
    rest: Rest,
}

/// What became of an edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Published {
    /// Files that are new or differ from those of the edition before.
    pub(crate) changed: usize,
    pub(crate) unchanged: usize,
}

/// The editions in a directory; nobody else publishes there meanwhile.
pub(crate) struct Editions {
    directory: PathBuf,
    audience: Audience,
    _lock: File,
}

impl Editions {
    /// Opens the directory, which is made where it is missing.
    pub(crate) fn open(directory: &Path, audience: Audience) -> Result<Editions, Failure> {
        let unusable = |error: io::Error| {
            Failure::unwritable(
                format!("into directory {}", directory.display()),
                &error,
                "Name a directory that this user may write to, on a disk with room. What was published stays.",
            )
        };
        make_directory(&directory.join(EDITIONS), audience).map_err(unusable)?;
        let lock = File::options()
            .write(true)
            .create(true)
            .truncate(false)
            .mode(audience.modes().0)
            .open(directory.join(EDITIONS).join(".lock"))
            .map_err(unusable)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(Failure::usage(
                    format!("somebody else is publishing into {}", directory.display()),
                    "Wait until that is done, or name another directory.",
                ));
            }
            Err(TryLockError::Error(error)) => return Err(unusable(error)),
        }
        let editions = Editions {
            directory: directory.to_owned(),
            audience,
            _lock: lock,
        };
        editions.refuse_strangers()?;
        Ok(editions)
    }

    /// `current` is ours or is not there: somebody's own directory is not replaced, nor are pages for others.
    fn refuse_strangers(&self) -> Result<(), Failure> {
        let hint =
            "Name a directory of its own for the pages; the web server serves what is below `current` in it.";
        let current = self.current();
        if fs::symlink_metadata(&current).is_ok_and(|found| !found.is_symlink()) {
            let what = format!("{} is not a link made by publish", current.display());
            return Err(Failure::usage(what, hint));
        }
        match self.shown_note::<IgnoredAny>() {
            Some(note) if note.audience != self.audience => Err(Failure::usage(
                match note.audience {
                    Audience::Public => format!("{} has the public pages", self.directory.display()),
                    Audience::Internal => format!("{} has the internal pages", self.directory.display()),
                },
                hint,
            )),
            _ => Ok(()),
        }
    }

    /// Whom the pages in a directory are for, and when something was last published there, changed or not.
    pub(crate) fn last(directory: &Path) -> Option<(Audience, SystemTime)> {
        let file = shown_in(directory)?.with_extension("json");
        let note: Note<IgnoredAny> = serde_json::from_slice(&fs::read(&file).ok()?).ok()?;
        Some((note.audience, fs::metadata(&file).ok()?.modified().ok()?))
    }

    fn current(&self) -> PathBuf {
        self.directory.join(CURRENT)
    }

    /// Path of the edition that readers see.
    fn shown(&self) -> Option<PathBuf> {
        shown_in(&self.directory)
    }

    /// What is remembered of the edition that readers see.
    pub(crate) fn note<Rest: DeserializeOwned>(&self) -> Option<Rest> {
        self.shown_note().map(|note| note.rest)
    }

    fn shown_note<Rest: DeserializeOwned>(&self) -> Option<Note<Rest>> {
        let note = fs::read(self.shown()?.with_extension("json")).ok()?;
        serde_json::from_slice(&note).ok()
    }

    /// Whether these files are what readers see.
    pub(crate) fn shows(&self, files: &Files) -> bool {
        self.shown() == Some(self.directory.join(EDITIONS).join(name_of(files)))
    }

    /// Makes these files what readers see, all at once.
    pub(crate) fn publish(&self, files: &Files, note: &impl Serialize) -> Result<Published, Failure> {
        self.try_to_publish(files, note).map_err(|error| {
            Failure::unwritable(
                format!("the pages into {}", self.directory.display()),
                &error,
                "Readers still see the edition before. Mend this, and publish again.",
            )
        })
    }

    fn try_to_publish(&self, files: &Files, note: &impl Serialize) -> io::Result<Published> {
        let before = self.shown();
        let name = name_of(files);
        let path = self.directory.join(EDITIONS).join(&name);
        let published = match &before {
            Some(before) if *before == path => Published {
                changed: 0,
                unchanged: files.len(),
            },
            _ => self.write(&path, files, before.as_deref())?,
        };
        self.write_note(&path, note)?;
        if before.as_ref() != Some(&path) {
            self.show(&name)?;
        }
        let kept = before.filter(|_| self.audience == Audience::Public);
        self.clean_up(&[Some(path), kept])?;
        Ok(published)
    }

    /// Writes an edition beside the others; it has its name only when it is whole and on the disk.
    fn write(&self, path: &Path, files: &Files, before: Option<&Path>) -> io::Result<Published> {
        let (file_mode, directory_mode) = self.audience.modes();
        let unfinished = tempfile::Builder::new()
            .prefix(UNFINISHED)
            .permissions(fs::Permissions::from_mode(directory_mode))
            .tempdir_in(self.directory.join(EDITIONS))?;
        let directories: BTreeSet<_> = files.keys().map(|name| Path::new(name).parent()).collect();
        for directory in directories.into_iter().flatten() {
            make_directory(&unfinished.path().join(directory), self.audience)?;
        }
        // Several at once, for there are eleven files of each unit.
        let unchanged = files
            .par_iter()
            .map(|(name, bytes)| {
                let old = before.map(|before| before.join(name));
                put(&unfinished.path().join(name), bytes, old.as_deref(), file_mode)
            })
            .sum::<io::Result<usize>>()?;
        sync(&self.directory)?;
        // The same edition may have been shown before the one before: it is whole.
        if !path.is_dir() {
            fs::rename(unfinished.path(), path)?;
        }
        Ok(Published {
            changed: files.len() - unchanged,
            unchanged,
        })
    }

    fn write_note(&self, path: &Path, rest: &impl Serialize) -> io::Result<()> {
        let note = Note {
            audience: self.audience,
            rest,
        };
        let mut file = tempfile::NamedTempFile::with_prefix_in(UNFINISHED, self.directory.join(EDITIONS))?;
        serde_json::to_writer(&mut file, &note)?;
        file.as_file().sync_all()?;
        file.persist(path.with_extension("json"))?;
        Ok(())
    }

    /// Renaming a link replaces the one that was there, with nothing between.
    fn show(&self, name: &str) -> io::Result<()> {
        let next = self.directory.join(EDITIONS).join(format!("{UNFINISHED}current"));
        match fs::remove_file(&next) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        symlink(Path::new(EDITIONS).join(name), &next)?;
        sync(&self.directory)?;
        fs::rename(&next, self.current())?;
        File::open(&self.directory)?.sync_all()
    }

    /// Removes all editions but these, and what a killed program has left.
    fn clean_up(&self, kept: &[Option<PathBuf>]) -> io::Result<()> {
        let is_kept = |path: &Path| {
            kept.iter()
                .flatten()
                .any(|kept| kept.file_stem() == path.file_stem())
        };
        for entry in fs::read_dir(self.directory.join(EDITIONS))? {
            let path = entry?.path();
            if path.file_name().is_some_and(|name| name == ".lock") || is_kept(&path) {
                continue;
            }
            match path.is_dir() && !path.is_symlink() {
                true => fs::remove_dir_all(&path)?,
                false => fs::remove_file(&path)?,
            }
        }
        Ok(())
    }
}

/// Path of the edition that readers of a directory see.
fn shown_in(directory: &Path) -> Option<PathBuf> {
    let path = directory.join(fs::read_link(directory.join(CURRENT)).ok()?);
    path.is_dir().then_some(path)
}

/// Named by what is in it.
fn name_of(files: &Files) -> String {
    fingerprint(files.iter().flat_map(|(name, bytes)| [name.as_bytes(), bytes]))
}

/// A number that other pieces don't have, unless somebody looks for them on purpose.
pub(crate) fn fingerprint<'a>(pieces: impl IntoIterator<Item = &'a [u8]>) -> String {
    use std::hash::Hasher;
    let mut hasher = SipHasher13::new();
    for piece in pieces {
        hasher.write_usize(piece.len());
        hasher.write(piece);
    }
    format!("{:032x}", hasher.finish128().as_u128())
}

/// Puts a file into an edition; returns how many stayed as they were, one or none.
fn put(file: &Path, bytes: &[u8], old: Option<&Path>, mode: u32) -> io::Result<usize> {
    if let Some(old) = old.filter(|old| holds(old, bytes)) {
        return keep(old, file).map(|()| 1);
    }
    let mut file = File::options()
        .write(true)
        .create_new(true)
        .mode(mode)
        .open(file)?;
    file.write_all(bytes).map(|()| 0)
}

fn make_directory(path: &Path, audience: Audience) -> io::Result<()> {
    let (_, mode) = audience.modes();
    fs::DirBuilder::new().recursive(true).mode(mode).create(path)
}

fn holds(file: &Path, bytes: &[u8]) -> bool {
    fs::metadata(file).is_ok_and(|found| found.len() == bytes.len() as u64)
        && fs::read(file).is_ok_and(|found| found == bytes)
}

/// The same file under another name, or a copy of the same time where the file system has no such names.
fn keep(old: &Path, new: &Path) -> io::Result<()> {
    fs::hard_link(old, new).or_else(|_| {
        fs::copy(old, new)?;
        let times = fs::metadata(old)?;
        let times = fs::FileTimes::new().set_modified(times.modified()?);
        File::options().write(true).open(new)?.set_times(times)
    })
}

/// Everything that was written is on the disk.
fn sync(directory: &Path) -> io::Result<()> {
    rustix::fs::syncfs(File::open(directory)?)?;
    Ok(())
}
