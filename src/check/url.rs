//! Addresses to return to: https only.

use super::email::Email;
use super::host;
use super::input::tidy;
use super::pan::find_pan;
use super::text::TextProblem;
use super::verdict::{Rejection, State, canonical_text};
use crate::issue::problems;
use crate::text::{behind_last_dot, cut, cut_or_all, is_one_of, parts};

/// An `https://` URL with a host.
#[derive(Clone, PartialEq, Eq)]
pub struct HttpsUrl(String);

problems! {
    /// Why a URL is rejected.
    pub enum UrlProblem {
        /// Another scheme than https.
        NotHttps = "url.not_https", "the address must begin with https://";
        /// A character that URLs do not have, or a host that is none.
        Format = "url.format", "this is not a web address";
        /// No host yet.
        Unfinished = "url.unfinished", "the web address has no host yet";
    } also {
        /// A card number in the address.
        Pan { position: u32 } = TextProblem::Pan;
    }
}

canonical_text!(HttpsUrl, UrlProblem);

const SCHEME: &str = "https://";

impl HttpsUrl {
    /// Reads an absolute https URL in ASCII form (RFC 3986); the host may be an international one, and becomes Punycode.
    ///
    /// # Errors
    /// - [`UrlProblem::NotHttps`] for `"http://example.com"`, `"javascript:alert(1)"`
    /// - [`UrlProblem::Format`] for `"https://exa mple.com"`, `"https://user@example.com"`, `"https://foo.0x7F/"`
    /// - [`UrlProblem::Unfinished`] for `"https://"` (incomplete)
    /// - [`UrlProblem::Pan`] for `"https://example.com/?card=4242424242424242"`
    ///
    /// ```
    /// use bank131_checkout::check::HttpsUrl;
    /// assert_eq!(HttpsUrl::parse("https://example.com/back?id=1").unwrap().as_str(), "https://example.com/back?id=1");
    /// assert!(HttpsUrl::parse("http://example.com").is_err());
    /// ```
    pub fn parse(input: &str) -> Result<Self, Rejection<UrlProblem>> {
        if let Some(position) = find_pan(input) {
            return Err(Rejection::invalid(UrlProblem::Pan { position }));
        }
        let url = tidy(input);
        let Some((scheme, rest)) = url.split_at_checked(SCHEME.len()) else {
            let begins = SCHEME.get(..url.len()).is_some_and(|head| head.eq_ignore_ascii_case(&url));
            return Err(if begins { Rejection::incomplete(UrlProblem::Unfinished) } else { not_https() });
        };
        if !scheme.eq_ignore_ascii_case(SCHEME) {
            return Err(not_https());
        }
        let (authority, tail) = split_at_any(rest, "/?#");
        let is_typed = tail.is_empty();
        let plain = |byte: u8| byte.is_ascii_graphic() && !br#""<>\^`{|}"#.contains(&byte);
        let state = match authority_state(authority, !is_typed) {
            _ if !tail.bytes().all(plain) => Some(State::Invalid),
            None => match Self::read(&url) {
                Some(read) => return Ok(read),
                // More may follow, even what makes Punycode of it.
                None if is_encoded(behind_last_dot(authority)) => Some(State::Incomplete),
                None => Some(State::Invalid),
            },
            state => state,
        };
        Err(match state {
            Some(State::Incomplete) if is_typed => Rejection::incomplete(UrlProblem::Unfinished),
            _ => Rejection::invalid(UrlProblem::Format),
        })
    }

