//! Digests of what is written, and the list of them that `sha256sum -c` checks.

use std::io::{self, Write};

use sha2::{Digest as _, Sha256};

use crate::domain::ids::Digest;

/// The name of the list in a bundle.
pub const SHA256SUMS: &str = "SHA256SUMS";

/// A writer that takes the digest of what it passes on.
pub struct Summing<W> {
    out: W,
    hasher: Sha256,
    bytes: u64,
}

/// A file as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Its name in the bundle.
    pub name: String,
    /// The SHA-256 of its bytes.
    pub digest: Digest,
    /// How many bytes it has.
    pub bytes: u64,
}

impl<W: Write> Summing<W> {
    /// Passes everything on to `out`.
    pub fn new(out: W) -> Self {
        Self { out, hasher: Sha256::new(), bytes: 0 }
    }

    /// Gives the output back, with what was written to it under the name `name`.
    pub fn finish(self, name: impl Into<String>) -> (W, Written) {
        let digest = Digest(self.hasher.finalize().into());
        (self.out, Written { name: name.into(), digest, bytes: self.bytes })
    }
}

impl<W: Write> Write for Summing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = self.out.write(bytes)?;
        self.hasher.update(&bytes[..taken]);
        self.bytes += u64::try_from(taken).unwrap_or_default();
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// The text of `SHA256SUMS`, by name.
pub fn sums(files: &[Written]) -> String {
    let mut lines: Vec<_> = files.iter().map(|file| (&file.name, file.digest)).collect();
    lines.sort();
    let lines: Vec<_> = lines.into_iter().map(|(name, digest)| format!("{digest}  {name}\n")).collect();
    lines.concat()
}

/// The names and digests in a `SHA256SUMS`, if that is what the text is.
pub fn parse(text: &str) -> Option<Vec<(String, Digest)>> {
    let line = |line: &str| {
        let (digest, name) = line.split_once("  ")?;
        // A name leads into the folder of the list, never out of it.
        let inside = |part: &str| !part.is_empty() && !part.starts_with('.');
        let plain = name.split('/').all(inside) && !name.contains('\\');
        plain.then_some(())?;
        Some((name.to_owned(), digest.parse().ok()?))
    };
    text.lines().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_what_is_summed() {
        let mut out = Summing::new(Vec::new());
        out.write_all(b"ab").unwrap();
        out.write_all(b"c").unwrap();
        let (bytes, written) = out.finish("abc.txt");
        assert_eq!(bytes, b"abc");
        assert_eq!(written, Written { name: "abc.txt".into(), digest: Digest::of(b"abc"), bytes: 3 });
    }

    #[test]
    fn the_list_is_sorted_and_reads_back() {
        let file = |name: &str| Written { name: name.into(), digest: Digest::of(name.as_bytes()), bytes: 1 };
        let text = sums(&[file("marks.csv"), file("decisions.csv"), file("report/a.html")]);
        let line = |name: &str| format!("{}  {name}\n", Digest::of(name.as_bytes()));
        assert_eq!(text, line("decisions.csv") + &line("marks.csv") + &line("report/a.html"));
        let names = parse(&text).map(|list| list.into_iter().map(|(name, _)| name).collect::<Vec<_>>());
        assert_eq!(names, Some(["decisions.csv", "marks.csv", "report/a.html"].map(String::from).to_vec()));
        let outside = ["", "../x", "/etc/x", "a//b", "a/../../x", "a\\b"];
        let outside = outside.map(|name| format!("{}  {name}", Digest::default()));
        for bad in ["minutes of a meeting", "00  x"].into_iter().chain(outside.iter().map(String::as_str)) {
            assert_eq!(parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn an_output_that_takes_less_is_summed_for_what_it_took() {
        struct OneByte(Vec<u8>);
        impl Write for OneByte {
            fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
                self.0.extend(bytes.first());
                Ok(bytes.len().min(1))
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let mut out = Summing::new(OneByte(Vec::new()));
        out.write_all(b"abc").unwrap();
        assert_eq!(out.finish("x").1.digest, Digest::of(b"abc"));
    }
}
