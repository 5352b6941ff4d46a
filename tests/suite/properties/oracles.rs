//! Second implementations, written from the rules and not from the crate.
#![expect(clippy::arithmetic_side_effects, reason = "an overflow fails the test")]

use num_bigint::BigUint;

/// The INN's check digit behind `digits`: the weights end at the last one, so ten digits drop the first weight.
pub(super) fn inn_check_digit(digits: &[u8]) -> u8 {
    let weights: [u32; 11] = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
    let pairs = weights.iter().rev().zip(digits.iter().rev());
    let sum: u32 = pairs.map(|(weight, digit)| weight * u32::from(*digit)).sum();
    u8::try_from(sum % 11 % 10).unwrap()
}

/// Whether twelve digits are a person's INN.
pub(super) fn is_inn(digits: &[u8; 12]) -> bool {
    digits.iter().any(|digit| *digit != 0)
        && digits[10] == inn_check_digit(&digits[..10])
        && digits[11] == inn_check_digit(&digits[..11])
}

/// The IBAN's number modulo 97, summed from its last digit on by powers of ten.
pub(super) fn modulo_97(iban: &str) -> u32 {
    let moved = iban.chars().skip(4).chain(iban.chars().take(4));
    let digits: Vec<u32> = moved
        .flat_map(|ch| {
            let value = ch.to_digit(36).unwrap();
            if value < 10 { vec![value] } else { vec![value / 10, value % 10] }
        })
        .collect();
    let (sum, _) =
        digits.iter().rev().fold((0, 1), |(sum, power), digit| ((sum + digit * power) % 97, power * 10 % 97));
    sum
}

/// The same by one big number, as ISO 7064 defines it.
fn remainder_97(iban: &str) -> BigUint {
    let moved = iban.chars().skip(4).chain(iban.chars().take(4));
    let number: String = moved.map(|ch| ch.to_digit(36).unwrap().to_string()).collect();
    number.parse::<BigUint>().unwrap() % 97u32
}

/// Whether a BBAN is of a structure such as `4!n4!a12!c`: so many digits, capitals, or either.
fn is_of(structure: &str, mut bban: &str) -> bool {
    let mut parts = structure.split_inclusive(['n', 'a', 'c']);
    let fits = parts.all(|part| {
        let (length, class) = part.split_once('!').unwrap();
        let Some((taken, rest)) = bban.split_at_checked(length.parse().unwrap()) else { return false };
        bban = rest;
        taken.chars().all(|ch| match class {
            "n" => ch.is_ascii_digit(),
            "a" => ch.is_ascii_uppercase(),
            "c" => ch.is_ascii_digit() || ch.is_ascii_uppercase(),
            other => panic!("no class {other}"),
        })
    });
    fits && bban.is_empty()
}

/// Whether a text in electronic form is an IBAN, read off the registry's own text.
pub(super) fn is_iban(text: &str, registry: &[(String, String)]) -> bool {
    let Some((country, rest)) = text.split_at_checked(2) else { return false };
    let Some((digits, bban)) = rest.split_at_checked(2) else { return false };
    let row = registry.iter().find(|(known, _)| known == country);
    row.is_some_and(|(_, structure)| is_of(structure, bban))
        && digits.bytes().all(|digit| digit.is_ascii_digit())
        && ("02"..="98").contains(&digits)
        && remainder_97(text) == BigUint::from(1u32)
}

/// Whether digits pass the Luhn check (ISO/IEC 7812-1, annex B, in its words): the last one makes the sum of all figures of
/// the others, every second doubled from the right, a multiple of ten.
pub(super) fn is_luhn(digits: &str) -> bool {
    let (body, check) = digits.split_at(digits.len() - 1);
    let figures: String = body
        .bytes()
        .rev()
        .zip([2, 1].into_iter().cycle())
        .map(|(digit, factor)| (factor * u32::from(digit - b'0')).to_string())
        .collect();
    let sum: u32 = figures.bytes().map(|figure| u32::from(figure - b'0')).sum();
    check.parse::<u32>().unwrap() == (10 - sum % 10) % 10
}

/// The IBAN of a country and a BBAN.
pub(super) fn iban_of(country: &str, bban: &str) -> String {
    let check = 98 - modulo_97(&format!("{country}00{bban}"));
    format!("{country}{check:02}{bban}")
}

