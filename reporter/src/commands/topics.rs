//! `nps-reporter topics`: the lexicons that tell what comments are about, tried, installed and put to use.

mod classify;
mod evaluate;
mod explain;
mod labels;
mod lexicons;
mod scores;
mod text;
mod versions;

use clap::{Args, Subcommand};

use crate::config::Settings;
use crate::db::{self, Access};
use crate::exit::{Exit, Failure};
use crate::schema;

/// Try, install and use the lexicons that tell what comments are about
#[derive(Args)]
pub(crate) struct Topics {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand)]
enum Action {
    Evaluate(evaluate::Evaluate),
    Explain(explain::Explain),
    List(versions::List),
    Export(versions::Export),
    Install(versions::Install),
    Classify(classify::Classify),
}

impl Action {
    fn access(&self) -> Access {
        match self {
            Action::Install(_) | Action::Classify(_) => Access::Write,
            Action::Evaluate(_) | Action::Explain(_) | Action::List(_) | Action::Export(_) => Access::Read,
        }
    }
}

impl Topics {
    /// Does what was asked for.
    pub(crate) async fn run(self, settings: &Settings) -> Result<Exit, Failure> {
        let mut client = db::connect(&settings.database, self.action.access()).await?;
        schema::require_ready(&client).await?;
        match self.action {
            Action::Evaluate(evaluate) => evaluate.run(&client).await,
            Action::Explain(explain) => explain.run(&client).await,
            Action::List(list) => list.run(&client).await,
            Action::Export(export) => export.run(&client).await,
            Action::Install(install) => install.run(&mut client).await,
            Action::Classify(classify) => classify.run(&client).await,
        }
    }
}
