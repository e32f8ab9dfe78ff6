//! Pictures of every place of the program at four sizes, one file a place in `snapshots/`.
//!
//! [`places`] says how each place is reached: a new picture is one row there. In a picture, `⋮` stands for rows like the
//! one above it, and on large terminals also for the rows of the screen that an overlay leaves in sight. That the same
//! place draws in ASCII with the same layout is a property, checked here for every place and size.

mod places;
mod roles;

use places::PLACES;

use crate::tui::{
    action::Action,
    harness::App,
    key::{Key, Named},
    text::width,
};

/// The sizes of the pictures: the usual one, two larger ones, and one with next to no room.
const SIZES: [(u16, u16); 4] = [(80, 24), (120, 40), (200, 50), (40, 10)];

/// A place to look at.
struct Place {
    /// What it is called here.
    name: &'static str,
    /// From where it is come to.
    from: fn() -> App,
    /// The keys that lead there.
    keys: &'static str,
}

impl Place {
    /// The program there.
    fn come(&self, from: &App, (columns, rows): (u16, u16), ascii: bool) -> App {
        let mut app = from.clone();
        app.size(columns, rows);
        if ascii {
            app.ascii();
        }
        app.keys(self.keys);
        app
    }

    /// The picture at one size.
    fn picture(&self, from: &App, size: (u16, u16)) -> String {
        let (app, plain) = (self.come(from, size, false), self.come(from, size, true));
        let (screen, ascii) = (app.screen(), plain.screen());
        for (row, ascii) in screen.lines().zip(ascii.lines()) {
            assert_eq!(width(row), width(ascii), "{}: the same layout in ASCII", self.name);
            // Letters are the texts' own, whatever script they are in.
            let strange = ascii.chars().find(|c| !c.is_ascii() && !c.is_alphabetic() && *c != '▏');
            assert_eq!(strange, None, "{}: {ascii}", self.name);
        }
        assert!(screen.lines().last().is_some_and(|footer| footer.contains(&way_out(&app))), "{}", self.name);
        let left = left(&app, &screen);
        let size = format!("{} x {}", size.0, size.1);
        [size, short(&screen, &left)].join("\n")
    }
}

/// What the footer says of the way out.
fn way_out(app: &App) -> String {
    let mut own = app.model.keymap.in_scope(app.model.scope());
    let way_out = own
        .find(|binding| {
            let row = binding.row;
            !row.hint.is_empty() && (row.keys.contains(&Key::named(Named::Esc)) || row.action == Action::Quit)
        })
        .unwrap();
    format!("{} {}", way_out.keys[0], way_out.row.hint)
}

/// The rows that an overlay on a large terminal leaves as they are.
fn left(app: &App, screen: &str) -> Vec<bool> {
    if app.model.overlays.is_empty() || app.model.size.0 < 100 {
        return screen.lines().map(|_| false).collect();
    }
    let mut below = app.clone();
    below.model.overlays.clear();
    below.model.notice = None;
    screen.lines().zip(below.screen().lines()).map(|(row, below)| row == below).collect()
}

/// Compares a place with its picture at the four sizes.
fn is_as_pictured(name: &str) {
    let place = PLACES.iter().find(|place| place.name == name).unwrap();
    let from = (place.from)();
    let pictures = SIZES.map(|size| place.picture(&from, size)).join("\n\n");
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, pictures);
    });
}

/// The screen without the rows that repeat the one above them, and without those that are left as they are.
fn short(screen: &str, left: &[bool]) -> String {
    let rows: Vec<_> =
        screen.lines().zip(left).map(|(row, left)| if *left { None } else { Some(row) }).collect();
    let mut shown = Vec::new();
    for same in rows.chunk_by(|a, b| a == b) {
        match (same[0], same.len()) {
            (None, count) => shown.push(format!("⋮ {count} as below")),
            (Some(row), count @ 1..=2) => shown.extend(vec![row.to_owned(); count]),
            (Some(row), count) => shown.extend([row.to_owned(), format!("⋮ {} more", count - 1)]),
        }
    }
    shown.join("\n")
}
