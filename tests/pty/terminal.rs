//! The program in a real pseudo-terminal, with a terminal emulator on the other side.

use std::{
    io::{Read, Write},
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, RecvTimeoutError, channel},
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// How long anything may take before the test fails.
const PATIENCE: Duration = Duration::from_secs(30);

/// What ends a frame.
const FRAME_END: &[u8] = b"\x1b[?2026l";

/// What the program wrote at once, and when it was there.
type Heard = (Instant, Vec<u8>);

/// What is told each screen, once its frame is whole.
type Watch = Box<dyn FnMut(&str)>;

/// A running program and its screen.
pub struct Terminal {
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    child: Box<dyn Child + Send + Sync>,
    bytes: Receiver<Heard>,
    reader: Option<JoinHandle<()>>,
    leaving: Arc<AtomicBool>,
    parser: vt100::Parser,
    watch: Option<Watch>,
    /// When the command had been executed.
    pub begun: Instant,
    /// When the last that it wrote was there; the emulator may have been at it for some time since.
    pub heard: Instant,
    /// All that the program wrote.
    pub written: Vec<u8>,
}

/// The command `assessor` with its own store and configuration below `home`.
pub fn command(home: &Path, arguments: &[&str]) -> CommandBuilder {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_assessor"));
    command.args(arguments);
    command.env_clear();
    for (name, value) in
        [("TERM", "xterm-256color"), ("LANG", "C.UTF-8"), ("USER", "ada"), ("PATH", "/usr/bin:/bin")]
    {
        command.env(name, value);
    }
    command.env("HOME", home);
    command.env("TMPDIR", home);
    command
}

/// An interactive shell with the same surroundings, which knows jobs.
pub fn shell(home: &Path) -> Terminal {
    let mut shell = CommandBuilder::new("/bin/sh");
    shell.arg("-i");
    for (name, value) in command(home, &[]).iter_extra_env_as_str() {
        shell.env(name, value);
    }
    shell.env("PS1", "ready>");
    Terminal::run(shell)
}

impl Terminal {
    /// Starts the program at 80 columns and 24 rows.
    pub fn start(home: &Path, arguments: &[&str]) -> Self {
        Self::run(command(home, arguments))
    }

