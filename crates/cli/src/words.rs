//! `crosscheck words`: the reference page of hedges and vague words.

use crate::args::WordsOptions;
use crate::output::{Outcome, Trouble, print};
use crate::rules::policy;
use crosscheck::render;

pub(crate) fn run(options: &WordsOptions) -> Result<Outcome, Trouble> {
    let mut policy = policy(options.policy.as_deref())?;
    if let Some(profile) = &options.profile {
        policy = policy.with_profile(profile).map_err(|error| Trouble::with(format!("--profile: {error}")))?;
    }
    print(&render::words(&policy, options.language))?;
    Ok(Outcome::Made)
}
