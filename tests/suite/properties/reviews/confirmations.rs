//! Confirmations: what differs from what was accepted, and by how much.

use super::{Deal, ask, deals, distance, fits, fraction, power, printed, reported_distance, thousandths, whole};
use crate::properties::amounts::minor;
use crate::properties::holds;
use bank131_checkout::money::{
    Amount, Ask, Confirmation, ConfirmedRate, Decimal, Difference, Estimate, MAX_MINOR, Placed, Policy, Rounding,
    estimate, review_confirmation,
};
use num_rational::BigRational;
use proptest::prelude::{Strategy, any};
use proptest::strategy::BoxedStrategy;
use proptest::{option, prop_assert_eq};

/// What was accepted, source and destination, and what is to be confirmed, at `rate`.
#[derive(Clone, Copy, Debug)]
struct Change {
    deal: Deal,
    accepted: (i64, i64),
    confirmed: (i64, i64),
    rate: Decimal,
}

/// Another rate by up to three per cent, another source, and a destination that is rounded or not quite.
fn changes() -> BoxedStrategy<Change> {
    let changes = (-40..=40i64, -2..=2i64, -3000..=3000i128, 4..=10u32);
    (deals(), minor(), changes)
        .prop_filter_map("a deal", |(deal, amount, (source, destination, parts, decimals))| {
            let made = estimate(&deal.pair(), Ask::Source(amount), &deal.rate(), Rounding::Bank131).ok()?;
            let accepted = (made.source.minor(), made.destination.minor());
            let (mantissa, scale) = (deal.mantissa * (100_000 + parts), deal.scale + 5);
            let other = Deal { mantissa, scale, ..deal };
            if !fits(mantissa, scale, deal.quantity) {
                return None;
            }
            let moved = |minor: i64, by: i64| minor.saturating_add(by).clamp(1, MAX_MINOR);
            let source = moved(accepted.0, source);
            let made = estimate(&other.pair(), Ask::Source(source), &other.rate(), Rounding::Bank131).ok()?;
            let confirmed = (source, moved(made.destination.minor(), destination));
            Some(Change { deal, accepted, confirmed, rate: other.confirmed_rate(decimals)? })
        })
        .boxed()
}

/// A figure, what was accepted and is confirmed, and the thousandths between.
type Reported = (&'static str, Option<(i64, i64)>, i64);

impl Change {
    fn review(&self, policy: Policy) -> Result<Vec<Difference>, Vec<Placed>> {
        let (source, destination) = self.deal.amounts(self.confirmed.0, self.confirmed.1);
        let free = Amount::new(0, source.currency().clone()).unwrap();
        let rate = ConfirmedRate::new(self.rate).unwrap();
        let confirmed = Confirmation::new(&source, &destination, &free, rate).unwrap();
        review_confirmation(&self.deal.quote(self.accepted.0, self.accepted.1), &confirmed, policy)
    }

    /// How far the confirmed amounts are from their own rate.
    fn distance(&self) -> i64 {
        let (from, to) = self.deal.amounts(1, 1);
        let units = fraction(power(to.currency().minor_units()), power(from.currency().minor_units()));
        let (low, high) = printed(self.rate.mantissa, self.rate.scale);
        distance(self.confirmed.1, self.confirmed.0, &(low * &units, high * units))
    }

    /// The amounts that differ.
    fn amounts(&self) -> Vec<Reported> {
        let ((from, to), (from_now, to_now)) = (self.accepted, self.confirmed);
        [("source", from, from_now), ("destination", to, to_now), ("total", from, from_now)]
            .into_iter()
            .filter(|(_, accepted, confirmed)| accepted != confirmed)
            .map(|(field, accepted, confirmed)| {
                let part = (whole(confirmed) - whole(accepted)) / whole(accepted);
                (field, Some((accepted, confirmed)), thousandths(&part))
            })
            .collect()
    }

    /// The least by which rates that print so differ, as destination per source.
    fn rates(&self) -> i64 {
        let (low, high) = printed(self.rate.mantissa, self.rate.scale);
        let (least, most) = accepted_rate(&self.deal);
        if high < least {
            thousandths(&((high - &least) / least))
        } else if low > most {
            thousandths(&((low - &most) / most))
        } else {
            0
        }
    }
}

/// A quote's rate as destination per source: the least and the greatest that print so.
fn accepted_rate(deal: &Deal) -> (BigRational, BigRational) {
    let (low, high) = printed(deal.mantissa, deal.scale);
    let (low, high) = (low / whole(deal.quantity), high / whole(deal.quantity));
    if deal.sends_roubles { (high.recip(), low.recip()) } else { (low, high) }
}

#[test]
fn a_confirmation_at_the_rate_of_the_quote_differs_in_nothing() {
    let values = (deals(), minor(), any::<bool>(), -500..=500i128, 4..=10u32);
    holds(2000, values, |(deal, amount, gives_source, hidden, decimals)| {
        let Some(meant) = deal.with_hidden_digits(hidden) else { return Ok(()) };
        let Some(rate) = meant.confirmed_rate(decimals) else { return Ok(()) };
        let made = estimate(&meant.pair(), ask(gives_source, amount), &meant.rate(), Rounding::Bank131);
        let Ok(Estimate { source, destination, .. }) = made else { return Ok(()) };
        let amounts = (source.minor(), destination.minor());
        let kept = Change { deal, accepted: amounts, confirmed: amounts, rate };
        prop_assert_eq!(kept.review(Policy::default()), Ok(Vec::new()));
        Ok(())
    });
}

#[test]
fn differences_are_as_by_fractions() {
    holds(2000, changes(), |change| {
        let differences = match change.review(Policy::default()) {
            Ok(differences) => differences,
            Err(problems) => {
                prop_assert_eq!(reported_distance(&problems), Some(change.distance()), "{:?}", problems);
                return Ok(());
            }
        };
        prop_assert_eq!(change.distance(), 0);
        let mut expected = change.amounts();
        expected.extend(Some(("fx_rate", None, change.rates())).filter(|(_, _, per_mille)| *per_mille != 0));
        let reported: Vec<Reported> =
            differences.iter().map(|difference| (difference.field, difference.minor, difference.per_mille)).collect();
        prop_assert_eq!(reported, expected);
        Ok(())
    });
}

#[test]
fn a_tolerance_passes_exactly_what_is_within_it() {
    let tolerance = || option::of(0..=50i64);
    holds(1000, (changes(), tolerance(), tolerance()), |(change, tolerance_per_mille, tolerance_minor)| {
        let policy = Policy { tolerance_per_mille, tolerance_minor };
        for difference in change.review(policy).unwrap_or_default() {
            let within_minor = |minor: i64| difference.minor.is_none_or(|(from, to)| (to - from).abs() <= minor);
            let within_part = |part: i64| match difference.minor {
                Some((from, to)) => whole((to - from).abs()) * whole(1000) <= whole(part) * whole(from),
                None => difference.per_mille.abs() <= part,
            };
            let expected = policy != Policy::default()
                && tolerance_minor.is_none_or(within_minor)
                && tolerance_per_mille.is_none_or(within_part);
            prop_assert_eq!(difference.tolerated, expected, "{:?} {:?}", difference, policy);
        }
        Ok(())
    });
}
