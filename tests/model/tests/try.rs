//! Try.
use bank131_checkout_model::client::{Client, First, Today};
use bank131_checkout_model::explore::{explore, print, shortest};
use bank131_checkout_model::fault::Fault;
use bank131_checkout_model::setup::*;
use bank131_checkout_model::world::Around;

fn set(setup: &mut Setup, word: &str) {
    match word {
        "two" => setup.tabs = 2,
        "fresh" => setup.opens = Opens::Fresh,
        "shared" => setup.shared_store = true,
        "k2" => {
            setup.keys = 2;
            setup.sessions = 2
        }
        "s2" => setup.sessions = 2,
        "s3" => setup.sessions = 3,
        "relay" => setup.proxy = Proxy::Relay,
        "exists" => setup.reading = Reading::Exists,
        "unsupported" => setup.reading = Reading::Unsupported,
        "ignored" => setup.reading = Reading::Ignored,
        "full" => setup.terse = false,
        "losses" => setup.losses = true,
        "silence" => setup.silence = true,
        "gives_up" => setup.gives_up = true,
        "refusals" => setup.refusals = true,
        "not_passed" => setup.not_passed = true,
        "doubt" => setup.doubt = true,
        "contradicts" => setup.contradicts = true,
        "bare" => setup.bare = true,
        "old" => setup.old_events = true,
        "double" => setup.double_clicks = true,
        "cancels" => setup.cancels = true,
        "reloads" => setup.reloads = true,
        "forgets" => setup.forgets = true,
        "3ds" => setup.three_ds = true,
        "q0" => setup.questions = 0,
        "q2" => setup.questions = 2,
        "q3" => setup.questions = 3,
        "" => {}
        _ => panic!("{word}"),
    }
}

#[test]
fn run() {
    let Ok(text) = std::env::var("SETUPS") else { return };
    for line in text.split(';') {
        let mut setup = Setup::calm("try", &Fault::ALL);
        let mut own = false;
        let mut first = false;
        for word in line.split_whitespace() {
            if word == "own" {
                own = true;
                continue;
            }
            if word == "first" {
                first = true;
                continue;
            }
            set(&mut setup, word);
        }
        let client = || -> Box<dyn Client> { if first { Box::new(First) } else { Box::new(Today) } };
        let began = std::time::Instant::now();
        if std::env::var("CENSUS").is_ok() {
            println!("{line}: {}", bank131_checkout_model::explore::census(&Around::new(client(), setup), 1_500_000));
        } else if own {
            let model = Around::new(client(), setup);
            let (states, way) = shortest(
                &model,
                &Fault::WRONG,
                std::env::var("LIMIT").ok().and_then(|l| l.parse().ok()).unwrap_or(300_000),
            );
            println!("{line}: {states} {:?} {:?}", way.as_ref().map(|w| (w.fault, w.actions.len())), began.elapsed());
            if let Some(way) = way {
                println!("{}", print(&model, &way));
            }
        } else {
            println!("{line}: {:?}", explore(client(), &setup));
        }
    }
}
