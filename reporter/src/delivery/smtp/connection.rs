//! One connection to a server, a stage after the other.

use std::fmt::Display;
use std::io::{self, BufRead, BufReader, ErrorKind, Write};
use std::net::{TcpStream, ToSocketAddrs};
use std::time::Duration;

use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::commands::{Auth, Ehlo, Quit, Rset, Starttls};
use lettre::transport::smtp::response::Response;

use super::content::FINAL_DOT;
use super::location::Encryption;
use super::patience::{FOR_GOODBYE, Patience};
use super::reply::Reply;
use super::server::Server;
use super::stream::Stream;
use super::tls;
use super::trouble::{Cause, Trouble};
use crate::delivery::outcome::Stage;

/// As much content as goes out at once, within one time limit.
const BLOCK: usize = 64 * 1024;

/// A connection whose server has greeted us, over TLS and logged in if that is wanted.
pub(super) struct Connection {
    stream: BufReader<Stream>,
    patience: Patience,
    /// The answer to EHLO.
    pub(super) hello: Reply,
    /// Both sides agree on where they are. Nothing else may be used again.
    pub(super) is_sound: bool,
    /// A mail was begun and not ended.
    pub(super) in_transaction: bool,
    pub(super) messages: u32,
}

impl Connection {
    /// Connects, up to where mails can be sent.
    pub(super) fn open(server: &Server, patience: Patience) -> Result<Connection, Trouble> {
        let limit = patience.of(Stage::Connect);
        let place = (server.location.host.as_str(), server.location.port);
        let socket = connect(place, limit).map_err(|error| Cause::of(error, limit).at(Stage::Connect))?;
        let stream = Stream::plain(socket).map_err(|error| Cause::Broken(error).at(Stage::Connect))?;
        let mut connection = Connection {
            stream: BufReader::new(stream),
            patience,
            hello: Reply::default(),
            is_sound: true,
            in_transaction: false,
            messages: 0,
        };
        if server.location.encryption == Encryption::FromTheStart {
            connection = connection.encrypt(server)?;
        }
        connection.allow(Stage::Greeting);
        connection.answer(Stage::Greeting)?;
        connection.say_hello(server)?;
        if server.location.encryption == Encryption::StartTls {
            connection = connection.start_tls(server)?;
        }
        if let Some(credentials) = &server.credentials {
            connection.login(credentials)?;
        }
        Ok(connection)
    }

    fn say_hello(&mut self, server: &Server) -> Result<(), Trouble> {
        self.hello = self.ask(Stage::Hello, Ehlo::new(server.hello.clone()))?;
        Ok(())
    }

    /// TLS or nothing: a server that doesn't offer it, or somebody on the way who hides the offer, gets no mail. What was said before is
    /// forgotten.
    fn start_tls(mut self, server: &Server) -> Result<Connection, Trouble> {
        if self.hello.extension("STARTTLS").is_none() {
            return Err(Cause::Unusable("it does not offer STARTTLS".into()).at(Stage::StartTls));
        }
        self.ask(Stage::StartTls, Starttls)?;
        let mut encrypted = self.encrypt(server)?;
        encrypted.say_hello(server)?;
        Ok(encrypted)
    }

    /// Nothing can be waiting in the buffer here: `answer` takes that for garbage.
    fn encrypt(self, server: &Server) -> Result<Connection, Trouble> {
        let limit = self.patience.of(Stage::Handshake);
        let mut stream = self.stream.into_inner();
        stream.allow(limit);
        let stream = match &server.tls {
            Some((config, name)) => stream.encrypt(config.clone(), name.clone()),
            None => Ok(stream),
        };
        let stream = stream.map_err(|error| tls::failure(error, limit).at(Stage::Handshake))?;
        Ok(Connection {
            stream: BufReader::new(stream),
            ..self
        })
    }

    fn login(&mut self, credentials: &Credentials) -> Result<(), Trouble> {
        let unusable = |why: &str| Cause::Unusable(why.to_owned()).at(Stage::Login);
        let offered: Vec<String> = self
            .hello
            .extension("AUTH")
            .into_iter()
            .flatten()
            .map(str::to_uppercase)
            .collect();
        let mechanism = [Mechanism::Plain, Mechanism::Login]
            .into_iter()
            .find(|mechanism| offered.contains(&mechanism.to_string()))
            .ok_or_else(|| unusable("it offers no login by password (AUTH PLAIN or LOGIN)"))?;
        let first = Auth::new(mechanism, credentials.clone(), None);
        let mut reply = self.ask(Stage::Login, first.map_err(|error| unusable(&error.to_string()))?)?;
        // LOGIN asks for the user, then for the password.
        for _ in 0..2 {
            if reply.code != 334 {
                break;
            }
            let challenge: Result<Response, _> = format!("{}\r\n", reply).parse();
            let next = challenge
                .and_then(|challenge| Auth::new_from_response(mechanism, credentials.clone(), &challenge));
            reply = self.ask(
                Stage::Login,
                next.map_err(|_| unusable("it asks for more than user and password"))?,
            )?;
        }
        match reply.is_positive() {
            true => Ok(()),
            false => Err(Cause::Answered(reply).at(Stage::Login)),
        }
    }

    /// Sends a command, and takes only the kind of answer that lets us go on.
    pub(super) fn ask(&mut self, stage: Stage, command: impl Display) -> Result<Reply, Trouble> {
        self.is_sound = false;
        self.allow(stage);
        self.write(stage, command.to_string().as_bytes())?;
        self.answer(stage)
    }

