//! How the terminal writes: colours and weights, and the shortest way from one pen to the next.

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

/// Modifiers that are seen on a cell without a glyph.
const SEEN: Modifier = Modifier::REVERSED
    .union(Modifier::UNDERLINED)
    .union(Modifier::CROSSED_OUT)
    .union(Modifier::SLOW_BLINK)
    .union(Modifier::RAPID_BLINK);

/// What turns a modifier on and off. Bold and dim share their off.
const SWITCHES: [(Modifier, &str, &str); 9] = [
    (Modifier::BOLD, "1", "22"),
    (Modifier::DIM, "2", "22"),
    (Modifier::ITALIC, "3", "23"),
    (Modifier::UNDERLINED, "4", "24"),
    (Modifier::SLOW_BLINK, "5", "25"),
    (Modifier::RAPID_BLINK, "6", "25"),
    (Modifier::REVERSED, "7", "27"),
    (Modifier::HIDDEN, "8", "28"),
    (Modifier::CROSSED_OUT, "9", "29"),
];

/// The colours and modifiers that the next character is written with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Pen {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

impl Pen {
    /// The pen for a cell. A space shows neither colour nor weight of the glyph it hasn't, so those of the pen in
    /// hand stay.
    pub(super) fn of(cell: &Cell, is_space: bool, current: Option<Self>) -> Self {
        let pen = Self { fg: cell.fg, bg: cell.bg, modifier: cell.modifier };
        match current {
            Some(current) if is_space && !pen.modifier.intersects(SEEN) => {
                Self { bg: pen.bg, modifier: current.modifier.difference(SEEN), ..current }
            }
            _ => pen,
        }
    }

    /// The pen for erasing: the terminal's own background, and nothing that is seen on a blank.
    pub(super) fn blank(current: Option<Self>) -> Self {
        let current = current.unwrap_or_default();
        Self { bg: Color::Reset, modifier: current.modifier.difference(SEEN), ..current }
    }

    /// Whether a blank cell of this style looks like an erased one.
    pub(super) fn is_unseen_on_blank(cell: &Cell) -> bool {
        cell.bg == Color::Reset && !cell.modifier.intersects(SEEN)
    }

    /// Adds what turns the pen `before` into this other one: the differences, or a reset and all, whichever is shorter.
    /// A frame has hundreds of these, so both are tried in the frame itself.
    pub(super) fn add_after(self, before: Option<Self>, frame: &mut Vec<u8>) {
        let start = frame.len();
        if let Some(before) = before {
            frame.extend_from_slice(b"\x1b[");
            let first = frame.len();
            self.changes(before, frame);
            frame.push(b'm');
            if frame[first] == b';' {
                frame.remove(first);
            }
        }
        let middle = frame.len();
        frame.extend_from_slice(b"\x1b[0");
        self.changes(Self::default(), frame);
        // A reset alone needs no number.
        if frame.len() == middle + 3 {
            frame.pop();
        }
        frame.push(b'm');
        if before.is_some() && middle - start < frame.len() - middle {
            frame.truncate(middle);
        } else {
            frame.drain(start..middle);
        }
    }

    /// Adds the parameters that differ, each behind a semicolon.
    fn changes(self, before: Self, out: &mut Vec<u8>) {
        let mut have = before.modifier;
        if self.modifier != have {
            for (modifier, _, off) in SWITCHES {
                if have.contains(modifier) && !self.modifier.contains(modifier) {
                    parameter(off, out);
                    have = have.difference(same_off(off));
                }
            }
            for (modifier, on, _) in SWITCHES {
                if self.modifier.contains(modifier) && !have.contains(modifier) {
                    parameter(on, out);
                }
            }
        }
        if self.fg != before.fg {
            color(self.fg, 30, out);
        }
        if self.bg != before.bg {
            color(self.bg, 40, out);
        }
    }
}

fn parameter(parameter: &str, out: &mut Vec<u8>) {
    out.push(b';');
    out.extend_from_slice(parameter.as_bytes());
}

/// All modifiers that an off switch ends.
fn same_off(off: &str) -> Modifier {
    SWITCHES.iter().filter(|(_, _, other)| *other == off).map(|(modifier, _, _)| *modifier).collect()
}

/// Adds the parameters for a colour; `base` is 30 for the glyph, 40 for what is behind it.
fn color(color: Color, base: u8, out: &mut Vec<u8>) {
    let place = match color {
        Color::Reset => Some(9),
        Color::Rgb(..) => None,
        Color::Indexed(n) => simple(n),
        Color::Black => Some(0),
        Color::Red => Some(1),
        Color::Green => Some(2),
        Color::Yellow => Some(3),
        Color::Blue => Some(4),
        Color::Magenta => Some(5),
        Color::Cyan => Some(6),
        Color::Gray => Some(7),
        Color::DarkGray => Some(60),
        Color::LightRed => Some(61),
        Color::LightGreen => Some(62),
        Color::LightYellow => Some(63),
        Color::LightBlue => Some(64),
        Color::LightMagenta => Some(65),
        Color::LightCyan => Some(66),
        Color::White => Some(67),
    };
    let extended: &[u8] = match color {
        _ if place.is_some() => &[],
        Color::Rgb(r, g, b) => &[2, r, g, b],
        Color::Indexed(n) => &[5, n],
        _ => &[],
    };
    for number in [base + place.unwrap_or(8)].iter().chain(extended) {
        out.push(b';');
        digits(*number, out);
    }
}

/// Where one of the sixteen colours stands after its base.
fn simple(index: u8) -> Option<u8> {
    match index {
        0..=7 => Some(index),
        8..=15 => Some(index + 52),
        _ => None,
    }
}

fn digits(number: u8, out: &mut Vec<u8>) {
    if number >= 10 {
        digits(number / 10, out);
    }
    out.push(b'0' + number % 10);
}
