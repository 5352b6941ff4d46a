//! 3-D Secure: how the bank of the sender's card asks for the sender.
//!
//! A card's bank has an https address and this server has none, so the redirect names a host that does not exist: a test
//! leads it to [`card_bank`](crate::card_bank).

use crate::json::object;
use bank131_checkout::value::Value;

const ADDRESS: &str = "https://acs.example.com/3ds";
/// The session's id, under the name that 3-D Secure gives to the merchant's data.
pub(crate) const MERCHANT_DATA: &str = "MD";

/// How the sender gets to the card's bank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    Get,
    Post,
}

/// The `customer_interaction` of a payment, in the shape of the bank's webhook. A card's bank chooses the names of its
/// fields, so one of them is `submit`, the name of the function that sends a form.
pub(crate) fn interaction(way: Way, session_id: &str) -> Value {
    let (method, url, pairs) = match way {
        Way::Get => ("GET", format!("{ADDRESS}?{MERCHANT_DATA}={session_id}"), object([])),
        Way::Post => {
            let params = [("PaReq", "sdfew^//asdhbv"), (MERCHANT_DATA, session_id), ("submit", "1"), ("action", "pay")];
            ("POST", ADDRESS.to_owned(), object(params.map(|(name, value)| (name, value.into()))))
        }
    };
    let redirect = [
        ("url", url.as_str().into()),
        ("base_url", ADDRESS.into()),
        ("method", method.into()),
        ("qs", object([])),
        ("params", pairs),
    ];
    object([("type", "redirect".into()), ("redirect", object(redirect))])
}
