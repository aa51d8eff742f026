//! pandas, in which analysts count on with what they have read.

use nps_tests::cluster;

use super::follow;

#[test]
fn the_page() {
    follow("pandas", cluster::database("pandas_page"));
}
