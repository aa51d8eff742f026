//! `nps-reporter completions`: what a shell wants to know to complete our commands.

use clap::{Args, Command};
use clap_complete::Shell;

use crate::exit::{Exit, Failure};
use crate::output;

/// Print what makes a shell complete commands and options
#[derive(Args)]
pub(crate) struct Completions {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

impl Completions {
    /// Does it. Neither configuration nor database is needed.
    pub(crate) fn run(self, mut program: Command) -> Result<Exit, Failure> {
        let name = program.get_name().to_owned();
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut program, name, &mut script);
        // For bash, clap_complete writes the hyphen of our name in two ways (clap-rs/clap#6421), and bash would find no subcommand.
        let script = String::from_utf8_lossy(&script).replace("nps__subcmd__reporter", "nps__reporter");
        output::print_exactly(script)?;
        Ok(Exit::Done)
    }
}
