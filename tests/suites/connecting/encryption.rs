//! sslmode, from disable to verify-full, and certificates on both sides.

use nps_tests::certificates::{Authority, Identity};

use super::secure::{Secure, shared};
use super::visitor::{Visitor, says};

/// To the shared server, by the name localhost, as ann.
fn as_ann(rest: &str) -> String {
    format!(
        "host=localhost hostaddr={} dbname=postgres user=ann password=sesam {rest}",
        shared().address
    )
}

#[test]
fn what_is_encrypted_is_what_the_mode_asks_for() {
    let visitor = Visitor::new();
    for mode in ["", "sslmode=allow", "sslmode=prefer", "sslmode=require"] {
        let how = visitor.connects(&as_ann(mode));
        says(
            &how,
            &["database postgres at localhost port 5432 as ann, over TLSv1.3, certificate not checked"],
        );
    }
    let otto = as_ann("").replace("ann", "otto");
    for mode in ["", "sslmode=allow", "sslmode=prefer", "sslmode=disable"] {
        says(
            &visitor.connects(&format!("{otto} {mode}")),
            &["as otto, unencrypted"],
        );
    }
}

#[test]
fn a_server_that_wants_the_other_way_says_so() {
    let visitor = Visitor::new();
    let told = visitor.fails(&as_ann("sslmode=disable"), 5);
    says(
        &told,
        &[
            "no pg_hba.conf entry",
            "no encryption",
            "hint: Have a line",
            "hostssl",
        ],
    );
    let told = visitor.fails(&as_ann("sslmode=require").replace("ann", "otto"), 5);
    says(&told, &["no pg_hba.conf entry", "SSL encryption"]);
    // Where both ways were tried, both are told.
    let told = visitor.fails(&as_ann("").replace("ann", "nobody"), 5);
    says(
        &told,
        &[
            "port 5432 with TLS: no pg_hba.conf entry",
            "port 5432 without TLS: no pg_hba.conf entry",
        ],
    );
}

#[test]
fn the_full_check_looks_at_authority_and_name() {
    let visitor = Visitor::new().with("PGSSLROOTCERT", &shared().path("root.crt"));
    let full = as_ann("sslmode=verify-full");
    says(&visitor.connects(&full), &["certificate and name checked"]);
    says(
        &visitor.connects(&full.replace("host=localhost", "host=db.example")),
        &["at db.example"],
    );

    let other = full.replace("host=localhost", "host=elsewhere.example");
    let told = visitor.fails(&other, 5);
    says(
        &told,
        &[
            "at elsewhere.example port 5432",
            "TLS: ",
            "hint: The server's certificate is not for elsewhere.example",
        ],
    );
    let told = visitor.fails(&full.replace("host=localhost ", ""), 5);
    says(&told, &["not for 127."]);
    let weaker = other.replace("verify-full", "verify-ca");
    says(&visitor.connects(&weaker), &["TLSv1.3, certificate checked"]);
}

#[test]
fn an_authority_that_is_not_trusted_is_refused() {
    let shared = shared();
    let visitor = Visitor::new();
    let other = shared.path("other.crt");
    for mode in ["require", "verify-ca", "verify-full"] {
        let told = visitor.fails(&as_ann(&format!("sslmode={mode} sslrootcert={other}")), 5);
        says(&told, &["UnknownIssuer", "not in", &other, "sslrootcert"]);
    }
    let told = visitor.fails(&as_ann("sslrootcert=system"), 5);
    says(&told, &["UnknownIssuer", "this machine's list"]);
    says(
        &visitor.fails(&as_ann("sslmode=verify-ca"), 2),
        &["there is no file", ".postgresql/root.crt", "sslrootcert=system"],
    );
    shared.file("empty.crt", "nothing");
    let empty = as_ann(&format!(
        "sslmode=verify-ca sslrootcert={}",
        shared.path("empty.crt")
    ));
    says(&visitor.fails(&empty, 2), &["it has no certificate"]);
}

#[test]
fn authorities_in_the_home_directory_make_require_check_them() {
    let trusted = std::fs::read_to_string(shared().path("root.crt")).expect("a file");
    let visitor = Visitor::new().having(".postgresql/root.crt", 0o644, &trusted);
    says(
        &visitor.connects(&as_ann("sslmode=require")),
        &["TLSv1.3, certificate checked"],
    );
    says(&visitor.connects(&as_ann("")), &["certificate not checked"]);
}

