//! What an import did, for the one who ran it.

use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};
use std::path::PathBuf;

use chrono::{DateTime, Utc};

/// What became of the rows of a file. Every row read is in exactly one of the other numbers.
#[derive(Debug, Default)]
pub(crate) struct Summary {
    /// Name of the file.
    pub(crate) input: String,
    /// Whether all was undone again.
    pub(crate) dry_run: bool,
    /// Rows in the file, header and blank rows aside.
    pub(crate) read: u64,
    /// Rows that brought something new.
    pub(crate) added: u64,
    /// Rows that changed something stored.
    pub(crate) changed: u64,
    /// Rows refused, by reason.
    pub(crate) rejected: BTreeMap<String, u64>,
    /// First and last moment among the good rows.
    pub(crate) span: Option<(DateTime<Utc>, DateTime<Utc>)>,
    /// Where the refused rows are.
    pub(crate) rejects: Option<PathBuf>,
}

impl Summary {
    /// Counts a row that was refused.
    pub(crate) fn reject(&mut self, reason: &str) {
        *self.rejected.entry(reason.to_owned()).or_default() += 1;
    }

    /// How many rows were refused.
    pub(crate) fn rejected_rows(&self) -> u64 {
        self.rejected.values().sum()
    }

    fn known(&self) -> u64 {
        self.read - self.rejected_rows() - self.added - self.changed
    }
}

impl Display for Summary {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let dry_run = if self.dry_run {
            " (dry run: nothing was stored)"
        } else {
            ""
        };
        write!(f, "{}{dry_run}", self.input)?;
        write!(f, "\n  read           {:>9}", self.read)?;
        write!(f, "\n  new            {:>9}", self.added)?;
        if self.changed > 0 {
            write!(f, "\n  changed        {:>9}", self.changed)?;
        }
        write!(f, "\n  already known  {:>9}", self.known())?;
        write!(f, "\n  rejected       {:>9}", self.rejected_rows())?;
        for (reason, rows) in &self.rejected {
            write!(f, "\n    {rows:>9}  {reason}")?;
        }
        if let Some((earliest, latest)) = self.span {
            let format = "%Y-%m-%d %H:%M";
            write!(
                f,
                "\n  from {} to {} UTC",
                earliest.format(format),
                latest.format(format)
            )?;
        }
        if let Some(rejects) = &self.rejects {
            write!(f, "\nrejected rows are in {}", rejects.display())?;
        }
        Ok(())
    }
}
