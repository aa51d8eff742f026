//! A mail server that does as it is told: well, but for the faults of its script.

mod conversation;

use std::collections::VecDeque;
use std::io;
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::{self, JoinHandle};

use rustls::ServerConfig;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};

use crate::certificates::Identity;
use conversation::{converse, gone};

/// What a client has just done, when a fault may strike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// Nothing yet: the greeting is next.
    Connecting,
    /// EHLO.
    Hello,
    /// STARTTLS.
    StartTls,
    /// The client's first TLS message.
    ClientHello,
    /// AUTH.
    Login,
    /// MAIL FROM.
    Sender,
    /// RCPT TO.
    Recipient,
    /// DATA.
    Data,
    /// Some of the content, of which more is to come.
    SomeContent,
    /// The whole content, with its final dot.
    FinalDot,
    /// RSET.
    Reset,
    /// QUIT.
    Quit,
}

/// What the server does instead of what it should.
#[derive(Clone, Copy, Debug)]
pub enum Fault {
    /// Says this; after a 421 it closes, as servers do.
    Says(&'static str),
    /// Says nothing any more and reads nothing, until the test asks what was seen.
    Stalls,
    /// Closes the connection.
    Cuts,
    /// Says what it should, but only when the client has spoken again or has gone.
    SaysLate,
}

/// How the server encrypts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encryption {
    /// Not at all.
    None,
    /// After STARTTLS, which it offers.
    StartTls,
    /// From the first byte.
    FromTheStart,
}

/// A server on a port of its own.
pub struct FaultyMailServer {
    port: u16,
    shared: Arc<Shared>,
}

/// What a server saw.
#[derive(Debug, Default)]
pub struct Seen {
    /// The commands of each connection, in order; content is `(content)`, and a TLS handshake `(tls)`.
    pub connections: Vec<Vec<String>>,
    /// The messages that it has said 250 to, as they came in.
    pub taken: Vec<Vec<u8>>,
}

struct Shared {
    faults: Mutex<VecDeque<(After, Fault)>>,
    encryption: Encryption,
    tls: Option<Arc<ServerConfig>>,
    seen: Mutex<Seen>,
    conversations: Mutex<Vec<JoinHandle<()>>>,
    is_over: Mutex<bool>,
    over: Condvar,
}

impl FaultyMailServer {
    /// A plain one. Each fault strikes once, the first time that it can; then the next one is waited for.
    pub fn start(faults: &[(After, Fault)]) -> Self {
        Self::run(faults, Encryption::None, None)
    }

    /// One with a certificate.
    pub fn with_tls(encryption: Encryption, identity: &Identity, faults: &[(After, Fault)]) -> Self {
        let certificate =
            CertificateDer::from_pem_slice(identity.certificate.as_bytes()).expect("a certificate");
        let key = PrivateKeyDer::from_pem_slice(identity.key.as_bytes()).expect("a key");
        let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("protocols")
            .with_no_client_auth()
            .with_single_cert(vec![certificate], key)
            .expect("an identity");
        Self::run(faults, encryption, Some(Arc::new(config)))
    }

    fn run(faults: &[(After, Fault)], encryption: Encryption, tls: Option<Arc<ServerConfig>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let shared = Arc::new(Shared {
            faults: Mutex::new(faults.iter().copied().collect()),
            encryption,
            tls,
            seen: Mutex::default(),
            conversations: Mutex::default(),
            is_over: Mutex::default(),
            over: Condvar::new(),
        });
        let listening = Arc::clone(&shared);
        // Lives as long as the test program: nobody has to wake it from `accept`.
        thread::spawn(move || listening.listen(&listener));
        Self { port, shared }
    }

    /// The port of 127.0.0.1 that it listens on.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// What it saw, once all clients have gone.
    pub fn seen(&self) -> Seen {
        *self.shared.is_over.lock().expect("the end") = true;
        self.shared.over.notify_all();
        let conversations = std::mem::take(&mut *self.shared.conversations.lock().expect("threads"));
        for conversation in conversations {
            conversation.join().expect("a conversation");
        }
        std::mem::take(&mut *self.shared.seen.lock().expect("what was seen"))
    }
}

impl Shared {
    fn listen(self: &Arc<Self>, listener: &TcpListener) {
        for socket in listener.incoming() {
            let socket = socket.expect("a connection");
            let shared = Arc::clone(self);
            // Held while the connection gets its number, so that `seen` misses none that a client has used.
            let mut conversations = self.conversations.lock().expect("threads");
            let number = self.welcome();
            conversations.push(thread::spawn(move || shared.serve(socket, number)));
        }
    }

    fn welcome(&self) -> usize {
        let mut seen = self.seen.lock().expect("what was seen");
        seen.connections.push(Vec::new());
        seen.connections.len() - 1
    }

    fn serve(&self, socket: TcpStream, connection: usize) {
        // It ends by an error when the client has gone, which is nothing to tell.
        let _ = converse(self, socket, connection);
    }

    /// The next fault, if it strikes here.
    fn fault(&self, after: After) -> Option<Fault> {
        let mut faults = self.faults.lock().expect("faults");
        let strikes = faults.front().is_some_and(|(when, _)| *when == after);
        strikes
            .then(|| faults.pop_front())
            .flatten()
            .map(|(_, fault)| fault)
    }

    fn stall<T>(&self) -> io::Result<T> {
        let is_over = self.is_over.lock().expect("the end");
        let _is_over = self
            .over
            .wait_while(is_over, |is_over| !*is_over)
            .expect("the end");
        gone()
    }

    fn note(&self, connection: usize, what: &str) {
        let mut seen = self.seen.lock().expect("what was seen");
        seen.connections[connection].push(what.to_owned());
    }

    fn take(&self, message: Vec<u8>) {
        self.seen.lock().expect("what was seen").taken.push(message);
    }
}