    /// Reads an address of the bank as browsers do, and writes it in their form (WHATWG URL, "basic URL parser"): what a
    /// host, a port and the encoding of all after them need. A path keeps its `..`, which browsers take out, and an empty
    /// one has no slash. A user name, which only phishing has, and an IPv6 host are not read.
    pub(crate) fn read(input: &str) -> Option<Self> {
        let (scheme, mut rest) = input.trim().split_at_checked("https:".len())?;
        if !scheme.eq_ignore_ascii_case("https:") {
            return None;
        }
        while rest.starts_with('/') || rest.starts_with('\\') {
            rest = rest.get(1..)?;
        }
        let (authority, tail) = split_at_any(rest, "/\\?#");
        let (host, port) = cut_or_all(authority, b":");
        let mut out = SCHEME.to_owned();
        out.push_str(&host::read(host)?);
        match if port.is_empty() { 443 } else { host::decimal(port)? } {
            443 => {}
            65_536.. => return None,
            port => {
                out.push(':');
                out.push_str(&port.to_string());
            }
        }
        push_tail(&mut out, tail);
        Some(Self(out))
    }
}

/// What stands before the first of these marks, and from there on.
#[inline(never)]
fn split_at_any<'u>(text: &'u str, marks: &str) -> (&'u str, &'u str) {
    let end = text.find(|ch| is_one_of(ch, marks)).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or_default()
}

/// Where in an address a character stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Path,
    Query,
    Fragment,
}

/// Path, query and fragment: each encodes what the standard's set for it holds ("percent-encoded bytes"). `^` stays in a
/// path too: browsers do not agree on it, and each writes what it is given as it likes.
fn push_tail(out: &mut String, tail: &str) {
    let mut place = Place::Path;
    for byte in tail.bytes() {
        let stays = match (byte, place) {
            (b'?', Place::Path) => {
                place = Place::Query;
                true
            }
            (b'#', Place::Path | Place::Query) => {
                place = Place::Fragment;
                true
            }
            (b'"' | b'<' | b'>', _) | (b'\'', Place::Query) | (b'{' | b'}', Place::Path) => false,
            (b'`', _) => place == Place::Query,
            _ => byte.is_ascii_graphic(),
        };
        match (byte, place) {
            (b'\\', Place::Path) => out.push('/'),
            // Browsers drop these wherever they stand; in a host they are rejected here.
            (b'\t' | b'\n' | b'\r', _) => {}
            _ if stays => out.push(byte.into()),
            _ => push_percent(out, byte),
        }
    }
}

/// A byte as `%20`.
pub(crate) fn push_percent(out: &mut String, byte: u8) {
    out.push('%');
    for half in [byte >> 4, byte & 15] {
        out.extend(b"0123456789ABCDEF".get(usize::from(half)).map(|digit| char::from(*digit)));
    }
}

const fn not_https() -> Rejection<UrlProblem> {
    Rejection::invalid(UrlProblem::NotHttps)
}

/// Whether a label begins as Punycode does.
fn is_encoded(label: &str) -> bool {
    label.get(..4).is_some_and(|head| head.eq_ignore_ascii_case("xn--"))
}

/// What is wrong with a host name (checked as an e-mail's domain is) and an optional port; no user name, which only
/// phishing has.
fn authority_state(authority: &str, is_over: bool) -> Option<State> {
    let (host, port) = match cut(authority, b":") {
        None => (authority, None),
        Some((host, port)) => (host, Some(port)),
    };
    let host_state = Email::parse(&format!("a@{host}")).err().map(|rejection| rejection.state);
    let host = host_state.or_else(|| address_state(host));
    match (host, port) {
        (Some(_), Some(_)) => Some(State::Invalid),
        (None, Some("")) if !is_over => Some(State::Incomplete),
        (None, Some(port)) if !port.bytes().all(|byte| byte.is_ascii_digit()) => Some(State::Invalid),
        // Its number is read with the address.
        (None, Some(_)) => None,
        (host, None) => host,
    }
}

/// What is wrong with a host that browsers take for an IPv4 address, but for one of four plain numbers (WHATWG URL, "ends in
/// a number"); more may follow what is not a whole address yet.
fn address_state(host: &str) -> Option<State> {
    if !host::ends_in_number(host) || host::is_address(host) {
        return None;
    }
    let is_whole = parts(host, b".").count() >= 4 && parts(host, b".").all(host::ends_in_number);
    Some(if is_whole { State::Invalid } else { State::Incomplete })
}