    /// Starts any command at 80 columns and 24 rows.
    pub fn run(command: CommandBuilder) -> Self {
        let pair = native_pty_system().openpty(size(80, 24)).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        let begun = Instant::now();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (send, bytes) = channel();
        let leaving = Arc::new(AtomicBool::new(false));
        let stop = leaving.clone();
        let reader = thread::spawn(move || {
            let mut buffer = vec![0; 64 * 1024];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                if send.send((Instant::now(), buffer[..count].to_vec())).is_err()
                    || stop.load(Ordering::SeqCst)
                {
                    return;
                }
            }
        });
        let writer = Some(pair.master.take_writer().unwrap());
        let parser = vt100::Parser::new(cells(24), cells(80), 0);
        Self {
            master: Some(pair.master),
            writer,
            child,
            bytes,
            reader: Some(reader),
            leaving,
            parser,
            watch: None,
            begun,
            heard: begun,
            written: Vec::new(),
        }
    }

    /// Types keys as they come over the line.
    pub fn keys(&mut self, keys: &str) {
        self.send(keys.as_bytes());
    }

    /// Sends bytes over the line, which need be no text.
    pub fn send(&mut self, bytes: &[u8]) {
        self.writer.as_mut().unwrap().write_all(bytes).unwrap();
    }

    /// Has each further screen told to `watch`.
    pub fn watch(&mut self, watch: impl FnMut(&str) + 'static) {
        self.watch = Some(Box::new(watch));
    }

    /// Waits until the screen, as text, is as `wanted` says.
    pub fn until(&mut self, what: &str, wanted: impl Fn(&str) -> bool) {
        let end = Instant::now() + PATIENCE;
        while !wanted(&self.screen()) {
            let left = end.saturating_duration_since(Instant::now());
            match self.bytes.recv_timeout(left) {
                Ok(heard) => self.take(heard),
                Err(error) => panic!("{what}: {error}\n{}", self.screen()),
            }
        }
    }

    /// Waits until the screen has `text`.
    pub fn shows(&mut self, text: &str) {
        self.until(text, |screen| screen.contains(text));
    }

    /// Everything that arrives while nothing is typed, for `time`.
    pub fn silence(&mut self, time: Duration) -> usize {
        let (end, before) = (Instant::now() + time, self.written.len());
        while let Ok(heard) = self.bytes.recv_timeout(end.saturating_duration_since(Instant::now())) {
            self.take(heard);
        }
        self.written.len() - before
    }

    /// Waits for the program to end; returns its exit code.
    pub fn end(&mut self) -> u32 {
        let end = Instant::now() + PATIENCE;
        loop {
            match self.bytes.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(heard) => self.take(heard),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("the program goes on\n{}", self.screen()),
            }
        }
        self.code()
    }

    /// The exit code of a program that has ended or is about to.
    pub fn code(&mut self) -> u32 {
        self.child.wait().unwrap().exit_code()
    }

    /// Everything that a program wrote before it was killed.
    pub fn last_words(&mut self) {
        let end = Instant::now() + PATIENCE;
        loop {
            match self.bytes.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(heard) => self.take(heard),
                Err(RecvTimeoutError::Disconnected) => return,
                Err(RecvTimeoutError::Timeout) => panic!("somebody still has the terminal open"),
            }
        }
    }

    /// The row and column of the terminal's cursor, from 0, once it is shown.
    pub fn caret(&mut self) -> (u16, u16) {
        while self.parser.screen().hide_cursor() {
            self.hear();
        }
        self.parser.screen().cursor_position()
    }

    /// Takes the terminal away, as a dropped line does, and waits for the program to end.
    pub fn hang_up(&mut self, patience: Duration) {
        self.stop_reading(|terminal| terminal.keys("t"));
        self.writer = None;
        self.master = None;
        self.ends_within(patience);
    }

    /// Waits for the program to end, whatever becomes of its terminal.
    pub fn ends_within(&mut self, patience: Duration) {
        let begun = Instant::now();
        while self.child.try_wait().unwrap().is_none() {
            assert!(begun.elapsed() < patience, "the program goes on");
            thread::sleep(Duration::from_millis(1));
        }
    }

    /// Lets the reading thread go, which has the terminal open too, once `stir` makes it read something more.
    fn stop_reading(&mut self, stir: impl FnOnce(&mut Self)) {
        self.leaving.store(true, Ordering::SeqCst);
        stir(self);
        self.reader.take().unwrap().join().unwrap();
    }

    /// Reads nothing any more and keeps the terminal, as a connection does that is dead and does not know it.
    pub fn turn_away(&mut self) {
        self.stop_reading(|terminal| terminal.resize(79, 24));
    }

    /// How many bytes nobody has read of a program that has ended.
    pub fn unread(&self) -> usize {
        let mut reader = self.master.as_ref().unwrap().try_clone_reader().unwrap();
        let (mut buffer, mut count) = (vec![0; 64 * 1024], 0);
        while let Ok(read @ 1..) = reader.read(&mut buffer) {
            count += read;
        }
        count
    }

    /// How the program ended, if it has.
    pub fn status(&mut self) -> String {
        format!("{:?}", self.child.try_wait())
    }

    /// The program's process.
    pub fn process(&self) -> rustix::process::Pid {
        let pid = i32::try_from(self.child.process_id().unwrap()).unwrap();
        rustix::process::Pid::from_raw(pid).unwrap()
    }

    /// Sends a signal.
    pub fn signal(&self, signal: rustix::process::Signal) {
        rustix::process::kill_process(self.process(), signal).unwrap();
    }

    /// Ends the program at once, as a power cut does.
    pub fn kill(&mut self) {
        self.signal(rustix::process::Signal::KILL);
        self.child.wait().unwrap();
    }

    /// Changes the size of the terminal.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.master.as_ref().unwrap().resize(size(columns, rows)).unwrap();
        self.parser.screen_mut().set_size(cells(rows), cells(columns));
    }

    /// The screen as text.
    pub fn screen(&self) -> String {
        self.parser.screen().contents()
    }

    /// Waits until a frame has come to its end behind `before` bytes.
    pub fn frame_after(&mut self, before: usize) {
        while !self.written[before..].windows(FRAME_END.len()).any(|window| window == FRAME_END) {
            self.hear();
        }
    }

    /// Waits until the last frame that has begun is whole.
    pub fn settle(&mut self) {
        while !self.written.ends_with(FRAME_END) {
            self.hear();
        }
    }

    /// Waits for the next bytes.
    pub fn hear(&mut self) {
        let heard = self.bytes.recv_timeout(PATIENCE).unwrap();
        self.take(heard);
    }

    /// The most memory the program has had, by the kernel's count.
    pub fn peak_memory(&self) -> String {
        let status =
            std::fs::read_to_string(format!("/proc/{}/status", self.child.process_id().unwrap())).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmHWM"));
        line.and_then(|line| line.split_once(':')).map(|(_, size)| size.trim().to_owned()).unwrap_or_default()
    }

    /// Whether the terminal is as a shell wants it.
    pub fn is_sane(&self) -> bool {
        let screen = self.parser.screen();
        !screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste()
    }

    /// How often the program has forced itself awake so far, by the kernel's count.
    pub fn wakeups(&self) -> String {
        let status =
            std::fs::read_to_string(format!("/proc/{}/status", self.child.process_id().unwrap())).unwrap();
        status.lines().filter(|line| line.contains("ctxt_switches")).collect()
    }

    fn take(&mut self, (heard, bytes): Heard) {
        self.heard = heard;
        self.written.extend_from_slice(&bytes);
        let mut rest = bytes.as_slice();
        while !rest.is_empty() {
            // A frame may be whole in the middle of what has arrived, and its end may be cut in two.
            let end = rest.windows(FRAME_END.len()).position(|window| window == FRAME_END);
            let (frame, later) = rest.split_at(end.map_or(rest.len(), |at| at + FRAME_END.len()));
            self.parser.process(frame);
            rest = later;
            let before = &self.written[..self.written.len() - rest.len()];
            if before.ends_with(FRAME_END)
                && let Some(mut watch) = self.watch.take()
            {
                watch(&self.screen());
                self.watch = Some(watch);
            }
        }
    }
}

fn size(cols: u16, rows: u16) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

fn cells(count: u16) -> std::num::NonZeroU16 {
    count.try_into().unwrap()
}
