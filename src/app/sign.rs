//! Signing with an SSH key and checking such a signature, by the program `ssh-keygen`: so keys on hardware and keys of
//! an agent work too, and anybody can check a signature without this program.

use std::{
    ffi::OsStr,
    io::{self, Write as _},
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use crate::{
    domain::seal::NAMESPACE,
    store::{StoreError, scratch::Scratch},
};

/// The program.
const PROGRAM: &str = "ssh-keygen";

/// Why something was not signed, or why a signature is not believed.
#[derive(Debug, thiserror::Error)]
pub enum SignError {
    /// The program is not there.
    #[error("there is no program {PROGRAM} here, which makes and checks signatures")]
    NoProgram,
    /// The program can't be run.
    #[error("cannot run {PROGRAM}: {0}")]
    NotRun(io::Error),
    /// It did not sign.
    #[error("{PROGRAM} did not sign with {}: {said}", key.display())]
    NotSigned {
        /// The file of the key.
        key: PathBuf,
        /// What it said.
        said: String,
    },
    /// Nobody in the file of allowed signers has that key.
    #[error("it is of nobody in {}: {said}", allowed.display())]
    Stranger {
        /// The file of allowed signers.
        allowed: PathBuf,
        /// What the program said.
        said: String,
    },
    /// It is no signature of this text.
    #[error("it is not one of this seal: {said}")]
    Wrong {
        /// What the program said.
        said: String,
    },
    /// The signature can't be given to the program.
    #[error(transparent)]
    Scratch(#[from] StoreError),
}

impl SignError {
    /// What to do about it, as one sentence.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::NoProgram => "Install the client of OpenSSH, or do without a signature.",
            Self::NotRun(_) => "Check that it is installed and may be run.",
            Self::NotSigned { .. } => {
                "Name the file of a private key, or of a public key that the agent holds."
            }
            Self::Stranger { .. } => "Add the signer's public key there if you trust it; see man ssh-keygen.",
            Self::Wrong { .. } => "Ask the assessor for the session as it was sealed.",
            Self::Scratch(error) => error.hint(),
        }
    }

    /// Whether it speaks against the signature, rather than of what could not be done here.
    pub fn is_verdict(&self) -> bool {
        matches!(self, Self::Stranger { .. } | Self::Wrong { .. })
    }
}

/// The signature of `statement` with the key in the file `key`, as armoured text.
///
/// # Errors
/// The program is not there, or did not sign.
pub fn sign(key: &Path, statement: &str) -> Result<String, SignError> {
    let output =
        run(&["sign".as_ref(), "-n".as_ref(), NAMESPACE.as_ref(), "-f".as_ref(), key.as_ref()], statement)?;
    let signature = String::from_utf8(output.stdout.clone()).unwrap_or_default();
    if output.status.success() && signature.starts_with("-----BEGIN SSH SIGNATURE-----") {
        return Ok(signature);
    }
    Err(SignError::NotSigned { key: key.to_owned(), said: said(&output) })
}

/// Who signed `statement`, by the name that the file of allowed signers has for the key.
///
/// # Errors
/// It is nobody's signature in that file, or none of this text, or it can't be checked.
pub fn signer(statement: &str, signature: &str, allowed: &Path) -> Result<String, SignError> {
    let file = Scratch::holding(signature)?;
    let (path, listed) = (file.path().as_os_str(), allowed.as_os_str());
    let found = run(&["find-principals".as_ref(), "-s".as_ref(), path, "-f".as_ref(), listed], "")?;
    let names = String::from_utf8_lossy(&found.stdout).into_owned();
    let Some(name) = names.lines().next().filter(|name| found.status.success() && !name.is_empty()) else {
        return Err(SignError::Stranger { allowed: allowed.to_owned(), said: said(&found) });
    };
    let arguments: [&OsStr; 9] = [
        "verify".as_ref(),
        "-n".as_ref(),
        NAMESPACE.as_ref(),
        "-s".as_ref(),
        path,
        "-f".as_ref(),
        listed,
        "-I".as_ref(),
        name.as_ref(),
    ];
    let output = run(&arguments, statement)?;
    if output.status.success() { Ok(name.to_owned()) } else { Err(SignError::Wrong { said: said(&output) }) }
}

/// Checks that a signature is one of `statement`, whoever's it is; says the key's fingerprint.
///
/// # Errors
/// It is none of this text, or it can't be checked.
pub fn fingerprint(statement: &str, signature: &str) -> Result<String, SignError> {
    let file = Scratch::holding(signature)?;
    let path = file.path().as_os_str();
    let output = run(
        &["check-novalidate".as_ref(), "-n".as_ref(), NAMESPACE.as_ref(), "-s".as_ref(), path],
        statement,
    )?;
    if !output.status.success() {
        return Err(SignError::Wrong { said: said(&output) });
    }
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let key = text.split_whitespace().find(|word| word.starts_with("SHA256:"));
    Ok(key.unwrap_or("an unknown fingerprint").to_owned())
}

fn run(arguments: &[&OsStr], input: &str) -> Result<Output, SignError> {
    let mut command = Command::new(PROGRAM);
    command.arg("-Y").args(arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => SignError::NoProgram,
        _ => SignError::NotRun(error),
    })?;
    if let Some(mut stdin) = child.stdin.take() {
        // A program that ended without reading says itself why.
        let _ = stdin.write_all(input.as_bytes());
    }
    child.wait_with_output().map_err(SignError::NotRun)
}

/// What the program said, on one line.
fn said(output: &Output) -> String {
    let text =
        String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout);
    let lines: Vec<_> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if lines.is_empty() { output.status.to_string() } else { lines.join("; ") }
}
