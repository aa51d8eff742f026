//! Mails over SMTP: what is sent, when, and what each answer means for the mail.
//!
//! lettre brings the commands and the ways to log in. Its `SmtpConnection` stays out of it: that has one time limit for all stages, waits
//! once more for an answer to QUIT after a silence, doesn't tell whether the final dot went out, takes what came before TLS for an answer
//! inside of it, and an answer in Latin-1 for a broken line.

mod connection;
mod content;
mod location;
mod patience;
mod reply;
mod server;
mod session;
mod stream;
mod tls;
mod trouble;

#[cfg(test)]
mod tests;

pub(crate) use server::Server;
pub(crate) use session::{Session, Tried};
