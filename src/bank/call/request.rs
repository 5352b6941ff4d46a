//! A call as data: what the proxy signs and forwards.

use super::endpoint::Call;
use crate::issue::Issue;
use crate::schema::{Rules, Shape, read};
use crate::value::Value;
use std::borrow::Cow;

/// Which project, and so which promotional rate, the bank uses. The proxy may set it itself.
pub const PROJECT_HEADER: &str = "X-PARTNER-PROJECT";

/// A call whose body was found right. Only the builders make one.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    method: &'static str,
    path: Cow<'static, str>,
    project: Option<String>,
    body: Value,
}

impl Request {
    pub(crate) fn post(path: impl Into<Cow<'static, str>>, project: Option<String>, body: Value) -> Self {
        Self { method: "POST", path: path.into(), project, body }
    }

    /// Without a body: HTTP gives one no meaning with `GET` (RFC 9110, 9.3.1), and browsers refuse to send it.
    pub(crate) fn get(path: impl Into<Cow<'static, str>>, project: Option<String>) -> Self {
        Self { method: "GET", path: path.into(), project, body: Value::Null }
    }

    /// The same call at another path: the bank's newer pages have others.
    #[must_use]
    pub(crate) fn at(mut self, path: Option<String>) -> Self {
        if let Some(path) = path {
            self.path = path.into();
        }
        self
    }

    /// `POST` or `GET`.
    #[must_use]
    pub const fn method(&self) -> &'static str {
        self.method
    }

    /// The path on the bank's host: `/api/v1/bpa/calculate`.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Header names and values. `X-PARTNER-SIGN` is the proxy's to add.
    #[must_use]
    pub fn headers(&self) -> Vec<(&'static str, &str)> {
        let mut headers = Vec::new();
        if self.method == "POST" {
            headers.push(("Content-Type", "application/json"));
        }
        if let Some(project) = &self.project {
            headers.push((PROJECT_HEADER, project));
        }
        headers
    }

    /// The JSON body. A text is JSON already, to be sent as it is; `null` is no body.
    #[must_use]
    pub const fn body(&self) -> &Value {
        &self.body
    }

    /// The JSON body, given away.
    #[must_use]
    pub fn into_body(self) -> Value {
        self.body
    }

    /// The JSON body, to bring into another form.
    pub(crate) const fn body_mut(&mut self) -> &mut Value {
        &mut self.body
    }

    /// A call of a draft that its shape alone judges.
    #[inline(never)]
    pub(super) fn of_shape(
        call: Call,
        draft: &Value,
        shape: &Shape,
        project: Option<String>,
    ) -> Result<Self, Vec<Issue>> {
        let body = read(draft, shape, &Rules::TIMELESS)?;
        Ok(Self::post(call.path(), project, Value::Record(body)))
    }
}
