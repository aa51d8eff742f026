//! A mail as files side by side, for people to look at.

use super::directory::Directory;
use crate::digest::mail::Mail;
use crate::exit::Failure;

/// Writes page, text, images and mail, each under this name with an ending of its own, and tells their paths.
pub(crate) fn write(mail: &Mail, directory: &Directory, name: &str) -> Result<Vec<String>, Failure> {
    let files = files(mail, name);
    let written = files.iter().map(|(name, bytes)| {
        let path = directory.write(name, bytes).map_err(|error| {
            Failure::unwritable(
                format!("{directory}/{name}"),
                &error,
                "Make room, or name another --output.",
            )
        })?;
        Ok(path.display().to_string())
    });
    written.collect()
}

fn files(mail: &Mail, name: &str) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    // A browser finds images beside the page, where a mail program finds them inside the mail.
    let mut page = mail.html.clone();
    for image in &mail.images {
        let image_name = format!("{name}-{}", image.file_name);
        page = page.replace(&format!("cid:{}", image.content_id), &image_name);
        files.push((image_name, image.bytes.clone()));
    }
    files.push((format!("{name}.html"), page.into_bytes()));
    files.push((format!("{name}.txt"), mail.text.clone().into_bytes()));
    files.push((format!("{name}.eml"), mail.message.formatted()));
    files
}
