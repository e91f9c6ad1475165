//! Times of departure from several portals: reading the values first, voting, and weighing sources.

use crosscheck_fuse::{Error, Method, Settings, Statement, fuse, statement, terminal};

/// Three days of one flight. Two portals take their times from one feed, and say so.
const ROWS: &str = r#"
{"question": "KV 210, Monday", "source": "airline", "value": "17:30"}
{"question": "KV 210, Monday", "source": "airport", "value": "5:30 pm"}
{"question": "KV 210, Monday", "source": "flytimes", "value": "5:45 pm", "origin": "skyfeed"}
{"question": "KV 210, Monday", "source": "gates.example", "value": "17:45", "origin": "skyfeed"}
{"question": "KV 210, Tuesday", "source": "airline", "value": "17:30"}
{"question": "KV 210, Tuesday", "source": "airport", "value": "17:40"}
{"question": "KV 210, Tuesday", "source": "flytimes", "value": "18:30", "origin": "skyfeed"}
{"question": "KV 210, Wednesday", "source": "airline", "value": "17:35"}
{"question": "KV 210, Wednesday", "source": "airport", "value": "5.35 pm"}
{"question": "KV 210, Wednesday", "source": "flytimes", "value": "cancelled"}
"#;

pub(crate) fn run() -> Result<String, Error> {
    let rows = ROWS.lines().filter(|line| !line.is_empty());
    let statements: Vec<Statement> = rows.filter_map(|row| statement::from_line(row).ok().flatten()).collect();
    let mut out = String::new();
    for settings in
        [Settings::new(Method::Majority), Settings::new(Method::Crh), Settings::new(Method::Gtm).with("alpha=2")?]
    {
        out.push_str(&terminal(&fuse(&statements, &settings)));
        out.push_str("\n---\n\n");
    }
    // A parameter that the method does not have is named.
    if let Err(error) = Settings::new(Method::Crh).with("flor=0.1") {
        out.push_str(&format!("error: {error}\n"));
    }
    Ok(out)
}

#[allow(clippy::print_stdout, reason = "an example shows what comes out")]
fn main() -> Result<(), Error> {
    print!("{}", run()?);
    Ok(())
}
