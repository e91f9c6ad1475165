//! A fact-checking tool that tests itself with the strategies of `crosscheck`.
