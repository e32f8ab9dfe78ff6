//! Puts what runs until the first frame side by side in the program: see `benches/start-order`.

// What is printed here is for cargo.
#![allow(clippy::print_stdout)]

use std::{env, path::Path};

fn main() {
    println!("cargo:rerun-if-changed=src/start.ld");
    let is = |name: &str, value: &str| env::var(name).is_ok_and(|set| set == value);
    // Both linkers that Rust takes on Linux read such a script. Whoever has set another one is not asked to.
    let is_own_linker = env::var_os("RUSTC_LINKER").is_some()
        || env::var("CARGO_ENCODED_RUSTFLAGS").is_ok_and(|flags| flags.contains("link"));
    if is("PROFILE", "release") && is("CARGO_CFG_TARGET_OS", "linux") && !is_own_linker {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/start.ld");
        println!("cargo:rustc-link-arg-bins=-Wl,-T,{}", script.display());
    }
}
