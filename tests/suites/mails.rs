//! The form of whole mails, as the programs judge it that carry, filter and show them.

mod browser;
mod clients;
mod gallery;
mod parsing;
mod spam;
mod validator;
