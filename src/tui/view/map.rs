//! The map of all criteria: abilities by levels, a glyph a criterion; beside it, where there is room, the profile.

use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    domain::state::{Mark, Verdict},
    tui::{
        model::{
            Model, Work,
            map::{Layer, Map},
        },
        theme::{Glyphs, Role, Theme},
        view::SIDE_BY_SIDE,
        view::parts::{self, cells, indent, put, row, shorten},
        view::reader,
        view::sheet::{Sheet, Spot},
    },
};

/// Columns of an ability's name.
const NAME: u16 = 26;
/// Columns of the criterion beside the map, where there is room for both.
const BESIDE: u16 = 74;

/// Columns of an ability's id in the profile.
const PROFILE_NAME: u16 = 5;
/// Columns of a level in the profile, at the least.
const NARROW: u16 = 8;
/// Columns of a level in the profile, where there is room.
const BROAD: u16 = 10;

/// How wide the map's columns are.
#[derive(Clone, Copy)]
struct Columns {
    /// Those of an ability's name.
    name: u16,
    /// Those of a level.
    level: u16,
}

pub(super) fn draw(model: &Model, map: Map, body: Rect, buf: &mut Sheet<'_>) {
    let Some(work) = &model.work else { return };
    let theme = model.theme;
    let what = match map.layer {
        Layer::Marks => "marks",
        Layer::Evidence => "evidence items cited",
        Layer::Probes => "to be asked about",
    };
    let dot = theme.glyphs().dot;
    let title = format!("Map {dot} {what}{}", work.filtered(dot));
    let in_hand = work.criterion().filter(|_| body.width >= SIDE_BY_SIDE);
    let area = if in_hand.is_some() { shorten(body, BESIDE) } else { body };
    if let Some(criterion) = in_hand {
        reader::beside(theme, work, criterion, indent(body, area.width), buf);
    }
    let inside = parts::pane(theme, buf, area, &title, true);
    let inside = shorten(indent(inside, 1), 1);
    let levels = cells(work.framework().levels.len());
    let wide = inside.width >= NAME + 12 * levels;
    let columns = if wide { Columns { name: NAME, level: 12 } } else { Columns { name: 4, level: 9 } };
    let foot = if in_hand.is_some() {
        1
    } else if inside.height >= 16 {
        4
    } else {
        inside.height.min(2)
    };
    let grid = Rect { height: inside.height - foot, ..inside };
    let used = glyphs(theme, work, map, columns, grid, buf);
    let used = used + totals(theme, work, map.layer, columns, parts::below(grid, used), buf);
    let beside = indent(grid, columns.name + columns.level * levels + 3);
    if beside.width >= PROFILE_NAME + NARROW * levels - 1 {
        profile(theme, work, beside, buf);
    } else if grid.height >= used + 12 {
        profile(theme, work, Rect { y: grid.y + used + 1, height: grid.height - used - 1, ..grid }, buf);
    }
    let foot = Rect { y: inside.bottom() - foot, height: foot, ..inside };
    put_foot(theme, work, map.layer, (foot, in_hand.is_some()), buf);
}

/// The criteria as glyphs; returns the rows used.
fn glyphs(theme: Theme, work: &Work, map: Map, columns: Columns, area: Rect, buf: &mut Sheet<'_>) -> u16 {
    let framework = work.framework();
    let column = |level: usize| {
        let at = indent(area, columns.name + columns.level * cells(level));
        Rect { width: at.width.min(columns.level), ..at }
    };
    for (index, level) in framework.levels.iter().enumerate() {
        let role = if index == work.target() { Role::Target } else { Role::Dim };
        put(theme, buf, row(column(index), 0), level.id.as_str(), theme.style(role));
    }
    let rest = Rect { y: area.y + area.height.min(1), height: area.height.saturating_sub(1), ..area };
    let lines = lines(work);
    let here = lines.iter().position(|line| *line == Line::Ability(work.place.ability)).unwrap_or(0);
    let offset = (here + 1).saturating_sub(rest.height.into());
    for (at, line) in lines.iter().skip(offset).enumerate() {
        let y = at + 1;
        match *line {
            Line::Dimension(index) => {
                let title = &framework.dimensions[index].title;
                put(theme, buf, row(area, y), title, theme.style(Role::Dim));
            }
            Line::Ability(index) => {
                let ability = &framework.abilities[index];
                let role = if index == work.place.ability { Role::Cursor } else { Role::Text };
                let label = Rect { width: columns.name.saturating_sub(1), ..row(area, y) };
                let text = if columns.name == NAME {
                    format!("{} {}", ability.id, ability.label)
                } else {
                    ability.id.to_string()
                };
                put(theme, buf, label, &text, theme.style(role));
                buf.spot(label, Spot::Ability(index));
                for level in 0..framework.levels.len() {
                    ability_at(theme, work, map, (index, level), row(column(level), y), buf);
                }
            }
        }
    }
    cells(lines.len() - offset + 1).min(area.height)
}

