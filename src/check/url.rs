//! Addresses to return to: https only.

use super::email::Email;
use super::input::tidy;
use super::pan::find_pan;
use super::verdict::{Refusal, State, canonical_text};
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
        /// A card number in the address.
        Pan { position: u32 } = "pan.present", "looks like a card number: only the bank's widget may take one";
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
    /// - [`UrlProblem::Pan`] for `"https://example.com/?card=4242424242424242"`
    ///
    /// ```
    /// use bank131_checkout::check::HttpsUrl;
    /// assert_eq!(HttpsUrl::parse("https://example.com/back?id=1").unwrap().as_str(), "https://example.com/back?id=1");
    /// assert!(HttpsUrl::parse("http://example.com").is_err());
    /// ```
    pub fn parse(input: &str) -> Result<Self, Refusal<UrlProblem>> {
        if let Some(position) = find_pan(input) {
            return Err(Refusal::invalid(UrlProblem::Pan { position }));
        }
        let url = tidy(input);
        let Some((scheme, rest)) = url.split_at_checked(SCHEME.len()) else {
            let begins = SCHEME.get(..url.len()).is_some_and(|head| head.eq_ignore_ascii_case(&url));
            return Err(if begins { Refusal::incomplete(UrlProblem::Unfinished) } else { not_https() });
        };
        if !scheme.eq_ignore_ascii_case(SCHEME) {
            return Err(not_https());
        }
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let plain = rest.bytes().all(|byte| byte.is_ascii_graphic() && !br#""<>\^`{|}"#.contains(&byte));
        match judge_authority(authority) {
            Some(State::Incomplete) if plain && authority.len() == rest.len() => {
                Err(Refusal::incomplete(UrlProblem::Unfinished))
            }
            None if plain => Ok(Self(format!("{SCHEME}{rest}"))),
            _ => Err(Refusal::invalid(UrlProblem::Format)),
        }
    }
}

const fn not_https() -> Refusal<UrlProblem> {
    Refusal::invalid(UrlProblem::NotHttps)
}

/// What is wrong with a host name (judged as an e-mail's domain is) and an optional port; no user name, which only
/// phishing has.
fn judge_authority(authority: &str) -> Option<State> {
    let (host, port) = match authority.split_once(':') {
        None => (authority, None),
        Some((host, port)) => (host, Some(port)),
    };
    let host_state = Email::parse(&format!("a@{host}")).err().map(|refusal| refusal.state);
    let host = host_state.or_else(|| judge_address(host));
    match (host, port) {
        (Some(_), Some(_)) => Some(State::Invalid),
        (None, Some("")) => Some(State::Incomplete),
        (None, Some(port)) if !port.bytes().all(|byte| byte.is_ascii_digit()) => Some(State::Invalid),
        (None, Some(port)) => port.parse::<u16>().is_err().then_some(State::Invalid),
        (host, None) => host,
    }
}

/// What is wrong with a host that browsers take for an IPv4 address, as its last label is a number (WHATWG URL, "ends in a
/// number"); more may follow what is no whole address yet.
fn judge_address(host: &str) -> Option<State> {
    let is_number = |label: &str| label.starts_with("0x") || label.bytes().all(|byte| byte.is_ascii_digit());
    if !host.rsplit('.').next().is_some_and(is_number) || host.parse::<std::net::Ipv4Addr>().is_ok() {
        return None;
    }
    let is_whole = host.split('.').count() >= 4 && host.split('.').all(is_number);
    Some(if is_whole { State::Invalid } else { State::Incomplete })
}
