//! Labels of international host names in ASCII: written, and looked through.
//!
//! Source: RFC 3492, with the parameters of its section 5.

const BASE: u32 = 36;
const INITIAL_BIAS: u32 = 72;
const INITIAL_CODE: u32 = 0x80;

/// Writes a label, which is no longer than any input of a check, in ASCII.
pub(super) fn encode(label: &str, out: &mut String) {
    let (mut basic, mut done) = (0u32, 0u32);
    for ch in label.chars().filter(char::is_ascii) {
        out.push(ch);
        basic = basic.wrapping_add(1);
    }
    if basic > 0 {
        out.push('-');
    }
    let (mut code, mut delta, mut bias) = (INITIAL_CODE, 0u32, INITIAL_BIAS);
    loop {
        let mut next = u32::MAX;
        for ch in label.chars() {
            if (code..next).contains(&ch.into()) {
                next = ch.into();
            }
        }
        if next == u32::MAX {
            return;
        }
        let handled = basic.wrapping_add(done);
        delta = delta.wrapping_add(next.wrapping_sub(code).wrapping_mul(handled.wrapping_add(1)));
        code = next;
        for ch in label.chars() {
            if u32::from(ch) < code {
                delta = delta.wrapping_add(1);
            } else if u32::from(ch) == code {
                push_number(out, delta, bias);
                bias = adapted(delta, basic.wrapping_add(done).wrapping_add(1), done == 0);
                delta = 0;
                done = done.wrapping_add(1);
            }
        }
        (delta, code) = (delta.wrapping_add(1), code.wrapping_add(1));
    }
}

/// Whether a text in lower case is the ASCII form of a label with at least one such letter outside ASCII, and no other.
pub(super) fn has_only(text: &str, is_letter: fn(char) -> bool) -> bool {
    let basic = text.bytes().rposition(|byte| byte == b'-').filter(|at| *at > 0);
    let digits = text.get(basic.map_or(0, |at| at.wrapping_add(1))..).unwrap_or_default();
    !digits.is_empty() && letters_of(digits, basic.unwrap_or(0), is_letter).is_some()
}

fn letters_of(digits: &str, basic: usize, is_letter: fn(char) -> bool) -> Option<()> {
    let (mut code, mut at, mut bias) = (INITIAL_CODE, 0u32, INITIAL_BIAS);
    let mut count = u32::try_from(basic).ok()?;
    let mut digits = digits.bytes();
    while digits.len() > 0 {
        let before = at;
        let (mut weight, mut place) = (1u32, BASE);
        loop {
            let digit = char::from(digits.next()?).to_digit(BASE)?;
            // Letters come before digits.
            let digit = if digit < 10 { digit.wrapping_add(26) } else { digit.wrapping_sub(10) };
            at = at.checked_add(weight.checked_mul(digit)?)?;
            let threshold = threshold(place, bias);
            if digit < threshold {
                break;
            }
            weight = weight.checked_mul(BASE.wrapping_sub(threshold))?;
            place = place.wrapping_add(BASE);
        }
        count = count.wrapping_add(1);
        bias = adapted(at.wrapping_sub(before), count, before == 0);
        code = code.checked_add(at.checked_div(count)?)?;
        // Behind the letter that went in here.
        at = at.checked_rem(count)?.wrapping_add(1);
        char::from_u32(code).filter(|letter| is_letter(*letter))?;
    }
    Some(())
}

fn push_number(out: &mut String, mut number: u32, bias: u32) {
    let mut place = BASE;
    loop {
        let threshold = threshold(place, bias);
        let radix = BASE.wrapping_sub(threshold);
        let above = number.checked_sub(threshold);
        let digit = above.and_then(|above| above.checked_rem(radix)?.checked_add(threshold)).unwrap_or(number);
        let digit = if digit < 26 { digit.wrapping_add(10) } else { digit.wrapping_sub(26) };
        out.extend(char::from_digit(digit, BASE));
        let Some(above) = above.and_then(|above| above.checked_div(radix)) else { return };
        number = above;
        place = place.wrapping_add(BASE);
    }
}

fn threshold(place: u32, bias: u32) -> u32 {
    place.saturating_sub(bias).clamp(1, 26)
}

/// Section 6.1.
#[inline(never)]
fn adapted(delta: u32, count: u32, is_first: bool) -> u32 {
    let mut delta = if is_first { delta.wrapping_div(700) } else { delta.wrapping_div(2) };
    delta = delta.wrapping_add(delta.checked_div(count).unwrap_or(0));
    let mut bias = 0u32;
    while delta > 455 {
        delta = delta.wrapping_div(35);
        bias = bias.wrapping_add(BASE);
    }
    let skewed = delta.wrapping_mul(BASE).checked_div(delta.wrapping_add(38));
    bias.wrapping_add(skewed.unwrap_or(0))
}
