//! The migrations are compiled in; a new file among them means a new program.

fn main() {
    println!("cargo:rerun-if-changed=../sql/survey");
}
