//! The options of the calls. An unknown one is misuse: a typo must never silently mean nothing.

use super::answer::Misuse;
use crate::bank::init_payment::PayoutType;
use crate::bank::record::{choice, record};
use crate::bank::{DraftProblem, Kind, Leaf, Part, Reader, Record, Rules, Value};
use crate::check::{CountryCode, CurrencyCode, Date as CivilDate, Refusal, Script};
use crate::issue::Problem;
use validator::Validate;

record! {
    /// The options of all calls; each call takes the few that concern it.
    #[expect(non_snake_case, reason = "JavaScript's name")]
    pub struct Options {
        /// The `field` that issues carry.
        optional field: FieldPath,
        /// The input is finished (on blur): what is incomplete is invalid.
        optional r#final: bool,
        /// Takes an alpha-2 country code too, which browsers fill in.
        optional alpha2: bool,
        /// Takes only an IBAN or a phone number of this country (ISO 3166-1 alpha-3).
        optional country: CountryCode,
        /// The script of a name's letters; `any` one by default.
        optional script: ScriptName,
        /// The day on which the person acts, `YYYY-MM-DD`; the local date by default.
        optional today: CivilDate,
        /// Full years needed; 18 by default.
        optional minimumAge: WholeNumber,
        /// Sent as `X-PARTNER-PROJECT`: the bank chooses a promotional rate by it.
        optional project: ProjectId,
        /// Corridors that the bank has opened besides the documented ones.
        optional corridors: Vec<CorridorOption>,
    }
}

impl Options {
    /// The options that a call takes; `null` and `undefined` are none.
    pub(super) fn read(options: &Value, allowed: &[&str]) -> Result<Self, Misuse> {
        if matches!(options, Value::Null) {
            return Ok(Self::default());
        }
        // No option is judged by the day.
        let rules = Rules { today: CivilDate::EPOCH, minimum_age: 0 };
        let mut reader = Reader::new(&rules);
        let read = <Self as Part>::read(options, &mut reader);
        for key in options.as_record().into_iter().flat_map(Record::keys) {
            if !allowed.contains(&key) {
                reader.within(key, |reader| reader.refuse(DraftProblem::UnknownField));
            }
        }
        match reader.finish(&Self::SHAPE) {
            Ok(_) => Ok(read.unwrap_or_default()),
            Err(issues) => Err(Misuse { issues }),
        }
    }

    pub(super) fn is_final(&self) -> bool {
        self.r#final == Some(true)
    }

    pub(super) fn field(&self) -> &str {
        self.field.as_ref().map_or("", |path| path.0.as_str())
    }
}

record! {
    /// A corridor that the bank has opened.
    pub struct CorridorOption {
        /// Where the money goes (ISO 3166-1 alpha-3).
        required country: CountryCode,
        /// How the recipient gets it.
        required payout: PayoutType,
        /// In which currency (ISO 4217).
        required currency: CurrencyCode,
    }
}

choice! {
    /// A script by name.
    pub enum ScriptName("latin, cyrillic, any") {
        /// Latin.
        Latin = "latin",
        /// Cyrillic.
        Cyrillic = "cyrillic",
        /// Any one.
        Any = "any",
    }
}

impl From<ScriptName> for Script {
    fn from(name: ScriptName) -> Self {
        match name {
            ScriptName::Latin => Self::Latin,
            ScriptName::Cyrillic => Self::Cyrillic,
            ScriptName::Any => Self::Any,
        }
    }
}

/// A dotted path that the page chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldPath(pub String);

impl Leaf for FieldPath {
    const NAME: &'static str = "field";

    fn check(text: &str, _rules: &Rules) -> Result<Self, Refusal<Problem>> {
        Ok(Self(text.to_owned()))
    }

    fn text(&self) -> String {
        self.0.clone()
    }
}

/// A project identifier: printable ASCII, since it becomes a header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectId(pub String);

impl Leaf for ProjectId {
    const NAME: &'static str = "project";

    fn check(text: &str, _rules: &Rules) -> Result<Self, Refusal<Problem>> {
        if text.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Ok(Self(text.to_owned()));
        }
        Err(Refusal::invalid(DraftProblem::UnknownChoice { allowed: "printable ASCII without spaces" }.into()))
    }

    fn text(&self) -> String {
        self.0.clone()
    }
}

impl Leaf for CivilDate {
    const NAME: &'static str = "date";

    fn check(text: &str, _rules: &Rules) -> Result<Self, Refusal<Problem>> {
        Self::parse(text).map_err(Refusal::common)
    }

    fn text(&self) -> String {
        self.to_string()
    }
}

/// A whole number from 0 on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WholeNumber(pub u32);

impl Part for WholeNumber {
    const KIND: Kind = Kind::Leaf("whole_number");

    fn read(value: &Value, reader: &mut Reader<'_>) -> Option<Self> {
        match value {
            Value::Integer(number) if (0..=i64::from(u32::MAX)).contains(number) => {
                u32::try_from(*number).ok().map(Self)
            }
            _ => reader.wrong_type("whole number", value),
        }
    }

    fn write(&self) -> Value {
        Value::Integer(self.0.into())
    }
}
