//! `digest preview`: one digest as files, side by side on one page.

use std::path::{Path, PathBuf};
use std::process::Command;

use clap::Args;

use super::composer;
use super::one::One;
use crate::config::Settings;
use crate::delivery::Directory;
use crate::delivery::unpacked;
use crate::exit::{Exit, Failure};
use crate::output;

/// Write one digest as HTML, text, chart and .eml to look at; nothing is sent
#[derive(Args)]
pub(super) struct Preview {
    #[command(flatten)]
    one: One,

    /// Directory for the files
    #[arg(long, value_name = "DIR", default_value = "preview")]
    output: PathBuf,

    /// Show them in this machine's browser
    #[arg(long)]
    open: bool,
}

impl Preview {
    pub(super) async fn run(self, settings: &Settings) -> Result<Exit, Failure> {
        let directory = Directory::open(&self.output)?;
        let composer = composer(settings)?;
        let to = composer.sender.address().to_string();
        let mail = self.one.mail(settings, &composer, &to, 0).await?;
        let paths = unpacked::write(&mail, &directory, &mail.about)?;
        output::print(paths.join("\n"))?;
        if self.open {
            show(&self.output.join(format!("{}.html", mail.about)))?;
        }
        Ok(Exit::Done)
    }
}

/// As a desktop opens a file.
fn show(path: &Path) -> Result<(), Failure> {
    let opener = if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    match Command::new(opener).arg(path).status() {
        Ok(status) if status.success() => Ok(()),
        _ => Err(Failure::usage(
            format!("{opener} could not show {}", path.display()),
            "Leave out --open, and open that file in a browser.",
        )),
    }
}