    /// Sends several commands, each when the one before was taken; at once where the server knows PIPELINING (RFC 2920), which saves waiting
    /// for each answer. Only the last one may be answered with 354.
    pub(super) fn ask_all(&mut self, commands: &[(Stage, &dyn Display)]) -> Result<(), Trouble> {
        if self.hello.extension("PIPELINING").is_none() {
            return commands
                .iter()
                .try_for_each(|(stage, command)| self.ask(*stage, command).map(drop));
        }
        self.is_sound = false;
        let together: String = commands.iter().map(|(_, command)| command.to_string()).collect();
        let first = commands.first().map_or(Stage::Sender, |(stage, _)| *stage);
        self.allow(first);
        self.write(first, together.as_bytes())?;
        let (mut refusal, mut is_sound) = (None, true);
        for (place, (stage, _)) in commands.iter().enumerate() {
            self.allow(*stage);
            match self.answer_of(*stage, commands.len() - place - 1) {
                // A server that has refused one and takes the next may wait for content: that can't be taken back.
                Ok(_) => is_sound &= self.is_sound && refusal.is_none(),
                Err(trouble) => {
                    is_sound &= self.is_sound;
                    let has_ended = !matches!(trouble.cause, Cause::Answered(_)) || trouble.is_goodbye();
                    refusal.get_or_insert(trouble);
                    if has_ended {
                        break;
                    }
                }
            }
        }
        self.is_sound = is_sound;
        refusal.map_or(Ok(()), Err)
    }

    /// Sends the message, all but the final dot: up to here no server can have taken it.
    pub(super) fn content(&mut self, content: &[u8]) -> Result<(), Trouble> {
        self.is_sound = false;
        for block in content.chunks(BLOCK) {
            self.allow(Stage::Content);
            self.write(Stage::Content, block)?;
        }
        Ok(())
    }

    /// Sends the final dot. As long as the system has not taken all of it, the server has no whole mail; then only its answer tells.
    pub(super) fn final_dot(&mut self) -> Result<Reply, Trouble> {
        self.allow(Stage::Content);
        self.write(Stage::Content, FINAL_DOT)?;
        self.allow(Stage::Answer);
        self.in_transaction = false;
        self.answer(Stage::Answer)
    }

    /// A server that speaks without being asked has closed, or is out of step: its next answer would be taken for another's.
    pub(super) fn expect_silence(&mut self, stage: Stage) -> Result<(), Trouble> {
        if self.is_quiet() {
            return Ok(());
        }
        self.allow(stage);
        let early = self.answer(stage);
        self.is_sound = false;
        Err(early.err().unwrap_or_else(|| Cause::Garbage.at(stage)))
    }

    /// For one more mail, if that can be.
    pub(super) fn ready_again(mut self) -> Option<Connection> {
        let is_ready = self.is_quiet() && (!self.in_transaction || self.ask(Stage::Reset, Rset).is_ok());
        self.in_transaction = false;
        is_ready.then_some(self)
    }

    /// Says goodbye. What comes of it changes nothing any more.
    pub(super) fn quit(mut self) {
        self.stream.get_mut().allow(FOR_GOODBYE);
        if self.write(Stage::Answer, Quit.to_string().as_bytes()).is_ok() {
            let _ = Reply::read(&mut self.stream);
        }
    }

    fn allow(&mut self, stage: Stage) {
        self.stream.get_mut().allow(self.patience.of(stage));
    }

    fn write(&mut self, stage: Stage, bytes: &[u8]) -> Result<(), Trouble> {
        let stream = self.stream.get_mut();
        let written = stream.write_all(bytes).and_then(|()| stream.flush());
        written.map_err(|error| self.trouble(error, stage))
    }

    fn answer(&mut self, stage: Stage) -> Result<Reply, Trouble> {
        self.answer_of(stage, 0)
    }

    /// An answer, after which so many more may have come already.
    fn answer_of(&mut self, stage: Stage, more: usize) -> Result<Reply, Trouble> {
        let reply = Reply::read(&mut self.stream).map_err(|error| self.trouble(error, stage))?;
        let is_wanted = match stage {
            Stage::Data => reply.code == 354,
            Stage::Login => reply.is_positive() || reply.code == 334,
            Stage::Content => false,
            _ => reply.is_positive(),
        };
        let is_alone = more > 0 || self.stream.buffer().is_empty();
        // 421 says goodbye at any stage.
        let is_clean = is_wanted || reply.is_permanent() || (reply.is_transient() && reply.code != 421);
        self.is_sound = is_alone && is_clean;
        match stage {
            // The first answer after the dot is the dot's, whatever else the server says.
            _ if !is_wanted => Err(Cause::Answered(reply).at(stage)),
            Stage::Answer => Ok(reply),
            _ if is_alone => Ok(reply),
            _ => Err(Cause::Garbage.at(stage)),
        }
    }

    fn trouble(&self, error: io::Error, stage: Stage) -> Trouble {
        match error.kind() {
            ErrorKind::InvalidData => Cause::Garbage.at(stage),
            _ => Cause::of(error, self.patience.of(stage)).at(stage),
        }
    }

    fn is_quiet(&mut self) -> bool {
        if !self.stream.buffer().is_empty() || self.stream.get_mut().set_waiting(false).is_err() {
            return false;
        }
        self.allow(Stage::Content);
        let heard = self.stream.fill_buf().map(|_| ());
        let is_quiet = heard.is_err_and(|error| error.kind() == ErrorKind::WouldBlock);
        self.stream.get_mut().set_waiting(true).is_ok() && is_quiet
    }
}

/// The first address of a host that takes the connection.
fn connect(place: (&str, u16), limit: Duration) -> io::Result<TcpStream> {
    let mut last = io::Error::new(ErrorKind::NotFound, "the host has no address");
    for address in place.to_socket_addrs()? {
        match TcpStream::connect_timeout(&address, limit) {
            Ok(socket) => return Ok(socket),
            Err(error) => last = error,
        }
    }
    Err(last)
}
