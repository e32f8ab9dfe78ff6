use proptest::prelude::*;
use ratatui::Terminal;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};

use super::*;

const COLUMNS: u16 = 30;
const ROWS: u16 = 6;

/// Bytes as they arrive, one entry a write.
#[derive(Debug, Default)]
struct Line(Vec<Vec<u8>>);

impl Write for Line {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.push(bytes.to_vec());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A terminal on the other end of the line.
struct Bench {
    terminal: Terminal<Lean<Line>>,
    screen: vt100::Parser,
    seen: usize,
}

impl Bench {
    fn new() -> Self {
        Self::sized(COLUMNS, ROWS)
    }

    fn sized(columns: u16, rows: u16) -> Self {
        let size = |n: u16| std::num::NonZeroU16::new(n).unwrap();
        Self {
            terminal: Terminal::new(Lean::with_size(Line::default(), columns, rows)).unwrap(),
            screen: vt100::Parser::new(size(rows), size(columns), 0),
            seen: 0,
        }
    }

    /// Draws a frame and gives what was written for it.
    fn draw(&mut self, caret: Option<(u16, u16)>, paint: impl FnOnce(&mut Buffer)) -> Vec<u8> {
        self.terminal
            .draw(|frame| {
                paint(frame.buffer_mut());
                if let Some(caret) = caret {
                    frame.set_cursor_position(caret);
                }
            })
            .unwrap();
        let writes = &self.terminal.backend().out().0[self.seen..];
        assert!(writes.len() <= 1, "{} writes for one frame", writes.len());
        self.seen += writes.len();
        let bytes = writes.concat();
        self.screen.process(&bytes);
        bytes
    }
}

fn seen_color(color: Color) -> vt100::Color {
    match color {
        Color::Reset => vt100::Color::Default,
        Color::Rgb(r, g, b) => vt100::Color::Rgb(r, g, b),
        Color::Indexed(n) => vt100::Color::Idx(n),
        Color::Red => vt100::Color::Idx(1),
        Color::Gray => vt100::Color::Idx(7),
        Color::LightBlue => vt100::Color::Idx(12),
        other => panic!("{other} is not in these tests"),
    }
}

/// The screen shows what the buffer says, cell by cell, as far as an eye can tell.
fn compare(buffer: &Buffer, screen: &vt100::Screen) -> Result<(), String> {
    for y in 0..buffer.area.height {
        let mut x = 0;
        while x < buffer.area.width {
            let want = &buffer[(x, y)];
            let got = screen.cell(y, x).unwrap();
            let mut equal = if want.symbol() == " " {
                matches!(got.contents(), "" | " ")
            } else {
                got.contents() == want.symbol()
                    && got.bold() == want.modifier.contains(Modifier::BOLD)
                    && got.dim() == want.modifier.contains(Modifier::DIM)
                    && got.italic() == want.modifier.contains(Modifier::ITALIC)
            };
            let reversed = want.modifier.contains(Modifier::REVERSED);
            equal &= got.inverse() == reversed
                && got.underline() == want.modifier.contains(Modifier::UNDERLINED)
                && got.bgcolor() == seen_color(want.bg)
                && (want.symbol() == " " && !reversed || got.fgcolor() == seen_color(want.fg));
            if !equal {
                return Err(format!("at {x},{y}: {got:?} is not {want:?}"));
            }
            x += want.cell_width().max(1);
        }
    }
    Ok(())
}

type Stroke = (u16, u16, String, Style);

/// Letters of one cell in any style, or letters of any width in styles that are not seen on a blank: where half of
/// a wide grapheme is drawn over, ratatui's diff leaves the other half to the terminal, which keeps or takes the
/// background in hand.
fn strokes() -> impl Strategy<Value = Vec<Vec<Stroke>>> {
    let narrow = &["a", "b", "·", "✔", "│", "█", " ", "   ", "e\u{301}", "…"][..];
    let wide = &["a", "✔", " ", "   ", "e\u{301}", "漢", "字", "🦀", "…"][..];
    let quiet = vec![Modifier::empty(), Modifier::BOLD, Modifier::DIM, Modifier::ITALIC | Modifier::BOLD];
    let loud = [Modifier::UNDERLINED, Modifier::REVERSED, Modifier::BOLD | Modifier::REVERSED];
    let all = [&quiet[..], &loud[..]].concat();
    prop_oneof![frames(narrow, colors(), all), frames(wide, Just(Color::Reset), quiet)]
}

fn colors() -> impl Strategy<Value = Color> {
    let some = [
        Color::Red,
        Color::Gray,
        Color::LightBlue,
        Color::Indexed(9),
        Color::Indexed(200),
        Color::Rgb(1, 2, 3),
    ];
    prop_oneof![Just(Color::Reset), prop::sample::select(some.to_vec())]
}

fn frames(
    letters: &'static [&'static str],
    bg: impl Strategy<Value = Color>,
    modifiers: Vec<Modifier>,
) -> impl Strategy<Value = Vec<Vec<Stroke>>> {
    let text = prop::collection::vec(prop::sample::select(letters), 1..12).prop_map(|parts| parts.concat());
    let style = (colors(), bg, prop::sample::select(modifiers)).prop_map(|(fg, bg, on)| {
        Style::new().fg(fg).bg(bg).remove_modifier(Modifier::all()).add_modifier(on)
    });
    let stroke = (0..COLUMNS, 0..ROWS, text, style);
    prop::collection::vec(prop::collection::vec(stroke, 0..12), 1..8)
}

