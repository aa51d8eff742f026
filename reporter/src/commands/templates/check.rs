//! `nps-reporter templates check`: what is wrong with the templates, the texts and the logo, all of it.

use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;

use clap::Args;

use crate::chart::Chart;
use crate::config::{Settings, TemplateSettings};
use crate::delivery::Directory;
use crate::delivery::unpacked;
use crate::digest::mail::Composer;
use crate::digest::message::Sender;
use crate::digest::rehearsal::{self, Fault};
use crate::exit::{Exit, Failure};
use crate::output;
use crate::render::{Origin, Problem, Renderer, TEXTS};
use crate::{internal, page};

/// Make every kind of digest and page of invented facts, in every language, and tell what is wrong with the templates
#[derive(Args)]
pub(super) struct Check {
    /// Write the digests made into this directory too, to look at
    #[arg(long, value_name = "DIR")]
    output: Option<PathBuf>,
}

impl Check {
    pub(super) fn run(self, settings: &Settings) -> Result<Exit, Failure> {
        let (renderer, problems) = Renderer::with_problems(&settings.templates)?;
        let composer = Composer {
            renderer,
            sender: Sender::new(&settings.mail)?,
            chart: Chart::new(),
        };
        let output = self.output.as_deref().map(Directory::open).transpose()?;
        let faults = rehearsal::rehearse(&composer, |digest, mail| match &output {
            Some(directory) => unpacked::write(mail, directory, digest).map(drop),
            None => Ok(()),
        })?;
        let mut of_pages = page::rehearse(&composer.renderer)?;
        of_pages.extend(internal::rehearse(&composer.renderer, &composer.sender)?);
        // What digests and pages share is told once.
        of_pages.retain(|problem| faults.iter().all(|fault| fault.problem != *problem));
        let mut report = Report::of(&composer.renderer, &settings.templates);
        for problem in &problems {
            report.mend(problem, "");
        }
        for fault in &faults {
            report.mend(&fault.problem, &extent(fault));
        }
        for problem in &of_pages {
            report.mend(problem, "");
        }
        output::print(&report)?;
        Ok(
            match problems.is_empty() && faults.is_empty() && of_pages.is_empty() {
                true => Exit::Done,
                false => Exit::ToMend,
            },
        )
    }
}

/// In which digests a fault shows.
fn extent(fault: &Fault) -> String {
    match fault.digests.as_slice() {
        all if all.len() == rehearsal::digests() => " (in every digest)".to_owned(),
        [only] => format!(" (in digest {only})"),
        [first, rest @ ..] => format!(" (in digest {first} and {} more)", rest.len()),
        [] => String::new(),
    }
}

/// What is to be mended, by file; a file without anything is fine.
struct Report {
    files: BTreeMap<String, File>,
}

#[derive(Default)]
struct File {
    about: String,
    flaws: Vec<String>,
}

impl Report {
    fn of(renderer: &Renderer, settings: &TemplateSettings) -> Report {
        let mut report = Report {
            files: BTreeMap::new(),
        };
        for (name, origin) in renderer.templates().names() {
            report.file(name).about = whose(origin).to_owned();
        }
        if renderer.has_own_texts() {
            report.file(TEXTS).about = whose(Origin::Own).to_owned();
        }
        if let (Some(name), Some(logo)) = (&settings.logo, renderer.logo()) {
            let about = format!("shown {} pixels wide and {} high", logo.width, logo.height);
            report.file(&name.display().to_string()).about = about;
        }
        for stranger in renderer.strangers() {
            report
                .file(&stranger.file)
                .flaws
                .push(format!("note  {stranger}"));
        }
        report
    }

    fn file(&mut self, name: &str) -> &mut File {
        self.files.entry(name.to_owned()).or_default()
    }

    fn mend(&mut self, problem: &Problem, extent: &str) {
        let flaw = format!("mend  {problem}{extent}");
        self.file(&problem.file).flaws.push(flaw);
    }
}

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines = self.files.iter().map(|(name, file)| match file.flaws.is_empty() {
            true => format!("ok    {name}, {}", file.about),
            false => file.flaws.join("\n"),
        });
        out.write_str(&lines.collect::<Vec<_>>().join("\n"))
    }
}

fn whose(origin: Origin) -> &'static str {
    match origin {
        Origin::Ours => "ours",
        Origin::Own => "your own",
        Origin::Copy => "a copy of ours: without it you get what is mended in ours",
    }
}
