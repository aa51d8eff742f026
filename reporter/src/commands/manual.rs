//! `nps-reporter manual`: man pages, one a command, made of what `--help` says.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, Command};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use crate::exit::{Exit, Failure};
use crate::output;

/// Write the man pages, one for each command, into a directory
#[derive(Args)]
pub(crate) struct Manual {
    /// Where to, such as /usr/local/share/man/man1; it is made where it is missing
    #[arg(value_name = "DIRECTORY")]
    directory: PathBuf,
}

/// What the main page tells beyond `--help`: heads, and what they are about.
const ENVIRONMENT: [(&str, &str); 4] = [
    (
        "NPS_CONFIG",
        "The configuration file, where --config names none; empty for none at all.",
    ),
    (
        "NPS_SECTION_KEY",
        "Overrules a key of the configuration: NPS_MAIL_FROM is from under [mail], NPS_SMTP_URL is url under [smtp], and so on.",
    ),
    (
        "DATABASE_URL",
        "The database, where --database names none; it goes before url under [database].",
    ),
    (
        "PGHOST, PGDATABASE, PGUSER, PGSERVICE, PGPASSFILE, PGSSLMODE, …",
        "What the address of the database leaves out, as for psql.",
    ),
];

const FILES: [(&str, &str); 4] = [
    (
        "/etc/nps-reporter/config.toml",
        "The configuration, where neither --config nor NPS_CONFIG names another. It may be missing.",
    ),
    (
        "/var/lib/nps-reporter",
        "Where the systemd units run it, and all that they may write to: outbox under [mail] belongs there.",
    ),
    (
        "~/.pgpass",
        "Passwords of databases; nobody else may read the file.",
    ),
    ("~/.pg_service.conf", "Services, for PGSERVICE and service=."),
];

impl Manual {
    /// Does it. Neither configuration nor database is needed.
    pub(crate) fn run(self, program: Command) -> Result<Exit, Failure> {
        let mut program = program.disable_help_subcommand(true);
        program.build();
        let pages = fs::create_dir_all(&self.directory).and_then(|()| write(&program, &self.directory));
        let pages = pages.map_err(|error| {
            Failure::unwritable(
                format!("man pages into directory {}", self.directory.display()),
                &error,
                "Name a directory that this user may write to.",
            )
        })?;
        output::print(format!("{pages} pages in {}", self.directory.display()))?;
        Ok(Exit::Done)
    }
}

/// Writes the pages of the whole program; returns how many.
fn write(program: &Command, directory: &Path) -> io::Result<usize> {
    let source = format!(
        "{} {}",
        program.get_name(),
        program.get_version().unwrap_or_default()
    );
    let man = |command: &Command| {
        Man::new(command.clone())
            .source(source.clone())
            .manual("NPS for PostgreSQL")
    };
    let main = man(program);
    fs::write(directory.join(main.get_filename()), main_page(&main)?)?;
    let below = commands_below(program);
    for command in &below {
        man(command).generate_to(directory)?;
    }
    Ok(1 + below.len())
}

fn commands_below(command: &Command) -> Vec<&Command> {
    let below = command.get_subcommands();
    below
        .flat_map(|command| [vec![command], commands_below(command)].concat())
        .collect()
}

fn main_page(man: &Man) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    man.render_subcommands_section(&mut page)?;
    let codes: Vec<_> = Exit::meanings()
        .map(|(code, meaning)| (code.to_string(), meaning))
        .collect();
    write_list("EXIT STATUS", &codes, &mut page)?;
    write_list("ENVIRONMENT", &ENVIRONMENT, &mut page)?;
    write_list("FILES", &FILES, &mut page)?;
    man.render_version_section(&mut page)?;
    Ok(page)
}

fn write_list(heading: &str, items: &[(impl AsRef<str>, &str)], page: &mut Vec<u8>) -> io::Result<()> {
    let mut roff = Roff::new();
    roff.control("SH", [heading]);
    for (head, about) in items {
        roff.control("TP", []);
        roff.text([bold(head.as_ref())]);
        roff.text([roman(*about)]);
    }
    roff.to_writer(page)
}
