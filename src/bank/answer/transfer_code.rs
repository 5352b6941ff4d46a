//! The transfer code, with which the recipient gets the money: `tcn_code_encoded` is its Base64.

use crate::check::Rejection;
use crate::issue::problems;
use std::fmt;

/// A transfer code: `592174-69412211`. A person who knows it can collect the money, so it is shown to the sender and
/// never logged.
#[derive(Clone, PartialEq, Eq)]
pub struct TransferCode(String);

/// Does not show the code.
impl fmt::Debug for TransferCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TransferCode(..)")
    }
}

problems! {
    /// Why a text is not an encoded transfer code.
    pub enum TransferCodeProblem {
        /// Not Base64, or not a code in Base64.
        Format = "tcn_code.format", "this is not a transfer code in Base64";
    }
}

/// The documents' codes have 11 and 15 characters; no person would copy more than this by hand.
const MAXIMUM: usize = 64;

impl TransferCode {
    /// Decodes a code: Base64 of RFC 4648, section 4, with or without padding, of letters, digits and hyphens.
    ///
    /// # Errors
    /// [`TransferCodeProblem::Format`] for `"NTkyMTc0-"`, `"NTkyM"`, `"8J+Yig=="` (not a code)
    ///
    /// ```
    /// use bank131_checkout::bank::answer::event::TransferCode;
    /// assert_eq!(TransferCode::decode("NTkyMTc0LTY5NDEyMjEx").unwrap().as_str(), "592174-69412211");
    /// assert!(TransferCode::decode("592174-69412211").is_err());
    /// ```
    pub fn decode(encoded: &str) -> Result<Self, Rejection<TransferCodeProblem>> {
        base64(encoded.trim())
            .filter(|code| (1..=MAXIMUM).contains(&code.len()))
            .filter(|code| code.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'))
            .map(Self)
            .ok_or_else(|| Rejection::invalid(TransferCodeProblem::Format))
    }

    /// The code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Only bytes below 128. The bits that are left over at the end must be zero, as in RFC 4648.
fn base64(text: &str) -> Option<String> {
    let bare = text.trim_end_matches('=');
    let padded = bare.len() < text.len();
    if bare.len() % 4 == 1 || (padded && text.len() != bare.len().next_multiple_of(4)) {
        return None;
    }
    let mut out = String::new();
    let (mut bits, mut count) = (0u32, 0u32);
    for byte in bare.bytes() {
        bits = bits << 6 | sextet(byte)?;
        count = count.wrapping_add(6);
        if count >= 8 {
            count = count.wrapping_sub(8);
            out.push(char::from(u8::try_from(bits >> count).ok().filter(u8::is_ascii)?));
            bits &= !(u32::MAX << count);
        }
    }
    (bits == 0).then_some(out)
}

fn sextet(byte: u8) -> Option<u32> {
    let value = match byte {
        b'A'..=b'Z' => byte.wrapping_sub(b'A'),
        b'a'..=b'z' => byte.wrapping_sub(b'a' - 26),
        b'0'..=b'9' => byte.wrapping_add(52 - b'0'),
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    };
    Some(value.into())
}
