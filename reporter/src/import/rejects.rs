//! Rows that were refused, with line and reason, in a file that can be mended and imported again.

use std::fs::File;
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

use csv::Writer;
use tempfile::{NamedTempFile, tempfile_in};

use super::header::{Header, REJECTED_LINE, REJECTED_REASON};
use crate::exit::Failure;

/// Where the rejects of one import are going to be.
pub(crate) struct Rejects {
    path: PathBuf,
    delimiter: u8,
    // Without a name until all is stored: a run that is killed leaves no file of patients' comments behind.
    spool: Option<Writer<File>>,
}

impl Rejects {
    /// Rejects that will lie at `path`, once there are any.
    pub(crate) fn new(path: PathBuf, delimiter: u8) -> Result<Rejects, Failure> {
        match is_replaceable(&path) {
            Ok(true) => Ok(Rejects {
                path,
                delimiter,
                spool: None,
            }),
            Ok(false) => Err(Failure::unwritable(
                path.display(),
                &"it exists and holds something else than rejects of an import",
                "Name another file with --rejects.",
            )),
            Err(error) => Err(unwritable(&path, &error)),
        }
    }

    /// Adds a row.
    pub(crate) fn add<F: AsRef<[u8]>>(
        &mut self,
        header: &Header,
        line: u64,
        reason: &str,
        fields: impl Iterator<Item = F>,
    ) -> Result<(), Failure> {
        self.write(header, line, reason, fields)
            .map_err(|error| unwritable(&self.path, &error))
    }

    fn write<F: AsRef<[u8]>>(
        &mut self,
        header: &Header,
        line: u64,
        reason: &str,
        fields: impl Iterator<Item = F>,
    ) -> io::Result<()> {
        let spool = match &mut self.spool {
            Some(spool) => spool,
            None => {
                let file = tempfile_in(directory(&self.path))?;
                let mut spool = csv::WriterBuilder::new()
                    .delimiter(self.delimiter)
                    .flexible(true)
                    .from_writer(file);
                spool.write_record(
                    [REJECTED_LINE, REJECTED_REASON]
                        .into_iter()
                        .chain(header.original_names()),
                )?;
                self.spool.insert(spool)
            }
        };
        spool.write_field(line.to_string())?;
        spool.write_field(reason)?;
        for field in header.original_fields(fields) {
            spool.write_field(field)?;
        }
        spool.write_record(None::<&[u8]>)?;
        Ok(())
    }

    /// Writes the file beside its final place, so that only its name can go wrong after all is stored.
    pub(crate) fn finish(self) -> Result<Finished, Failure> {
        let Rejects { path, spool, .. } = self;
        let file = spool
            .map(|spool| copy_beside(&path, spool))
            .transpose()
            .map_err(|error| unwritable(&path, &error))?;
        Ok(Finished { path, file })
    }
}

/// Rejects that wait for the database to commit.
pub(crate) struct Finished {
    path: PathBuf,
    file: Option<NamedTempFile>,
}

impl Finished {
    /// Puts the file in its place and returns that; where nothing was rejected, removes what an earlier run left there.
    pub(crate) fn publish(self) -> Result<Option<PathBuf>, Failure> {
        let Finished { path, file } = self;
        let published = match file {
            Some(file) => file.persist(&path).map(|_| true).map_err(|error| error.error),
            None => match std::fs::remove_file(&path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
                _ => Ok(false),
            },
        };
        match published {
            Ok(written) => Ok(written.then_some(path)),
            Err(error) => Err(Failure::unwritable(
                path.display(),
                &error,
                "The good rows are stored. Mend the cause and import the same file again: it stores nothing twice and \
                 writes the rejects anew.",
            )),
        }
    }
}

fn copy_beside(path: &Path, spool: Writer<File>) -> io::Result<NamedTempFile> {
    let mut spool = spool
        .into_inner()
        .map_err(|error| io::Error::other(error.to_string()))?;
    spool.rewind()?;
    // Only its owner may read it: there are comments in it.
    let mut file = tempfile::Builder::new()
        .prefix(".rejects-")
        .tempfile_in(directory(path))?;
    io::copy(&mut spool, &mut file)?;
    file.flush()?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// Nothing is there, or the rejects of an earlier import; any other file is not ours to replace.
fn is_replaceable(path: &Path) -> io::Result<bool> {
    let file = match File::open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
        file => file?,
    };
    let mut start = Vec::new();
    file.take(REJECTED_LINE.len() as u64).read_to_end(&mut start)?;
    Ok(start == REJECTED_LINE.as_bytes())
}

fn directory(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    }
}

fn unwritable(path: &Path, error: &io::Error) -> Failure {
    Failure::unwritable(
        path.display(),
        error,
        "Nothing was stored. Rejected rows need a place: name a file in a directory you may write to, with --rejects.",
    )
}
