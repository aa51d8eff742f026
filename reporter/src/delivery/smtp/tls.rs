//! Whom TLS trusts, and what its failures mean.

use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use rustls::crypto::ring;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};

use super::trouble::Cause;
use crate::exit::Failure;

/// TLS that trusts the authorities in a file, or those that this machine knows.
pub(super) fn trusting(root_certificate: Option<&Path>) -> Result<Arc<ClientConfig>, Failure> {
    let roots = match root_certificate {
        Some(file) => from_file(file)?,
        None => from_machine()?,
    };
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(anyhow::Error::from)?;
    Ok(Arc::new(
        config.with_root_certificates(roots).with_no_client_auth(),
    ))
}

/// Every certificate of the file is one to trust, so a broken one is told rather than passed over.
fn from_file(file: &Path) -> Result<RootCertStore, Failure> {
    let refuse = |why: String| {
        Failure::usage(
            format!("configuration: smtp.root_certificate {}: {why}", file.display()),
            "Name a file with the certificate of the authority that the mail server's was signed by, in PEM.",
        )
    };
    let mut roots = RootCertStore::empty();
    for certificate in CertificateDer::pem_file_iter(file).map_err(|error| refuse(error.to_string()))? {
        let certificate = certificate.map_err(|error| refuse(error.to_string()))?;
        roots
            .add(certificate)
            .map_err(|error| refuse(error.to_string()))?;
    }
    match roots.is_empty() {
        true => Err(refuse("holds no certificate".into())),
        false => Ok(roots),
    }
}

/// Machines carry old certificates that nobody can read any more; the rest count.
fn from_machine() -> Result<RootCertStore, Failure> {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    match roots.is_empty() {
        true => Err(Failure::usage(
            "this machine knows no certificate authority to trust",
            "Install the package ca-certificates, or name a file by root_certificate in [smtp].",
        )),
        false => Ok(roots),
    }
}

/// What a failed handshake means: a certificate stays as wrong as it is, a cut may have been chance.
pub(super) fn failure(error: io::Error, patience: Duration) -> Cause {
    let refusal = error
        .get_ref()
        .and_then(|inner| inner.downcast_ref::<rustls::Error>());
    match refusal {
        Some(rustls::Error::InvalidMessage(_)) => {
            Cause::Unusable("it does not speak TLS where it was asked to".into())
        }
        Some(refusal) => Cause::Unusable(format!("TLS failed: {refusal}")),
        None => Cause::of(error, patience),
    }
}
