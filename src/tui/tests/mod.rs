//! Every screen by key script: keys in, screen and effects out.

mod assess;
mod check;
mod evidence;
mod history;
mod picker;
mod standing;