fn paint(strokes: &[Stroke], buffer: &mut Buffer) {
    for (x, y, text, style) in strokes {
        buffer.set_stringn(*x, *y, text, usize::from(COLUMNS - x), *style);
        mend(buffer, *y);
    }
}

/// Blanks the halves of wide graphemes that a later stroke has cut, as a widget's own layout never does.
fn mend(buffer: &mut Buffer, y: u16) {
    let mut x = 0;
    while x < COLUMNS {
        let width = buffer[(x, y)].cell_width().max(1);
        let style = buffer[(x, y)].style();
        for under in x + 1..(x + width).min(COLUMNS) {
            if buffer[(under, y)].symbol() != " " {
                buffer[(x, y)].set_symbol(" ").set_style(style);
                break;
            }
            buffer[(under, y)].reset();
        }
        x += buffer[(x, y)].cell_width().max(1);
    }
}

proptest! {
    #[test]
    fn the_terminal_shows_what_was_drawn(frames in strokes()) {
        let mut bench = Bench::new();
        for strokes in &frames {
            bench.draw(None, |buffer| paint(strokes, buffer));
            let mut want = Buffer::empty(Rect::new(0, 0, COLUMNS, ROWS));
            paint(strokes, &mut want);
            let same = compare(&want, bench.screen.screen());
            prop_assert!(same.is_ok(), "{}", same.unwrap_err());
        }
    }

    #[test]
    fn the_caret_stands_where_it_was_put(frames in strokes(), x in 0..COLUMNS, y in 0..ROWS) {
        let mut bench = Bench::new();
        for strokes in &frames {
            bench.draw(Some((x, y)), |buffer| paint(strokes, buffer));
        }
        prop_assert_eq!(bench.screen.screen().cursor_position(), (y, x));
        prop_assert!(!bench.screen.screen().hide_cursor());
        bench.draw(None, |buffer| paint(&frames[0], buffer));
        prop_assert!(bench.screen.screen().hide_cursor());
    }
}

#[test]
fn a_frame_without_change_writes_nothing() {
    let mut bench = Bench::new();
    let draw = |buffer: &mut Buffer| buffer.set_string(3, 2, "Ada Lovelace", Modifier::BOLD);
    assert!(!bench.draw(Some((4, 4)), draw).is_empty());
    assert!(bench.draw(Some((4, 4)), draw).is_empty());
    assert_eq!(bench.terminal.backend().written().frames, 1);
}

#[test]
fn a_frame_is_one_synchronized_write() {
    let mut bench = Bench::new();
    let bytes = bench.draw(None, |buffer| buffer.set_string(0, 0, "x", Style::new()));
    assert_eq!(bytes.escape_ascii().to_string(), r"\x1b[?2026h\x1b[H\x1b[mx\x1b[?25l\x1b[?2026l");
}

#[test]
fn queued_bytes_leave_with_the_first_frame() {
    let mut bench = Bench::new();
    bench.terminal.backend_mut().queue(b"\x1b[?1049h");
    let bytes = bench.draw(None, |buffer| buffer.set_string(0, 0, "x", Style::new()));
    assert!(bytes.starts_with(b"\x1b[?1049h\x1b[?2026h"));
    assert!(bench.screen.screen().alternate_screen());
}

/// The bytes of the second frame, which differs little from the first.
#[track_caller]
fn check(first: &str, second: &str, at_most: usize) {
    let mut bench = Bench::sized(80, 24);
    let put = |text: &str| {
        let caret = Some((5 + u16::try_from(text.chars().count()).unwrap(), 3));
        let text = text.to_owned();
        (caret, move |buffer: &mut Buffer| {
            buffer.set_string(0, 0, "Ada Lovelace", Modifier::BOLD);
            buffer.set_string(5, 3, text, Style::new());
        })
    };
    let (caret, paint) = put(first);
    bench.draw(caret, paint);
    let (caret, paint) = put(second);
    let bytes = bench.draw(caret, paint);
    assert!(bytes.len() <= at_most, "{} bytes: {}", bytes.len(), bytes.escape_ascii());
}

#[test]
fn typing_costs_its_letter_and_the_frame_around_it() {
    check("seen on vide", "seen on video", 16 + 1);
    check("", "s", 16 + 3 + 1);
    check("seen on video", "seen on vide", 16 + 3);
    check("né", "née", 16 + 1);
    check("漢", "漢字", 30);
}

