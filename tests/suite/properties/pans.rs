//! Card numbers in free text: every one is seen, however it is grouped and whatever stands next to it; and how often what is
//! none is taken for one, by kind, over 10,000 made-up ones each from a fixed seed.
#![expect(clippy::arithmetic_side_effects, reason = "an overflow fails the test")]

use super::oracles::{iban_of, is_luhn};
use super::{holds, inputs, status};
use bank131_checkout::api;
use proptest::prelude::{Strategy, any, prop_oneof};
use proptest::prop_assert;
use proptest::sample::select;
use proptest::strategy::{BoxedStrategy, ValueTree};
use proptest::test_runner::{Config, RngSeed, TestRunner};

/// The number with its Luhn check digit.
fn luhn_of(body: &str) -> String {
    (0..10).map(|digit| format!("{body}{digit}")).find(|number| is_luhn(number)).unwrap()
}

/// Cards of each scheme: all but the check digit.
const SCHEMES: [(&str, &str); 21] = [
    ("Mir", "220[0-4][0-9]{11}"),
    ("Mir of 19 digits", "220[0-4][0-9]{14}"),
    ("Visa", "4[0-9]{14}"),
    ("Visa of 19 digits", "4[0-9]{17}"),
    ("Mastercard", "5[1-5][0-9]{13}"),
    ("Mastercard on 2", "(222[1-9]|22[3-9][0-9]|2[3-6][0-9]{2}|27[01][0-9]|2720)[0-9]{11}"),
    ("Maestro", "(50|5[678]|63|67)[0-9]{13,16}"),
    ("American Express", "3[47][0-9]{12}"),
    ("Diners Club", "36[0-9]{11}"),
    ("Diners Club of 16 digits", "30[0-5][0-9]{12}|3095[0-9]{11}|3[89][0-9]{13}"),
    ("Discover", "(6011|64[4-9][0-9]|65[0-9]{2})[0-9]{11}"),
    ("JCB", "35(2[89]|[3-8][0-9])[0-9]{11}"),
    ("UnionPay", "62[0-9]{13,16}"),
    ("UnionPay on 81", "81[0-6][0-9]{12}"),
    ("RuPay", "(60|65|81|82)[0-9]{13}"),
    ("Uzcard", "8600[0-9]{11}"),
    ("Humo", "9860[0-9]{11}"),
    ("Troy", "(9792|65[0-9]{2})[0-9]{11}"),
    ("Elcard", "9417[0-9]{11}"),
    ("Belkart", "9112[0-9]{11}"),
    ("ArCa", "9051[0-9]{11}"),
];

/// The usual groupings of so many digits.
fn groupings(length: usize) -> &'static [&'static [usize]] {
    match length {
        14 => &[&[14], &[4, 6, 4], &[4, 4, 4, 2]],
        15 => &[&[15], &[4, 6, 5], &[4, 4, 4, 3]],
        16 => &[&[16], &[4, 4, 4, 4], &[8, 8], &[8, 4, 4], &[4, 4, 8], &[4, 8, 4], &[6, 10], &[1; 16]],
        17 => &[&[17], &[4, 4, 4, 4, 1]],
        18 => &[&[18], &[4, 4, 4, 4, 2]],
        _ => &[&[19], &[4, 4, 4, 4, 3]],
    }
}

fn grouped(number: &str, sizes: &[usize], mark: &str) -> String {
    let mut rest = number;
    let groups = sizes.iter().map(|size| {
        let (group, others) = rest.split_at(*size);
        rest = others;
        group.to_owned()
    });
    groups.collect::<Vec<_>>().join(mark)
}

/// A card in one of its usual groupings.
fn card() -> BoxedStrategy<String> {
    let bodies = SCHEMES.map(|(_, pattern)| pattern.prop_map(|body| luhn_of(&body)).boxed());
    let marks = select(vec![" ", "-", ".", "\u{a0}", " - ", "–"]);
    (proptest::strategy::Union::new(bodies), any::<usize>(), marks)
        .prop_map(|(number, at, mark)| {
            let forms = groupings(number.len());
            grouped(&number, forms[at % forms.len()], mark)
        })
        .boxed()
}

#[test]
fn every_scheme_is_seen_in_every_usual_grouping() {
    for (name, pattern) in SCHEMES {
        holds(50, pattern, |body| {
            let number = luhn_of(&body);
            for sizes in groupings(number.len()) {
                for mark in [" ", "-", "\u{2011}", ".", " – "] {
                    let text = grouped(&number, sizes, mark);
                    prop_assert!(status(api::check_text, &text) == "invalid", "{} {:?}", name, text);
                }
                let is_list = sizes.len() == 2;
                for mark in ["/", "_", ",", ":", "*", "·", " / ", "|"].into_iter().filter(|_| !is_list) {
                    let text = grouped(&number, sizes, mark);
                    prop_assert!(status(api::check_text, &text) == "invalid", "{} {:?}", name, text);
                }
            }
            Ok(())
        });
    }
}

