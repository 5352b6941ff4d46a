//! Where a transfer is, tested through the calls that a page makes.

mod acting;
mod decisions;
mod end;
mod events;
mod rows;
mod screens;
mod start;
mod stored;
mod tickets;
mod time;
mod watching;

use super::support::{Json, value, with};
use bank131_checkout::api;
use serde_json::json;

/// The session of all tests, and one of another transfer.
const OURS: &str = "ps_1634163";
const OTHERS: &str = "ps_1634164";
/// The key of the attempt, and another.
const KEY: &str = "3f1c9a";
const OTHER_KEY: &str = "77b0de";

/// 2026-11-22T01:00:00Z.
const START: i64 = 1_795_309_200_000;
const MINUTE: i64 = 60_000;

/// A page: it keeps the state and the time, and reports each answer with its ticket.
#[derive(Clone)]
struct Page {
    state: Json,
    at: i64,
}

impl Page {
    fn new() -> Self {
        Self { state: serde_json::to_value(api::start_transfer()).unwrap(), at: START }.says("tick")
    }

    /// The state after an event, or the error.
    fn tries(&self, mut event: Json) -> Result<Json, String> {
        event["at"] = self.at.into();
        match api::advance(&value(&self.state), &value(&event)) {
            Ok(state) => Ok(serde_json::to_value(state).unwrap()),
            Err(misuse) => Err(format!("{} {}", misuse.issue.field, misuse.issue.code)),
        }
    }

    #[track_caller]
    fn meets(mut self, event: Json) -> Self {
        self.state = self.tries(event.clone()).unwrap_or_else(|error| panic!("{error}: {event}"));
        self
    }

    fn says(self, kind: &str) -> Self {
        self.meets(json!({ "type": kind }))
    }

    fn after_ms(mut self, ms: i64) -> Self {
        self.at = self.at.checked_add(ms).unwrap();
        self.says("tick")
    }

    fn after_minutes(self, minutes: i64) -> Self {
        self.after_ms(minutes.checked_mul(MINUTE).unwrap())
    }

    fn ticket(&self) -> Json {
        self.state["ticket"].clone()
    }

    fn quotes(self) -> Self {
        self.meets(quoted())
    }

    fn starts(self, key: &str) -> Self {
        self.meets(json!({"type": "starting", "key": key}))
    }

    fn confirms(self) -> Self {
        self.meets(json!({"type": "confirming", "session_id": OURS}))
    }

    fn cancels(self) -> Self {
        self.meets(json!({"type": "cancelling", "session_id": OURS}))
    }

    /// An answer to what was asked just now.
    #[track_caller]
    fn answered(self, call: &str, session: Json) -> Self {
        let to = self.ticket();
        self.answered_to(to, call, session)
    }

    #[track_caller]
    fn answered_to(self, to: Json, call: &str, session: Json) -> Self {
        self.meets(json!({"type": "answer", "call": call, "to": to, "session": session}))
    }

    /// No answer to what was asked just now.
    #[track_caller]
    fn loses(self, call: &str) -> Self {
        let to = self.ticket();
        self.meets(json!({"type": "call_failed", "call": call, "to": to, "reason": "unknown"}))
    }

    #[track_caller]
    fn refused(self, call: &str, code: &str) -> Self {
        let to = self.ticket();
        self.meets(json!({"type": "call_failed", "call": call, "to": to, "reason": "refused", "code": code}))
    }

    /// The proxy has passed nothing on.
    #[track_caller]
    fn held_back(self, call: &str) -> Self {
        let to = self.ticket();
        self.meets(json!({
            "type": "call_failed", "call": call, "to": to, "reason": "refused", "code": "hold_over", "passed": false,
        }))
    }

    /// The proxy's record of the attempt.
    #[track_caller]
    fn learns(self, record: Json) -> Self {
        let to = self.ticket();
        self.meets(json!({"type": "attempt", "to": to, "record": record, "holds_lock": true}))
    }

    #[track_caller]
    fn hears(self, kind: &str, session: Json) -> Self {
        self.meets(json!({"type": "bank_event", "event": {"type": kind, "session": session}}))
    }

    /// An answer to the status that is as terse as the documented ones.
    #[track_caller]
    fn polls(self) -> Self {
        self.answered("status", running(OURS))
    }

    #[track_caller]
    fn is(self, phase: &str) -> Self {
        assert_eq!(self.state["phase"], phase, "{}", self.state);
        self
    }

    #[track_caller]
    fn may(self, steps: &[&str]) -> Self {
        assert_eq!(self.state["may"], json!(steps), "{}", self.state);
        self
    }

    #[track_caller]
    fn shows(self, screen: &str) -> Self {
        assert_eq!(self.state["show"], screen, "{}", self.state);
        self
    }

    /// Asserts what this step decided to send.
    #[track_caller]
    fn sends(self, send: Json) -> Self {
        assert_eq!(self.state["send"], send, "{}", self.state);
        self
    }

