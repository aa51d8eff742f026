//! A file of an organisation's, read with care.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

/// A file that is not larger than this.
pub(super) fn bytes(path: &Path, largest: u64) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    // A pipe would be waited at when it is opened.
    let file = match fs::metadata(path) {
        Ok(what) if !what.is_file() => Err(io::Error::other("it is no file")),
        _ => File::open(path),
    };
    file.and_then(|file| file.take(largest + 1).read_to_end(&mut bytes))
        .map_err(|error| format!("cannot be read: {error}"))?;
    if bytes.len() as u64 > largest {
        return Err(format!("is larger than {largest} bytes"));
    }
    Ok(bytes)
}
