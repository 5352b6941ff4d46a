//! The printed form of an input while it is typed.

use super::answer::Misuse;
use super::every_check::Check;
use super::options::{Options, misuse, wrong_type};
use crate::check::{Deletion, FormattedInput};
use crate::schema::DraftProblem;
use crate::value::Value;

/// The text and caret that an input shows after a key. Without a caret: the end.
///
/// `previous` is the text before the key, and `inputType` the event's: a deleted separator would come back at once, so
/// the character next to it goes instead. `previous` alone means Backspace.
///
/// # Errors
/// [`Misuse`] for a kind or an option that does not exist, and for what is neither text nor a caret.
pub fn format_input(kind: &Value, text: &Value, caret: &Value, options: &Value) -> Result<FormattedInput, Misuse> {
    let kind = kind.as_text().and_then(Check::input_kind_named).ok_or_else(unknown_kind)?;
    let options = Options::of_call(options, &["previous", "inputType"])?;
    let text = match text {
        Value::Text(text) => text.as_str(),
        Value::Null => "",
        other => return Err(wrong_type("text", "string", other)),
    };
    let caret = match caret {
        Value::Integer(caret) => usize::try_from((*caret).max(0)).unwrap_or(usize::MAX),
        Value::Null => text.encode_utf16().count(),
        other => return Err(wrong_type("caret", "whole number", other)),
    };
    let deletion = match options.text("inputType")? {
        Some(name) if name.ends_with("Forward") => Some(Deletion::Forward),
        Some(name) if !name.ends_with("Backward") => None,
        _ => Some(Deletion::Backward),
    };
    Ok(match (options.text("previous")?, deletion) {
        (Some(previous), Some(deletion)) => kind.format_deleted(text, caret, previous, deletion),
        _ => kind.format(text, caret),
    })
}

fn unknown_kind() -> Misuse {
    let allowed = Check::INPUT_KINDS.strip_suffix(", ").unwrap_or_default().into();
    misuse("kind", DraftProblem::UnknownChoice { allowed })
}
