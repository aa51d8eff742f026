//! A mail server that does as it is told: well, but for the faults of its script.

mod conversation;

use std::collections::{HashMap, VecDeque};
use std::io;
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::{self, JoinHandle};

use rustls::ServerConfig;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};

use crate::certificates::Identity;
use conversation::{converse, gone};

/// What a client has just done, when a fault may strike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
    /// Nothing, since the answer to the final dot was written.
    Answer,
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
    /// The messages that came in whole, with their final dot, whatever it said then.
    pub complete: Vec<Vec<u8>>,
    /// The messages that it has said 250 to, as they came in.
    pub taken: Vec<Vec<u8>>,
}

/// Is told what a client has just done, before the server says anything to that.
type Watcher = Arc<dyn Fn(After) + Send + Sync>;

struct Shared {
    watcher: Mutex<Option<Watcher>>,
    /// Of each connection that is open.
    sockets: Mutex<HashMap<usize, TcpStream>>,
    /// How many connections are still to be closed at once.
    turned_away: AtomicU32,
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
            watcher: Mutex::default(),
            sockets: Mutex::default(),
            turned_away: AtomicU32::new(0),
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

    /// Its address, as the reporter's configuration has it.
    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// From now on tells somebody what clients do, each time before it answers. A fault comes after that.
    pub fn watch(&self, watcher: impl Fn(After) + Send + Sync + 'static) {
        *self.shared.watcher.lock().expect("a watcher") = Some(Arc::new(watcher));
    }

    /// Tells nobody any more.
    pub fn watch_no_more(&self) {
        *self.shared.watcher.lock().expect("a watcher") = None;
    }

    /// Cuts every connection, as a server that is restarted does.
    pub fn cut_all(&self) {
        for socket in self.shared.sockets.lock().expect("sockets").values() {
            // Some have gone already.
            let _ = socket.shutdown(Shutdown::Both);
        }
    }

    /// Closes so many of the next connections without a word, as one does that is in front of a server that is down.
    pub fn turn_away(&self, connections: u32) {
        self.shared.turned_away.store(connections, Ordering::SeqCst);
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
            if self.turns_away() {
                continue;
            }
            let shared = Arc::clone(self);
            // Held while the connection gets its number, so that `seen` misses none that a client has used.
            let mut conversations = self.conversations.lock().expect("threads");
            let number = self.welcome();
            let ours = socket.try_clone().expect("a socket");
            self.sockets.lock().expect("sockets").insert(number, ours);
            conversations.push(thread::spawn(move || shared.serve(socket, number)));
        }
    }

    fn turns_away(&self) -> bool {
        let one_less = |left: u32| left.checked_sub(1);
        self.turned_away
            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, one_less)
            .is_ok()
    }

    fn welcome(&self) -> usize {
        let mut seen = self.seen.lock().expect("what was seen");
        seen.connections.push(Vec::new());
        seen.connections.len() - 1
    }

    fn serve(&self, socket: TcpStream, connection: usize) {
        // It ends by an error when the client has gone, which is nothing to tell.
        let _ = converse(self, socket, connection);
        // With the last copy the connection is closed, and a client that goes on writing learns so.
        self.sockets.lock().expect("sockets").remove(&connection);
    }

    fn tell(&self, after: After) {
        let watcher = self.watcher.lock().expect("a watcher").clone();
        if let Some(watcher) = watcher {
            watcher(after);
        }
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

    fn complete(&self, message: Vec<u8>) {
        self.seen.lock().expect("what was seen").complete.push(message);
    }

    fn take(&self, message: Vec<u8>) {
        self.seen.lock().expect("what was seen").taken.push(message);
    }
}