/// The IBANs that differ from a text by one confusion or one swap of neighbours, as the crate `iban_validate` sees them.
/// Where nothing but the check digits is wrong, no digit is read as a letter.
pub(super) fn repairs(iban: &str) -> Vec<String> {
    let chars: Vec<char> = iban.chars().collect();
    let mut candidates = Vec::new();
    let (country, bban) = (iban.get(..2).unwrap_or_default(), iban.get(4..).unwrap_or_default());
    let well_formed = iban_of(country, bban).parse::<iban::Iban>().is_ok();
    for (place, ch) in chars.iter().enumerate() {
        for (one, other) in [('O', '0'), ('I', '1'), ('B', '8'), ('S', '5'), ('Z', '2')] {
            for (from, to) in [(one, other), (other, one)].into_iter().filter(|(from, _)| from == ch) {
                if well_formed && from.is_ascii_digit() {
                    continue;
                }
                candidates.push(chars.iter().enumerate().map(|(at, ch)| if at == place { to } else { *ch }).collect());
                assert_eq!(chars[place], from);
            }
        }
        if place > 0 && chars[place - 1] != *ch {
            let mut swapped = chars.clone();
            swapped.swap(place - 1, place);
            candidates.push(String::from_iter(swapped));
        }
    }
    let plausible = |iban: &String| !["00", "01", "99"].contains(&iban.get(2..4).unwrap_or_default());
    candidates.into_iter().filter(|iban| plausible(iban) && iban.parse::<iban::Iban>().is_ok()).collect()
}

/// A lower-case Russian name in Latin letters, letter by letter (ICAO Doc 9303).
pub(super) fn latin_of_russian(name: &str) -> String {
    let table = "а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts \
                 ч ch ш sh щ shch ъ ie ы y ь - э e ю iu я ia";
    let words: Vec<&str> = table.split_whitespace().collect();
    let spelt = |ch: char| words.chunks(2).find(|pair| pair[0].starts_with(ch)).map_or("", |pair| pair[1]);
    name.chars().map(spelt).filter(|latin| *latin != "-").collect()
}

/// Days since 1970-01-01 (Howard Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil`).
pub(super) fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// The day of a number of days (the same source, `civil_from_days`).
pub(super) fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400;
    (if month <= 2 { year + 1 } else { year }, month, day_of_year - (153 * shifted + 2) / 5 + 1)
}

/// The number of the first and the last plausible day.
pub(super) fn plausible_days() -> std::ops::RangeInclusive<i64> {
    days_from_civil(1900, 1, 1)..=days_from_civil(2199, 12, 31)
}

/// Whether the calendar has the day, and the crate's years do.
pub(super) fn is_day(year: i64, month: i64, day: i64) -> bool {
    let days = days_from_civil(year, month, day);
    plausible_days().contains(&days) && civil_from_days(days) == (year, month, day)
}

/// Full years by counting birthdays one by one; 29 February is kept on 1 March in common years.
pub(super) fn full_years(born: (i64, i64, i64), today: (i64, i64, i64)) -> i64 {
    let birthday = |year: i64| if is_day(year, born.1, born.2) { (year, born.1, born.2) } else { (year, 3, 1) };
    let number = |(year, month, day)| days_from_civil(year, month, day);
    i64::try_from((born.0 + 1..=today.0).filter(|year| number(birthday(*year)) <= number(today)).count()).unwrap()
}

/// A rate as the exact ratio `numerator / denominator` of minor units of the side that is asked for to those given.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ratio {
    pub(super) numerator: u128,
    pub(super) denominator: u128,
    pub(super) to_roubles: bool,
}

/// Whether `amount` at `ratio` rounds to `limit` or less: inequalities between whole numbers, no quotient.
fn rounds_to_at_most(limit: u128, amount: u128, ratio: Ratio, rounding: &str) -> bool {
    let (n, d) = (amount * ratio.numerator, ratio.denominator);
    match rounding {
        "down" => n < (limit + 1) * d,
        "up" => n <= limit * d,
        "half_even" if limit.is_multiple_of(2) => 2 * n <= (2 * limit + 1) * d,
        // Half up to hundredths of a kopeck, those then up to kopecks.
        "bank131" if ratio.to_roubles => 200 * n < (200 * limit + 1) * d,
        _ => 2 * n < (2 * limit + 1) * d,
    }
}

/// The least number that `amount` at `ratio` rounds to at most; `None` above `largest`.
pub(super) fn rounded(amount: u128, ratio: Ratio, rounding: &str, largest: u128) -> Option<u128> {
    let (mut low, mut high) = (0, largest);
    if !rounds_to_at_most(high, amount, ratio, rounding) {
        return None;
    }
    while low < high {
        let middle = low + (high - low) / 2;
        if rounds_to_at_most(middle, amount, ratio, rounding) { high = middle } else { low = middle + 1 }
    }
    Some(low)
}
