//! `POST /api/v2/bpa/session/multi/init/payment`: starts a transfer.

use crate::attempt::checked_key;
use crate::bank_error::{BankError, checked};
use crate::calculate::confirm_information;
use crate::clock::Moment;
use crate::json::{Json, at};
use crate::session::Order;
use crate::sessions::Shared;
use crate::three_d_secure::Way;
use axum::extract::State;
use axum::http::HeaderMap;
use bank131_checkout::api;
use bank131_checkout::check::Date;
use bank131_checkout::value::{Record, Value};

/// One key per attempt. The name comes from the bank's PHP SDK.
const KEY_HEADER: &str = "X-PARTNER-IDEMPOTENCY-KEY";
/// Only for the demo: what the pretend bank does with the transfer.
const SCENARIO_HEADER: &str = "X-SANDBOX-SCENARIO";

pub(crate) async fn init_payment(
    State(sessions): State<Shared>,
    headers: HeaderMap,
    Json(draft): Json,
) -> Result<Json, BankError> {
    let key = headers.get(KEY_HEADER).map(|key| checked_key(key.to_str().unwrap_or_default())).transpose()?;
    let order = order(&draft, &headers);
    sessions.lock().start(key, draft, order).map(Json)
}

fn order(draft: &Value, headers: &HeaderMap) -> Result<Order, BankError> {
    let now = Moment::now().ok_or_else(BankError::internal)?;
    let transfer = transfer(draft, now.date().ok_or_else(BankError::internal)?)?;
    let is_scenario = |name: &str| headers.get(SCENARIO_HEADER).is_some_and(|scenario| scenario == name);
    let confirm_information = confirm_information(at(&transfer, &["calculate"]), is_scenario("rate_changes"))?;
    let ways = [("three_d_secure", Way::Post), ("three_d_secure_get", Way::Get)];
    let three_d_secure = ways.into_iter().find_map(|(name, way)| is_scenario(name).then_some(way));
    Ok(Order { transfer, confirm_information, three_d_secure, now })
}

const CITIZENSHIP: &str = "citizenship_country_iso3";

/// The request in canonical form. The bank is less strict than the builder: its document calls the recipient's
/// citizenship mandatory, but leaves it out of its own example of a cash transfer.
fn transfer(draft: &Value, today: Date) -> Result<Value, BankError> {
    let mut draft = draft.clone();
    let lacks = recipient(&mut draft).filter(|recipient| recipient.get(CITIZENSHIP).is_absent());
    let stand_in = lacks.map(|recipient| recipient.set_text(CITIZENSHIP, "TUR"));
    let mut transfer = checked(api::build_init_payment(&draft, &Value::Null, today))?;
    if let (Some(()), Some(recipient)) = (stand_in, recipient(&mut transfer)) {
        recipient.take(CITIZENSHIP);
    }
    Ok(transfer)
}

fn recipient(draft: &mut Value) -> Option<&mut Record> {
    let people = draft.as_record_mut()?.get_mut("participant_details")?;
    people.as_record_mut()?.get_mut("recipient")?.as_record_mut()
}
