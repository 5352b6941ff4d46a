//! Is this input right? One subject per file: a type, its reasons, its parse.
//!
//! Each type is made by parsing only, holds the canonical form, and says nothing of it in `Debug`. A rejection is
//! [`State::Incomplete`] while the input can still become right by typing on, else [`State::Invalid`]. Positions count
//! the typed characters from 1.

mod accent;
mod birth_date;
mod country;
mod currency;
mod date;
mod digit_groups;
mod division_code;
mod document_dates;
mod document_number;
mod email;
mod host;
mod iban;
mod iin;
mod inn;
mod input;
mod input_kind;
mod lookalike;
mod name;
mod pan;
mod passport;
mod phone;
mod postal_code;
mod punycode;
mod tables;
mod text;
mod transliteration;
mod typing;
mod url;
mod verdict;

pub use birth_date::{ADULT, BirthDate, BirthDateOptions, BirthDateProblem};
pub use country::{CountryCode, CountryProblem};
pub use currency::{CurrencyCode, CurrencyProblem};
pub use date::{Date, DateProblem, LeapDay};
pub use division_code::{DivisionCode, DivisionCodeProblem};
pub use document_dates::{DocumentDateProblem, ExpiryDate, IssueDate};
pub use document_number::{DocumentNumber, DocumentNumberProblem};
pub use email::{Email, EmailProblem};
pub use iban::{Iban, IbanProblem, IbanWarning};
pub use iin::{Iin, IinProblem};
pub use inn::{Inn, InnProblem};
pub use input::{InputProblem, MAX_LENGTH, limited};
pub(crate) use input::{PositionedChar, code_chars, digits, folded, inner};
pub use input_kind::InputKind;
pub use name::{NameProblem, PersonName, Script};
pub(crate) use pan::find_pan_alone;
pub use passport::{Passport, PassportProblem, PassportWarning};
pub use phone::{Phone, PhoneParts, PhoneProblem};
pub use postal_code::{PostalCode, PostalCodeProblem};
pub use text::{Text, TextProblem};
pub use typing::{Deletion, FormattedInput};
pub(crate) use url::push_percent;
pub use url::{HttpsUrl, UrlProblem};
pub use verdict::{Rejection, State};
