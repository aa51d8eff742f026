//! Who mails come from, what they look like, and how they leave.

use std::path::Path;

use super::finding::Finding;
use crate::commands::digest;
use crate::config::{Settings, SmtpSettings};
use crate::delivery::smtp::Server;
use crate::digest::message::Sender;

/// Everything about mails that can be seen before the first is made.
pub(super) fn check(settings: &Settings) -> Vec<Finding> {
    let mut findings = Vec::new();
    match Sender::new(&settings.mail) {
        Ok(sender) => {
            findings.push(from(&sender, settings));
            findings.push(unsubscribing(settings));
            // These are tried with the sender.
            findings.extend(templates(settings));
        }
        Err(failure) => findings.push(Finding::failure("sender", &failure)),
    }
    findings.push(delivery(settings));
    findings.extend(metrics(settings));
    findings
}

fn from(sender: &Sender, settings: &Settings) -> Finding {
    let domain = sender.address().domain();
    match settings.smtp.is_some() && is_nobodys(domain) {
        false => Finding::good("sender", settings.mail.from.clone()),
        true => Finding::bad(
            "sender",
            format!(
                "mails come from the domain {domain}, which is nobody's, so that they are refused or lost"
            ),
            "set from in [mail] to an address of your own",
        ),
    }
}

/// Domains that no mail comes from: of this machine, of examples and of tests (RFC 2606, RFC 6761, RFC 6762).
fn is_nobodys(domain: &str) -> bool {
    let domain = domain.to_ascii_lowercase();
    let labels: Vec<&str> = domain.rsplit('.').collect();
    matches!(
        labels.as_slice(),
        [
            "localhost" | "localdomain" | "local" | "example" | "invalid" | "test",
            ..
        ] | ["com" | "net" | "org", "example", ..]
    )
}

/// Readers who can't stop mails call them spam, and then nobody gets any.
fn unsubscribing(settings: &Settings) -> Finding {
    const SET: &str =
        "set unsubscribe in [mail] to an address, or unsubscribe_link to a web address with {token}";
    let mail = &settings.mail;
    match (&mail.unsubscribe_link, &mail.unsubscribe, &settings.smtp) {
        (Some(_), _, _) => Finding::good("unsubscribing", "by one click"),
        (None, Some(_), _) => Finding::good("unsubscribing", "by a mail"),
        (None, None, Some(_)) => Finding::bad("unsubscribing", "readers are told no way to stop mails", SET),
        (None, None, None) => Finding::note("unsubscribing", "readers are told no way to stop mails", SET),
    }
}

/// An organisation's own looks and words; ours are known to work.
fn templates(settings: &Settings) -> Option<Finding> {
    let own = settings
        .templates
        .directory
        .as_ref()
        .or(settings.templates.logo.as_ref())?;
    Some(match digest::composer(settings) {
        Ok(_) => Finding::good(
            "templates",
            format!("{} makes every kind of digest", own.display()),
        ),
        Err(failure) => Finding::failure("templates", &failure),
    })
}

/// Prometheus looks in a directory that is there already.
fn metrics(settings: &Settings) -> Option<Finding> {
    let file = settings.delivery.metrics.as_ref()?;
    let tried =
        std::path::absolute(file).and_then(|file| tempfile::tempfile_in(file.parent().unwrap_or(&file)));
    Some(match tried {
        Ok(_) => Finding::good("metrics", format!("into {}", file.display())),
        Err(error) => Finding::bad(
            "metrics",
            format!("{} cannot be written ({error})", file.display()),
            "make its directory and give this user the right to write there, or set metrics in [delivery]",
        ),
    })
}

fn delivery(settings: &Settings) -> Finding {
    match (&settings.smtp, &settings.mail.outbox) {
        (Some(smtp), outbox) => through(smtp, outbox.is_some()),
        (None, Some(outbox)) => into(outbox),
        (None, None) => Finding::failure("delivery", &digest::nowhere()),
    }
}

fn through(smtp: &SmtpSettings, is_outbox_set: bool) -> Finding {
    match Server::new(smtp).and_then(|server| server.check()?.at_once().map(|()| server)) {
        Ok(server) if is_outbox_set => Finding::note(
            "delivery",
            format!("through {server}, which was tried, and nothing goes into the outbox"),
            "leave out outbox in [mail] or NPS_MAIL_OUTBOX; where mails are to become files, leave out [smtp]",
        ),
        Ok(server) => Finding::good("delivery", format!("through {server}, which was tried")),
        Err(failure) => Finding::failure("delivery", &failure),
    }
}

fn into(outbox: &Path) -> Finding {
    match try_to_write(outbox) {
        Ok(()) => Finding::good("delivery", format!("into directory {}", outbox.display())),
        Err(error) => Finding::bad(
            "delivery",
            format!("directory {} cannot be written to ({error})", outbox.display()),
            "give this user the right, or set outbox in [mail] or NPS_MAIL_OUTBOX",
        ),
    }
}

/// Tries the directory, or where it is still to be made, the nearest one above it.
fn try_to_write(directory: &Path) -> std::io::Result<()> {
    let absolute = std::path::absolute(directory)?;
    let nearest = absolute
        .ancestors()
        .find(|ancestor| ancestor.exists())
        .unwrap_or(&absolute);
    tempfile::tempfile_in(nearest).map(drop)
}
