//! Pictures of every place of the program, at the four sizes, by role and in ASCII.
//!
//! [`places`] says how each place is come to. The other files have the pictures: the screen, then its roles as
//! `rows role columns`, then the screen in ASCII. In a picture, `⋮` stands for rows like the one above it, and on large
//! terminals also for those of the screen that an overlay leaves in sight.

mod agreement;
mod all_shown;
mod all_shown_marked;
mod as_of;
mod assess_filtered;
mod assess_held;
mod assess_marked;
mod assess_new;
mod assess_sealed;
mod assess_unsaved;
mod candidate;
mod check;
mod declaration;
mod evidence;
mod export;
mod export_failed;
mod help;
mod help_searched;
mod history;
mod item;
mod lines;
mod map;
mod map_evidence;
mod map_probes;
mod note;
mod palette;
mod panels;
mod phrases;
mod picker;
mod places;
mod queue;
mod queue_settled;
mod result;
mod result_forms;
mod seal;
mod seal_forms;
mod sessions;
mod verdict;
mod versions;
mod what_if;
mod wording;
mod wording_panel;

use places::PLACES;

use crate::tui::{
    harness::App,
    key::{Key, Named},
    text::width,
};

/// The sizes: the usual one, two larger ones, and one with next to no room.
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
        [size, short(&screen, &left), roles(&app, &left), short(&ascii, &left)].join("\n")
    }
}

/// What the footer says of the way out.
fn way_out(app: &App) -> String {
    let mut own = app.model.keymap.in_scope(app.model.scope());
    let way_out = own.find(|binding| binding.row.keys.contains(&Key::named(Named::Esc))).unwrap();
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

/// The pictures of a place at the sizes.
fn pictures(name: &str) -> [String; 4] {
    let place = PLACES.iter().find(|place| place.name == name).unwrap();
    let from = (place.from)();
    SIZES.map(|size| place.picture(&from, size))
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

/// What on which rows isn't plain text: the roles with their columns.
fn roles(app: &App, left: &[bool]) -> String {
    let runs = app.runs();
    let row = |y: usize| {
        let mut roles: Vec<(&str, Vec<String>)> = Vec::new();
        for run in runs.iter().filter(|run| usize::from(run.y) == y) {
            let (start, columns) = (usize::from(run.x), width(run.text.trim_end()));
            let range =
                if columns == 1 { start.to_string() } else { format!("{start}-{}", start + columns - 1) };
            match roles.iter_mut().find(|(role, _)| *role == run.role) {
                Some((_, ranges)) => ranges.push(range),
                None => roles.push((run.role, vec![range])),
            }
        }
        roles
            .into_iter()
            .map(|(role, ranges)| format!("{role} {}", ranges.join(" ")))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let rows: Vec<_> = (0..left.len())
        .filter(|y| !left[*y])
        .map(|y| (y, row(y)))
        .filter(|(_, row)| !row.is_empty())
        .collect();
    let mut shown = Vec::new();
    for same in rows.chunk_by(|(a, first), (b, second)| a + 1 == *b && first == second) {
        let (start, end) = (same[0].0, same[same.len() - 1].0);
        let range = if start == end { start.to_string() } else { format!("{start}-{end}") };
        shown.push(format!("{range:>5} {}", same[0].1));
    }
    shown.join("\n")
}
