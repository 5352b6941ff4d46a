//! A refusal of the bank, and what to do about it: `{"status":"error","error":{"code":…,"description":…}}`.

use super::reading::{issues_value, root};
use crate::issue::{Issue, Problem};
use crate::schema::{AnswerKind, AnswerPart, DraftProblem};
use crate::text::{is_blank_text, parts};
use crate::value::{Record, Value, View};
use crate::words::words;
use std::fmt;

words! {
    /// What to do about a refusal. It does not say what became of the money: only the session's status does.
    pub enum FailureClass {
        else
        /// The person and the page can do nothing: contact support.
        ContactSupport = "contact_support",
        /// Fix a field, then send it again.
        FixInput = "fix_input",
        /// Pay with another card.
        OtherCard = "other_card",
        /// Start again later.
        RetryLater = "retry_later",
        /// What happened is not known: ask for the session's status.
        CheckStatus = "check_status",
        /// Do not send it again.
        DoNotRetry = "do_not_retry",
        /// The page or the proxy is at fault.
        Integration = "integration",
    }
}

/// The bank's codes by what to do about them, one class per line.
///
/// Source: the bank's page of error codes, 51 codes of July 2024 and the two added since. The class is the page's
/// advice where it gives one (authentication, rights, the request, later, another card, a smaller amount, the status,
/// not again), and follows from the name of the code otherwise. The page says that codes change without notice: an
/// unknown one is a matter for support.
const CODES: &str = "\
fix_input account_not_found amount_less_allowed_provider bank_card_expired card_number_does_not_exist \
format_error_amount format_error_description format_error_full_name format_error_phone_number \
format_error_recipient_bank_id incorrect_card_data incorrect_phone_number invalid_account \
invalid_recipient_full_name invalid_request provider_exceeds_amount_limit recipient_full_name_not_specified
other_card activity_count_exceeded binding_is_deactivated declined_by_issuer_bank insufficient_funds \
invalid_transaction not_permitted_by_issuer_bank not_permitted_to_card provider_foreign_transfer_prohibited
retry_later 3DS_error confirm_timeout internal_error npd_service_internal_error provider_internal_error \
provider_issuer_unavailable provider_timeout qr_expired routing_internal_error session_cancelled \
session_cancelled_by_partner wallet_internal_error
check_status capture_timeout idempotency_key_already_exists session_wrong_state
do_not_retry operation_rejected session_lock_failed suspected_fraud
integration authentication_error authorization_error idempotency_key_not_supported \
idempotency_key_params_mismatch refund_amount_too_large
contact_support identification_error insufficient_wallet_balance taxpayer_already_bound \
taxpayer_income_exceeds_amount_limit taxpayer_not_bound taxpayer_unknown";

impl FailureClass {
    /// The class of one of the bank's codes, if the code is known.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        for line in parts(CODES, b"\n") {
            let mut words = parts(line, b" ");
            let class = words.next().unwrap_or_default();
            if words.any(|word| word == code) {
                return Some(Self::of_word(class));
            }
        }
        None
    }

    /// The class of an answer without a code. A request that failed midway may have been carried out.
    fn of_http(status: u32) -> Self {
        match status {
            429 => Self::RetryLater,
            408 | 500.. => Self::CheckStatus,
            _ => Self::Integration,
        }
    }
}

/// A refusal.
#[derive(Clone, PartialEq)]
pub struct BankFailure {
    /// The bank's own code, `insufficient_funds`; empty if it gave none.
    pub code: String,
    /// The bank's own text, which may repeat what was sent: for developers to read, not for logs.
    pub description: String,
    /// What to do about it.
    pub class: FailureClass,
    /// The refusal as issues: one per field that the bank names, or one for the whole.
    pub issues: Vec<Issue>,
}

/// Does not show the description, which may repeat what was sent.
impl fmt::Debug for BankFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BankFailure(..)")
    }
}

/// The bank's code for a refusal whose description names the fields.
const INVALID_REQUEST: &str = "invalid_request";

/// More fields than can reasonably be wrong at once.
const MAXIMUM_FIELDS: usize = 64;

impl BankFailure {
    /// Every code of the bank that is known here.
    pub fn known_codes() -> impl Iterator<Item = &'static str> {
        parts(CODES, b"\n").flat_map(|line| parts(line, b" ").skip(1))
    }

    /// The code of the issue for one of the bank's codes: `bank.insufficient_funds`, and `bank.unknown` for another.
    #[must_use]
    pub fn issue_code(code: &str) -> String {
        let known = FailureClass::of_code(code).map_or("unknown", |_| code);
        prefixed(&known.to_ascii_lowercase())
    }

    pub(super) fn of(error: View<'_>) -> Self {
        Self::new(error.text("code").unwrap_or_default(), error.text("description").unwrap_or_default(), None)
    }

    fn new(code: &str, description: &str, http_status: Option<u32>) -> Self {
        let silent = http_status.filter(|status| code.is_empty() && *status >= 400).map(FailureClass::of_http);
        let class = silent.or_else(|| FailureClass::of_code(code)).unwrap_or(FailureClass::ContactSupport);
        let mut issues = Vec::new();
        if code == INVALID_REQUEST {
            for part in parts(description, b",;\n") {
                issues.extend(field_issue(part).filter(|_| issues.len() < MAXIMUM_FIELDS));
            }
        }
        if issues.is_empty() {
            issues.push(issue(Self::issue_code(code), String::new()));
        }
        Self { code: code.to_owned(), description: description.to_owned(), class, issues }
    }

    /// The refusal as a page gets it.
    #[must_use]
    pub fn to_record(&self) -> Record {
        let mut record = Record::default();
        record.set_text("code", &self.code);
        record.set_text("description", &self.description);
        record.set_text("class", self.class.word());
        record.set("issues", issues_value(&self.issues));
        record
    }
}

