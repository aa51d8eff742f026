//! The servers to try: hosts, their numeric addresses and ports, as lists of the same length.

use std::fmt::{self, Display, Formatter};
use std::hash::{BuildHasher, RandomState};
use std::net::IpAddr;
use std::path::Path;

use super::parameters::Parameters;
use crate::exit::Failure;

/// Where Debian's libpq looks for a socket.
pub(super) const SOCKET_DIRECTORY: &str = "/var/run/postgresql";
const PORT: u16 = 5432;

/// One server.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Server {
    /// A name, an address, or the directory of a socket.
    pub(super) host: String,
    /// The address, where no name is to be looked up.
    pub(super) hostaddr: Option<IpAddr>,
    pub(super) port: u16,
}

impl Server {
    /// Whether it is reached through a socket of this machine.
    pub(super) fn is_socket(&self) -> bool {
        self.hostaddr.is_none() && self.host.starts_with('/')
    }

    /// The name by which a password file knows it.
    pub(super) fn name_for_passwords(&self) -> &str {
        match self.host.as_str() {
            SOCKET_DIRECTORY => "localhost",
            host => host,
        }
    }
}

impl Display for Server {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{} port {}", self.host, self.port)
    }
}

/// The servers that are named, in the order in which to try them.
pub(super) fn named(parameters: &Parameters) -> Result<Vec<Server>, Failure> {
    let list = |key| -> Vec<&str> {
        parameters
            .get(key)
            .map_or_else(Vec::new, |text| text.split(',').map(str::trim).collect())
    };
    let (hosts, addresses, ports) = (list("host"), list("hostaddr"), list("port"));
    let count = hosts.len().max(addresses.len()).max(1);
    for (key, found) in [("host", hosts.len()), ("hostaddr", addresses.len())] {
        if found != 0 && found != count {
            return Err(parameters.refuse(key, &format!("as many of them as there are others: {count}")));
        }
    }
    if ports.len() > 1 && ports.len() != count {
        return Err(parameters.refuse("port", &format!("one port for all hosts, or {count}")));
    }
    let mut servers = Vec::with_capacity(count);
    for index in 0..count {
        let said = |list: &[&str]| {
            list.get(index)
                .filter(|text| !text.is_empty())
                .map(|text| text.to_string())
        };
        let hostaddr = match said(&addresses) {
            Some(address) => Some(
                address
                    .parse()
                    .map_err(|_| parameters.refuse("hostaddr", "numeric addresses, like 192.0.2.7"))?,
            ),
            None => None,
        };
        let port = said(&ports).or_else(|| {
            ports
                .first()
                .filter(|_| ports.len() == 1)
                .map(ToString::to_string)
        });
        servers.push(Server {
            host: said(&hosts).or(said(&addresses)).unwrap_or_else(usual_host),
            hostaddr,
            port: port
                .filter(|port| !port.is_empty())
                .map_or(Ok(PORT), |port| port_number(&port, parameters))?,
        });
    }
    if balances(parameters)? {
        shuffle(&mut servers);
    }
    Ok(servers)
}

/// Whether the order is to be random.
pub(super) fn balances(parameters: &Parameters) -> Result<bool, Failure> {
    let choices = [("disable", false), ("random", true)];
    Ok(parameters
        .choice("load_balance_hosts", &choices)?
        .unwrap_or(false))
}

fn port_number(text: &str, parameters: &Parameters) -> Result<u16, Failure> {
    match text.parse() {
        Ok(port) if port > 0 => Ok(port),
        _ => Err(parameters.refuse("port", "a number from 1 to 65535")),
    }
}

fn usual_host() -> String {
    match Path::new(SOCKET_DIRECTORY).is_dir() {
        true => SOCKET_DIRECTORY.to_owned(),
        false => "localhost".to_owned(),
    }
}

/// In an order that differs from run to run: each hasher of the standard library has random keys.
pub(super) fn shuffle<T>(items: &mut [T]) {
    items.sort_by_cached_key(|_| RandomState::new().hash_one(()));
}

#[cfg(test)]
mod tests {
    use super::super::environment::Environment;
    use super::*;

    fn servers(address: &str) -> Result<Vec<String>, String> {
        let environment = Environment {
            variables: [("PGPORT".to_owned(), "5433".to_owned())].into(),
            home: None,
            user: None,
        };
        let found = Parameters::gather(Some(address), &environment).and_then(|parameters| named(&parameters));
        found
            .map(|servers| servers.iter().map(Server::to_string).collect())
            .map_err(|failure| failure.to_string())
    }

    #[test]
    fn one_port_is_for_all_hosts_and_an_empty_one_is_the_usual() {
        assert_eq!(servers("host=a,/b").unwrap(), ["a port 5433", "/b port 5433"]);
        assert_eq!(servers("host=a,b port=1,").unwrap(), ["a port 1", "b port 5432"]);
        assert_eq!(
            servers("postgresql://a:1,b:2/x").unwrap(),
            ["a port 1", "b port 2"]
        );
        assert_eq!(servers("hostaddr=192.0.2.7").unwrap(), ["192.0.2.7 port 5433"]);
        assert_eq!(servers("host=a hostaddr=192.0.2.7 port=7").unwrap(), ["a port 7"]);
    }

    #[test]
    fn lists_that_do_not_fit_are_refused() {
        for address in [
            "host=a,b,c port=1,2",
            "host=a,b hostaddr=192.0.2.7",
            "hostaddr=db.example",
            "host=a port=0",
            "host=a port=70000",
        ] {
            assert!(servers(address).is_err(), "{address}");
        }
    }

    #[test]
    fn a_random_order_has_every_server() {
        let mut found = servers("host=a,b,c port=1 load_balance_hosts=random").unwrap();
        found.sort();
        assert_eq!(found, ["a port 1", "b port 1", "c port 1"]);
    }

    #[test]
    fn the_usual_socket_is_localhost_in_a_password_file() {
        let server = |host: &str| Server {
            host: host.into(),
            hostaddr: None,
            port: 1,
        };
        assert_eq!(server(SOCKET_DIRECTORY).name_for_passwords(), "localhost");
        assert_eq!(server("/tmp").name_for_passwords(), "/tmp");
    }
}
