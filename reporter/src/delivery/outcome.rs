//! What became of a mail on its way, and how far it came.

use std::fmt;

/// What became of a mail.
#[derive(Debug)]
pub(crate) enum Outcome {
    /// The server has it, and said so.
    Accepted { reply: String },
    /// This mail will never be taken.
    Refused { why: String, stage: Stage },
    /// Nothing was taken this time.
    Later { why: String, stage: Stage },
    /// Nothing was taken, and no mail will be, until somebody mends the server or our settings: TLS, login, our own address.
    Unusable { why: String },
    /// The whole mail went out, and no answer told what became of it.
    Uncertain { why: String },
    /// The caller's own step before the end of the mail failed; nothing was taken.
    NotBegun(anyhow::Error),
}

/// Where a session stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Stage {
    Connect,
    Greeting,
    Hello,
    StartTls,
    Handshake,
    Login,
    Reset,
    Sender,
    Recipient,
    Data,
    /// The message goes out, all but the final dot.
    Content,
    /// From the final dot on.
    Answer,
}

impl Stage {
    pub(crate) const ALL: [Stage; 12] = [
        Stage::Connect,
        Stage::Greeting,
        Stage::Hello,
        Stage::StartTls,
        Stage::Handshake,
        Stage::Login,
        Stage::Reset,
        Stage::Sender,
        Stage::Recipient,
        Stage::Data,
        Stage::Content,
        Stage::Answer,
    ];
}

impl fmt::Display for Stage {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Stage::Connect => "connecting",
            Stage::Greeting => "the greeting",
            Stage::Hello => "EHLO",
            Stage::StartTls => "STARTTLS",
            Stage::Handshake => "the TLS handshake",
            Stage::Login => "AUTH",
            Stage::Reset => "RSET",
            Stage::Sender => "MAIL FROM",
            Stage::Recipient => "RCPT TO",
            Stage::Data => "DATA",
            Stage::Content => "the content",
            Stage::Answer => "the final dot",
        })
    }
}
