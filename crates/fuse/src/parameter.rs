//! Numbers that a method can be given.

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

/// The parameters of a method with a value for each.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Values {
    parameters: &'static [Parameter],
    values: Vec<f64>,
}

impl Values {
    pub(crate) fn new(parameters: &'static [Parameter]) -> Self {
        Self { parameters, values: parameters.iter().map(|parameter| parameter.default).collect() }
    }

    /// The same with another value for one of them.
    pub(crate) fn with(&self, wanted: &Parameter, value: f64) -> Self {
        let values = self.iter().map(|(parameter, old)| if parameter == wanted { value } else { old });
        Self { parameters: self.parameters, values: values.collect() }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&'static Parameter, f64)> {
        self.parameters.iter().zip(self.values.iter().copied())
    }

    /// The value of a parameter; its default where the method has none of that name.
    pub(crate) fn get(&self, wanted: &Parameter) -> f64 {
        self.iter().find(|(parameter, _)| parameter.name == wanted.name).map_or(wanted.default, |found| found.1)
    }

    /// The most rounds.
    #[allow(clippy::as_conversions, reason = "the range of the parameter is that of a small whole number")]
    pub(crate) fn rounds(&self) -> usize {
        self.get(&iterations(1.0, "")) as usize
    }

    /// The change of a round from which on the method has converged.
    pub(crate) fn tolerance(&self) -> f64 {
        self.get(&tolerance(0.0, ""))
    }
}
