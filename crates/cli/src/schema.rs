//! `crosscheck schema`: the JSON Schema of what is written and read.

use crate::args::{Described, SchemaOptions};
use crate::output::{Outcome, Trouble, print};
use crosscheck::wire::schema;

pub(crate) fn run(options: &SchemaOptions) -> Result<Outcome, Trouble> {
    let schema = match (options.of, options.strict) {
        (Described::Claims, false) => schema::claim(),
        (Described::Claims, true) => schema::claim_to_fill_in(),
        (_, true) => {
            return Err(Trouble::with("--strict: only claims are filled in; the schema of claims was expected"));
        }
        (Described::Report, false) => schema::report(),
        (Described::Codebook, false) => schema::codebook(),
        (Described::Sources, false) => schema::sources(),
    };
    print(&schema)?;
    Ok(Outcome::Made)
}
