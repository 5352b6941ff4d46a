//! E-mail addresses as HTML's own inputs take them.

use super::host;
use super::input::{PositionedChar, count, inner};
use super::pan::find_pan;
use super::text::TextProblem;
use super::verdict::{Rejection, canonical_text};
use crate::issue::problems;
use crate::text::is_invisible;

/// An e-mail address: `anna@example.com`.
#[derive(Clone, PartialEq, Eq)]
pub struct Email(String);

problems! {
    /// Why an e-mail address is rejected.
    pub enum EmailProblem {
        /// A character that cannot stand where it stands.
        Character { position: u32 } = "email.character", "this character is not allowed here";
        /// No `@`, or nothing behind it yet.
        Unfinished = "email.unfinished", "an e-mail address needs a name, an @ and a domain";
    } also {
        /// Longer than mail can carry.
        TooLong { maximum: u32, actual: u32 } = TextProblem::TooLong;
        /// A card number in the address.
        Pan { position: u32 } = TextProblem::Pan;
    }
}

canonical_text!(Email, EmailProblem);

/// RFC 5321, 4.5.3.1.3, less the angle brackets.
const MAXIMUM: u32 = 254;

impl Email {
    /// Reads an address by the HTML standard's rule for `<input type=email>` (4.10.5.1.5, "valid email address"). As
    /// browsers do there, labels of an international domain become Punycode: `anna@почта.рф` is
    /// `anna@xn--80a1acny.xn--p1ai`.
    ///
    /// # Errors
    /// - [`EmailProblem::Character`] for `"a b@c"`, `"a@-b"`
    /// - [`EmailProblem::Unfinished`] for `"anna@"` (incomplete)
    /// - [`EmailProblem::TooLong`] for more than 254 characters
    /// - [`EmailProblem::Pan`] for `"4242424242424242@example.com"`
    ///
    /// ```
    /// use bank131_checkout::check::Email;
    /// assert_eq!(Email::parse(" anna@example.com ").unwrap().as_str(), "anna@example.com");
    /// assert!(Email::parse("anna@").is_err());
    /// ```
    pub fn parse(input: &str) -> Result<Self, Rejection<EmailProblem>> {
        if let Some(position) = find_pan(input) {
            return Err(Rejection::invalid(EmailProblem::Pan { position }));
        }
        let (mut email, mut place, mut label) = (String::with_capacity(input.len()), Place::Start, None);
        for PositionedChar { ch, position } in inner(input).filter(|positioned| !is_invisible(positioned.ch)) {
            place = place.step(ch).ok_or(Rejection::invalid(EmailProblem::Character { position }))?;
            match place {
                Place::LabelStart => close(&mut email, label.take())?,
                Place::Label { .. } if label.is_none() => label = Some((email.len(), position)),
                _ => {}
            }
            email.push(ch);
        }
        close(&mut email, label)?;
        match count(&email) {
            actual if actual > MAXIMUM => Err(Rejection::invalid(EmailProblem::TooLong { maximum: MAXIMUM, actual })),
            _ if matches!(place, Place::Label { .. }) => Ok(Self(email)),
            _ => Err(Rejection::incomplete(EmailProblem::Unfinished)),
        }
    }
}

/// RFC 5321, 4.5.3.1.2 with RFC 1035.
const MAXIMUM_LABEL: u32 = 63;

/// Writes the label that begins there, and was typed from a position on, in ASCII.
fn close(email: &mut String, label: Option<(usize, u32)>) -> Result<(), Rejection<EmailProblem>> {
    let Some((at, position)) = label else { return Ok(()) };
    let typed = email.get(at..).unwrap_or_default();
    if host::is_ascii(typed) {
        return Ok(());
    }
    let mut ascii = String::new();
    host::push_label(typed, &mut ascii).ok_or(Rejection::invalid(EmailProblem::Character { position }))?;
    let actual = count(&ascii);
    if actual > MAXIMUM_LABEL {
        return Err(Rejection::invalid(EmailProblem::TooLong { maximum: MAXIMUM_LABEL, actual }));
    }
    email.truncate(at);
    email.push_str(&ascii);
    Ok(())
}

/// Where in an address a character stands.
#[derive(Clone, Copy)]
enum Place {
    Start,
    Local,
    /// Behind the `@` or a dot: a label must begin.
    LabelStart,
    /// In a label, after a letter or digit; labels have up to 63 characters.
    Label {
        length: u8,
    },
    /// In a label, after a hyphen, which may not end it.
    Hyphen {
        length: u8,
    },
}

impl Place {
    fn step(self, ch: char) -> Option<Self> {
        let mark = matches!(ch, '!' | '#'..='\'' | '*' | '+' | '-'..='/' | '=' | '?' | '^'..='`' | '{'..='~');
        let local = ch.is_ascii_alphanumeric() || mark;
        let in_label = ch.is_ascii_alphanumeric() || (!ch.is_ascii() && host::letter(ch).is_some());
        match self {
            Self::Start if local => Some(Self::Local),
            Self::Local if local => Some(Self::Local),
            Self::Local if ch == '@' => Some(Self::LabelStart),
            Self::LabelStart if in_label => Some(Self::Label { length: 1 }),
            Self::Label { .. } if ch == '.' => Some(Self::LabelStart),
            Self::Label { length } | Self::Hyphen { length } if length < 63 => {
                let length = length.saturating_add(1);
                match ch {
                    '-' => Some(Self::Hyphen { length }),
                    _ if in_label => Some(Self::Label { length }),
                    _ => None,
                }
            }
            _ => None,
        }
    }
}
