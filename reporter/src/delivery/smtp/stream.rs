//! The bytes of a connection, plain or over TLS, each read and write within a deadline.

use std::io::{self, ErrorKind, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::{Duration, Instant};

use rustls::pki_types::ServerName;
use rustls::{ClientConfig, ClientConnection, StreamOwned};

/// A connection to a server.
pub(super) enum Stream {
    Plain(Wire),
    Tls(Box<StreamOwned<ClientConnection, Wire>>),
}

/// A socket that gives up at its deadline: a limit for each read alone would let a server drip a byte a minute for ever.
pub(super) struct Wire {
    socket: TcpStream,
    deadline: Instant,
}

impl Stream {
    pub(super) fn plain(socket: TcpStream) -> io::Result<Stream> {
        // Commands are short, and each one waits for its answer.
        socket.set_nodelay(true)?;
        let deadline = Instant::now();
        Ok(Stream::Plain(Wire { socket, deadline }))
    }

    /// Lets what comes next take this long.
    pub(super) fn allow(&mut self, patience: Duration) {
        self.wire().deadline = Instant::now() + patience;
    }

    /// Begins TLS, to its last handshake message: so its failures are known to be its own.
    pub(super) fn encrypt(self, config: Arc<ClientConfig>, name: ServerName<'static>) -> io::Result<Stream> {
        let Stream::Plain(mut wire) = self else {
            return Ok(self);
        };
        let mut tls = ClientConnection::new(config, name).map_err(io::Error::other)?;
        while tls.is_handshaking() {
            tls.complete_io(&mut wire)?;
        }
        Ok(Stream::Tls(Box::new(StreamOwned::new(tls, wire))))
    }

    /// Lets reads and writes fail at once instead of waiting.
    pub(super) fn set_waiting(&mut self, waits: bool) -> io::Result<()> {
        self.wire().socket.set_nonblocking(!waits)
    }

    fn wire(&mut self) -> &mut Wire {
        match self {
            Stream::Plain(wire) => wire,
            Stream::Tls(tls) => &mut tls.sock,
        }
    }
}

impl Wire {
    fn time_left(&self) -> io::Result<Duration> {
        let left = self.deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            Err(ErrorKind::TimedOut.into())
        } else {
            Ok(left)
        }
    }
}

impl Read for Wire {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.socket.set_read_timeout(Some(self.time_left()?))?;
        self.socket.read(buffer)
    }
}

impl Write for Wire {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.socket.set_write_timeout(Some(self.time_left()?))?;
        self.socket.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.socket.flush()
    }
}

impl Read for Stream {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Stream::Plain(wire) => wire.read(buffer),
            Stream::Tls(tls) => tls.read(buffer),
        }
    }
}

impl Write for Stream {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Stream::Plain(wire) => wire.write(bytes),
            Stream::Tls(tls) => tls.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Stream::Plain(wire) => wire.flush(),
            Stream::Tls(tls) => tls.flush(),
        }
    }
}