impl AnswerPart for BankFailure {
    const KIND: AnswerKind = AnswerKind::Made(|error| has_reason(error).then(|| Self::of(error).to_record()));

    fn of_value(value: &Value) -> Option<Self> {
        value.as_record().map(|error| Self::of(View(error)))
    }
}

fn prefixed(word: &str) -> String {
    let mut code = String::from("bank.");
    code.push_str(word);
    code
}

/// The message does not quote the description, which may repeat what was sent.
fn issue(code: String, field: String) -> Issue {
    Issue { code: code.into(), field, message: "the bank refused it: see the code".into(), params: Vec::new() }
}

/// `participant_details.recipient.full_name.not_blank`: a field and the constraint that it breaks. The field is the
/// longest beginning that looks like a path, so a sentence, or a value that it repeats, is not taken for one. A
/// sentence may follow the path after a colon: `recipient.full_name: This value is too long.`
fn field_issue(description: &str) -> Option<Issue> {
    let mut field = String::new();
    let mut constraint = "";
    for step in parts(description.trim(), b".[]").filter(|step| !step.is_empty()) {
        push_step(&mut field, constraint);
        constraint = step;
        if !is_word(step) && !is_index(step) {
            break;
        }
    }
    // A single word before a colon may as well be a sentence of its own: `timeout: try again`.
    let last = before_sentence(constraint).trim_end_matches(':');
    match constraint {
        word if is_word(word) && !word.contains('-') => {}
        sentence if sentence.starts_with(' ') => return None,
        _ => {
            if is_index(last) || is_word(last) && !field.is_empty() {
                push_step(&mut field, last);
            }
            constraint = "invalid";
        }
    }
    if field.is_empty() { None } else { Some(issue(prefixed(constraint), field)) }
}

fn push_step(field: &mut String, step: &str) {
    if !field.is_empty() {
        field.push('.');
    }
    field.push_str(step);
}

fn is_word(step: &str) -> bool {
    step.starts_with(|ch: char| ch.is_ascii_lowercase())
        && step.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'-'))
}

fn is_index(step: &str) -> bool {
    (1..=3).contains(&step.len()) && step.bytes().all(|byte| byte.is_ascii_digit())
}

/// Reads a refusal: an answer of the bank, or whatever came instead of one (`null`), with its HTTP status.
///
/// # Errors
/// `error.code`, required: neither the message, `{"status":"ok"}`, nor its HTTP status is a refusal.
/// `{"status":"error"}` and `{"error":"text"}` are refusals even without a code.
pub fn read(answer: &Value, http_status: Option<u32>) -> Result<BankFailure, Vec<Issue>> {
    let refused = http_status.is_some_and(|status| status >= 400);
    let found = match root(answer) {
        Err(issues) if !refused => return Err(issues),
        found => found.ok(),
    };
    match found.and_then(|root| refusal(root, http_status)) {
        Some(failure) => Ok(failure),
        None if refused => Ok(BankFailure::new("", "", http_status)),
        None => Err(vec![Problem::from(DraftProblem::Required).at("error.code")]),
    }
}

/// The refusal in an answer, with or without a code.
pub(super) fn refusal(root: View<'_>, http_status: Option<u32>) -> Option<BankFailure> {
    let (code, description) = match failure_in(root).or(Some(root).filter(|root| root.text("code").is_some())) {
        Some(error) => (error.text("code"), error.text("description")),
        None if root.is("status", "error") || root.text("error").is_some_and(|text| !is_blank_text(text)) => {
            (None, root.text("error"))
        }
        None => return None,
    };
    Some(BankFailure::new(code.unwrap_or_default(), description.unwrap_or_default(), http_status))
}

/// The error of an answer, a session or an item.
pub(super) fn failure_in(holder: View<'_>) -> Option<View<'_>> {
    holder.part("error").filter(|error| has_reason(*error))
}

fn has_reason(error: View<'_>) -> bool {
    error.text("code").is_some() || error.text("description").is_some()
}

/// What comes before the first colon that is followed by a space.
fn before_sentence(text: &str) -> &str {
    let mut end = 0_usize;
    for part in parts(text, b":") {
        if end > 0 && part.starts_with(' ') {
            break;
        }
        end = end.saturating_add(part.len()).saturating_add(1);
    }
    text.get(..end.saturating_sub(1)).unwrap_or(text)
}