/// What each level has of what the layer shows, of all its criteria; returns the rows used.
fn totals(theme: Theme, work: &Work, layer: Layer, columns: Columns, area: Rect, buf: &mut Buffer) -> u16 {
    if area.height < 2 {
        return 0;
    }
    let (name, counts): (_, fn(&Mark) -> bool) = match layer {
        Layer::Marks => ("met", |mark| mark.verdict == Some(Verdict::Met)),
        Layer::Evidence => ("with evidence", |mark| !mark.cites.is_empty()),
        Layer::Probes => ("to be asked about", |mark| mark.probe),
    };
    let line = row(area, 1);
    let label = Rect { width: columns.name.saturating_sub(1).min(line.width), ..line };
    put(theme, buf, label, name, theme.style(Role::Dim));
    for (index, level) in work.framework().levels.iter().enumerate() {
        let (mut count, mut of) = (0, 0);
        for (_, criterion) in work.framework().criteria_of_level(index) {
            of += 1;
            count += usize::from(work.session.state.mark(&criterion.id).is_some_and(counts));
        }
        let at = indent(line, columns.name + columns.level * cells(index) + 1);
        let role = if level.id == work.session.state.candidate.target { Role::Target } else { Role::Dim };
        let at = Rect { width: at.width.min(columns.level - 1), ..at };
        put(theme, buf, at, &format!("{count}/{of}"), theme.style(role));
    }
    2
}

/// A row of the map.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    Dimension(usize),
    Ability(usize),
}

/// The rows of the map: each dimension's title, then its abilities.
fn lines(work: &Work) -> Vec<Line> {
    let framework = work.framework();
    let of = |dimension: usize| {
        let abilities = framework.abilities.iter().enumerate().filter(move |(_, a)| a.dimension == dimension);
        std::iter::once(Line::Dimension(dimension)).chain(abilities.map(|(index, _)| Line::Ability(index)))
    };
    (0..framework.dimensions.len()).flat_map(of).collect()
}

/// The glyphs of one ability at one level, the one in hand with the cursor before it.
fn ability_at(
    theme: Theme,
    work: &Work,
    map: Map,
    (ability, level): (usize, usize),
    area: Rect,
    buf: &mut Sheet<'_>,
) {
    let here = work.criterion_index();
    probes(theme, work, map.layer, (ability, level), area, buf);
    for (line, (index, criterion)) in work.framework().criteria_at(ability, level).enumerate() {
        if work.is_hidden(index) && here != Some(index) {
            continue;
        }
        let at = indent(area, 1 + cells(line));
        let mark = work.session.state.mark(&criterion.id);
        let (glyph, role) = match map.layer {
            Layer::Marks => {
                let (glyph, role) = parts::verdict_glyph(theme, mark.and_then(|mark| mark.verdict));
                // A glyph has no room for a sign beside it: its weight says which one the count of probes means.
                (glyph.to_owned(), if mark.is_some_and(|mark| mark.probe) { Role::Probe } else { role })
            }
            Layer::Evidence => match mark.map_or(0, |mark| mark.cites.len()) {
                0 => (theme.glyphs().unmarked.to_owned(), Role::Unmarked),
                count => (if count > 9 { "+".to_owned() } else { count.to_string() }, Role::Met),
            },
            Layer::Probes if mark.is_some_and(|mark| mark.probe) => ("?".to_owned(), Role::Probe),
            Layer::Probes => (theme.glyphs().unmarked.to_owned(), Role::Unmarked),
        };
        let style = theme.style(role);
        let cell = Rect { width: 1.min(at.width), ..at };
        buf.spot(cell, Spot::Criterion(index));
        if here == Some(index) {
            // The cursor's sign stands in the cell's gutter, since there is no room before each glyph.
            put(
                theme,
                buf,
                Rect { width: 1.min(area.width), ..area },
                theme.glyphs().cursor,
                theme.style(Role::Cursor),
            );
            put(
                theme,
                buf,
                cell,
                &glyph,
                style.patch(theme.style(Role::Match)).patch(theme.style(Role::Cursor)),
            );
        } else {
            put(theme, buf, cell, &glyph, style);
        }
    }
}

