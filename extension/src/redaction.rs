//! Comments as they may be shown.

use crate::text::Text;
use nps_core::redact;
use pgrx::prelude::*;

/// Bytes cross as bytea does, which is like text in memory.
#[pg_extern(sql = false)]
fn nps_redact(comment: Text<'_>) -> Vec<u8> {
    comment.to_server(&redact(comment.unicode())).into_owned()
}