    #[track_caller]
    fn sends_nothing(self) -> Self {
        assert_eq!(self.state.get("send"), None, "{}", self.state);
        self
    }

    /// Asserts that an event changes nothing.
    #[track_caller]
    fn ignores(self, event: Json) -> Self {
        let after = self.tries(event.clone());
        assert_eq!(after, Ok(without_send(&self.state)), "{event}");
        self
    }

    /// Whether a step is offered.
    fn offers(&self, step: &str) -> bool {
        self.state["may"].as_array().unwrap().contains(&json!(step))
    }
}

fn without_send(state: &Json) -> Json {
    let mut state = state.clone();
    state.as_object_mut().unwrap().shift_remove("send");
    state
}

fn quoted() -> Json {
    let money = |amount: i64, currency: &str| json!({"amount": amount, "currency": currency});
    json!({
        "type": "quoted", "source": money(357_913, "RUB"), "destination": money(131_426, "TRY"),
        "total": money(357_913, "RUB"),
    })
}

/// A session in progress, as terse as the documents' own answers.
fn running(id: &str) -> Json {
    json!({"session_id": id, "status": "in_progress", "next_action": null, "outcome": "pending"})
}

fn asked(id: &str) -> Json {
    with(running(id), "next_action", json!("confirm"))
}

fn acting(id: &str) -> Json {
    with(
        running(id),
        "redirect",
        json!({"method": "POST", "url": "https://acs.example.com/", "params": {"PaReq": "eJxV"}}),
    )
}

/// A session with a code to scan.
fn informing(id: &str) -> Json {
    with(running(id), "inform", json!({"qr_content": "https://qr.example.com/1"}))
}

fn over(id: &str, outcome: &str) -> Json {
    let status = if outcome == "succeeded" { "accepted" } else { "cancelled" };
    json!({"session_id": id, "status": status, "next_action": null, "outcome": outcome})
}

fn erring(id: &str) -> Json {
    json!({"session_id": id, "status": "error", "next_action": null, "outcome": "unknown"})
}

/// A session that its items contradict.
fn contradicting(id: &str) -> Json {
    json!({"session_id": id, "status": "cancelled", "next_action": null, "outcome": "unknown"})
}

/// A session with the second of the minute at which the bank changed it.
fn updated(session: Json, second: u8) -> Json {
    with(session, "updated_at", json!(format!("2026-11-22T01:00:{second:02}.000000Z")))
}

fn record(state: &str) -> Json {
    json!({"key": KEY, "state": state})
}

fn started() -> Json {
    json!({"key": KEY, "state": "started", "session": OURS, "hold_ms": 300_000})
}

/// A page in the phase of this name, by the shortest way.
fn to(place: &str) -> Page {
    match place {
        "draft" => Page::new(),
        "quoted" => Page::new().quotes(),
        "starting" => to("quoted").starts(KEY),
        "unnamed" => to("starting").loses("init"),
        "unnamed, taken" => to("starting").refused("init", "idempotency_key_already_exists"),
        "preparing" => to("starting").answered("init", running(OURS)),
        "asking" => to("preparing").hears("ready_to_confirm", updated(asked(OURS), 10)).polls(),
        "deciding, yes" => to("asking").confirms(),
        "deciding, no" => to("asking").cancels(),
        "acting" => to("deciding, yes").hears("action_required", updated(acting(OURS), 20)).polls(),
        "acting, returned" => to("acting").says("returned"),
        "acting, nothing to go to" => to("deciding, yes").hears("action_required", updated(running(OURS), 20)).polls(),
        "acting, code to scan" => to("deciding, yes").hears("action_required", updated(informing(OURS), 20)).polls(),
        "lapsed" => to("asking").after_minutes(5),
        "doubt" => to("deciding, yes").loses("confirm"),
        "watching" => Page::new().meets(json!({"type": "resumed", "session_id": OURS})),
        "over, succeeded" => to("deciding, yes").answered("status", over(OURS, "succeeded")),
        "over, not_charged" => to("deciding, no").answered("status", over(OURS, "failed")),
        "over, cancelled" => to("deciding, no").answered("status", over(OURS, "cancelled")),
        _ => panic!("there is no way to {place}"),
    }
}

/// Every phase and variant that has a screen of its own.
const PLACES: [&str; 19] = [
    "draft",
    "quoted",
    "starting",
    "unnamed",
    "unnamed, taken",
    "preparing",
    "asking",
    "deciding, yes",
    "deciding, no",
    "acting",
    "acting, returned",
    "acting, nothing to go to",
    "acting, code to scan",
    "lapsed",
    "doubt",
    "watching",
    "over, succeeded",
    "over, not_charged",
    "over, cancelled",
];

/// Those that an answer about the session can change and that are not over.
fn open_places() -> impl Iterator<Item = &'static str> {
    PLACES.into_iter().skip(5).filter(|place| !place.starts_with("over"))
}
