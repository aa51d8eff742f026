//! How far the import is: a bar on a terminal, and nothing elsewhere.

use std::io::Read;

use indicatif::{ProgressBar, ProgressStyle};

/// The bar; it goes away with the value.
pub(crate) struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// Begins with the reading of so many bytes, where that is known.
    pub(crate) fn start(size: Option<u64>) -> Progress {
        match size {
            Some(size) => Progress {
                bar: ProgressBar::new(size),
            }
            .styled("{bar:40} {bytes}/{total_bytes} {bytes_per_sec}, {eta} left"),
            None => Progress {
                bar: ProgressBar::new_spinner(),
            }
            .styled("{spinner} {bytes} {bytes_per_sec}"),
        }
    }

    /// Counts the bytes that are read.
    pub(crate) fn follow<R: Read>(&self, input: R) -> impl Read + use<R> {
        self.bar.wrap_read(input)
    }

    /// All is read, and is being stored.
    pub(crate) fn storing(&self, rows: u64) {
        self.bar.set_style(style("storing {msg} rows …"));
        self.bar.set_message(rows.to_string());
    }

    fn styled(self, template: &str) -> Progress {
        self.bar.set_style(style(template));
        self
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}
