//! The port answers as the original.
use bank131_checkout::api;
use bank131_checkout::bank::parse_json;
use bank131_checkout_model::first;
use serde_json::{Value, json};

struct Rng(u64);
impl Rng {
    fn next(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n as u64) as usize
    }
    fn of<T: Clone>(&mut self, list: &[T]) -> T {
        list[self.next(list.len())].clone()
    }
}

fn session(r: &mut Rng) -> Value {
    let mut s = json!({});
    if r.next(12) > 0 { s["session_id"] = r.of(&[json!("ps_1"), json!("ps_1"), json!("ps_1"), json!("ps_2"), json!(""), json!(5), json!("a b")]); }
    s["status"] = r.of(&["created", "in_progress", "in_progress", "in_progress", "accepted", "cancelled", "error", "unknown"]).into();
    s["outcome"] = r.of(&["pending", "pending", "pending", "pending", "pending", "succeeded", "failed", "cancelled", "unknown"]).into();
    if r.next(3) == 0 { s["next_action"] = r.of(&[json!("confirm"), json!("capture"), json!(null), json!(3)]); }
    if r.next(4) == 0 { s["redirect"] = r.of(&[json!({"url": "https://x"}), json!(null), json!("no")]); }
    if r.next(6) == 0 { s["inform"] = r.of(&[json!({"qr": "x"}), json!(null)]); }
    if r.next(6) == 0 { s["error"] = r.of(&[json!({"code": "e1"}), json!("e"), json!({"code": "e 1"})]); }
    if r.next(5) == 0 { s[r.of(&["payments", "payouts"])] = r.of(&[json!([{"refunds": [{"status": "accepted"}]}]), json!([{"refunds": [{"status": "declined"}]}, 3]), json!([]), json!({})]); }
    s
}

fn event(r: &mut Rng, at: &mut i64) -> Value {
    let mut e = match r.next(16) {
        0 => json!({"type": "quoted", "total": {"amount": 1, "currency": "RUB"}}),
        1 => json!({"type": "quoted", "source": r.of(&[json!({"amount": 3, "currency": "RUB"}), json!(3)])}),
        2 => json!({"type": "edited"}),
        3 | 4 => json!({"type": "starting"}),
        5..=7 => json!({"type": "session", "session": r.next(15).checked_sub(1).map(|_| session(r)).unwrap_or(json!("x"))}),
        8 | 9 => json!({"type": "bank_event", "event": {"type": r.of(&["ready_to_confirm", "action_required", "payment_finished", "payment_refunded", "x"]), "session": session(r)}}),
        10 => json!({"type": "confirming"}),
        11 => json!({"type": "cancelling"}),
        12 => json!({"type": "call_failed", "call": r.of(&["init", "confirm", "cancel", "status", "bad"]), "reason": r.of(&["refused", "unknown", "unknown", "x"]), "code": r.of(&[json!("c1"), json!("idempotency_key_already_exists"), json!(null), json!(4)])}),
        13 => json!({"type": "returned"}),
        14 => r.of(&[json!({"type": "resumed"}), json!({"type": "resumed", "session_id": "ps_1"}), json!({"type": "resumed", "session_id": 4})]),
        _ => r.of(&[json!({"type": "tick"}), json!({"type": "tick"}), json!({"type": "bad"}), json!({"type": "tick", "more": 1}), json!([]), json!({})]),
    };
    if e.is_object() && r.next(5) > 0 {
        *at += r.of(&[0i64, 1000, 30_000, 300_000, 3_600_000, -60_000]);
        *at = (*at).max(0);
        e["at"] = r.of(&[json!(*at), json!(*at), json!(*at), json!(*at), json!(*at), json!(*at), json!(*at), json!(-1), json!("x"), json!(1.5)]);
    }
    e
}

#[test]
fn port_answers_as_the_original() {
    let mut r = Rng(0x9E37_79B9_7F4A_7C15);
    let (mut compared, mut refused) = (0u64, 0u64);
    let mut phases = std::collections::BTreeMap::<String, u64>::new();
    for _ in 0..60_000 {
        let mut state = first::start_transfer();
        assert_eq!(state, serde_json::to_value(api::start_transfer()).unwrap());
        let mut at = 1_000_000;
        for _ in 0..40 {
            let e = event(&mut r, &mut at);
            let port = first::advance(&state, &e);
            let read = |v: &Value| parse_json(&v.to_string()).unwrap();
            let original = api::advance(&read(&state), &read(&e)).map_err(|m| m.issue.code.to_string());
            compared += 1;
            match (port, original) {
                (Ok(p), Ok(o)) => {
                    assert_eq!(p, serde_json::to_value(o).unwrap(), "{state} {e}");
                    *phases.entry(p["phase"].as_str().unwrap().to_owned()).or_default() += 1;
                    state = p;
                }
                (Err(p), Err(o)) => {
                    refused += 1;
                    assert_eq!(p, o, "{state} {e}");
                }
                (p, o) => panic!("{state} {e}: {p:?} {o:?}"),
            }
        }
    }
    eprintln!("{compared} compared, {refused} refused alike, {phases:?}");
}
