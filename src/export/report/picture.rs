//! The profile as a picture: abilities by levels, with the share met. It says all in figures and patterns, so that it
//! reads the same in black and white.

use unicode_width::UnicodeWidthStr as _;

use super::{Page, html::Html, verdict::Reckoning};
use crate::domain::{framework::Ability, rule::AbilityStanding};

/// The column of the abilities, in units of the drawing.
const LABELS: usize = 128;
/// A cell, in units of the drawing.
const CELL: (usize, usize) = (84, 46);
/// The row of the levels, in units of the drawing.
const HEADER: usize = 40;
/// The bar in a cell: its width, in units of the drawing.
const BAR: usize = 68;
/// The longest label, in columns of text.
const LONGEST: usize = 17;

/// Writes the section.
pub fn write(html: &mut Html, page: &Page<'_>) {
    section(html, "Profile", &page.reckoning());
}

/// Writes the section under a heading.
pub fn section(html: &mut Html, heading: &'static str, marks: &Reckoning<'_>) {
    let framework = marks.framework;
    let width = LABELS + CELL.0 * framework.levels.len() + 4;
    let height = HEADER + CELL.1 * framework.abilities.len() + 34;
    html.raw("<section aria-labelledby=\"profile\">\n<h2 id=\"profile\">");
    html.raw(heading).raw("</h2>\n<figure class=\"profile\">\n");
    html.raw("<svg role=\"img\" aria-labelledby=\"profile-title profile-desc\" viewBox=\"0 0 ");
    html.show(width).raw(" ").show(height).raw("\">\n<title id=\"profile-title\">");
    html.raw("Criteria met, by ability and level</title>\n<desc id=\"profile-desc\">");
    description(html, marks);
    html.raw(
        "</desc>\n<defs><pattern id=\"hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" ",
    );
    html.raw("patternTransform=\"rotate(45)\"><path class=\"hatch\" d=\"M0 0V5\"/></pattern></defs>\n");
    header(html, marks);
    for (row, ability) in framework.abilities.iter().enumerate() {
        abilities_row(html, marks, row, ability);
    }
    frame(html, marks);
    legend(html, height - 14);
    html.raw("</svg>\n<figcaption>Each cell: criteria met of all that the ability has at the level. ");
    html.raw("A cell is outlined strongly where the ability reaches the level by the rule");
    html.raw("; the framed column is the level applied for.</figcaption>\n</figure>\n</section>\n");
}

/// Every figure of the picture in words.
fn description(html: &mut Html, marks: &Reckoning<'_>) {
    let framework = marks.framework;
    for (row, ability) in framework.abilities.iter().enumerate() {
        html.text(ability.id.as_str()).raw(" ").text(&ability.label).raw(": ");
        let mut first = true;
        for standing in &marks.standing.levels {
            let Some(cell) = standing.abilities.iter().find(|cell| cell.ability == row) else { continue };
            html.raw(if first { "" } else { ", " });
            first = false;
            html.text(framework.levels[standing.level].id.as_str());
            html.raw(" ").show(cell.met).raw(" of ").show(cell.of).raw(" met");
            if cell.not_yet > 0 {
                html.raw(" and ").show(cell.not_yet).raw(" not yet");
            }
        }
        html.raw(". ");
    }
}

fn header(html: &mut Html, marks: &Reckoning<'_>) {
    for (column, level) in marks.framework.levels.iter().enumerate() {
        let middle = LABELS + CELL.0 * column + CELL.0 / 2;
        text(html, "h", middle, 18).text(short(level.id.as_str(), 9)).raw("</text>\n");
        let Some(standing) = marks.standing.levels.get(column) else { continue };
        text(html, "s", middle, 33).show(standing.met()).raw(" of ").show(standing.of()).raw("</text>\n");
    }
}

fn abilities_row(html: &mut Html, marks: &Reckoning<'_>, row: usize, ability: &Ability) {
    let top = HEADER + CELL.1 * row;
    let new = row == 0 || marks.framework.abilities[row - 1].dimension != ability.dimension;
    if new {
        let width = LABELS + CELL.0 * marks.framework.levels.len();
        html.raw("<path class=\"line\" d=\"M0 ").show(top).raw("H").show(width).raw("\"/>\n");
    }
    text(html, "a", 0, top + 19).text(short(ability.id.as_str(), 16)).raw("</text>\n");
    text(html, "l", 0, top + 34).text(short(&ability.label, LONGEST)).raw("</text>\n");
    for standing in &marks.standing.levels {
        let left = LABELS + CELL.0 * standing.level;
        match standing.abilities.iter().find(|cell| cell.ability == row) {
            Some(cell) => draw(html, cell, left, top),
            None => drop(text(html, "s", left + CELL.0 / 2, top + 28).raw("–</text>\n")),
        }
    }
}

/// A cell: the figure, and below it a bar of what is met, what is not yet and what is unmarked.
fn draw(html: &mut Html, cell: &AbilityStanding, left: usize, top: usize) {
    let class = if cell.is_reached() { "cell reached" } else { "cell" };
    rect(html, class, (left + 3, top + 3), (CELL.0 - 6, CELL.1 - 6));
    text(html, "f", left + CELL.0 / 2, top + 22).show(cell.met).raw("/").show(cell.of);
    html.raw(if cell.is_reached() { " ✔\u{fe0e}</text>\n" } else { "</text>\n" });
    let (left, top) = (left + 8, top + 29);
    let share = |number: usize| (BAR * number).checked_div(cell.of).unwrap_or(0);
    let (met, marked) = (share(cell.met), share(cell.marked()));
    if met > 0 {
        rect(html, "bar-met", (left, top), (met, 8));
    }
    if marked > met {
        rect(html, "bar-not", (left + met, top), (marked - met, 8));
    }
    rect(html, "bar", (left, top), (BAR, 8));
}

/// The frame around the level applied for.
fn frame(html: &mut Html, marks: &Reckoning<'_>) {
    let Some(target) = marks.target else { return };
    let height = HEADER - 2 + CELL.1 * marks.framework.abilities.len();
    rect(html, "frame", (LABELS + CELL.0 * target, 2), (CELL.0, height));
}

fn legend(html: &mut Html, top: usize) {
    let entries = [("bar-met", "met", 0), ("bar-not", "not yet", 62), ("none", "unmarked", 142)];
    for (class, word, left) in entries {
        rect(html, class, (left + 1, top), (22, 8));
        rect(html, "bar", (left + 1, top), (22, 8));
        text(html, "l", left + 28, top + 8).raw(word).raw("</text>\n");
    }
}

/// The beginning of a text.
fn text<'h>(html: &'h mut Html, class: &'static str, x: usize, y: usize) -> &'h mut Html {
    html.raw("<text class=\"").raw(class).raw("\" x=\"").show(x).raw("\" y=\"").show(y).raw("\">")
}

fn rect(html: &mut Html, class: &'static str, (x, y): (usize, usize), (width, height): (usize, usize)) {
    html.raw("<rect class=\"").raw(class).raw("\" x=\"").show(x).raw("\" y=\"").show(y);
    html.raw("\" width=\"").show(width).raw("\" height=\"").show(height).raw("\"/>\n");
}

/// A label that fits: what doesn't ends in `…`, and stands whole at the ability's marks.
fn short(label: &str, longest: usize) -> String {
    if label.width() <= longest {
        return label.to_owned();
    }
    let mut short = String::new();
    for sign in label.chars() {
        if short.width() + unicode_width::UnicodeWidthChar::width(sign).unwrap_or(0) >= longest {
            break;
        }
        short.push(sign);
    }
    format!("{}…", short.trim_end())
}
