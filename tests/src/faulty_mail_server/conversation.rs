//! One connection of a client to the faulty server.

use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;

use rustls::{ServerConfig, ServerConnection, StreamOwned};

use super::{After, Encryption, Fault, Shared};

trait Channel: Read + Write {}

impl<T: Read + Write> Channel for T {}

struct Conversation<'a> {
    shared: &'a Shared,
    number: usize,
    socket: TcpStream,
    channel: BufReader<Box<dyn Channel>>,
    is_encrypted: bool,
    /// Said when the client speaks again.
    late: Option<&'static str>,
}

/// Serves until the client goes.
pub(super) fn converse(shared: &Shared, socket: TcpStream, number: usize) -> io::Result<()> {
    let mut conversation = Conversation {
        shared,
        number,
        channel: BufReader::new(Box::new(socket.try_clone()?)),
        socket,
        is_encrypted: false,
        late: None,
    };
    if shared.encryption == Encryption::FromTheStart {
        conversation.encrypt()?;
    }
    conversation.reply(After::Connecting, "220 faulty.example ESMTP\r\n")?;
    while let Some(line) = conversation.line()? {
        conversation.obey(&line)?;
    }
    Ok(())
}

pub(super) fn gone<T>() -> io::Result<T> {
    Err(ErrorKind::ConnectionAborted.into())
}

impl Conversation<'_> {
    /// The client's next line, or nothing at its end.
    fn line(&mut self) -> io::Result<Option<String>> {
        let mut line = String::new();
        let length = self.channel.read_line(&mut line)?;
        if let Some(late) = self.late.take() {
            self.say(late)?;
        }
        Ok((length > 0).then(|| line.trim_end().to_owned()))
    }

    fn obey(&mut self, line: &str) -> io::Result<()> {
        let command = line.split([' ', ':']).next().unwrap_or_default();
        self.shared.note(self.number, command);
        match command {
            "EHLO" => {
                let offers = self.offers();
                self.reply(After::Hello, offers)
            }
            "STARTTLS" => {
                self.reply(After::StartTls, "220 2.0.0 go\r\n")?;
                self.encrypt()
            }
            "AUTH" => self.reply(After::Login, "235 2.7.0 welcome\r\n"),
            "MAIL" => self.reply(After::Sender, "250 2.1.0 OK\r\n"),
            "RCPT" => self.reply(After::Recipient, "250 2.1.5 OK\r\n"),
            "DATA" => match self.answer(After::Data, "354 go\r\n")? {
                true => self.content(),
                false => Ok(()),
            },
            "RSET" => self.reply(After::Reset, "250 2.0.0 OK\r\n"),
            "QUIT" => self.reply(After::Quit, "221 2.0.0 bye\r\n"),
            _ => self.say("500 5.5.2 what?\r\n"),
        }
    }

    fn offers(&self) -> &'static str {
        match self.shared.encryption == Encryption::StartTls && !self.is_encrypted {
            true => "250-faulty.example\r\n250-STARTTLS\r\n250 AUTH PLAIN\r\n",
            false => "250-faulty.example\r\n250-SIZE 100000000\r\n250 AUTH PLAIN\r\n",
        }
    }

    fn reply(&mut self, after: After, usual: &'static str) -> io::Result<()> {
        self.answer(after, usual).map(drop)
    }

    /// Answers, and tells whether that was as usual. The end of a connection is an error.
    fn answer(&mut self, after: After, usual: &'static str) -> io::Result<bool> {
        self.shared.tell(after);
        match self.shared.fault(after) {
            None => self.say(usual).map(|()| true),
            Some(Fault::Says(words)) => {
                self.say(words)?;
                if words.starts_with("421") {
                    return gone();
                }
                Ok(words.get(..3).is_some_and(|code| usual.starts_with(code)))
            }
            Some(Fault::SaysLate) => {
                self.late = Some(usual);
                Ok(true)
            }
            Some(Fault::Stalls) => self.shared.stall(),
            Some(Fault::Cuts) => gone(),
        }
    }

    fn say(&mut self, words: &str) -> io::Result<()> {
        let channel = self.channel.get_mut();
        channel.write_all(words.as_bytes())?;
        channel.flush()
    }

    fn content(&mut self) -> io::Result<()> {
        let mut message = Vec::new();
        loop {
            let start = message.len();
            if self.channel.read_until(b'\n', &mut message)? == 0 {
                return gone();
            }
            if start == 0 {
                self.reply(After::SomeContent, "")?;
            }
            if &message[start..] == b".\r\n" {
                message.truncate(start);
                break;
            }
            // The dot that SMTP doubles.
            if message[start] == b'.' {
                message.remove(start);
            }
        }
        self.shared.note(self.number, "(content)");
        self.shared.complete(message.clone());
        if self.answer(After::FinalDot, "250 2.0.0 taken\r\n")? {
            self.shared.take(message);
        }
        self.reply(After::Answer, "")
    }

    /// TLS from here on; what came before is forgotten.
    fn encrypt(&mut self) -> io::Result<()> {
        if let Some(fault) = self.shared.fault(After::ClientHello) {
            self.socket.peek(&mut [0])?;
            return match fault {
                Fault::Stalls => self.shared.stall(),
                _ => gone(),
            };
        }
        let config: &Arc<ServerConfig> = self.shared.tls.as_ref().expect("a certificate");
        let mut tls = ServerConnection::new(Arc::clone(config)).map_err(io::Error::other)?;
        let mut socket = self.socket.try_clone()?;
        while tls.is_handshaking() {
            tls.complete_io(&mut socket)?;
        }
        self.channel = BufReader::new(Box::new(StreamOwned::new(tls, socket)));
        self.is_encrypted = true;
        self.shared.note(self.number, "(tls)");
        Ok(())
    }
}
