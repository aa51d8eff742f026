//! How the program ends: the exit codes, and the failures that lead to them.

use std::fmt::Display;
use std::process::ExitCode;

use tokio_postgres::error::{DbError, SqlState};

/// The exit codes, documented in `--help`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    Done = 0,
    Unexpected = 1,
    Usage = 2,
    LeftOut = 3,
    UnusableInput = 4,
    Unreachable = 5,
    NotReady = 6,
    Unwritable = 7,
    ToMend = 8,
}

impl Exit {
    const ALL: [(Exit, &'static str); 9] = [
        (Exit::Done, "done"),
        (Exit::Unexpected, "unexpected failure"),
        (Exit::Usage, "wrong use of the command line or the configuration"),
        (
            Exit::LeftOut,
            "done, but something was left out (rejected rows, undelivered mails, stale claims, comments not yet classified)",
        ),
        (
            Exit::UnusableInput,
            "an input file is unusable; nothing was stored",
        ),
        (Exit::Unreachable, "the database can't be reached"),
        (
            Exit::NotReady,
            "the database is not ready (extension missing, wrong version, not migrated)",
        ),
        (Exit::Unwritable, "an output can't be written"),
        (
            Exit::ToMend,
            "doctor or templates check found something to mend, or digest status mails that wait for a decision",
        ),
    ];

    /// The table of exit codes for `--help`.
    pub(crate) fn help() -> String {
        let lines = Exit::meanings().map(|(code, meaning)| format!("\n  {code}  {meaning}"));
        format!("Exit codes:{}", lines.collect::<String>())
    }

    /// Every code, and what it means.
    pub(crate) fn meanings() -> impl Iterator<Item = (u8, &'static str)> {
        Exit::ALL.into_iter().map(|(exit, meaning)| (exit as u8, meaning))
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(exit as u8)
    }
}

/// Why a command gave up: what was read, where, why it is refused; the hint says what to do next.
///
/// No comment, address or customer reference belongs in these texts: they end up in logs.
#[derive(Debug, thiserror::Error)]
#[error("{what}")]
pub(crate) struct Failure {
    exit: Exit,
    what: String,
    hint: String,
}

impl Failure {
    fn new(exit: Exit, what: impl Display, hint: impl Display) -> Failure {
        Failure {
            exit,
            what: what.to_string(),
            hint: hint.to_string(),
        }
    }

    /// The command line or the configuration makes no sense.
    pub(crate) fn usage(what: impl Display, hint: impl Display) -> Failure {
        Failure::new(Exit::Usage, what, hint)
    }

    /// An input file can't be used as a whole.
    pub(crate) fn unusable_input(what: impl Display, hint: impl Display) -> Failure {
        Failure::new(Exit::UnusableInput, what, hint)
    }

    /// The database can't be reached.
    pub(crate) fn unreachable(what: impl Display, hint: impl Display) -> Failure {
        Failure::new(Exit::Unreachable, what, hint)
    }

    /// The database lacks the extension, the right version or the schema.
    pub(crate) fn not_ready(what: impl Display, hint: impl Display) -> Failure {
        Failure::new(Exit::NotReady, what, hint)
    }

    /// An output at `place` can't be written.
    pub(crate) fn unwritable(place: impl Display, why: &dyn Display, hint: impl Display) -> Failure {
        Failure::new(Exit::Unwritable, format!("cannot write {place}: {why}"), hint)
    }

    /// The code that the program exits with.
    pub(crate) fn exit(&self) -> Exit {
        self.exit
    }

    /// What to do about it.
    pub(crate) fn hint(&self) -> &str {
        &self.hint
    }

    /// Tells the user, on stderr.
    pub(crate) fn report(&self) {
        eprintln!("error: {self}");
        eprintln!("hint: {}", self.hint());
    }
}

/// Nothing that we foresaw.
impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Failure {
        Failure::new(
            Exit::Unexpected,
            format!("{error:#}"),
            "Say `nps-reporter doctor`, and look at the server's log.",
        )
    }
}

impl From<tokio_postgres::Error> for Failure {
    fn from(error: tokio_postgres::Error) -> Failure {
        match error.as_db_error() {
            Some(refusal) => refused(refusal),
            None if error.is_closed() => connection_lost("the connection to the database was lost"),
            None => anyhow::Error::new(error)
                .context("talking to the database")
                .into(),
        }
    }
}

/// Only the server's message is passed on: its DETAIL and CONTEXT may quote a row, and so a comment.
fn refused(error: &DbError) -> Failure {
    let what = format!(
        "the database refused: {} (SQLSTATE {})",
        error.message(),
        error.code().code()
    );
    match *error.code() {
        SqlState::UNDEFINED_TABLE
        | SqlState::UNDEFINED_COLUMN
        | SqlState::UNDEFINED_FUNCTION
        | SqlState::UNDEFINED_OBJECT
        | SqlState::INVALID_SCHEMA_NAME => {
            Failure::not_ready(what, "Run `nps-reporter migrate`, then `nps-reporter doctor`.")
        }
        SqlState::INSUFFICIENT_PRIVILEGE => Failure::not_ready(
            what,
            "Connect as a user with this right, or have it granted; `nps-reporter doctor` lists what is missing.",
        ),
        SqlState::LOCK_NOT_AVAILABLE => Failure::new(
            Exit::Unexpected,
            what,
            "Somebody else holds a lock: run it again later, or wait longer with lock_timeout in [database].",
        ),
        SqlState::QUERY_CANCELED => Failure::new(
            Exit::Unexpected,
            what,
            "Run it again when the server has less to do, or allow more with statement_timeout in [database].",
        ),
        SqlState::READ_ONLY_SQL_TRANSACTION => Failure::unreachable(
            what,
            "This server is a standby or takes no changes: name the others too (host=a,b), with target_session_attrs=read-write.",
        ),
        SqlState::ADMIN_SHUTDOWN | SqlState::CRASH_SHUTDOWN | SqlState::CANNOT_CONNECT_NOW => {
            connection_lost(what)
        }
        _ => anyhow::anyhow!(what).into(),
    }
}

fn connection_lost(what: impl Display) -> Failure {
    Failure::unreachable(
        what,
        "Look at the server's log, then run the same command again: nothing was stored by halves.",
    )
}