#[test]
fn what_stands_beside_a_card_does_not_hide_it() {
    let next_to = "(0[1-9]|1[0-2])([/-]| / ||\\.)(2[6-9]|3[0-5])( [0-9]{3,4})?|[1-9][0-9]{0,3}|[0-9]{3}|дом [1-9]|\\+7 9[0-9]{2} [0-9]{3}-[0-9]{2}-[0-9]{2}|[1-6][0-9]{5}|20[0-9]{2}-(0[1-9]|1[0-2])-[0-3][0-9]";
    let other = prop_oneof![4 => next_to, 1 => card(), 1 => inputs::inn(), 1 => inputs::iban()];
    holds(2000, (other, card(), any::<bool>(), select(vec![" ", ", ", "; ", "/", ": ", " (", "\n"])), |case| {
        let (other, card, before, mark) = case;
        let text = if before { format!("{other}{mark}{card}") } else { format!("{card}{mark}{other}") };
        prop_assert!(status(api::check_text, &text) == "invalid", "{:?}", text);
        Ok(())
    });
}

#[test]
fn a_card_is_refused_wherever_text_is_taken() {
    let taken = |text: &str| {
        [
            ("name", status(api::check_name, text)),
            ("email", status(api::check_email, &format!("{}@example.com", text.replace(' ', ".")))),
            ("url", status(api::check_url, &format!("https://example.com/?a={}", text.replace(' ', "-")))),
            ("document", status(api::check_document_number, text)),
        ]
    };
    holds(500, card(), |text| {
        for (field, status) in taken(&text) {
            prop_assert!(status != "ok", "{} {:?}", field, text);
        }
        Ok(())
    });
}

/// How many of 10,000 made-up ones are taken for a card.
fn alarms(of: &BoxedStrategy<String>) -> u32 {
    let config = Config { rng_seed: RngSeed::Fixed(20_261_125), ..Config::default() };
    let mut runner = TestRunner::new(config);
    let alarms = (0..10_000).filter(|_| status(api::check_text, &of.new_tree(&mut runner).unwrap().current()) != "ok");
    u32::try_from(alarms.count()).unwrap()
}

/// Made of a pattern.
fn of(pattern: &'static str) -> BoxedStrategy<String> {
    pattern.boxed()
}

/// Electronic, in fours, with dots or dashes, in small letters.
fn ibans_in_text(ibans: BoxedStrategy<String>) -> BoxedStrategy<String> {
    let written = |(iban, form, before, behind): (String, usize, &str, &str)| {
        let mark = ["", " ", " ", " ", ".", "-", "/"][form % 7];
        let groups: Vec<&str> = iban.as_bytes().chunks(4).map(|group| std::str::from_utf8(group).unwrap()).collect();
        let print = groups.join(mark);
        let print = if form % 5 == 0 { print.to_lowercase() } else { print };
        format!("{before}{print}{behind}")
    };
    let before = select(vec!["", "перевод на ", "IBAN ", "IBAN: ", "счёт №1, ", "2026 "]);
    let behind = select(vec!["", " Ankara", ", 15", " 2026", ".", " 4510 123456"]);
    (ibans, any::<usize>(), before, behind).prop_map(written).boxed()
}

/// Turkish ones of eight banks.
fn turkish() -> BoxedStrategy<String> {
    let banks = select(vec!["00010", "00012", "00015", "00046", "00062", "00064", "00067", "00111"]);
    (banks, "[0-9]{16}").prop_map(|(bank, account)| iban_of("TR", &format!("{bank}0{account}"))).boxed()
}

fn with_ean_check_digit(body: &str) -> String {
    let sum: u32 = body
        .bytes()
        .rev()
        .zip([3, 1].into_iter().cycle())
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .sum();
    format!("{body}{}", (10 - sum % 10) % 10)
}

/// The last digit is the rest modulo 13 (OGRNIP) or 11 (OGRN), of which the last digit counts.
fn with_ogrn_check_digit(body: &str) -> String {
    let modulus = if body.len() == 14 { 13 } else { 11 };
    format!("{body}{}", body.parse::<u64>().unwrap() % modulus % 10)
}

