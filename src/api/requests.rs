//! The request builders. Each takes the options `project` and `path` besides its own, which are applied to the finished
//! request, here and nowhere else.

use super::answer::{Answer, Misuse};
use super::options::{Options, path, project, wrong_type};
use crate::bank::call::init_payment::{Corridor, nest_saved_card};
use crate::bank::call::{
    Call, HOSTS, Request, RequestOptions, calculate, confirm, init_payment, recurrent_disable, session, token_info,
    widget_token,
};
use crate::check::{ADULT, Date};
use crate::issue::Issue;
use crate::schema::{self, Rules};
use crate::value::{Record, Value};
use crate::words::{Words, words};

/// What a builder gives: the call, or every problem of its draft.
type Built = Result<Request, Vec<Issue>>;

/// The options that every builder takes.
pub(super) fn request_options(options: Options<'_>) -> Result<RequestOptions, Misuse> {
    Ok(RequestOptions { project: options.checked("project", project)?, path: options.checked("path", path)? })
}

/// The answer to a draft: its call with those options, or its problems.
pub(super) fn answer(built: Built, options: RequestOptions, warnings: Vec<Issue>) -> Answer {
    match built {
        Ok(request) => Answer::Request { request: request.with(options), warnings },
        Err(issues) => Answer::invalid(issues),
    }
}

/// A call that takes no other options.
fn simple(draft: &Value, options: &Value, build: fn(&Value) -> Built) -> Result<Answer, Misuse> {
    let options = request_options(Options::of_call(options, &["project", "path"])?)?;
    Ok(answer(build(draft), options, Vec::new()))
}

/// The request that asks what a transfer would cost.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn build_calculate(draft: &Value, options: &Value) -> Result<Answer, Misuse> {
    simple(draft, options, calculate::build)
}

words! {
    /// Where the token of a saved card stands in a payment.
    pub enum SavedCardPlace {
        /// Next to `card`, with the type `recurrent`.
        Item = "item",
        /// In `card`.
        Card = "card",
    }
}

/// The request that starts a transfer; `clock` is today where the option of that name is missing.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn build_init_payment(draft: &Value, options: &Value, clock: Date) -> Result<Answer, Misuse> {
    let options = Options::of_call(options, &["project", "path", "today", "corridors", "savedCard"])?;
    let rules = Rules { today: options.leaf::<Date>("today")?.unwrap_or(clock), minimum_age: ADULT };
    let corridors = corridors(options)?;
    let in_card = options.leaf("savedCard")? == Some(SavedCardPlace::Card);
    let options = request_options(options)?;
    let mut built = init_payment::build(draft, &rules, &corridors);
    let warnings = built.as_ref().map_or_else(|_| Vec::new(), |request| init_payment::warnings(request.body(), &rules));
    if let (Ok(request), true) = (&mut built, in_card) {
        nest_saved_card(request);
    }
    Ok(answer(built, options, warnings))
}

/// Corridors that the bank has opened besides the documented ones: `[{country, payout, currency}]`.
pub(super) fn corridors(options: Options<'_>) -> Result<Vec<Corridor>, Misuse> {
    let items = match options.get("corridors") {
        None => return Ok(Vec::new()),
        Some(Value::List(items)) => items,
        Some(other) => return Err(wrong_type("corridors", "array", other)),
    };
    let mut corridors = Vec::new();
    for (index, item) in items.iter().enumerate() {
        match schema::read(item, &Corridor::SHAPE, &Rules::TIMELESS) {
            Ok(read) => corridors.extend(Corridor::of_record(&read)),
            Err(issues) => return Err(Misuse::first(issues).within(&format!("corridors.{index}"))),
        }
    }
    Ok(corridors)
}

/// The request that confirms the price of a transfer: `information` goes back exactly as it came, an object or JSON
/// text.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn build_confirm(session_id: &Value, information: &Value, options: &Value) -> Result<Answer, Misuse> {
    let options = request_options(Options::of_call(options, &["project", "path"])?)?;
    Ok(answer(confirm::build(session_id, information), options, Vec::new()))
}

/// The request that cancels a transfer.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn build_cancel(session_id: &Value, options: &Value) -> Result<Answer, Misuse> {
    simple(session_id, options, session::cancel)
}

/// The request that asks how far a transfer has come.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn build_status(session_id: &Value, options: &Value) -> Result<Answer, Misuse> {
    simple(session_id, options, session::status)
}

/// The request for a public token, with which a page opens a widget.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn build_widget_token(draft: &Value, options: &Value) -> Result<Answer, Misuse> {
    simple(draft, options, widget_token::build)
}

/// The request that asks what a token stands for.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn build_token_info(draft: &Value, options: &Value) -> Result<Answer, Misuse> {
    simple(draft, options, token_info::build)
}

/// The request that forgets a saved card.
///
/// # Errors
/// [`Misuse`] for an option that does not exist.
pub fn build_recurrent_disable(token: &Value, options: &Value) -> Result<Answer, Misuse> {
    simple(token, options, recurrent_disable::build)
}

/// The table of calls and hosts: `{hosts: {live, …}, calls: {calculate: {method, path}, …}}`.
#[must_use]
pub fn endpoints() -> Value {
    let mut hosts = Record::default();
    for (name, host) in HOSTS {
        hosts.set_text(name, host);
    }
    let mut calls = Record::default();
    for call in Call::ALL.iter().copied() {
        let mut row = Record::default();
        row.set_text("method", call.method().word());
        row.set_text("path", call.path());
        calls.set(call.word(), Value::Record(row));
    }
    let mut endpoints = Record::default();
    endpoints.set("hosts", Value::Record(hosts));
    endpoints.set("calls", Value::Record(calls));
    Value::Record(endpoints)
}
