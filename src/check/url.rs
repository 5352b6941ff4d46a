//! Addresses to return to: https only.

use super::email::Email;
use super::input::tidy;
use super::verdict::{Refusal, canonical_text};
use crate::issue::problems;

/// An `https://` URL with a host.
#[derive(Clone, PartialEq, Eq)]
pub struct HttpsUrl(String);

problems! {
    /// Why a URL is refused.
    pub enum UrlProblem {
        /// Another scheme than https.
        NotHttps = "url.not_https", "the address must begin with https://";
        /// A character that URLs do not have, or a host that is none.
        Format = "url.format", "this is not a web address";
        /// No host yet.
        Unfinished = "url.unfinished", "the web address has no host yet";
    }
}

canonical_text!(HttpsUrl, UrlProblem);

const SCHEME: &str = "https://";

impl HttpsUrl {
    /// Reads an absolute https URL in ASCII form (RFC 3986; an international host in Punycode).
    ///
    /// # Errors
    /// - [`UrlProblem::NotHttps`] for `"http://example.com"`, `"javascript:alert(1)"`
    /// - [`UrlProblem::Format`] for `"https://exa mple.com"`, `"https://user@example.com"`
    /// - [`UrlProblem::Unfinished`] for `"https://"` (incomplete)
    ///
    /// ```
    /// use bank131_checkout::check::HttpsUrl;
    /// assert_eq!(HttpsUrl::parse("https://example.com/back?id=1").unwrap().as_str(), "https://example.com/back?id=1");
    /// assert!(HttpsUrl::parse("http://example.com").is_err());
    /// ```
    pub fn parse(input: &str) -> Result<Self, Refusal<UrlProblem>> {
        let url = tidy(input);
        let Some((scheme, rest)) = url.split_at_checked(SCHEME.len()) else {
            let begins = SCHEME.get(..url.len()).is_some_and(|head| head.eq_ignore_ascii_case(&url));
            return Err(if begins { Refusal::incomplete(UrlProblem::Unfinished) } else { not_https() });
        };
        if !scheme.eq_ignore_ascii_case(SCHEME) {
            return Err(not_https());
        }
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        if authority.is_empty() && rest.is_empty() {
            return Err(Refusal::incomplete(UrlProblem::Unfinished));
        }
        let plain = rest.bytes().all(|byte| byte.is_ascii_graphic() && !br#""<>\^`{|}"#.contains(&byte));
        if plain && is_authority(authority) {
            Ok(Self(format!("{SCHEME}{rest}")))
        } else {
            Err(Refusal::invalid(UrlProblem::Format))
        }
    }
}

const fn not_https() -> Refusal<UrlProblem> {
    Refusal::invalid(UrlProblem::NotHttps)
}

/// A host name (judged as an e-mail's domain is) and an optional port; no user name, which only phishing has.
fn is_authority(authority: &str) -> bool {
    let (host, port) = authority.split_once(':').unwrap_or((authority, ""));
    port.bytes().all(|byte| byte.is_ascii_digit()) && port.len() <= 5 && Email::parse(&format!("a@{host}")).is_ok()
}
