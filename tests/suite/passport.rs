//! The Russian internal passport.

use super::support::date;
use bank131_checkout::check::{Passport, PassportWarning};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn a_series_up_to_three_years_from_the_issue_is_near_in_any_century() {
    for (series, near) in [("99", 1996..=2002), ("00", 1997..=2003), ("02", 1999..=2005), ("98", 1995..=2001)] {
        let passport = Passport::parse(&format!("80{series}579120")).unwrap();
        for year in 1991..=2030 {
            let warned = passport.series_year(date(year, 6, 1)).is_some();
            assert_eq!(warned, !near.contains(&year), "series {series} issued in {year}");
        }
    }
}

#[test]
fn a_passport_lapses_90_days_after_the_20th_and_the_45th_birthday() {
    let lapsed = |issued, born, today| match Passport::lapsed(issued, born, today) {
        Some(PassportWarning::Lapsed { age }) => age,
        _ => 0,
    };
    let born = date(1998, 3, 15);
    let issued = date(2018, 3, 14);
    assert_eq!(lapsed(issued, born, date(2018, 3, 15)), 0, "on the 20th birthday");
    assert_eq!(lapsed(issued, born, date(2018, 6, 13)), 0, "90 days behind it");
    assert_eq!(lapsed(issued, born, date(2018, 6, 14)), 20, "91 days behind it");
    assert_eq!(lapsed(date(2018, 3, 15), born, date(2043, 6, 13)), 0, "renewed at 20, 90 days behind the 45th");
    assert_eq!(lapsed(date(2018, 3, 15), born, date(2043, 6, 14)), 45, "renewed at 20, 91 days behind the 45th");
    assert_eq!(lapsed(issued, born, date(2050, 1, 1)), 20, "never renewed: the first birthday ended it");
    assert_eq!(lapsed(date(2043, 3, 15), born, date(2090, 1, 1)), 0, "renewed at 45: it lapses no more");
}

#[test]
fn a_passport_of_somebody_born_on_29_february_lapses_by_1_march() {
    let (born, issued) = (date(1980, 2, 29), date(2000, 3, 1));
    assert_eq!(Passport::lapsed(issued, born, date(2025, 5, 30)), None, "90 days behind 2025-03-01");
    assert!(Passport::lapsed(issued, born, date(2025, 5, 31)).is_some(), "91 days behind 2025-03-01");
}
