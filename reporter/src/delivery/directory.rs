//! Mails as files: `<outbox>/<week>/<unit code>-<subscription id>.eml`, or `combined-…`.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use tempfile::{NamedTempFile, tempfile_in};

use crate::digest::mail::Mail;
use crate::exit::Failure;

/// A directory known to take files.
pub(crate) struct Directory {
    path: PathBuf,
}

impl Directory {
    /// Creates it where it is missing, and tries whether it can be written to.
    pub(crate) fn open(path: &Path) -> Result<Directory, Failure> {
        let tried = fs::create_dir_all(path).and_then(|()| tempfile_in(path)?.write_all(b"?"));
        match tried {
            Ok(()) => Ok(Directory {
                path: path.to_owned(),
            }),
            Err(error) => Err(Failure::unwritable(
                format!("into directory {}", path.display()),
                &error,
                "Name a directory that this user may write to, on a disk with room. Nothing was sent.",
            )),
        }
    }

    pub(super) fn carry(&self, mail: &Mail) -> anyhow::Result<()> {
        let name = format!("{}/{}-{}.eml", mail.week, mail.about, mail.subscription_id);
        self.write(&name, &mail.message.formatted())
            .with_context(|| format!("writing {name}"))?;
        Ok(())
    }

    /// Writes a file whole or not at all; one of the same name is replaced.
    pub(crate) fn write(&self, name: &str, bytes: &[u8]) -> io::Result<PathBuf> {
        let path = self.path.join(name);
        let parent = path.parent().unwrap_or(&self.path);
        fs::create_dir_all(parent)?;
        let mut file = NamedTempFile::new_in(parent)?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        file.persist(&path)?;
        // The new name is on the disk only once the directory is.
        File::open(parent)?.sync_all()?;
        Ok(path)
    }
}

impl fmt::Display for Directory {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.path.display())
    }
}
