//! A file of a folder in the making, which the system begins to put on disk while more is being written: at the end
//! there is little left to wait for.

use std::{
    fs::File,
    io::{self, Write},
    num::NonZero,
};

use rustix::fs::{Advice, fadvise};

/// After how many bytes the system is asked to begin.
const STRETCH: u64 = 8 * 1024 * 1024;

/// A file of the folder, for the caller to write.
#[derive(Debug)]
pub struct Output {
    file: File,
    written: u64,
    begun: u64,
}

impl Output {
    pub(super) fn new(file: File) -> Self {
        Self { file, written: 0, begun: 0 }
    }

    /// Asks the system to begin with what was written since it was asked last. It is the one advice that makes it do so;
    /// pages that are not on disk yet stay in memory. A failure of the disk is reported when the file is synced.
    fn begin(&mut self) {
        let stretch = NonZero::new(self.written - self.begun);
        let _ = fadvise(&self.file, self.begun, stretch, Advice::DontNeed);
        self.begun = self.written;
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = self.file.write(bytes)?;
        self.written += u64::try_from(taken).unwrap_or_default();
        if self.written - self.begun >= STRETCH {
            self.begin();
        }
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}
