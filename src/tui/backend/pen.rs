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

    /// What turns the pen `before` into this one: nothing, the differences, or a reset and all, whichever is shortest.
    pub(super) fn after(self, before: Option<Self>) -> String {
        if before == Some(self) {
            return String::new();
        }
        let anew = self.changes(Self::default());
        let anew = if anew.is_empty() { "\x1b[m".to_owned() } else { format!("\x1b[0{anew}m") };
        let Some(before) = before else { return anew };
        let change = self.changes(before);
        let change = format!("\x1b[{}m", change.trim_start_matches(';'));
        if change.len() < anew.len() { change } else { anew }
    }

    /// The parameters that differ, each behind a semicolon.
    fn changes(self, before: Self) -> String {
        let mut out = String::new();
        let mut push = |parameter: &str| {
            out.push(';');
            out.push_str(parameter);
        };
        let mut have = before.modifier;
        for (modifier, _, off) in SWITCHES {
            if have.contains(modifier) && !self.modifier.contains(modifier) {
                push(off);
                have = have.difference(same_off(off));
            }
        }
        for (modifier, on, _) in SWITCHES {
            if self.modifier.contains(modifier) && !have.contains(modifier) {
                push(on);
            }
        }
        if self.fg != before.fg {
            push(&color(self.fg, 30));
        }
        if self.bg != before.bg {
            push(&color(self.bg, 40));
        }
        out
    }
}

/// All modifiers that an off switch ends.
fn same_off(off: &str) -> Modifier {
    SWITCHES.iter().filter(|(_, _, other)| *other == off).map(|(modifier, _, _)| *modifier).collect()
}

/// The parameter for a colour; `base` is 30 for the glyph, 40 for what is behind it.
fn color(color: Color, base: u8) -> String {
    let bright = base + 60;
    match color {
        Color::Reset => (base + 9).to_string(),
        Color::Rgb(r, g, b) => format!("{};2;{r};{g};{b}", base + 8),
        Color::Indexed(n @ 0..=7) => (base + n).to_string(),
        Color::Indexed(n @ 8..=15) => (bright + n - 8).to_string(),
        Color::Indexed(n) => format!("{};5;{n}", base + 8),
        Color::Black => base.to_string(),
        Color::Red => (base + 1).to_string(),
        Color::Green => (base + 2).to_string(),
        Color::Yellow => (base + 3).to_string(),
        Color::Blue => (base + 4).to_string(),
        Color::Magenta => (base + 5).to_string(),
        Color::Cyan => (base + 6).to_string(),
        Color::Gray => (base + 7).to_string(),
        Color::DarkGray => bright.to_string(),
        Color::LightRed => (bright + 1).to_string(),
        Color::LightGreen => (bright + 2).to_string(),
        Color::LightYellow => (bright + 3).to_string(),
        Color::LightBlue => (bright + 4).to_string(),
        Color::LightMagenta => (bright + 5).to_string(),
        Color::LightCyan => (bright + 6).to_string(),
        Color::White => (bright + 7).to_string(),
    }
}
