//! Mails through one server, one after the other.

use std::time::Duration;

use anyhow::bail;
use lettre::Address;
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::{MailBodyParameter, MailParameter};

use super::connection::Connection;
use super::content::carried;
use super::reply::Reply;
use super::server::Server;
use super::trouble::{Cause, Trouble};
use crate::clean;
use crate::delivery::outcome::{Outcome, Stage};
use crate::digest::mail::Mail as Digest;
use crate::exit::Failure;

/// For a check: a server that is there greets within seconds, and someone may be waiting at the terminal.
const FOR_CHECK: Duration = Duration::from_secs(30);

/// Sends mails. It connects when it first has to, and keeps the connection as long as that is beyond doubt.
pub(crate) struct Session {
    pub(super) server: Server,
    kept: Option<Connection>,
    /// One that has carried as many mails as one may: it is said goodbye to once what became of the last is told.
    worn: Option<Connection>,
}

/// How a mail ended before its final dot was answered.
enum Ended {
    InTrouble(Trouble),
    /// By the caller.
    NotBegun(anyhow::Error),
}

impl From<Trouble> for Ended {
    fn from(trouble: Trouble) -> Ended {
        Ended::InTrouble(trouble)
    }
}

impl Session {
    /// Whether a connection is kept for the next mail.
    pub(crate) fn is_connected(&self) -> bool {
        self.kept.is_some()
    }

    /// Sends one mail to one recipient. `before_end` is called when the server has all of it but the final dot, without which it can take
    /// nothing; if it fails, the dot doesn't go out: SMTP has no way back from there but to hang up.
    pub(crate) fn send(
        &mut self,
        from: &Address,
        to: &Address,
        message: &[u8],
        before_end: impl FnOnce() -> anyhow::Result<()>,
    ) -> Outcome {
        match self.transaction(from, to, &carried(message), before_end) {
            Ok(reply) => Outcome::Accepted {
                reply: clean::told(&reply.to_string(), to.as_ref()),
            },
            Err(Ended::InTrouble(trouble)) => trouble.outcome(to.as_ref()),
            Err(Ended::NotBegun(error)) => Outcome::NotBegun(error),
        }
    }

    fn transaction(
        &mut self,
        from: &Address,
        to: &Address,
        content: &[u8],
        before_end: impl FnOnce() -> anyhow::Result<()>,
    ) -> Result<Reply, Ended> {
        let mut connection = self.connection()?;
        let mut begun = begin(&mut connection, from, to, content);
        // Servers close what idles, maybe while we speak. That is not the mail's fault, and they have taken nothing of it, not even the
        // sender; so it gets a new connection, of which there is one try.
        let has_idled = |trouble: &Trouble| trouble.stage == Stage::Sender && trouble.is_goodbye();
        if connection.messages > 0 && begun.as_ref().is_err_and(has_idled) {
            connection = self.connection()?;
            begun = begin(&mut connection, from, to, content);
        }
        let ended = match begun {
            Ok(()) => carry(&mut connection, content, before_end),
            Err(trouble) => Err(trouble.into()),
        };
        self.keep(connection);
        ended
    }

    /// The one kept, if it is still good, or a new one. Out of `kept` while it is in use, so that only a whole mail brings it back.
    fn connection(&mut self) -> Result<Connection, Trouble> {
        if let Some(worn) = self.worn.take() {
            worn.quit();
        }
        match self.kept.take().and_then(Connection::ready_again) {
            Some(connection) => Ok(connection),
            None => Connection::open(&self.server, self.server.patience),
        }
    }

    fn keep(&mut self, mut connection: Connection) {
        connection.messages += 1;
        match connection.is_sound {
            true if connection.messages < self.server.messages_per_connection => self.kept = Some(connection),
            true => self.worn = Some(connection),
            false => {}
        }
    }
}

/// How a server is that was tried.
#[derive(Debug)]
pub(crate) enum Tried {
    Well,
    /// It is there and asks us to come back later.
    Busy(Failure),
}

impl Tried {
    /// For whoever can't wait.
    pub(crate) fn at_once(self) -> Result<(), Failure> {
        match self {
            Tried::Well => Ok(()),
            Tried::Busy(failure) => Err(failure),
        }
    }
}

impl Server {
    /// Connects as for a mail, with TLS and login, and says goodbye.
    pub(crate) fn check(&self) -> Result<Tried, Failure> {
        let trouble = match Connection::open(self, self.patience.at_most(FOR_CHECK)) {
            Ok(connection) => {
                connection.quit();
                return Ok(Tried::Well);
            }
            Err(trouble) => trouble,
        };
        let failure = |hint| Failure::unwritable(format!("to {self}"), &trouble.told(""), hint);
        match trouble.is_transient() {
            true => Ok(Tried::Busy(failure(
                "It may have too many connections: try again in a few minutes. Nothing was sent.".to_owned(),
            ))),
            false => Err(failure(format!("{} Nothing was sent.", hint(trouble.stage)))),
        }
    }

