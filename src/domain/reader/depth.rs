//! How deep a TOML text nests, found without recursion and before the parser sees it. The parser has a limit of its
//! own, but a text such as `{[]a=` repeated steps round it and overflows the stack.

use memchr::{memchr, memchr2};
use toml_parser::{Source, lexer::TokenKind};

use super::Fault;

/// The deepest nesting that is read: tables, arrays and the parts of dotted keys and headers each count one.
pub const DEEPEST: usize = 32;

/// Refuses a text that nests deeper than [`DEEPEST`].
///
/// # Errors
///
/// A fault at the bracket or dot that goes too deep.
pub fn check_depth(text: &str) -> Result<(), Fault> {
    let mut nesting = Nesting::default();
    let mut from = 0;
    while from < text.len() {
        from += flat(&text[from..]);
        from = follow_lines(text, from, &mut nesting)?;
    }
    Ok(())
}

/// Follows the tokens from the beginning of a line to the end of the first line on which nothing is open any more, where
/// it says that is.
fn follow_lines(text: &str, from: usize, nesting: &mut Nesting) -> Result<usize, Fault> {
    for token in Source::new(&text[from..]).lex() {
        nesting.follow(token.kind());
        if nesting.depth() > DEEPEST {
            let at = from + token.span().start()..from + token.span().end();
            let remedy = format!("brackets, headers and dotted keys may nest {DEEPEST} deep");
            return Err(Fault::at(text, at, "nested too deep at", &remedy));
        }
        if token.kind() == TokenKind::Newline && nesting.open.is_empty() {
            return Ok(from + token.span().end());
        }
    }
    Ok(text.len())
}

/// The length of the lines at the beginning of a text that plainly nest nothing: nearly all lines of a session are such,
/// and need no lexer.
fn flat(text: &str) -> usize {
    let text = text.as_bytes();
    let mut from = 0;
    while let Some(length) = memchr(b'\n', &text[from..]).filter(|length| is_flat(&text[from..from + length]))
    {
        from += length + 1;
    }
    from
}

/// Whether a line is blank, or a bare key and a string without escapes or a value of letters and digits.
fn is_flat(line: &[u8]) -> bool {
    let key = line.iter().take_while(|b| b.is_ascii_alphanumeric() || **b == b'_').count();
    match line[key..].strip_prefix(b" = ") {
        Some([b'"', string @ ..]) => memchr2(b'"', b'\\', string).is_some_and(|end| string[end..] == *b"\""),
        Some(value) => value.iter().all(|b| b.is_ascii_alphanumeric() || matches!(b, b':' | b'-')),
        None => line.is_empty(),
    }
}

/// Where the tokens read so far have led. It may count too much in a broken text, never too little.
#[derive(Debug, Default)]
struct Nesting {
    /// The parts of the last header.
    header: usize,
    /// Whether the line being read is a header.
    in_header: bool,
    /// Whether anything but white space stands on the line so far.
    begun: bool,
    /// The brackets that are open, each with what it and its key add to the depth.
    open: Vec<(TokenKind, usize)>,
    /// What the open brackets add up to.
    inside: usize,
    /// The dots since the last comma, bracket or, outside brackets, line end.
    dots: usize,
}

impl Nesting {
    fn depth(&self) -> usize {
        self.header + self.inside + self.dots
    }

    fn follow(&mut self, kind: TokenKind) {
        match kind {
            TokenKind::Whitespace | TokenKind::Comment => return,
            TokenKind::Newline => return self.end_line(),
            TokenKind::Dot if self.in_header => self.header += 1,
            _ if self.in_header => {}
            TokenKind::LeftSquareBracket if !self.begun && self.open.is_empty() => {
                (self.in_header, self.header) = (true, 1);
            }
            TokenKind::Dot => self.dots += 1,
            TokenKind::Comma => self.dots = 0,
            TokenKind::LeftSquareBracket => self.enter(TokenKind::RightSquareBracket),
            TokenKind::LeftCurlyBracket => self.enter(TokenKind::RightCurlyBracket),
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => self.leave(kind),
            _ => {}
        }
        self.begun = true;
    }

    fn end_line(&mut self) {
        if self.open.is_empty() {
            (self.dots, self.in_header, self.begun) = (0, false, false);
        }
    }

    fn enter(&mut self, closed_by: TokenKind) {
        let adds = 1 + self.dots;
        self.open.push((closed_by, adds));
        self.inside += adds;
        self.dots = 0;
    }

    fn leave(&mut self, kind: TokenKind) {
        // A bracket that closes nothing is ignored: `{]{]` goes on deeper, whatever the parser makes of it.
        if let Some((_, adds)) = self.open.pop_if(|(closed_by, _)| *closed_by == kind) {
            self.inside -= adds;
            self.dots = 0;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The deepest that the tokens of a text lead to when every one of them is followed.
    fn by_all_tokens(text: &str) -> usize {
        let mut nesting = Nesting::default();
        let depths = Source::new(text).lex().map(|token| {
            nesting.follow(token.kind());
            nesting.depth()
        });
        depths.max().unwrap_or_default()
    }

    const LINES: [&str; 6] = [
        r#"(k = )?("[a\\\[]{0,3}"?|"""|''')"#,
        r"k = [0-9T:.-]{0,4}",
        r"\[\[?[a.]{1,9}\]",
        r"(k = )?[\[{,]{1,12}",
        r"[\]}]{1,9}|k[.]k = 1",
        "\r|#.|",
    ];

    proptest! {
        #[test]
        fn the_lines_that_are_passed_over_nest_nothing(
            lines in prop::collection::vec(LINES.join("|").as_str(), 0..30),
        ) {
            let text = lines.join("\n");
            prop_assert_eq!(check_depth(&text).is_err(), by_all_tokens(&text) > DEEPEST, "{}", text);
        }
    }
}
