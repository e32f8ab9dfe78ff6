//! Roles, not colours: what each part of a screen means, and how a theme shows it.

use ratatui::style::{Color, Modifier, Style};

/// What a piece of the screen means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is what it says")]
pub enum Role {
    Text,
    Dim,
    Title,
    Focus,
    Cursor,
    Met,
    NotYet,
    Unmarked,
    Probe,
    Target,
    BarFull,
    BarEmpty,
    Notice,
    Warning,
    Error,
    Key,
    Match,
}

/// All roles, by the names that tests print.
pub const ROLES: [(Role, &str); 17] = [
    (Role::Text, "text"),
    (Role::Dim, "dim"),
    (Role::Title, "title"),
    (Role::Focus, "focus"),
    (Role::Cursor, "cursor"),
    (Role::Met, "met"),
    (Role::NotYet, "not_yet"),
    (Role::Unmarked, "unmarked"),
    (Role::Probe, "probe"),
    (Role::Target, "target"),
    (Role::BarFull, "bar_full"),
    (Role::BarEmpty, "bar_empty"),
    (Role::Notice, "notice"),
    (Role::Warning, "warning"),
    (Role::Error, "error"),
    (Role::Key, "key"),
    (Role::Match, "match"),
];

/// How roles look, and which glyphs there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Whether there is colour.
    pub colour: bool,
    /// Whether the ground is known to be light: then cyan, which is hard to read on white, gives way to blue.
    pub light: bool,
    /// The signs that may be sent.
    pub signs: Signs,
}

/// The signs that a terminal can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Signs {
    /// All.
    #[default]
    Unicode,
    /// Those in the fonts of the Linux console: frames, letters and few more.
    Console,
    /// Only ASCII.
    Ascii,
}

impl Default for Theme {
    fn default() -> Self {
        Self { colour: true, light: false, signs: Signs::Unicode }
    }
}

impl Theme {
    /// The style of a role.
    pub fn style(self, role: Role) -> Style {
        let style = Style::new();
        let bold = style.add_modifier(Modifier::BOLD);
        let dim = style.add_modifier(Modifier::DIM);
        let colour = |style: Style, colour| if self.colour { style.fg(colour) } else { style };
        let cyan = if self.light { Color::Blue } else { Color::Cyan };
        match role {
            Role::Text | Role::Unmarked | Role::Focus => style,
            Role::Dim | Role::BarEmpty => dim,
            Role::Title | Role::Cursor | Role::Target | Role::Key => bold,
            Role::Met => colour(style, Color::Green),
            Role::NotYet => colour(style, Color::Red),
            Role::BarFull => colour(style, Color::Blue),
            Role::Notice => colour(style, cyan),
            // Few terminals tell their ground, and yellow can't be read on white; magenta can on both.
            Role::Probe | Role::Warning => colour(bold, Color::Magenta),
            Role::Error => colour(bold.add_modifier(Modifier::REVERSED), Color::Red),
            Role::Match => style.add_modifier(Modifier::UNDERLINED),
        }
    }

    /// The glyphs.
    pub fn glyphs(self) -> &'static Glyphs {
        match self.signs {
            Signs::Unicode => &UNICODE,
            Signs::Console => &CONSOLE,
            Signs::Ascii => &ASCII,
        }
    }

    /// Whether signs are written in ASCII: typographic ones, arrows and shades.
    pub fn is_plain(self) -> bool {
        self.signs != Signs::Unicode
    }
}

/// The glyphs that a screen is drawn with; each is one cell wide.
#[derive(Debug, PartialEq, Eq)]
pub struct Glyphs {
    /// A met criterion.
    pub met: &'static str,
    /// A criterion not yet met.
    pub not_yet: &'static str,
    /// An unmarked criterion.
    pub unmarked: &'static str,
    /// The cursor in the gutter.
    pub cursor: &'static str,
    /// Where a text is cut.
    pub ellipsis: &'static str,
    /// Between facts on one line.
    pub dot: &'static str,
    /// Bars in eighths of a cell, the last one full.
    pub bar: &'static [&'static str],
    /// The empty part of a bar.
    pub bar_empty: &'static str,
    /// Borders: horizontal, vertical, then the corners from the top left, clockwise.
    pub border: [&'static str; 6],
}

static UNICODE: Glyphs = Glyphs {
    met: "✔",
    not_yet: "✘",
    unmarked: "·",
    cursor: "▸",
    ellipsis: "…",
    dot: "·",
    bar: &["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"],
    bar_empty: "░",
    border: ["─", "│", "┌", "┐", "┘", "└"],
};

/// Only what the fonts of the Linux console have, whatever the country.
static CONSOLE: Glyphs = Glyphs {
    met: "+",
    not_yet: "x",
    unmarked: "·",
    cursor: ">",
    ellipsis: "~",
    dot: "·",
    bar: &["█"],
    bar_empty: "▒",
    border: ["─", "│", "┌", "┐", "┘", "└"],
};

static ASCII: Glyphs = Glyphs {
    met: "+",
    not_yet: "-",
    unmarked: ".",
    cursor: ">",
    ellipsis: "~",
    dot: "|",
    bar: &["#"],
    bar_empty: "-",
    border: ["-", "|", "+", "+", "+", "+"],
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_without_colour_still_differs_where_it_must() {
        let mono = Theme { colour: false, ..Theme::default() };
        for (role, name) in ROLES {
            assert_eq!(mono.style(role).fg, None, "{name} has a colour");
        }
        assert_ne!(mono.style(Role::Error), mono.style(Role::Text));
        assert_ne!(mono.style(Role::Cursor), mono.style(Role::Text));
    }

    #[test]
    fn what_is_to_be_asked_about_is_read_on_a_light_and_on_a_dark_ground() {
        // Yellow, white and the light ones vanish on white; black and blue on black.
        let read_on_both = [Color::Red, Color::Magenta];
        for light in [false, true] {
            let theme = Theme { light, ..Theme::default() };
            for role in [Role::Probe, Role::Warning, Role::Error, Role::NotYet] {
                let colour = theme.style(role).fg.unwrap();
                assert!(read_on_both.contains(&colour), "{role:?} is {colour}, light: {light}");
            }
            assert_ne!(theme.style(Role::Probe), theme.style(Role::NotYet));
        }
        assert_eq!(Theme { light: true, ..Theme::default() }.style(Role::Notice).fg, Some(Color::Blue));
    }

    #[test]
    fn ascii_is_ascii_and_every_glyph_is_one_cell() {
        let all = |g: &'static Glyphs| {
            let single = [g.met, g.not_yet, g.unmarked, g.cursor, g.ellipsis, g.dot, g.bar_empty];
            single.into_iter().chain(g.bar.iter().copied()).chain(g.border)
        };
        assert!(all(&ASCII).all(|glyph| glyph.is_ascii() && glyph.len() == 1));
        assert!(all(&UNICODE).chain(all(&CONSOLE)).all(|glyph| crate::tui::text::width(glyph) == 1));
        // What the kernel's own font and those of console-setup share.
        assert!(all(&CONSOLE).all(|glyph| glyph.is_ascii() || "·─│┌┐└┘█▒".contains(glyph)));
    }
}
