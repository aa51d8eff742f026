//! What went wrong between us and a server, and what that means for a mail.

use std::fmt;
use std::io::{self, ErrorKind};
use std::time::Duration;

use super::reply::Reply;
use crate::clean;
use crate::delivery::outcome::{Outcome, Stage};

/// What went wrong, and when.
#[derive(Debug)]
pub(super) struct Trouble {
    pub(super) stage: Stage,
    pub(super) cause: Cause,
}

/// What went wrong.
#[derive(Debug)]
pub(super) enum Cause {
    /// Another answer than the one hoped for.
    Answered(Reply),
    Silence(Duration),
    Cut,
    /// Something that is no answer, or one that nobody asked for.
    Garbage,
    Broken(io::Error),
    /// Something to be mended before any mail goes through.
    Unusable(String),
    /// Something in this one mail that the server can't take.
    Untakable(&'static str),
    /// The server's word about this one mail, where it would speak of all of them otherwise.
    Refused(Reply),
}

impl Cause {
    pub(super) fn at(self, stage: Stage) -> Trouble {
        Trouble { stage, cause: self }
    }

    /// What a failed read or write means.
    pub(super) fn of(error: io::Error, patience: Duration) -> Cause {
        match error.kind() {
            // Unix calls a read that ran out of time `WouldBlock`.
            ErrorKind::TimedOut | ErrorKind::WouldBlock => Cause::Silence(patience),
            ErrorKind::UnexpectedEof
            | ErrorKind::ConnectionReset
            | ErrorKind::ConnectionAborted
            | ErrorKind::BrokenPipe
            | ErrorKind::NotConnected => Cause::Cut,
            _ => Cause::Broken(error),
        }
    }
}

impl Trouble {
    /// Whether somebody has to mend something, rather than wait.
    fn is_unusable(&self) -> bool {
        match &self.cause {
            Cause::Unusable(_) => true,
            Cause::Answered(reply) if !reply.is_permanent() => false,
            Cause::Answered(_) if self.asks_for_login() => self.stage < Stage::Answer,
            // RFC 1870: 552 says that this mail is too large; all else at MAIL is about the sender, which every mail has.
            Cause::Answered(reply) => self.stage < Stage::Recipient && reply.code != 552,
            _ => false,
        }
    }

    /// A login is asked for, or not taken: that can come at any command.
    fn asks_for_login(&self) -> bool {
        matches!(&self.cause, Cause::Answered(reply) if [530, 534, 535, 538].contains(&reply.code))
    }

    /// The same of a mail whose sender can't be what the server minds.
    pub(super) fn of_this_mail(self) -> Trouble {
        let asks_for_login = self.asks_for_login();
        match self.cause {
            Cause::Answered(reply)
                if self.stage == Stage::Sender && reply.is_permanent() && !asks_for_login =>
            {
                Cause::Refused(reply).at(Stage::Sender)
            }
            cause => cause.at(self.stage),
        }
    }

    /// Whether the server has closed, or says that it does.
    pub(super) fn is_goodbye(&self) -> bool {
        match &self.cause {
            Cause::Cut => true,
            Cause::Answered(reply) => reply.code == 421,
            _ => false,
        }
    }

    /// Whether the server says that it passes.
    pub(super) fn is_transient(&self) -> bool {
        matches!(&self.cause, Cause::Answered(reply) if reply.is_transient())
    }

    /// What it means for a mail. People's addresses stay out of the text, and so does the recipient's name in it.
    pub(super) fn outcome(self, recipient: &str) -> Outcome {
        let (stage, why) = (self.stage, self.told(recipient));
        match &self.cause {
            _ if self.is_unusable() => Outcome::Unusable { why },
            Cause::Untakable(_) | Cause::Refused(_) => Outcome::Refused { why, stage },
            Cause::Answered(reply) if reply.is_permanent() => Outcome::Refused { why, stage },
            Cause::Answered(reply) if reply.is_transient() => Outcome::Later { why, stage },
            _ if stage == Stage::Answer => Outcome::Uncertain { why },
            _ => Outcome::Later { why, stage },
        }
    }

    /// One line without addresses.
    pub(super) fn told(&self, recipient: &str) -> String {
        clean::told(&self.to_string(), recipient)
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.cause {
            Cause::Answered(reply) | Cause::Refused(reply) => write!(out, "it said {reply}"),
            Cause::Silence(patience) => write!(out, "it did not answer within {patience:?}"),
            Cause::Cut => out.write_str("it closed the connection"),
            Cause::Garbage => out.write_str("it said something that is not SMTP"),
            Cause::Broken(error) => write!(out, "{error}"),
            Cause::Unusable(why) => out.write_str(why),
            Cause::Untakable(why) => out.write_str(why),
        }
    }
}
