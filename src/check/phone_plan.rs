//! National numbering plans: how many digits of a number are the operator's (or area's) code.
//!
//! Source: ITU-T E.164 national numbering plans. Only plans whose code has one length for the listed leading digits.

/// Numbers of one country that begin alike.
pub(crate) struct Plan {
    pub(crate) calling_code: &'static str,
    /// Leading digits of the national number; empty takes every number.
    pub(crate) leading: &'static [&'static str],
    /// ISO 3166-1 alpha-3.
    pub(crate) country: &'static str,
    /// Digits of the operator's or area's code.
    pub(crate) operator: usize,
    /// Digits of the national number.
    pub(crate) national: usize,
}

const fn plan(
    calling_code: &'static str,
    leading: &'static [&'static str],
    country: &'static str,
    operator: usize,
    national: usize,
) -> Plan {
    Plan { calling_code, leading, country, operator, national }
}

/// Kazakhstan shares +7 with Russia and owns 6xx and 7xx.
static PLANS: [Plan; 5] = [
    plan("7", &["6", "7"], "KAZ", 3, 10),
    plan("7", &["3", "4", "8", "9"], "RUS", 3, 10),
    plan("90", &["2", "3", "4", "5", "8"], "TUR", 3, 10),
    plan("996", &["2", "3", "5", "7", "8", "9"], "KGZ", 3, 9),
    plan("998", &["2", "3", "5", "6", "7", "8", "9"], "UZB", 2, 9),
];

/// What a plan says of the digits behind the `+`.
pub(crate) enum Match {
    /// The plan of the number, and the number is whole.
    Whole(&'static Plan),
    /// The plan of the number, which has this many national digits instead of the plan's.
    Sized(&'static Plan, usize),
    /// The calling code is known, but no number of it begins so.
    NoSuchNumber,
    /// No plan here.
    Unknown,
}

/// The plan of a number; while two countries share its beginning, that of `wanted`.
pub(crate) fn find(digits: &str, wanted: Option<&str>) -> Match {
    let mut found = Match::Unknown;
    for plan in &PLANS {
        let Some(national) = digits.strip_prefix(plan.calling_code) else { continue };
        let begins = |leading: &&str| national.starts_with(leading) || leading.starts_with(national);
        let length = national.len();
        match found {
            Match::Unknown | Match::NoSuchNumber if !plan.leading.iter().any(begins) => found = Match::NoSuchNumber,
            Match::Unknown | Match::NoSuchNumber if length == plan.national => found = Match::Whole(plan),
            Match::Unknown | Match::NoSuchNumber => found = Match::Sized(plan, length),
            Match::Sized(..) if wanted == Some(plan.country) && plan.leading.iter().any(begins) => {
                found = Match::Sized(plan, length);
            }
            _ => {}
        }
    }
    found
}

/// The calling code of a country that has a plan here.
pub(crate) fn calling_code(country: &str) -> Option<&'static str> {
    PLANS.iter().find(|plan| plan.country == country).map(|plan| plan.calling_code)
}

/// The lengths of the calling code and of the operator's code behind it, for grouping; 0 where unknown.
pub(crate) fn grouping(digits_without_plus: &str) -> (usize, usize) {
    let plan = PLANS.iter().find(|plan| digits_without_plus.starts_with(plan.calling_code));
    plan.map_or((0, 0), |plan| (plan.calling_code.len(), plan.operator))
}
