//! How deep a TOML text nests, found without recursion and before the parser sees it. The parser has a limit of its
//! own, but a text such as `{[]a=` repeated steps round it and overflows the stack.

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
    for token in Source::new(text).lex() {
        nesting.follow(token.kind());
        if nesting.depth() > DEEPEST {
            let at = token.span().start()..token.span().end();
            let remedy = format!("brackets, headers and dotted keys may nest {DEEPEST} deep");
            return Err(Fault::at(text, at, "nested too deep at", &remedy));
        }
    }
    Ok(())
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
