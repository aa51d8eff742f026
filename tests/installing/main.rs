//! What the manual says of installing, done word by word, and in a Debian that has booted for it.

mod clean_root;
mod manual;
mod packages;
mod source;
