//! How `nps-reporter` finds and reaches its database: libpq's conventions, against real servers.

mod encryption;
mod hosts;
mod passwords;
mod secure;
mod services;
mod sessions;
mod visitor;
mod waiting;
