//! Encryption: sslmode, and the files with certificates and keys.

use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustls::crypto::{CryptoProvider, ring};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ClientConfig, RootCertStore, version};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::environment::Environment;
use super::parameters::Parameters;
use super::verifier::{Authorities, Verifier};
use crate::exit::Failure;

/// How much encryption is asked for.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub(super) enum SslMode {
    Disable,
    Allow,
    Prefer,
    Require,
    VerifyCa,
    VerifyFull,
}

impl SslMode {
    /// What is known of the server, as `doctor` tells.
    pub(super) fn checks(self) -> &'static str {
        match self {
            SslMode::VerifyFull => "certificate and name checked",
            SslMode::VerifyCa => "certificate checked",
            _ => "certificate not checked (sslmode=verify-full does)",
        }
    }
}

const MODES: [(&str, SslMode); 6] = [
    ("disable", SslMode::Disable),
    ("allow", SslMode::Allow),
    ("prefer", SslMode::Prefer),
    ("require", SslMode::Require),
    ("verify-ca", SslMode::VerifyCa),
    ("verify-full", SslMode::VerifyFull),
];

/// The machine's own list of authorities, in place of a file.
const SYSTEM: &str = "system";

/// What is asked for, with the files read.
pub(super) struct Tls {
    pub(super) mode: SslMode,
    pub(super) connector: MakeRustlsConnect,
    /// Where the authorities are from, for errors.
    pub(super) authorities: String,
}

/// The mode alone; it is stricter where the authorities are those of the whole machine, as libpq has it.
pub(super) fn mode(parameters: &Parameters) -> Result<SslMode, Failure> {
    let system = parameters.get("sslrootcert") == Some(SYSTEM);
    let usual = if system {
        SslMode::VerifyFull
    } else {
        SslMode::Prefer
    };
    let mode = parameters.choice("sslmode", &MODES)?.unwrap_or(usual);
    match system && mode != SslMode::VerifyFull {
        true => Err(parameters.refuse(
            "sslmode",
            "verify-full, or leave it out: sslrootcert=system asks for no less",
        )),
        false => Ok(mode),
    }
}

impl Tls {
    /// Reads the files that the mode needs.
    pub(super) fn new(
        mut mode: SslMode,
        parameters: &Parameters,
        environment: &Environment,
    ) -> Result<Tls, Failure> {
        let named = parameters.get("sslrootcert");
        let roots = named
            .map(PathBuf::from)
            .or_else(|| environment.at_home(".postgresql/root.crt"));
        // Whoever has such a file wants it used: libpq's rule.
        if mode == SslMode::Require
            && named != Some(SYSTEM)
            && roots.as_ref().is_some_and(|file| file.exists())
        {
            mode = SslMode::VerifyCa;
        }
        let authorities = match named {
            _ if mode < SslMode::VerifyCa => None,
            Some(SYSTEM) => Some(of_the_machine()?),
            _ => Some(of_file(roots.as_deref())?),
        };
        let connector = connector(mode, authorities, parameters, environment)?;
        let place = roots.map_or_else(String::new, |file| file.display().to_string());
        Ok(Tls {
            mode,
            connector,
            authorities: if named == Some(SYSTEM) {
                "this machine's list".to_owned()
            } else {
                place
            },
        })
    }
}

fn connector(
    mode: SslMode,
    authorities: Option<Authorities>,
    parameters: &Parameters,
    environment: &Environment,
) -> Result<MakeRustlsConnect, Failure> {
    let provider = Arc::new(ring::default_provider());
    let verifier = Verifier {
        authorities,
        name_counts: mode == SslMode::VerifyFull,
        algorithms: provider.signature_verification_algorithms,
    };
    let both: &[_] = &[&version::TLS13, &version::TLS12];
    let versions = parameters
        .choice(
            "ssl_min_protocol_version",
            &[
                ("TLSv1", both),
                ("TLSv1.1", both),
                ("TLSv1.2", both),
                ("TLSv1.3", &both[..1]),
            ],
        )?
        .unwrap_or(both);
    let builder = ClientConfig::builder_with_provider(Arc::clone(&provider))
        .with_protocol_versions(versions)
        .map_err(anyhow::Error::new)?
        .dangerous()
        .with_custom_certificate_verifier(verifier.shared());
    let mut config = match own_certificate(parameters, environment, &provider)? {
        Some((file, certificates, key)) => {
            builder
                .with_client_auth_cert(certificates, key)
                .map_err(|error| {
                    Failure::usage(
                        format!(
                            "the client certificate {} cannot be used: {error}",
                            file.display()
                        ),
                        "Name a certificate in sslcert, and the key that belongs to it in sslkey.",
                    )
                })?
        }
        None => builder.with_no_client_auth(),
    };
    config.alpn_protocols = vec![b"postgresql".to_vec()];
    Ok(MakeRustlsConnect::new(config))
}

