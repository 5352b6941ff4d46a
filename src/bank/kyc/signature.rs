//! CryptoPro's signature of a check.

use crate::check::{InputProblem, PositionedChar, Rejection, TextProblem, inner};
use crate::schema::{Check, DraftProblem, Leaf, Reader, Rules};
use crate::value::{Record, Value};
use std::fmt;

/// CryptoPro's signature as text: longer than anything that is typed, and sent as it came.
#[derive(Clone, PartialEq, Eq)]
pub struct Signature(String);

/// Hides the signature.
impl fmt::Debug for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Signature(..)")
    }
}

/// In bytes: many times a signature with its chain of certificates.
const MAX_SIGNATURE: u32 = 1 << 16;

impl Leaf for Signature {
    const CHECK: Check = |text, _| {
        if text.len() > MAX_SIGNATURE as usize {
            return Err(Rejection::invalid(InputProblem::TooLong { maximum: MAX_SIGNATURE }.into()));
        }
        // Base64, in lines or in one.
        match inner(text)
            .find(|positioned| !positioned.ch.is_ascii_graphic() && !matches!(positioned.ch, '\r' | '\n' | ' '))
        {
            Some(PositionedChar { position, .. }) => {
                Err(Rejection::invalid(TextProblem::ControlCharacter { position }.into()))
            }
            None => Ok(text.to_owned()),
        }
    };

    fn of_text(text: &str) -> Option<Self> {
        Some(Self(text.to_owned()))
    }

    fn to_text(&self) -> String {
        self.0.clone()
    }
}

/// Reads the signature by hand: a reader refuses so long a text.
pub(super) fn sign(check: &mut Record, signature: Value, reader: &mut Reader<'_>) {
    let refused = match &signature {
        Value::Null => return,
        Value::Text(text) => Signature::CHECK(text, &Rules::TIMELESS).err().map(|refusal| refusal.problem),
        other => Some(DraftProblem::WrongType { expected: "string", actual: other.kind() }.into()),
    };
    match refused {
        Some(problem) => reader.report_at("signature", problem),
        None if signature.is_absent() => {}
        None => check.set("signature", signature),
    }
}
