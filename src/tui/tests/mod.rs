//! Every screen by key script: keys in, screen and effects out.

mod assess;

