use proptest::prelude::*;

use super::*;

#[track_caller]
fn check(text: &str, shown: &str) {
    assert_eq!(clean(text), shown, "{text:?}");
}

#[test]
fn ordinary_text_is_borrowed_as_it_is() {
    for text in ["Ada Lovelace", "", "naïve café", "日本語", "e\u{301}", "🦀", "العربية"] {
        assert!(matches!(clean(text), Cow::Borrowed(same) if same == text), "{text:?}");
    }
}

#[test]
fn what_steers_a_terminal_is_shown() {
    check("a\u{1b}[31mb", "a␛[31mb");
    check("tab\tline\nend\r\n", "tab␉line␊end␍␊");
    check("\u{0}\u{7f}\u{9b}1m", "␀␡⟨U+009B⟩1m");
}

#[test]
fn what_hides_or_reorders_is_shown() {
    check("a\u{202e}b\u{202c}", "a⟨U+202E⟩b⟨U+202C⟩");
    check("\u{2067}x\u{2069}\u{200e}\u{61c}", "⟨U+2067⟩x⟨U+2069⟩⟨U+200E⟩⟨U+061C⟩");
    check("a\u{200b}b\u{2060}\u{feff}c\u{ad}", "a⟨U+200B⟩b⟨U+2060⟩⟨U+FEFF⟩c⟨U+00AD⟩");
    check("a\u{2028}b\u{2029}", "a⟨U+2028⟩b⟨U+2029⟩");
    check("x\u{e0041}\u{e007f}", "x⟨U+E0041⟩⟨U+E007F⟩");
    check("A\u{fe0f}", "A⟨U+FE0F⟩");
    check("☎\u{fe0f}\u{fe0f}\u{fe01}", "☎\u{fe0f}⟨U+FE0F⟩⟨U+FE01⟩");
}

#[test]
fn scripts_and_emoji_keep_the_joiners_they_need() {
    for text in [
        "👩\u{200d}🔬",
        "👩🏽\u{200d}🔬",
        "❤\u{fe0f}\u{200d}🔥",
        "می\u{200c}خواهم",
        "क्\u{200d}ष",
        "ක්\u{200d}ර",
        "1\u{fe0f}\u{20e3}",
    ] {
        check(text, text);
    }
    check("a\u{200d}b", "a⟨U+200D⟩b");
    check("a\u{200c}b", "a⟨U+200C⟩b");
    check("👩\u{200d}", "👩⟨U+200D⟩");
    check("🦀\u{200c}\u{200d}🦀", "🦀⟨U+200C⟩⟨U+200D⟩🦀");
    check("🦀\u{200c}\u{301}\u{200d}🦀", "🦀⟨U+200C⟩\u{301}⟨U+200D⟩🦀");
}

#[test]
fn marks_have_an_ascii_form() {
    let ascii = Cleaning { ascii: true, ..Cleaning::default() };
    assert_eq!(ascii.clean("\u{1b}[0m\u{7f}\u{202e}é"), "^[[0m^?<U+202E>é");
}

#[test]
fn lines_and_tabs_of_a_note_stay() {
    assert_eq!(clean_lines("one\n\ttwo\u{7}\n"), "one\n    two␇\n");
    assert_eq!(clean_lines("a\r\nb"), "a␍\nb");
}

#[test]
fn a_note_is_let_in_with_its_lines() {
    let check = |given: &str, kept: &str| assert_eq!(accept_note(given), kept, "{given:?}");
    check("a\r\nb\rc\nd\te", "a\nb\nc\nd\te");
    check("\u{1b}[2Jx\u{0}\u{7f}\u{85}\u{9b}", "[2Jx");
    check("seen\u{202e} on video", "seen\u{202e} on video");
    assert!(matches!(accept_note("a\n\tb é"), Cow::Borrowed(_)));
}

#[test]
fn a_name_is_one_line() {
    let check = |given: &str, kept: &str| assert_eq!(accept_line(given).as_deref(), Ok(kept), "{given:?}");
    check("Ada\r\nLovelace", "Ada Lovelace");
    check("Ada\tKing\n", "Ada King ");
    check("\u{1b}Ada\u{2028}", "Ada ");
    check("Zoë O’Brien-李", "Zoë O’Brien-李");
    check("می\u{200c}خواهم", "می\u{200c}خواهم");
}

#[test]
fn a_name_that_reads_otherwise_than_it_is_stored_is_refused() {
    assert_eq!(accept_line("Ada\u{202e}x"), Err(TextError::Reorders(Code('\u{202e}'))));
    assert_eq!(accept_line("Ada\u{200b}"), Err(TextError::Invisible(Code('\u{200b}'))));
    let said = accept_line("Ada\u{202e}x").unwrap_err().to_string();
    assert_eq!(said, "it holds U+202E, which changes the reading direction: type it again without");
}

/// Text with far more trouble in it than text has.
fn trouble() -> impl Strategy<Value = String> {
    let nasty = prop_oneof![
        any::<char>(),
        prop::sample::select(
            "\u{0}\t\n\r\u{1b}\u{7f}\u{85}\u{9b}\u{ad}\u{61c}\u{200b}\u{200c}\u{200d}\u{200e}\u{202e}\u{2028}\u{2060}\u{2066}\u{feff}\u{fe0f}\u{e0041}\u{e0100}"
                .chars()
                .collect::<Vec<_>>()
        ),
        prop::sample::select("aé漢🦀👩🔬कم\u{301}\u{94d} ".chars().collect::<Vec<_>>()),
    ];
    prop::collection::vec(nasty, 0..40).prop_map(String::from_iter)
}

/// What never reaches a terminal, wherever it stands.
fn never(ch: char) -> bool {
    ch.is_control()
        || matches!(ch, '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e00ff}')
}

proptest! {
    #[test]
    fn clean_text_holds_nothing_that_hides_or_steers(text in trouble(), ascii: bool) {
        let shown = Cleaning { ascii, lines: false }.clean(&text).into_owned();
        prop_assert!(!shown.contains(never), "{:?} from {:?}", shown, text);
    }

    #[test]
    fn cleaning_twice_is_cleaning_once(text in trouble(), lines: bool) {
        let cleaning = Cleaning { ascii: false, lines };
        let once = cleaning.clean(&text).into_owned();
        prop_assert_eq!(cleaning.clean(&once).into_owned(), once);
    }

    #[test]
    fn an_accepted_note_holds_no_control_but_line_feed_and_tab(text in trouble()) {
        let note = accept_note(&text).into_owned();
        prop_assert!(!note.contains(|ch: char| ch.is_control() && ch != '\n' && ch != '\t'));
        prop_assert_eq!(accept_note(&note).into_owned(), note.clone());
    }

    #[test]
    fn an_accepted_name_needs_no_cleaning(text in trouble()) {
        if let Ok(name) = accept_line(&text) {
            prop_assert_eq!(clean(&name), &*name);
        }
    }

    #[test]
    fn text_without_hidden_characters_is_untouched(text in "[ -~a-zäéß漢字]{0,30}") {
        prop_assert_eq!(clean(&text), &*text);
        prop_assert_eq!(accept_note(&text), &*text);
        prop_assert_eq!(accept_line(&text), Ok(Cow::Borrowed(&*text)));
    }
}