#[test]
fn scram_is_bound_to_the_channel() {
    let visitor = Visitor::new();
    visitor.connects(&as_ann("channel_binding=require"));
    visitor.connects(&as_ann("channel_binding=disable"));
    // Kept as MD5, a password can't be; nor without TLS.
    let mia = as_ann("").replace("ann", "mia");
    says(&visitor.connects(&mia), &["as mia, over TLS"]);
    let told = visitor
        .with("PGCHANNELBINDING", "require")
        .fails(&format!("{mia} sslmode=require"), 5);
    says(
        &told,
        &[
            "channel binding",
            "hint: channel_binding=require needs TLS and a password kept as scram-sha-256",
        ],
    );
}

#[test]
fn a_client_shows_its_certificate() {
    let shared = shared();
    let carl = as_ann("sslmode=require").replace("ann", "carl");
    let showing = |name: &str| {
        format!(
            "{carl} sslcert={} sslkey={}",
            shared.path(&format!("{name}.crt")),
            shared.path(&format!("{name}.key"))
        )
    };
    let visitor = Visitor::new();
    says(&visitor.connects(&showing("carl")), &["as carl, over TLS"]);
    says(
        &visitor.fails(&carl, 5),
        &["valid client certificate", "hint: Name a client certificate"],
    );
    says(
        &visitor.fails(&showing("stranger"), 5),
        &["hint: The server does not take our certificate"],
    );
    says(
        &visitor.fails(&format!("{carl} sslcert={}", shared.path("carl.crt")), 2),
        &["postgresql.key cannot be used"],
    );
}

#[test]
fn a_clients_key_is_for_its_owner_only() {
    let read = |name| std::fs::read_to_string(shared().path(name)).expect(name);
    let carl = as_ann("sslmode=require").replace("ann", "carl");
    let home = |mode| {
        let with_certificate = Visitor::new().having(".postgresql/postgresql.crt", 0o644, &read("carl.crt"));
        with_certificate.having(".postgresql/postgresql.key", mode, &read("carl.key"))
    };
    says(&home(0o600).connects(&carl), &["as carl"]);
    says(
        &home(0o644).fails(&carl, 2),
        &["others may read the private key", "hint: Say chmod 600"],
    );
}

#[test]
fn certificates_that_expired_or_sign_themselves() {
    let authority = Authority::new("Care authority");
    let own = Identity::self_signed("db", &["localhost"]);
    let secure = Secure::start(2, &own, &authority);
    let visitor = Visitor::new();
    let root = |certificate: &str| {
        secure.file("root.crt", certificate);
        format!(
            "host=localhost hostaddr={} dbname=postgres user=ann password=sesam sslmode=verify-full sslrootcert={}",
            secure.address,
            secure.path("root.crt")
        )
    };
    says(
        &visitor.connects(&root(&own.certificate)),
        &["certificate and name checked"],
    );
    says(
        &visitor.fails(&root(&authority.certificate), 5),
        &["hint: The server's certificate signs itself", "root.crt"],
    );

    secure.present(&authority.sign_expired("db", &["localhost"]));
    secure.reload();
    says(
        &visitor.fails(&root(&authority.certificate), 5),
        &["xpired", "hint: The server's certificate has expired"],
    );
}

#[test]
fn a_server_without_tls_is_told() {
    let plain = nps_tests::cluster::Cluster::start(&["listen_addresses=127.99.0.1"]);
    let visitor = Visitor::new();
    let database = plain.database("plain");
    let address = format!("host=127.99.0.1 user=postgres dbname={}", database.name());
    says(&visitor.connects(&address), &["unencrypted"]);
    let told = visitor.fails(&format!("{address} sslmode=require"), 5);
    says(
        &told,
        &["server does not support TLS", "hint: The server has no TLS"],
    );
}

#[test]
fn encryption_that_fails_is_not_gone_without_in_silence() {
    let authority = Authority::new("Care authority");
    let secure = Secure::start(3, &authority.sign("db", &["localhost"]), &authority);
    secure.set("ssl_max_protocol_version = 'TLSv1.2'");
    let address = format!("host={} dbname=postgres user=mia password=sesam", secure.address);
    let visitor = Visitor::new();
    says(&visitor.connects(&address), &["over TLSv1.2"]);

    let visitor = visitor.with("PGSSLMINPROTOCOLVERSION", "TLSv1.3");
    let told = visitor.run(&address, &["doctor"]);
    says(&told.stdout, &["as mia, unencrypted"]);
    says(
        &told.stderr,
        &[
            "WARN",
            "with TLS: the server ended TLS",
            "going on without TLS, as sslmode=prefer allows",
        ],
    );
    says(
        &visitor.fails(&format!("{address} sslmode=require"), 5),
        &[
            "the server ended TLS: ProtocolVersion",
            "ssl_min_protocol_version",
        ],
    );
}
