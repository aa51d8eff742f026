//! Tries the servers one after the other, and all of them again while a server may just be restarting.

use std::net::IpAddr;
use std::time::{Duration, Instant};

use tokio::net::lookup_host;
use tokio_postgres::{Client, Config, NoTls, SimpleQueryMessage, config};

use super::servers::{Server, shuffle};
use super::target::{Target, Wanted};
use super::tls::SslMode;
use super::trouble::{Trouble, Why, failure};
use crate::exit::Failure;

const FIRST_PAUSE: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_secs(5);

/// The first server that will do, and which one that is, its address included. While none can be reached yet, for a while, it is tried again.
pub(super) async fn reach(target: &Target, patience: Duration) -> Result<(Client, Server), Failure> {
    let deadline = Instant::now() + patience;
    let mut pause = FIRST_PAUSE;
    loop {
        let troubles = match round(target).await {
            Ok(reached) => return Ok(reached),
            Err(troubles) => troubles,
        };
        let failure = failure(target, &troubles);
        let in_vain = troubles.iter().any(Trouble::is_final) || !troubles.iter().any(Trouble::may_pass);
        if in_vain || Instant::now() + pause > deadline {
            return Err(failure);
        }
        tracing::warn!("{failure}; trying again in {} s", pause.as_secs());
        tokio::time::sleep(pause).await;
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
}

/// Each server once.
async fn round(target: &Target) -> Result<(Client, Server), Vec<Trouble>> {
    let mut troubles = Vec::new();
    for server in &target.servers {
        match addresses(target, server).await {
            Ok(addresses) => {
                for address in addresses {
                    match try_address(target, server, address).await {
                        Ok(client) => {
                            let mut server = server.clone();
                            server.hostaddr = address;
                            return Ok((client, server));
                        }
                        Err(found) => troubles.extend(found),
                    }
                    // A server that answers and refuses is not passed over for another: libpq's rule.
                    if troubles.last().is_some_and(Trouble::is_final) {
                        return Err(troubles);
                    }
                }
            }
            Err(why) => troubles.push(Trouble {
                server: server.clone(),
                encrypted: None,
                why,
            }),
        }
    }
    Err(troubles)
}

/// The addresses of a server; a socket has none.
async fn addresses(target: &Target, server: &Server) -> Result<Vec<Option<IpAddr>>, Why> {
    if server.is_socket() || server.hostaddr.is_some() {
        return Ok(vec![server.hostaddr]);
    }
    let lookup = lookup_host((server.host.as_str(), server.port));
    let mut found: Vec<_> = within(target.timeout, lookup)
        .await?
        .map_err(Why::Lookup)?
        .map(|socket| Some(socket.ip()))
        .collect();
    if target.balances {
        shuffle(&mut found);
    }
    Ok(found)
}

/// Ways to talk to a server.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    Plain,
    /// Encrypted if the server can.
    Either,
    Encrypted,
}

fn ways(target: &Target, server: &Server) -> &'static [Way] {
    match target
        .tls
        .as_ref()
        .filter(|_| !server.is_socket())
        .map_or(SslMode::Disable, |tls| tls.mode)
    {
        SslMode::Disable => &[Way::Plain],
        SslMode::Allow => &[Way::Plain, Way::Encrypted],
        SslMode::Prefer => &[Way::Either, Way::Plain],
        SslMode::Require | SslMode::VerifyCa | SslMode::VerifyFull => &[Way::Encrypted],
    }
}

async fn try_address(
    target: &Target,
    server: &Server,
    address: Option<IpAddr>,
) -> Result<Client, Vec<Trouble>> {
    let mut troubles = Vec::new();
    for &way in ways(target, server) {
        let why = match connection(target, server, address, way).await {
            Ok(client) => return Ok(client),
            Err(why) => why,
        };
        let encrypted = (target.tls.is_some() && !server.is_socket()).then_some(way != Way::Plain);
        let trouble = Trouble {
            server: server.clone(),
            encrypted,
            why,
        };
        if way == Way::Either && trouble.why.is_failed_encryption() {
            tracing::warn!("{trouble}; going on without TLS, as sslmode=prefer allows");
        }
        // The other way helps where this one is what the server refuses. A password that it refused is not sent in the open.
        let other_way_helps = trouble.why.is_about_encryption();
        troubles.push(trouble);
        if !other_way_helps {
            break;
        }
    }
    Err(troubles)
}

async fn connection(
    target: &Target,
    server: &Server,
    address: Option<IpAddr>,
    way: Way,
) -> Result<Client, Why> {
    let mut config = target.config(server);
    if let Some(address) = address {
        config.hostaddr(address);
    }
    config.ssl_mode(match way {
        Way::Plain => config::SslMode::Disable,
        Way::Either => config::SslMode::Prefer,
        Way::Encrypted => config::SslMode::Require,
    });
    within(target.timeout, async {
        let client = open(&config, target, way).await.map_err(Why::Driver)?;
        fits(&client, target.wanted).await?;
        Ok(client)
    })
    .await?
}

async fn open(config: &Config, target: &Target, way: Way) -> Result<Client, tokio_postgres::Error> {
    match target.tls.as_ref().filter(|_| way != Way::Plain) {
        Some(tls) => {
            let (client, connection) = config.connect(tls.connector.clone()).await?;
            tokio::spawn(keep(connection));
            Ok(client)
        }
        None => {
            let (client, connection) = config.connect(NoTls).await?;
            tokio::spawn(keep(connection));
            Ok(client)
        }
    }
}

/// The statement under way fails with the connection and is told to the user; this is for the log only.
async fn keep(connection: impl Future<Output = Result<(), tokio_postgres::Error>>) {
    if let Err(error) = connection.await {
        tracing::debug!("connection ended: {}", super::trouble::innermost(&error));
    }
}

/// Whether the server is of the kind that is wanted.
async fn fits(client: &Client, wanted: Wanted) -> Result<(), Why> {
    if wanted == Wanted::Any {
        return Ok(());
    }
    let statement = "select pg_is_in_recovery(), current_setting('transaction_read_only')::boolean";
    let answer = client.simple_query(statement).await.map_err(Why::Driver)?;
    let truth = |column| {
        answer
            .iter()
            .any(|message| matches!(message, SimpleQueryMessage::Row(row) if row.get(column) == Some("t")))
    };
    let (standby, read_only) = (truth(0), truth(1));
    match wanted {
        Wanted::ReadWrite if read_only => Err(Why::Unfit("takes no changes")),
        Wanted::ReadOnly if !read_only => Err(Why::Unfit("takes changes")),
        Wanted::Primary if standby => Err(Why::Unfit("is a standby")),
        Wanted::Standby if !standby => Err(Why::Unfit("is no standby")),
        _ => Ok(()),
    }
}

async fn within<T>(timeout: Option<Duration>, work: impl Future<Output = T>) -> Result<T, Why> {
    match timeout {
        Some(timeout) => tokio::time::timeout(timeout, work)
            .await
            .map_err(|_| Why::Slow(timeout)),
        None => Ok(work.await),
    }
}
