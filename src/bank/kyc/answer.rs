//! The bank's answer to a check, or to the question for its status, read leniently: no answer is an error.

use crate::bank::answer::failure::FailureClass;
use crate::issue::Issue;
use crate::schema::displayed;
use crate::value::{Record, Value, View};
use crate::words::words;
use std::borrow::Cow;
use std::fmt;

words! {
    /// Which call was answered.
    pub enum KycCall {
        /// The check itself.
        Check = "check",
        /// The question for its status.
        Status = "status",
    }
}

words! {
    /// What an answer means.
    pub enum KycOutcome {
        /// The check has begun; its status reports the result.
        Accepted = "accepted",
        /// The person is verified.
        Verified = "verified",
        /// No result yet: ask again later.
        Pending = "pending",
        /// The same data were checked before: go on with the `id` of this answer.
        AlreadyExists = "already_exists",
        /// The check failed; `code` says why.
        Refused = "refused",
        /// The bank could not answer: repeat the same call later.
        Retry = "retry",
        /// None of these: ask for the status.
        Unknown = "unknown",
    }
}

/// An answer, understood.
#[derive(Clone, PartialEq)]
pub struct KycAnswer {
    /// What it means.
    pub outcome: KycOutcome,
    /// The check's id.
    pub id: Option<String>,
    /// The bank's code, as it came.
    pub code: Option<String>,
    /// The bank's own words; not for the person.
    pub description: Option<String>,
    /// What to do about it.
    pub class: Option<FailureClass>,
    /// When to ask next.
    pub retry_after_ms: Option<u32>,
    /// What is wrong, and in which field of the body.
    pub issues: Vec<Issue>,
}

/// Shows neither ids nor the bank's words.
impl fmt::Debug for KycAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KycAnswer").field("outcome", &self.outcome).finish_non_exhaustive()
    }
}

/// The codes of "Response and errors": what to do about each, and the field of the body.
const CODES: [(&str, FailureClass, &str); 8] = [
    ("invalid_sign", FailureClass::Integration, "signature"),
    ("passport_validation_failure", FailureClass::FixInput, "passport_number"),
    ("inn_validation_failure", FailureClass::FixInput, "inn"),
    ("already_exists", FailureClass::CheckStatus, ""),
    ("request_not_found", FailureClass::Integration, ""),
    ("partner_project_not_found", FailureClass::Integration, ""),
    ("request_body_validation_error", FailureClass::FixInput, ""),
    ("request_header_validation_error", FailureClass::Integration, ""),
];

/// Reads an answer; `attempt` counts those read before it.
///
/// The document says "Analyze the response's HTTP code first", and so does this: only 200 to 299 has a result. The
/// document calls the good status `ok`, an older page `success`. Both mean "processed successfully", so for the check
/// itself they are only [`KycOutcome::Accepted`]: whether the person is verified, only the status says. The document
/// also asks for "the same request later" while there is no result, but the bank refuses the same data as
/// `already_exists`. Therefore the status is asked for again, never the check.
#[must_use]
pub fn read(answer: &Value, call: KycCall, http_status: u32, attempt: u32) -> KycAnswer {
    let nothing = Record::default();
    let answer = View(answer.as_record().unwrap_or(&nothing));
    let description = text(answer, "error.description").or_else(|| text(answer, "description"));
    let code = code(answer, description.as_deref());
    let known = CODES.iter().find(|(name, ..)| code.as_deref() == Some(name));
    let id = text(answer, "data.id").or_else(|| text(answer, "id"));
    let outcome = match (http_status, answer.text("status").unwrap_or_default()) {
        _ if code.as_deref() == Some("already_exists") => KycOutcome::AlreadyExists,
        (408 | 429 | 500.., _) => KycOutcome::Retry,
        (..200 | 300..400, _) => KycOutcome::Unknown,
        (400.., _) | (_, "error") => KycOutcome::Refused,
        _ if code.is_some() => KycOutcome::Refused,
        (_, "ok" | "success") if call == KycCall::Status => KycOutcome::Verified,
        (_, "ok" | "success") => KycOutcome::Accepted,
        (_, "pending") => KycOutcome::Pending,
        _ => KycOutcome::Unknown,
    };
    let class = match outcome {
        KycOutcome::Accepted | KycOutcome::Verified | KycOutcome::Pending => None,
        KycOutcome::AlreadyExists if id.is_none() => Some(FailureClass::ContactSupport),
        KycOutcome::AlreadyExists | KycOutcome::Unknown => Some(FailureClass::CheckStatus),
        KycOutcome::Retry => Some(FailureClass::RetryLater),
        KycOutcome::Refused => Some(known.map_or(FailureClass::ContactSupport, |(_, class, _)| *class)),
    };
    let issues = match outcome {
        KycOutcome::Refused => vec![issue(code.as_deref(), known.map_or("", |(.., field)| field))],
        _ => Vec::new(),
    };
    KycAnswer { outcome, id, code, description, class, retry_after_ms: wait(outcome, attempt), issues }
}

/// A text; a whole number counts as one, since an id may be either.
#[inline(never)]
fn text(answer: View<'_>, path: &str) -> Option<String> {
    match answer.get(path) {
        Value::Text(text) => Some(text.clone()),
        number => number.as_whole().map(|number| number.to_string()),
    }
}

/// The code, or, with status 422, the code that the description names.
fn code(answer: View<'_>, description: Option<&str>) -> Option<String> {
    let given = text(answer, "error.code").or_else(|| text(answer, "error")).or_else(|| text(answer, "code"));
    let is_known = |code: &str| CODES.iter().any(|(name, ..)| *name == code);
    if given.as_deref().is_some_and(is_known) {
        return given;
    }
    let mut words = description.unwrap_or_default().split(|ch: char| !ch.is_ascii_lowercase() && ch != '_');
    words.find(|word| is_known(word)).map(str::to_owned).or(given)
}

fn issue(code: Option<&str>, field: &str) -> Issue {
    let code = Cow::Owned("bank.".to_owned() + &displayed(code.unwrap_or("unknown")));
    Issue { code, field: field.into(), message: "the bank refuses the check".into(), params: Vec::new() }
}

const SECOND_MS: u32 = 1000;
const MINUTE_MS: u32 = 60 * SECOND_MS;

/// "10 minutes to 2 days": the first wait is the shorter one, and each is twice the last, up to a limit. A bank that
/// could not answer is asked again sooner.
fn wait(outcome: KycOutcome, attempt: u32) -> Option<u32> {
    let (first, longest) = match outcome {
        KycOutcome::Accepted | KycOutcome::Pending | KycOutcome::Unknown => (10 * MINUTE_MS, 120 * MINUTE_MS),
        KycOutcome::Retry => (5 * SECOND_MS, 10 * MINUTE_MS),
        KycOutcome::AlreadyExists | KycOutcome::Refused | KycOutcome::Verified => return None,
    };
    Some(first.saturating_mul(1 << attempt.min(12)).min(longest))
}
