//! nginx as the documentation configures it.

use nps_tests::nginx::Nginx;

use crate::docs::blocks_of;

/// Starts nginx with the configuration in a document, in which nothing but these paths is replaced.
pub(crate) fn documented(document: &str, paths: &[(&str, &str)]) -> Nginx {
    let blocks = blocks_of(document);
    let block = blocks.iter().find(|block| block.language == "text nginx");
    let mut server = block.expect("a configuration").content.clone();
    for (path, here) in paths {
        assert!(server.contains(path), "{document} has no {path}");
        server = server.replace(path, here);
    }
    Nginx::start(&server)
}