fn dates() -> &'static str {
    "(0[1-9]|[12][0-9]|3[01])\\.(0[1-9]|1[0-2])\\.(19|20)[0-9]{2}|(19|20)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9])"
}

fn passports_by_dates() -> BoxedStrategy<String> {
    let passport = "[0-9]{4} [0-9]{6}|[0-9]{2} [0-9]{2} [0-9]{6}|[0-9]{2} [0-9]{2} №[0-9]{6}|[0-9]{10}";
    let year = "(19|20)[0-9]{2}";
    (passport, prop_oneof![3 => dates(), 1 => year], any::<bool>(), select(vec![" ", ", ", " от "]))
        .prop_map(
            |(passport, date, before, mark)| {
                if before { format!("{date}{mark}{passport}") } else { format!("{passport}{mark}{date}") }
            },
        )
        .boxed()
}

fn inns_by_numbers() -> BoxedStrategy<String> {
    let numbers = prop_oneof![
        "[1-9][0-9]{0,4}",
        "[1-6][0-9]{5}",
        "[0-9]{4} [0-9]{6}",
        "[0-9]{9}",
        "[0-9]{3}-[0-9]{3}-[0-9]{3} [0-9]{2}",
        "8 9[0-9]{2} [0-9]{3} [0-9]{2} [0-9]{2}",
        dates(),
        inputs::inn(),
        "[0-9]{20}",
    ];
    (inputs::inn(), numbers, any::<bool>(), select(vec![" ", ", ", "/", " - ", "; "]))
        .prop_map(
            |(inn, number, before, mark)| {
                if before { format!("{number}{mark}{inn}") } else { format!("{inn}{mark}{number}") }
            },
        )
        .boxed()
}

/// In one piece and in its parts. In fours it cannot be told from a card with an expiry after it.
fn accounts() -> BoxedStrategy<String> {
    let forms: [&[usize]; 2] = [&[20], &[5, 3, 1, 4, 7]];
    let account = "(408(17|20|02)|40[57]0[1-3]|423(0[1-7])|42601|30101)810[0-9]{12}";
    (account, select(forms.to_vec()), select(vec![" ", "."]))
        .prop_map(|(account, sizes, mark)| grouped(&account, sizes, mark))
        .boxed()
}

#[test]
fn what_is_no_card_is_seldom_taken_for_one() {
    let many = ibans_in_text(inputs::iban());
    let kinds: [(&str, BoxedStrategy<String>); 13] = [
        ("IBANs of 89 countries", many),
        ("IBANs of eight Turkish banks", ibans_in_text(turkish())),
        ("OGRN", of("[15][0-9]{11}").prop_map(|body| with_ogrn_check_digit(&body)).boxed()),
        ("OGRNIP", of("3(0[4-9]|1[0-9]|2[0-6])[0-9]{11}").prop_map(|body| with_ogrn_check_digit(&body)).boxed()),
        ("EAN-13", of("[0-9]{12}").prop_map(|body| with_ean_check_digit(&body)).boxed()),
        ("Russian parcels", of("[1-6][0-9]{12}").prop_map(|body| with_ean_check_digit(&body)).boxed()),
        ("fourteen digits", of("[1-9][0-9]{13}")),
        ("accounts", accounts()),
        ("phones", of("(тел\\. |звонить |)\\+[1-9][0-9]{10,14}( [0-9]{1,4})?")),
        (
            "phones in groups",
            of(
                "\\+(7 9[0-9]{2}|90 5[0-9]{2}|998 9[0-9]|49 15[12][0-9]|44 7[4-9][0-9]{2}|86 139) [0-9]{3}[ -]?[0-9]{2}[ -]?[0-9]{2}( [0-9]{1,6})?",
            ),
        ),
        ("passports next to dates", passports_by_dates()),
        ("INNs next to other numbers", inns_by_numbers()),
        (
            "UUIDs and hexadecimal tokens",
            of("(id=)?([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|[0-9a-f]{31,33})"),
        ),
    ];
    let reported: Vec<(&str, u32)> = kinds.iter().map(|(name, kind)| (*name, alarms(kind))).collect();
    println!("taken for a card, of 10,000: {reported:?}");
    let often: Vec<_> = reported.iter().filter(|(_, alarms)| *alarms > 50).collect();
    assert!(often.is_empty(), "{often:?}");
    let alarms_of = |kind: &str| reported.iter().find(|(name, _)| *name == kind).unwrap().1;
    assert_eq!(
        ["IBANs of 89 countries", "OGRNIP", "EAN-13", "accounts", "UUIDs and hexadecimal tokens"].map(alarms_of),
        [0; 5]
    );
}
