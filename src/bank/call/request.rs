//! A call as data: what the proxy signs and forwards.

use super::endpoint::{Call, Method};
use crate::issue::Issue;
use crate::schema::{Rules, Shape, read};
use crate::value::Value;
use std::borrow::Cow;

/// Which project, and so which promotional rate, the bank uses. The proxy may set it itself.
pub const PROJECT_HEADER: &str = "X-PARTNER-PROJECT";

/// What a partner may set for any call.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RequestOptions {
    /// The partner's project, printable ASCII: sent as the header [`PROJECT_HEADER`].
    pub project: Option<String>,
    /// Another path than the documented one, absolute: the bank's newer pages have others.
    pub path: Option<String>,
}

/// A call whose body is right: only the builders make one.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    method: Method,
    path: Cow<'static, str>,
    project: Option<String>,
    body: Value,
}

impl Request {
    /// To the documented path. A `GET` has no body, here `null`: HTTP gives one no meaning (RFC 9110, 9.3.1), and browsers
    /// refuse to send it.
    pub(crate) const fn of_call(call: Call, body: Value) -> Self {
        Self { method: call.method(), path: Cow::Borrowed(call.path()), project: None, body }
    }

    /// The call of a draft that its shape alone checks.
    #[inline(never)]
    pub(super) fn of_draft(call: Call, draft: &Value, shape: &Shape) -> Result<Self, Vec<Issue>> {
        Ok(Self::of_call(call, Value::Record(read(draft, shape, &Rules::TIMELESS)?)))
    }

    /// The same call at another path.
    #[must_use]
    pub(crate) fn at(mut self, path: impl Into<Cow<'static, str>>) -> Self {
        self.path = path.into();
        self
    }

    /// The same call with the project and at the path that the options name.
    ///
    /// ```
    /// use bank131_checkout::bank::call::{RequestOptions, session};
    /// let options = RequestOptions { project: Some("promo_2026".into()), path: None };
    /// let request = session::status(&"ps_1".into()).unwrap().with(options);
    /// assert!(request.headers().contains(&("X-PARTNER-PROJECT", "promo_2026")));
    /// assert_eq!(request.path(), "/api/v1/session/status");
    /// ```
    #[must_use]
    pub fn with(self, options: RequestOptions) -> Self {
        let request = match options.path {
            Some(path) => self.at(path),
            None => self,
        };
        Self { project: options.project, ..request }
    }

    /// By `GET` or `POST`.
    #[must_use]
    pub const fn method(&self) -> Method {
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
        if self.method == Method::Post {
            headers.push(("Content-Type", "application/json"));
        }
        if let Some(project) = &self.project {
            headers.push((PROJECT_HEADER, project));
        }
        headers
    }

    /// The JSON body. A text is JSON already, to be sent as it is; `null` stands for no body.
    #[must_use]
    pub const fn body(&self) -> &Value {
        &self.body
    }

    /// The JSON body, given away.
    #[must_use]
    pub fn into_body(self) -> Value {
        self.body
    }

    /// The JSON body, to be brought into another form.
    pub(crate) const fn body_mut(&mut self) -> &mut Value {
        &mut self.body
    }
}
