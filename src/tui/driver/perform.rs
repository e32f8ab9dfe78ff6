//! What `update` asks for, done.

use super::{Driver, RunError, lock::Again, wait::Then};
use crate::{
    app::{
        desk::{Desk, Intent},
        panel::PanelError,
    },
    store::zone,
    tui::{
        message::{Effect, Msg},
        model::{
            Weight,
            panel::{PanelAsk, PanelNews},
        },
        saver::{
            Ask,
            record::{self, RecordId},
        },
        terminal::Screen,
    },
};

impl Driver {
    pub(super) fn perform(&mut self, effect: Effect, screen: &mut Screen) {
        match effect {
            Effect::Save => self.is_save_due = true,
            Effect::List => self.list(),
            Effect::Open(id) => self.open(RecordId::Session(id)),
            Effect::TakeOver(id) => self.take_over(RecordId::Session(id)),
            Effect::Compare(id) => self.on_desk(move |desk| {
                let loaded = desk.store().load(id)?;
                Ok(Msg::Compared(Box::new(loaded)))
            }),
            Effect::Settled(settled) => self.saver.settled(*settled),
            Effect::Create(new) => {
                let now = zone::now();
                let made = move |desk: &Desk| Ok(record::session(desk.create(*new, now)?));
                self.ask(Ask::Open(Box::new(made)), Then::Show);
            }
            Effect::Close => self.ask(Ask::Close(self.left()), Then::Closed),
            Effect::HandOver { criterion, text } => self.hand_over_first(criterion, text),
            Effect::Forget(path) => self.forget(&path),
            Effect::KeepDrafts(typed) => self.saver.keep(typed),
            Effect::Export { what, target, replaces } => self.export(what, target, replaces),
            Effect::StopExport => self.exporter.stop(),
            Effect::Gather(criterion) => self.gather(criterion),
            Effect::Copy(text) => screen.copy(&text),
            Effect::Panel(ask) => self.ask_panel(ask),
            Effect::CopyAway => self.copy_away(false),
            Effect::Suspend => self.release(Then::Suspend),
            Effect::Quit => self.ask(Ask::Close(self.left()), Then::Leave),
        }
    }

    fn ask_panel(&mut self, ask: PanelAsk) {
        let now = zone::now();
        match ask {
            PanelAsk::List => self.on_desk(|desk| Ok(Msg::Panel(PanelNews::Listed(desk.panels()?)))),
            PanelAsk::Open(id) => self.open(RecordId::Panel(id)),
            PanelAsk::TakeOver(id) => self.take_over(RecordId::Panel(id)),
            PanelAsk::Convene { sources, anonymous } => {
                let convened = move |desk: &Desk| Ok(record::panel(desk.convene(&sources, anonymous, now)?));
                self.ask(Ask::Open(Box::new(convened)), Then::Show);
            }
            PanelAsk::Sign(id) => self.on_desk(move |desk| {
                let opened = desk.sign_panel(id, now)?;
                Ok(Msg::Panel(PanelNews::Signed(opened.signoffs)))
            }),
        }
    }

    fn open(&mut self, id: RecordId) {
        self.ask(Ask::Open(Box::new(move |desk| id.open(desk, Intent::Write))), Then::Show);
    }

    fn take_over(&mut self, id: RecordId) {
        self.ask(Ask::Open(Box::new(move |desk| id.take_over(desk))), Then::Show);
    }

    /// Does something at the desk, and shows what comes of it.
    fn on_desk(&mut self, task: impl FnOnce(&Desk) -> Result<Msg, PanelError> + Send + 'static) {
        self.ask(Ask::Do(Box::new(task)), Then::Show);
    }

    pub(super) fn suspend(&mut self, screen: &mut Screen) -> Result<(), RunError> {
        if !screen.suspend()? {
            self.model.say(Weight::Refused, "there is no shell to come back from");
        }
        self.update(Msg::Resumed, screen);
        // A key may show what has changed meanwhile, and so may coming back.
        let _ = self.back_to_work(Again::Keys);
        Ok(())
    }
}
