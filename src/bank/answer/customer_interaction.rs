//! Where the sender must go to pay: 3DS by redirect, or a code to scan.

use crate::check::{HttpsUrl, push_percent};
use crate::issue::{Issue, Problem, problems};
use crate::schema::answer;
use crate::text::cut;
use crate::value::{Record, Value, View, holding};
use crate::words::words;

problems! {
    /// What is wrong with a redirect.
    pub enum RedirectProblem {
        /// Not an https address: the page must not send anybody there.
        Insecure = "redirect.insecure", "the bank's redirect does not lead to an https address";
    }
}

answer! {
    /// Where the sender goes for 3-D Secure: by GET to the address, or by POST with a form of these hidden inputs.
    /// Always https.
    pub struct Redirect {
        /// The method.
        always method: RedirectMethod,
        /// The address.
        always url: String,
        /// The hidden inputs of the form.
        always params: Value as "Record<string, string>",
    }
}

words! {
    /// How the sender gets to 3-D Secure.
    pub enum RedirectMethod {
        else
        /// The page goes to the address.
        Get = "GET",
        /// The page submits a form to the address.
        Post = "POST",
    }
}

answer! {
    /// A code for the sender to scan.
    pub struct Inform {
        /// What the QR code holds.
        always qr_content: String,
    }
}

/// Adds the first redirect and the first code of these items to `session`, and `redirect_unusable` if the bank asks for
/// a redirect that cannot be used.
pub(super) fn read(items: &Value, session: &mut Record, warnings: &mut Vec<Issue>) {
    let Value::List(items) = items else { return };
    for item in items.iter().filter_map(Value::as_record) {
        let Some(interaction) = View(item).part("customer_interaction") else { continue };
        let is_there = interaction.has("redirect") || interaction.is("type", "redirect");
        if is_there && matches!(session.get("redirect"), Value::Null) {
            match interaction.part("redirect").and_then(redirect_to) {
                Some(redirect) => {
                    session.take("redirect_unusable");
                    session.set("redirect", Value::Record(redirect));
                }
                None => {
                    session.set("redirect_unusable", Value::Flag(true));
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

/// By `GET` the page goes to the address; by `POST` it submits a form with these hidden inputs. If the bank names
/// neither method, inputs mean `POST`, since only a form can carry them. `None` if browsers would not read the address
/// as https.
fn redirect_to(redirect: View<'_>) -> Option<Record> {
    let url = HttpsUrl::read(&address(redirect)?)?;
    let mut params = inputs(redirect, "params");
    let is_post = match redirect.text("method") {
        Some(method) if method.eq_ignore_ascii_case("POST") => true,
        Some(method) if method.eq_ignore_ascii_case("GET") => false,
        _ => params.keys().next().is_some(),
    };
    if !is_post {
        params = Record::default();
    }
    let mut out = Record::default();
    out.set_text("method", if is_post { "POST" } else { "GET" });
    out.set_text("url", url.as_str());
    out.set("params", Value::Record(params));
    Some(out)
}

/// `url`, or its parts: `base_url` and the query in `qs`.
fn address(redirect: View<'_>) -> Option<String> {
    if let Value::Text(url) = redirect.first(&["url"]) {
        return Some(url.clone());
    }
    let base = redirect.text("base_url")?.trim();
    let (base, fragment) =
        base.bytes().position(|byte| byte == b'#').and_then(|at| base.split_at_checked(at)).unwrap_or((base, ""));
    let mut url = base.to_owned();
    let query = inputs(redirect, "qs");
    for key in query.keys() {
        match cut(&url, b"?") {
            None => url.push('?'),
            Some(_) if url.ends_with(['?', '&']) => {}
            Some(_) => url.push('&'),
        }
        push_encoded(&mut url, key);
        url.push('=');
        push_encoded(&mut url, query.get(key).as_text().unwrap_or_default());
    }
    url.push_str(fragment);
    Some(url)
}

/// What RFC 3986 calls unreserved stays; every other byte is written `%20`.
fn push_encoded(url: &mut String, text: &str) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            url.push(char::from(byte));
        } else {
            push_percent(url, byte);
        }
    }
}

/// The texts of an object of the redirect.
fn inputs(redirect: View<'_>, key: &str) -> Record {
    let mut inputs = Record::default();
    if let Some(given) = redirect.part(key) {
        for key in given.0.keys() {
            if let Some(text) = input_text(given.0.get(key)) {
                inputs.set(key.to_owned(), Value::Text(text));
            }
        }
    }
    inputs
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
