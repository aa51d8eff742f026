//! How far the server's certificate is looked at: sslmode's verify-ca and verify-full, and what comes before them.

use std::sync::Arc;

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::{verify_server_cert_signed_by_trust_anchor, verify_server_name};
use rustls::crypto::{WebPkiSupportedAlgorithms, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::server::ParsedCertificate;
use rustls::{CertificateError, DigitallySignedStruct, Error, OtherError, RootCertStore, SignatureScheme};

/// Whom to trust.
#[derive(Debug)]
pub(super) struct Authorities {
    pub(super) store: RootCertStore,
    /// The same, as they were read.
    pub(super) certificates: Vec<CertificateDer<'static>>,
}

/// Looks at the server's certificate.
#[derive(Debug)]
pub(super) struct Verifier {
    /// Without any, every certificate will do.
    pub(super) authorities: Option<Authorities>,
    pub(super) name_counts: bool,
    pub(super) algorithms: WebPkiSupportedAlgorithms,
}

impl Verifier {
    fn verify_issuer(
        &self,
        authorities: &Authorities,
        presented: &CertificateDer<'_>,
        certificate: &ParsedCertificate<'_>,
        intermediates: &[CertificateDer<'_>],
        now: UnixTime,
    ) -> Result<(), Error> {
        let all = self.algorithms.all;
        let verdict = verify_server_cert_signed_by_trust_anchor(
            certificate,
            &authorities.store,
            intermediates,
            now,
            all,
        );
        match verdict {
            // PostgreSQL's manual makes a certificate that signs itself, and OpenSSL trusts it where it is named as root. Its
            // dates have been looked at when this is found.
            Err(error) if is_authority_itself(&error) && authorities.certificates.contains(presented) => {
                Ok(())
            }
            verdict => verdict,
        }
    }
}

fn is_authority_itself(error: &Error) -> bool {
    cause(error) == Some(&webpki::Error::CaUsedAsEndEntity)
}

/// What the library below says, where it is no error of TLS in general.
pub(super) fn cause(error: &Error) -> Option<&webpki::Error> {
    match error {
        Error::InvalidCertificate(CertificateError::Other(OtherError(cause))) => cause.downcast_ref(),
        _ => None,
    }
}

impl ServerCertVerifier for Verifier {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        _ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        if let Some(authorities) = &self.authorities {
            let certificate = ParsedCertificate::try_from(end_entity)?;
            self.verify_issuer(authorities, end_entity, &certificate, intermediates, now)?;
            if self.name_counts {
                verify_server_name(&certificate, server_name)?;
            }
        }
        Ok(ServerCertVerified::assertion())
    }

    // The server must have the certificate's key, whatever the mode: SCRAM's channel binding relies on it.
    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls12_signature(message, certificate, signature, &self.algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(message, certificate, signature, &self.algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.algorithms.supported_schemes()
    }
}

impl Verifier {
    /// As rustls wants it.
    pub(super) fn shared(self) -> Arc<dyn ServerCertVerifier> {
        Arc::new(self)
    }
}