fn of_file(file: Option<&Path>) -> Result<Authorities, Failure> {
    let Some(file) = file.filter(|file| file.exists()) else {
        let place = file.map_or("~/.postgresql/root.crt".into(), |file| file.display().to_string());
        return Err(Failure::usage(
            format!("there is no file {place} with the authorities that sslmode asks to trust"),
            "Name a PEM file in sslrootcert or PGSSLROOTCERT, or say sslrootcert=system for those that this machine trusts.",
        ));
    };
    let certificates = certificates(file)?;
    let mut store = RootCertStore::empty();
    store.add_parsable_certificates(certificates.iter().cloned());
    Ok(Authorities { store, certificates })
}

fn of_the_machine() -> Result<Authorities, Failure> {
    let found = rustls_native_certs::load_native_certs();
    if found.certs.is_empty() {
        return Err(Failure::usage(
            "sslrootcert=system, and this machine has no list of authorities",
            "Install the package ca-certificates, or name a PEM file in sslrootcert.",
        ));
    }
    let mut store = RootCertStore::empty();
    store.add_parsable_certificates(found.certs.iter().cloned());
    Ok(Authorities {
        store,
        certificates: Vec::new(),
    })
}

fn certificates(file: &Path) -> Result<Vec<CertificateDer<'static>>, Failure> {
    let read = CertificateDer::pem_file_iter(file).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    match read {
        Ok(certificates) if certificates.is_empty() => Err(unreadable(file, "it has no certificate")),
        Ok(certificates) => Ok(certificates),
        Err(error) => Err(unreadable(file, &error.to_string())),
    }
}

type OwnCertificate = (PathBuf, Vec<CertificateDer<'static>>, PrivateKeyDer<'static>);

/// The certificate that this program shows to servers that ask, if there is one.
fn own_certificate(
    parameters: &Parameters,
    environment: &Environment,
    provider: &CryptoProvider,
) -> Result<Option<OwnCertificate>, Failure> {
    let path = |key, usual| {
        parameters
            .get(key)
            .map(PathBuf::from)
            .or_else(|| environment.at_home(usual))
    };
    let Some(file) = path("sslcert", ".postgresql/postgresql.crt") else {
        return Ok(None);
    };
    if parameters.get("sslcert").is_none() && !file.exists() {
        return Ok(None);
    }
    let key_file = path("sslkey", ".postgresql/postgresql.key").unwrap_or_default();
    refuse_open_key(&key_file)?;
    let key =
        PrivateKeyDer::from_pem_file(&key_file).map_err(|error| unreadable(&key_file, &error.to_string()))?;
    provider
        .key_provider
        .load_private_key(key.clone_key())
        .map_err(|error| unreadable(&key_file, &error.to_string()))?;
    Ok(Some((file.clone(), certificates(&file)?, key)))
}

/// As libpq: a key is for its owner only, but for one of root's that a group may read.
fn refuse_open_key(file: &Path) -> Result<(), Failure> {
    let metadata = std::fs::metadata(file).map_err(|error| unreadable(file, &error.to_string()))?;
    let forbidden = if metadata.uid() == 0 { 0o037 } else { 0o077 };
    match metadata.permissions().mode() & forbidden {
        0 => Ok(()),
        _ => Err(Failure::usage(
            format!("others may read the private key {}", file.display()),
            format!("Say chmod 600 {}.", file.display()),
        )),
    }
}

fn unreadable(file: &Path, why: &str) -> Failure {
    Failure::usage(
        format!("{} cannot be used: {why}", file.display()),
        "sslrootcert and sslcert name PEM files with certificates, sslkey one with an unencrypted private key.",
    )
}
