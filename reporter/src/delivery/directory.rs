//! Mails as files: `<outbox>/<week>/<unit code>-<subscription id>.eml`, or `combined-…`.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::{fmt, mem};

use anyhow::Context;
use tempfile::{NamedTempFile, tempfile_in};

use super::outcome::Outcome;
use crate::digest::mail::Mail;
use crate::exit::Failure;

/// A directory known to take files.
pub(crate) struct Directory {
    path: PathBuf,
    /// Where names have changed that may not be on the disk yet.
    unsettled: Mutex<BTreeSet<PathBuf>>,
}

impl Directory {
    /// Creates it where it is missing, and tries whether it can be written to.
    pub(crate) fn open(path: &Path) -> Result<Directory, Failure> {
        let tried = fs::create_dir_all(path).and_then(|()| tempfile_in(path)?.write_all(b"?"));
        match tried {
            Ok(()) => Ok(Directory {
                path: path.to_owned(),
                unsettled: Mutex::default(),
            }),
            Err(error) => Err(Failure::unwritable(
                format!("into directory {}", path.display()),
                &error,
                "Name a directory that this user may write to, on a disk with room. Nothing was sent.",
            )),
        }
    }

    /// Writes a mail, which is sure to stay once all is settled.
    pub(super) fn carry(&self, mail: &Mail) -> anyhow::Result<()> {
        let name = format!("{}/{}-{}.eml", mail.week, mail.about, mail.subscription_id);
        self.place(&name, &mail.message.formatted())
            .with_context(|| format!("writing {name}"))?;
        Ok(())
    }

    /// Writes a mail of the ledger: `before_end` is called when its bytes are on the disk and nobody can see them; if it fails, nobody ever will.
    pub(super) fn deliver(
        &self,
        name: &str,
        bytes: &[u8],
        before_end: impl FnOnce() -> anyhow::Result<()>,
    ) -> Outcome {
        let unusable = |error: io::Error| Outcome::Unusable {
            why: format!("writing into {self}: {error}"),
        };
        let path = self.path.join(name);
        let prepared = match self.prepare(&path, bytes) {
            Ok(prepared) => prepared,
            Err(error) => return unusable(error),
        };
        if let Err(error) = before_end() {
            return Outcome::NotBegun(error);
        }
        if let Err(error) = prepared.persist(&path) {
            return unusable(error.error);
        }
        match synced(path.parent().unwrap_or(&self.path)) {
            Ok(()) => Outcome::Accepted { reply: String::new() },
            Err(error) => Outcome::Uncertain {
                why: format!("the file may be lost when the machine fails: {error}"),
            },
        }
    }

    /// Writes a file whole or not at all; one of the same name is replaced.
    pub(crate) fn write(&self, name: &str, bytes: &[u8]) -> io::Result<PathBuf> {
        let path = self.place(name, bytes)?;
        self.settle()?;
        Ok(path)
    }

    /// The bytes are on the disk before the name is, and the name once all is settled: of many files in one go.
    fn place(&self, name: &str, bytes: &[u8]) -> io::Result<PathBuf> {
        let path = self.path.join(name);
        self.prepare(&path, bytes)?.persist(&path)?;
        self.unsettled()
            .insert(path.parent().unwrap_or(&self.path).to_owned());
        Ok(path)
    }

    /// The bytes, on the disk, where the file is to be.
    fn prepare(&self, path: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
        let parent = path.parent().unwrap_or(&self.path);
        if !parent.is_dir() {
            fs::create_dir_all(parent)?;
            synced(&self.path)?;
        }
        let mut file = NamedTempFile::new_in(parent)?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        Ok(file)
    }

    /// Makes sure that what was written so far stays.
    pub(super) fn settle_or_tell(&self) -> Result<(), Failure> {
        self.settle().map_err(|error| {
            Failure::unwritable(
                format!("into directory {self}"),
                &error,
                "Files that are there may be lost when the machine fails: run again once the disk is well.",
            )
        })
    }

    /// Names are on the disk only once their directories are.
    pub(super) fn settle(&self) -> io::Result<()> {
        let changed = mem::take(&mut *self.unsettled());
        changed.iter().try_for_each(|directory| synced(directory))
    }

    fn unsettled(&self) -> MutexGuard<'_, BTreeSet<PathBuf>> {
        self.unsettled.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A new name is on the disk only once its directory is.
fn synced(directory: &Path) -> io::Result<()> {
    File::open(directory)?.sync_all()
}

impl fmt::Display for Directory {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.path.display())
    }
}
