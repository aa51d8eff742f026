//! Results go to stdout, and only from here; how far the work is, to a terminal.

use std::fmt::Display;
use std::io::{self, ErrorKind, Write, stderr};
use std::sync::LazyLock;

use chrono::{DateTime, Local, Utc};
use indicatif::{MultiProgress, ProgressBar, ProgressFinish, ProgressStyle};

use crate::exit::Failure;

/// Prints one line (or several) of a result. A reader that has gone away, as in `| head`, is no failure.
pub(crate) fn print(text: impl Display) -> Result<(), Failure> {
    print_exactly(format_args!("{text}\n"))
}

/// Prints a result that is a file of its own, to the last byte.
pub(crate) fn print_exactly(text: impl Display) -> Result<(), Failure> {
    let mut stdout = std::io::stdout().lock();
    match write!(stdout, "{text}").and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::unwritable(
            "standard output",
            &error,
            "Check where the output is redirected to.",
        )),
        _ => Ok(()),
    }
}

/// A moment by the clock of the machine, and how far that is from UTC.
pub(crate) fn local_time(moment: DateTime<Utc>) -> String {
    moment
        .with_timezone(&Local)
        .format("%Y-%m-%d %H:%M:%S %:z")
        .to_string()
}

/// How many of so many are done: a bar on a terminal, and nothing elsewhere.
pub(crate) fn progress(what: &str, total: u64) -> ProgressBar {
    let style = ProgressStyle::with_template(&format!("{{bar:40}} {{pos}}/{{len}} {what}, {{eta}} left"));
    let bar = ProgressBar::new(total)
        .with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
        .with_finish(ProgressFinish::AndClear);
    BARS.add(bar)
}

/// Bars on the terminal, which step aside for lines.
static BARS: LazyLock<MultiProgress> = LazyLock::new(MultiProgress::new);

/// Standard error, with lines above the bars.
pub(crate) struct AboveBars;

impl Write for AboveBars {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        BARS.suspend(|| stderr().write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        stderr().flush()
    }
}