    /// Sends one mail, alone.
    pub(crate) fn carry(&self, mail: &Digest) -> anyhow::Result<()> {
        let envelope = mail.message.envelope();
        let (Some(from), [to]) = (envelope.from(), envelope.to()) else {
            bail!("a mail needs one sender and one recipient");
        };
        match self
            .session()
            .send(from, to, &mail.message.formatted(), || Ok(()))
        {
            Outcome::Accepted { reply } => {
                tracing::debug!(reply, "mail taken");
                Ok(())
            }
            Outcome::Refused { why, stage } => bail!("refused at {stage}: {why}"),
            Outcome::Later { why, stage } => bail!("not sent, at {stage}: {why}"),
            Outcome::Unusable { why } => bail!("not sent: {why}"),
            Outcome::Uncertain { why } => bail!("it may have been sent, or not: {why}"),
            Outcome::NotBegun(error) => Err(error),
        }
    }

    /// A session of its own for each thread.
    pub(crate) fn session(&self) -> Session {
        Session {
            server: self.clone(),
            kept: None,
            worn: None,
        }
    }
}

fn hint(stage: Stage) -> &'static str {
    match stage {
        Stage::StartTls => "Use a server with TLS; smtps:// is TLS from the start, often on port 465.",
        Stage::Handshake => {
            "The certificate must be of the host in smtp.url, and signed by an authority that this machine knows or root_certificate names."
        }
        Stage::Login => "Check user and password in smtp.url or password_file.",
        _ => "Check smtp.url, the server and the firewall between.",
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        for connection in [self.kept.take(), self.worn.take()].into_iter().flatten() {
            connection.quit();
        }
    }
}

/// Tells the server who sends a mail to whom, up to where it waits for the content.
fn begin(connection: &mut Connection, from: &Address, to: &Address, content: &[u8]) -> Result<(), Trouble> {
    let parameters = parameters(&connection.hello, from, to, content)?;
    connection.in_transaction = true;
    let asked = connection.ask_all(&[
        (Stage::Sender, &Mail::new(Some(from.clone()), parameters)),
        (Stage::Recipient, &Rcpt::new(to.clone(), Vec::new())),
        (Stage::Data, &Data),
    ]);
    // A server that offers SMTPUTF8 may know no way to go on with it. Where only the recipient asks for that, it is no word about the
    // sender, and other mails do without.
    asked.map_err(|trouble| match is_ascii(from) && !is_ascii(to) {
        true => trouble.of_this_mail(),
        false => trouble,
    })?;
    connection.expect_silence(Stage::Data)
}

/// The content of a mail: it is never tried on two connections.
fn carry(
    connection: &mut Connection,
    content: &[u8],
    before_end: impl FnOnce() -> anyhow::Result<()>,
) -> Result<Reply, Ended> {
    // From here on the server reads content: if we don't go on, the connection is of no use.
    connection.is_sound = false;
    connection.content(content)?;
    before_end().map_err(Ended::NotBegun)?;
    connection.expect_silence(Stage::Content)?;
    Ok(connection.final_dot()?)
}

fn is_ascii(address: &Address) -> bool {
    AsRef::<str>::as_ref(address).is_ascii()
}

/// What MAIL says beside the sender, as far as the server knows it.
fn parameters(
    hello: &Reply,
    from: &Address,
    to: &Address,
    content: &[u8],
) -> Result<Vec<MailParameter>, Trouble> {
    let is_known = |keyword| hello.extension(keyword).is_some();
    let mut parameters = Vec::new();
    // Too large a mail is then refused before it goes out.
    if is_known("SIZE") {
        parameters.push(MailParameter::Size(content.len()));
    }
    if !is_ascii(from) || !is_ascii(to) {
        if !is_known("SMTPUTF8") {
            return Err(
                Cause::Untakable("the address has letters that this server can't take (SMTPUTF8)")
                    .at(Stage::Sender),
            );
        }
        parameters.push(MailParameter::SmtpUtfEight);
    }
    if !content.is_ascii() {
        if !is_known("8BITMIME") {
            return Err(
                Cause::Untakable("the mail has letters that this server can't take (8BITMIME)")
                    .at(Stage::Sender),
            );
        }
        parameters.push(MailParameter::Body(MailBodyParameter::EightBitMime));
    }
    Ok(parameters)
}
