//! Certificates for servers in tests, signed by an authority that exists for one test.

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, date_time_ymd};

/// Signs certificates.
pub struct Authority {
    /// Its own certificate, in PEM.
    pub certificate: String,
    issuer: Issuer<'static, KeyPair>,
}

/// A certificate with its key, both in PEM.
pub struct Identity {
    /// The certificate.
    pub certificate: String,
    /// The key.
    pub key: String,
}

impl Authority {
    /// A new authority, which nobody trusts yet.
    pub fn new(name: &str) -> Self {
        let key = KeyPair::generate().expect("a key");
        let mut params = params(name, &[]);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let certificate = params.self_signed(&key).expect("a certificate");
        Self {
            certificate: certificate.pem(),
            issuer: Issuer::new(params, key),
        }
    }

    /// A certificate of somebody with this name, good for servers with these names and addresses.
    pub fn sign(&self, name: &str, servers: &[&str]) -> Identity {
        self.signed(params(name, servers))
    }

    /// The same, but out of date.
    pub fn sign_expired(&self, name: &str, servers: &[&str]) -> Identity {
        let mut params = params(name, servers);
        params.not_after = date_time_ymd(2001, 1, 1);
        self.signed(params)
    }

    fn signed(&self, params: CertificateParams) -> Identity {
        let key = KeyPair::generate().expect("a key");
        let certificate = params.signed_by(&key, &self.issuer).expect("a certificate");
        Identity {
            certificate: certificate.pem(),
            key: key.serialize_pem(),
        }
    }
}

impl Identity {
    /// One that signs itself, as PostgreSQL's manual makes it.
    pub fn self_signed(name: &str, servers: &[&str]) -> Self {
        let key = KeyPair::generate().expect("a key");
        let mut params = params(name, servers);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        Self {
            certificate: params.self_signed(&key).expect("a certificate").pem(),
            key: key.serialize_pem(),
        }
    }
}

fn params(name: &str, servers: &[&str]) -> CertificateParams {
    let servers: Vec<_> = servers.iter().map(ToString::to_string).collect();
    let mut params = CertificateParams::new(servers).expect("names of servers");
    params.distinguished_name.push(DnType::CommonName, name);
    params
}
