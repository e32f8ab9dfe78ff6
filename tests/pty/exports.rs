//! An export from the screens, while the keys go on.

use super::{home, is_saved, open, run};

#[test]
fn an_export_is_made_while_the_keys_go_on_and_says_where_it_lies() {
    let home = home();
    let folder = home.path().join("for the committee");
    let mut terminal = open(home.path());
    terminal.keys(" X");
    terminal.shows("Export for the committee");
    // The mark before it is in the export; the second key goes on with the session meanwhile.
    let typed = format!("\x0b{}\r\r", folder.display());
    terminal.keys(&format!("\x1b[H{typed}"));
    terminal.shows("exported to");
    terminal.keys("eseen on video");
    terminal.shows("seen on video");
    terminal.keys("\x1b");
    terminal.until("the editor is closed", |screen| !screen.contains("words"));
    terminal.until("saved", is_saved);
    terminal.keys("\x03");
    assert_eq!(terminal.end(), 0);
    let marks = std::fs::read_to_string(folder.join("marks.csv")).unwrap();
    let met = marks.lines().filter(|line| line.contains("PK1.CMP.1") && line.contains("met")).count();
    assert_eq!(met, 1, "{marks}");
    run(home.path(), &["verify", folder.to_str().unwrap()]);
}
