//! Hostile users: who may install, what is planted beside us, what is called with anything at all, what is sent in bytes.

mod bytes;
mod calls;
mod installing;
mod limits;
mod planted;
mod unsafe_code;
mod values;

use crate::rights::{connect, login, refused};
