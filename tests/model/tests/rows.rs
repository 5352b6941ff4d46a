//! What the model finds in the first reducer.
use bank131_checkout_model::client::First;
use bank131_checkout_model::explore::{print, shortest};
use bank131_checkout_model::setups::rows;
use bank131_checkout_model::world::Around;

#[test]
fn every_finding_is_found() {
    let mut missing = Vec::new();
    let only = std::env::var("ROW").unwrap_or_default();
    for row in rows().into_iter().filter(|row| row.row.contains(&only)) {
        let began = std::time::Instant::now();
        let model = Around::new(Box::new(First), row.setup.clone());
        let (states, way) = shortest(&model, 3_000_000);
        match way {
            Some(way) => {
                println!("{}: {:?} in {} steps, {states} states, {:?}", row.row, way.fault, way.actions.len(), began.elapsed());
                println!("{}", print(&model, &way));
            }
            None => { println!("{}: NOTHING in {states} states, {:?}", row.row, began.elapsed()); missing.push(row.row) },
        }
    }
    assert_eq!(missing, [] as [&str; 0]);
}
