//! Arguments of `crosscheck fuse`: many sources on many questions.

use super::Format;
use clap::Args;
use crosscheck_fuse::Method;
use std::path::PathBuf;

pub(super) const HELP: &str = "\
Examples:
  crosscheck fuse departures.jsonl --method majority
  crosscheck fuse prices.jsonl --method crh --format json | jq '.sources'
  crosscheck fuse catalogue.jsonl --method truthfinder --set gamma=0.5 --set iterations=20
  zcat rows.jsonl.gz | crosscheck fuse - --method gtm

This is for thousands of questions with many sources each. For a handful of articles use check, which
says who disagrees, and why; it never weighs sources.

Rows are {\"question\": \"KV 210, Monday\", \"source\": \"airport\", \"value\": \"5:30 pm\"}; a value is a text, a
number or a list of texts. Sources that copy from one place give it as their \"origin\", and have one
vote together: every method takes for granted that origins err independently. Rows of claims, as
extract writes them, are read too. \"5:30 pm\" and \"17:30\", \"$4m\" and \"4 million dollars\", \"Smith, J.\" and
\"J. Smith\" are one answer, unless --as-written is given.

Methods, with what --set can change:
  majority           one vote for each origin
  truthfinder        Yin, Han and Yu 2008: trust, rho, gamma, base
  pooled-investment  Pasternack and Roth 2010: growth
  crh                Li and others 2014, names and numbers: floor
  catd               Li and others 2014, numbers where most sources say little: alpha, prior
  gtm                Zhao and Han 2012, numbers only: alpha, beta, mean, variance
and for all but the first: iterations, tolerance.

The value of a question is always one that somebody reported. A number that a method computes stands
beside it as an estimate. A row that cannot be read is named on standard error; the others are fused,
and the exit code is 2.";

#[derive(Args)]
pub(crate) struct FuseOptions {
    /// Rows of question, source and value as JSON Lines; - is standard input
    #[arg(value_name = "CLAIMS.jsonl")]
    pub(crate) rows: PathBuf,
    /// How to estimate; the methods are listed below
    #[arg(long, value_name = "METHOD", value_parser = Method::from_code)]
    pub(crate) method: Method,
    /// A parameter of the method; can be given several times
    #[arg(long, value_name = "NAME=VALUE")]
    pub(crate) set: Vec<String>,
    /// Hold values against each other as they are written, without reading them
    #[arg(long)]
    pub(crate) as_written: bool,
    /// How to write the result
    #[arg(long, value_enum, default_value_t = Format::Terminal)]
    pub(crate) format: Format,
}
