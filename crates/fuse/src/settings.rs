//! Which method, with which parameters.

use crate::error::{Error, Kind};
use crate::method::Method;

/// A number that a method can be given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parameter {
    /// Its name.
    pub name: &'static str,
    /// Its value when none is given.
    pub default: f64,
    /// The lowest value that it can take.
    pub low: f64,
    /// The highest value that it can take.
    pub high: f64,
    /// What it does, and where the default is from.
    pub about: &'static str,
}

/// The most rounds of a method.
pub(crate) const fn iterations(default: f64, about: &'static str) -> Parameter {
    Parameter { name: "iterations", default, low: 1.0, high: 10_000.0, about }
}

/// The change of a round from which on a method has converged.
pub(crate) const fn tolerance(default: f64, about: &'static str) -> Parameter {
    Parameter { name: "tolerance", default, low: 0.0, high: 1.0, about }
}

/// A method with its parameters, and whether values are read before they are held against each other.
///
/// ```
/// use crosscheck_fuse::{Method, Settings};
/// let settings = Settings::new(Method::from_code("truthfinder")?).with("gamma=0.5")?;
/// assert_eq!(settings.parameters().find(|(parameter, _)| parameter.name == "gamma").unwrap().1, 0.5);
/// let error = settings.with("gama=0.5").unwrap_err();
/// assert_eq!(error.to_string(), "unknown parameter of truthfinder \"gama\"; did you mean \"gamma\"?");
/// # Ok::<(), crosscheck_fuse::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    method: Method,
    values: Vec<f64>,
    as_written: bool,
}

impl Settings {
    /// A method with the parameters of its paper.
    #[must_use]
    pub fn new(method: Method) -> Self {
        let values = method.parameters().iter().map(|parameter| parameter.default).collect();
        Self { method, values, as_written: false }
    }

    /// The same with a parameter set: `gamma=0.5`.
    ///
    /// # Errors
    /// When the method has no such parameter, or the parameter cannot take the value.
    pub fn with(&self, assignment: &str) -> Result<Self, Error> {
        let parameters = self.method.parameters();
        let Some((name, text)) = assignment.split_once('=') else {
            let example = parameters.first().map_or_else(String::new, |p| format!("{}={}", p.name, p.default));
            return Err(Kind::NoAssignment { text: assignment.to_owned(), example }.into());
        };
        let name = name.trim();
        let unknown = || {
            let known: Vec<&str> = parameters.iter().map(|parameter| parameter.name).collect();
            let what = self.method.unknown_parameter();
            Error::from(Kind::Unknown(crosscheck::Error::unknown(what, name, known)))
        };
        let index = parameters.iter().position(|parameter| parameter.name == name).ok_or_else(unknown)?;
        let Parameter { name, low, high, .. } = *parameters.get(index).ok_or_else(unknown)?;
        let not_a_number = || Error::from(Kind::NotANumber { name, text: text.to_owned() });
        let value: f64 = text.trim().parse().map_err(|_| not_a_number())?;
        if value.is_nan() {
            return Err(not_a_number());
        }
        if !(low..=high).contains(&value) {
            return Err(Kind::OutOfRange { name, value, low, high }.into());
        }
        let mut values = self.values.clone();
        if let Some(slot) = values.get_mut(index) {
            *slot = value;
        }
        Ok(Self { values, ..self.clone() })
    }

    /// The same without reading the values: two are one only when they are written alike.
    #[must_use]
    pub fn as_written(self) -> Self {
        Self { as_written: true, ..self }
    }

    /// Whether values are held against each other as they are written.
    #[must_use]
    pub const fn is_as_written(&self) -> bool {
        self.as_written
    }

    /// The method.
    #[must_use]
    pub const fn method(&self) -> Method {
        self.method
    }

    /// The method's parameters with their values.
    pub fn parameters(&self) -> impl Iterator<Item = (&'static Parameter, f64)> {
        self.method.parameters().iter().zip(self.values.iter().copied())
    }

    /// The value of a parameter; its default where the method has none of that name.
    pub(crate) fn get(&self, wanted: &Parameter) -> f64 {
        self.parameters().find(|(parameter, _)| parameter.name == wanted.name).map_or(wanted.default, |found| found.1)
    }

    /// The most rounds.
    #[allow(
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the range of the parameter is that of a small whole number"
    )]
    pub(crate) fn rounds(&self) -> usize {
        self.get(&iterations(1.0, "")) as usize
    }

    /// The change of a round from which on the method has converged.
    pub(crate) fn tolerance(&self) -> f64 {
        self.get(&tolerance(0.0, ""))
    }
}
