//! Where the sender must go to pay: 3DS by redirect, or a code to scan.

use super::rule::View;
use super::value::{Record, Value, holding};
use crate::check::HttpsUrl;
use crate::issue::{Issue, Problem, problems};

problems! {
    /// What is odd about a redirect.
    pub enum RedirectProblem {
        /// Not an https address: nobody is sent there.
        Insecure = "redirect.insecure", "the bank's redirect does not lead to an https address";
    }
}

/// The first redirect and the first code among these items, as keys of `session`.
pub(super) fn read(items: &Value, session: &mut Record, warnings: &mut Vec<Issue>) {
    let Value::List(items) = items else { return };
    for item in items.iter().filter_map(Value::as_record) {
        let Some(interaction) = View(item).part("customer_interaction") else { continue };
        if matches!(session.get("redirect"), Value::Null)
            && let Some(redirect) = interaction.part("redirect")
            && let Some(url) = redirect.text("url")
        {
            match HttpsUrl::parse(url) {
                Ok(url) => session.set("redirect", Value::Record(redirect_to(&url, redirect))),
                Err(_) => {
                    warnings.push(Problem::from(RedirectProblem::Insecure).at("customer_interaction.redirect.url"));
                }
            }
        }
        if matches!(session.get("inform"), Value::Null)
            && let Some(content) = interaction.text("inform.qr.content")
        {
            session.set("inform", holding("qr_content", content.into()));
        }
    }
}

/// By `GET` the page goes to the address; by `POST` it submits a form with these hidden inputs.
fn redirect_to(url: &HttpsUrl, redirect: View<'_>) -> Record {
    let is_post = redirect.text("method").is_some_and(|method| method.eq_ignore_ascii_case("POST"));
    let mut params = Record::default();
    if is_post && let Some(given) = redirect.part("params") {
        for key in given.0.keys() {
            if let Some(text) = input_text(given.0.get(key)) {
                params.set(key.to_owned(), Value::Text(text));
            }
        }
    }
    let mut out = Record::default();
    out.set_text("method", if is_post { "POST" } else { "GET" });
    out.set_text("url", url.as_str());
    out.set("params", Value::Record(params));
    out
}

/// What a hidden input may hold.
fn input_text(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(text.clone()),
        Value::Integer(number) => Some(number.to_string()),
        Value::Number(number) => Some(number.text.to_string()),
        Value::Flag(flag) => Some(if *flag { "true" } else { "false" }.to_owned()),
        _ => None,
    }
}