/// How many of an ability's criteria at a level are to be asked about, behind their marks.
fn probes(
    theme: Theme,
    work: &Work,
    layer: Layer,
    (ability, level): (usize, usize),
    area: Rect,
    buf: &mut Buffer,
) {
    let criteria = work.framework().criteria_at(ability, level);
    let probed = |id| work.session.state.mark(id).is_some_and(|mark| mark.probe);
    let (mut of, mut count) = (0, 0);
    for (_, criterion) in criteria {
        of += 1;
        count += usize::from(probed(&criterion.id));
    }
    let at = indent(area, of + 2);
    if layer == Layer::Marks && count > 0 {
        put(theme, buf, at, &format!("?{count}"), theme.style(Role::Probe));
    }
}

/// The profile: abilities by levels, shaded by the share met, the figure in each cell.
fn profile(theme: Theme, work: &Work, area: Rect, buf: &mut Buffer) {
    let framework = work.framework();
    let levels = cells(framework.levels.len());
    let broad = area.width >= PROFILE_NAME + BROAD * levels - 1;
    let (step, shades) = if broad { (BROAD, 3) } else { (NARROW, 2) };
    let column = |at: Rect, level: usize| {
        let at = indent(at, PROFILE_NAME + step * cells(level));
        Rect { width: at.width.min(step - 1), ..at }
    };
    put(theme, buf, area, "Profile: share met", theme.style(Role::Title));
    let area = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    for (index, level) in framework.levels.iter().enumerate() {
        put(theme, buf, column(area, index), level.id.as_str(), theme.style(Role::Dim));
    }
    for (line, ability) in framework.abilities.iter().enumerate() {
        let at = row(area, line + 1);
        put(theme, buf, at, ability.id.as_str(), theme.style(Role::Text));
        for standing in &work.standing.levels {
            let cell = column(at, standing.level);
            if let Some(share) = standing.abilities.iter().find(|share| share.ability == line) {
                let shade = shade(theme, share.percent()).repeat(shades);
                let taken = put(theme, buf, cell, &shade, theme.style(Role::BarFull));
                let figure = format!(" {}/{}", share.met, share.of);
                put(theme, buf, indent(cell, taken), &figure, theme.style(Role::Text));
            }
        }
    }
}

/// The shade of a share in percent: five steps, each its own glyph.
fn shade(theme: Theme, percent: usize) -> &'static str {
    let shades =
        if theme.is_plain() { [".", "-", "=", "#", "@"] } else { ["·", "░", "▒", "▓", "█"] };
    match percent {
        0 => shades[0],
        1..=49 => shades[1],
        50..=74 => shades[2],
        75..=99 => shades[3],
        _ => shades[4],
    }
}

/// The legend, and the criterion in hand unless it stands beside the map.
fn put_foot(theme: Theme, work: &Work, layer: Layer, (area, beside): (Rect, bool), buf: &mut Buffer) {
    let glyphs = theme.glyphs();
    let legend = match layer {
        Layer::Marks => {
            let Glyphs { met, not_yet, unmarked, .. } = glyphs;
            format!("{met} met  {not_yet} not yet  {unmarked} unmarked  ?1 to be asked about, in bold")
        }
        Layer::Evidence => format!("1 to 9 items cited, + more  {} none", glyphs.unmarked),
        Layer::Probes => format!("? to be asked about  {} not", glyphs.unmarked),
    };
    let Some(criterion) = work.criterion() else { return };
    let mut rest = area;
    if beside || area.height > 2 {
        put(theme, buf, area, &legend, theme.style(Role::Dim));
        rest = Rect { y: area.y + 1, height: area.height - 1, ..area };
    }
    put(theme, buf, rest, criterion.id.as_str(), theme.style(Role::Title));
    let text = indent(rest, 12);
    parts::paragraph(
        buf,
        Rect { width: text.width.min(78), ..text },
        &criterion.text,
        theme.style(Role::Text),
    );
}