#[test]
fn a_mark_costs_its_glyph_its_colour_and_its_place() {
    let mut bench = Bench::sized(80, 24);
    let rows = |buffer: &mut Buffer, mark: &str, style: Style| {
        for y in 0..20 {
            buffer.set_string(31, y, "·  1 Uses familiarity with assessment", Style::new());
        }
        buffer.set_string(31, 9, mark, style);
    };
    bench.draw(None, |buffer| rows(buffer, "·", Style::new()));
    let bytes = bench.draw(None, |buffer| rows(buffer, "✔", Style::new().fg(Color::Green)));
    assert!(bytes.len() <= 16 + 8 + 5 + 3, "{}", bytes.escape_ascii());
}

#[test]
fn a_new_screen_costs_little_more_than_its_text() {
    let mut bench = Bench::sized(80, 24);
    bench.draw(None, |buffer| {
        for y in 0..24 {
            buffer.set_string(0, y, "x".repeat(80), Style::new());
        }
    });
    let bytes = bench.draw(None, |buffer| buffer.set_string(0, 5, "short", Style::new()));
    assert!(bytes.len() <= 16 + 24 * 4 + 5 + 3, "{}", bytes.escape_ascii());
}

#[test]
fn what_terminals_measure_differently_is_followed_by_an_absolute_column() {
    let mut bench = Bench::sized(80, 24);
    let bytes = bench.draw(None, |buffer| buffer.set_string(0, 1, "a漢b✔c", Style::new()));
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.contains("a漢\x1b[4Gb✔\x1b[6Gc"), "{text:?}");
}

#[test]
fn an_emoji_of_several_parts_is_drawn_on_cleared_cells_and_not_wiped_out() {
    let mut bench = Bench::sized(80, 24);
    bench.draw(None, |buffer| buffer.set_string(0, 1, "abcd", Style::new()));
    let bytes = bench.draw(None, |buffer| buffer.set_string(0, 1, "☎\u{fe0f}cd", Style::new()));
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.contains("\x1b[2X☎\u{fe0f}\x1b[?2026l"), "{text:?}");
}

#[test]
fn no_control_character_of_a_cell_reaches_the_terminal() {
    let mut bench = Bench::sized(80, 24);
    let bytes = bench.draw(None, |buffer| buffer[(0, 0)] = Cell::new("\u{9b}2J"));
    assert!(!String::from_utf8(bytes).unwrap().contains('\u{9b}'));
}

#[test]
fn after_a_failed_write_the_terminal_is_told_everything_anew() {
    struct Cut(bool, Vec<u8>);
    impl Write for Cut {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            if std::mem::take(&mut self.0) {
                return Err(io::ErrorKind::BrokenPipe.into());
            }
            self.1.extend_from_slice(bytes);
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let mut terminal = Terminal::new(Lean::with_size(Cut(true, Vec::new()), 20, 2)).unwrap();
    let draw = |terminal: &mut Terminal<Lean<Cut>>, text: &str| {
        terminal.draw(|f| f.render_widget(text, f.area())).map(drop)
    };
    assert!(draw(&mut terminal, "a").is_err());
    terminal.clear().unwrap();
    draw(&mut terminal, "ab").unwrap();
    let bytes = terminal.backend().out().1.escape_ascii().to_string();
    assert_eq!(bytes, r"\x1b[?2026h\x1b[m\x1b[2J\x1b[Hab\x1b[?25l\x1b[?2026l");
}

#[test]
fn a_pen_says_only_what_differs() {
    let check = |from: Style, to: Style, bytes: &str| {
        let mut bench = Bench::new();
        bench.draw(None, |buffer| buffer.set_string(0, 0, "a", from));
        let got = bench.draw(None, |buffer| {
            buffer.set_string(0, 0, "a", from);
            buffer.set_string(1, 0, "b", to);
        });
        let got = got.escape_ascii().to_string();
        assert_eq!(got, format!(r"\x1b[?2026h{bytes}b\x1b[?2026l"), "{from:?} to {to:?}");
    };
    let plain = Style::new();
    check(plain, plain, "");
    check(plain.bold(), plain, r"\x1b[m");
    check(plain.bold().dim(), plain.dim(), r"\x1b[0;2m");
    check(plain.bold().dim().fg(Color::Rgb(9, 9, 9)), plain.dim().fg(Color::Rgb(9, 9, 9)), r"\x1b[22;2m");
    check(plain.fg(Color::Red), plain.fg(Color::Green), r"\x1b[32m");
    check(plain.fg(Color::Red).bold(), plain.bold(), r"\x1b[39m");
    check(plain, plain.fg(Color::DarkGray).bg(Color::Indexed(200)), r"\x1b[90;48;5;200m");
    check(plain.reversed(), plain.reversed().italic(), r"\x1b[3m");
}
