//! `assessor`: marking candidates against a competency framework in the terminal, with the evidence for every mark.
//!
//! The modules in reading order, which is the order of the layers too: each uses those before it, and none after it.
//!
//! 1. [`domain`]: what a framework, a session, a mark and a rule are. Values and pure functions.
//! 2. [`export`]: domain values as tables, written to whatever output it is given.
//! 3. [`store`]: the files, and how they are replaced without losing a word.
//! 4. [`app`]: open, change and save, for the screens and for the shell.
//! 5. [`tui`]: the screens.
//! 6. [`cli`] and [`command`]: the arguments, and one file per command.
//!
//! The Assess screen, with the names that its parts have in [`tui`]:
//!
//! ```text
//!  Ada Lovelace · C-0142 · for CMP · draft                saved 14:03:21   title
//! ┌ Abilities ─────────────────┐┌ PK1 · CMP ───────────────────────────┐
//! │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talent …        │   statements
//! │▸PK1 Client needs       2/4 ││                                      │
//! │ PK2 Theory & practice  0/7 ││ ✔  1 Uses familiarity with …         │   criteria: mark, probe,
//! │ …                          ││ ✘  2 Develops tailored programs …    │   number, wording
//! │                            ││▸·? 3 Assists the client to …         │   ▸ the cursor
//! ├ Levels ────────────────────┤├ Note · PK1.CMP.3 ────────────────────┤
//! │▸CMP  ███░░░░░░░░░    7/24  ││ Three instruments compared, …        │   the note in hand
//! └────────────────────────────┘└──────────────────────────────────────┘
//!  space met  x not yet  e note  c cite  . again  n next  ? keys  q back    footer: hints
//! ```

pub mod domain;

pub mod export;

pub mod store;

pub mod app;

pub mod tui;

pub mod cli;
pub mod command;
