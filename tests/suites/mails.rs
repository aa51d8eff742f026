//! The form of whole mails, as the programs judge it that carry, filter and show them.

mod browser;
mod clients;
mod gallery;
mod parsing;
mod spam;
mod tools;
mod validator;

/// Fails with everything that is wrong, not only with the first.
fn assert_none(problems: &[String]) {
    assert!(
        problems.is_empty(),
        "{} problems:\n{}",
        problems.len(),
        problems.join("\n")
    );
}
