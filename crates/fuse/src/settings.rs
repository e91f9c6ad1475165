//! Which method, with which parameters.

use crate::error::{Error, Kind};
use crate::method::Method;
use crate::parameter::{Parameter, Values};

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
    values: Values,
    as_written: bool,
}

impl Settings {
    /// A method with the parameters that its file documents.
    #[must_use]
    pub fn new(method: Method) -> Self {
        Self { method, values: Values::new(method.parameters()), as_written: false }
    }

    /// The same with a parameter set: `gamma=0.5`.
    ///
    /// # Errors
    /// When the method has no such parameter, or the parameter cannot take the value.
    pub fn with(&self, assignment: &str) -> Result<Self, Error> {
        let parameters = self.method.parameters();
        let Some(first) = parameters.first() else {
            return Err(Kind::NoParameters { method: self.method.code() }.into());
        };
        let Some((name, text)) = assignment.split_once('=') else {
            let example = format!("{}={}", first.name, first.default);
            return Err(Kind::NoAssignment { text: assignment.to_owned(), example }.into());
        };
        let parameter = parameters.iter().find(|parameter| parameter.name == name.trim()).ok_or_else(|| {
            let known: Vec<&str> = parameters.iter().map(|parameter| parameter.name).collect();
            Error::from(Kind::Unknown(crosscheck::Error::unknown(self.method.unknown_parameter(), name.trim(), known)))
        })?;
        let Parameter { name, low, high, .. } = *parameter;
        let value = text.trim().parse().ok().filter(|value: &f64| !value.is_nan());
        let value = value.ok_or_else(|| Kind::NotANumber { name, text: text.to_owned() })?;
        if !(low..=high).contains(&value) {
            return Err(Kind::OutOfRange { name, value, low, high }.into());
        }
        Ok(Self { values: self.values.with(parameter, value), ..self.clone() })
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
        self.values.iter()
    }

    pub(crate) const fn values(&self) -> &Values {
        &self.values
    }
}
