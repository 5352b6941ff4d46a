//! The body of version 2.0, for residents and others, as far as the bank publishes it.

use super::leaf::{KycBirthDate, KycCountry};
use super::payload::written;
use super::signature::{Signature, sign};
use super::tax_number::KycTaxNumber;
use super::version::Version;
use crate::bank::call::{Call, Request};
use crate::check::{Email, Inn, PersonName, Phone, Text as FreeText};
use crate::issue::{Issue, problems};
use crate::schema::{Broken, DraftProblem, Kind, Part, Reader, Rules, Shape, record};
use crate::value::{Record, Value, View};
use crate::words::words;

problems! {
    /// Why the documents of a person are refused together.
    pub enum KycDocumentsProblem {
        /// Not those that the bank asks of this type.
        Types = "kyc.documents", "FL_RESIDENT needs PASSPORT_RF alone, FL_NONRESIDENT a FOREIGN_PASSPORT and another document";
    }
}

words! {
    /// Whose passport it is.
    pub enum KycType {
        /// A resident of Russia.
        Resident = "FL_RESIDENT",
        /// Somebody else.
        Nonresident = "FL_NONRESIDENT",
    }
}

record! {
    /// The body of a check, version 2.0.
    pub struct KycCheckV2: inn_of_resident {
        /// Whose passport it is.
        required r#type: KycType,
        /// Surname.
        required last_name: PersonName,
        /// First name.
        required first_name: PersonName,
        /// Patronymic; left out if there is none.
        optional patronymic: PersonName,
        /// Date of birth, 18 years ago or more.
        required birthday: KycBirthDate,
        /// Place of birth.
        required birthplace: FreeText,
        /// Country of citizenship, alpha-2.
        required citizenship: KycCountry,
        /// INN; of a person who is not a resident, the taxpayer's number of another country.
        required inn: KycTaxNumber,
        /// Phone, in any form; sent as `+<country code><number>`.
        required phone_number: Phone,
        /// E-mail; `email` is read too.
        required e_mail = "e-mail": Email,
        /// Residents: `PASSPORT_RF` only. Others: `FOREIGN_PASSPORT` and any other but that; citizens of Belarus ask
        /// the bank. It publishes no more of their fields, so they pass through unchanged.
        /// Required, though optional in the shape: they are read by hand.
        optional documents: KycDocuments,
        /// As in version 1.1.
        optional signature: Signature,
    }
}

/// Objects that are sent as they are.
#[derive(Clone, Debug, PartialEq)]
pub struct KycDocuments(pub Vec<Record>);

impl Part for KycDocuments {
    const KIND: Kind = Kind::List(&Shape { fields: &[], rules: &[] });

    fn of_value(value: &Value) -> Option<Self> {
        let Value::List(items) = value else { return None };
        items.iter().map(|item| item.as_record().cloned()).collect::<Option<_>>().map(Self)
    }

    fn to_value(&self) -> Value {
        Value::List(self.0.iter().cloned().map(Value::Record).collect())
    }
}

/// A resident's number is an INN, whose check digits show a typo.
fn inn_of_resident(check: View<'_>) -> Result<(), Broken> {
    match check.text("inn").map(Inn::parse) {
        Some(Err(refusal)) if check.is("type", "FL_RESIDENT") => Err(Broken::at(&["inn"], refusal.problem)),
        _ => Ok(()),
    }
}

/// The request of a draft of version 2.0.
///
/// # Errors
/// Every problem, in the document's order of fields.
pub fn build_v2(draft: &Value, rules: &Rules) -> Result<Request, Vec<Issue>> {
    let mut draft = draft.clone();
    let (mut documents, mut signature) = (Value::Null, Value::Null);
    if let Some(record) = draft.as_record_mut() {
        decide_email(record);
        documents = record.take("documents").unwrap_or(Value::Null);
        signature = record.take("signature").unwrap_or(Value::Null);
    }
    let mut reader = Reader::new(rules);
    let mut check = reader.record(&draft, &KycCheckV2::SHAPE).unwrap_or_default();
    pass(&mut check, documents, &mut reader);
    sign(&mut check, signature, &mut reader);
    reader.finish(&KycCheckV2::SHAPE)?;
    Ok(Request::of_call(Call::KycCheck, Value::Record(check)).at(Version::V2.path()))
}

/// The table names the field `e-mail`, version 1.1 `email`.
fn decide_email(record: &mut Record) {
    if record.get("e-mail").is_absent()
        && let Some(email) = record.take("email")
    {
        record.set("e-mail", email);
    }
}

/// Puts documents into the body that can be sent and signed.
fn pass(check: &mut Record, documents: Value, reader: &mut Reader<'_>) {
    let items = match &documents {
        Value::List(items) => items.as_slice(),
        other if !other.is_absent() => return refuse(reader, "documents", "array", other),
        _ => &[],
    };
    if items.is_empty() {
        reader.report_at("documents", DraftProblem::Required.into());
    }
    for (index, item) in items.iter().enumerate().filter(|(_, item)| item.as_record().is_none()) {
        refuse(reader, &format!("documents.{index}"), "object", item);
    }
    if !has_documents(View(check), items) {
        reader.report_at("documents", KycDocumentsProblem::Types.into());
    }
    if let Err((path, problem)) = written(&documents) {
        reader.report_at(&format!("documents.{path}"), problem);
    }
    check.set("documents", documents);
}

/// "Residents: PASSPORT_RF only. Non-residents: FOREIGN_PASSPORT and any other type but PASSPORT_RF." The rule for
/// citizens of Belarus is not published: their documents are left to the bank. What is not a document, and an unknown type
/// or citizenship, are reported elsewhere.
fn has_documents(check: View<'_>, items: &[Value]) -> bool {
    let (mut passports, mut others, mut foreign) = (0u32, 0u32, 0u32);
    for item in items {
        let Value::Record(document) = item else { return true };
        let count = match View(document).text("type") {
            Some("PASSPORT_RF") => &mut passports,
            Some("FOREIGN_PASSPORT") => &mut foreign,
            _ => &mut others,
        };
        *count = count.saturating_add(1);
    }
    match check.text("type") {
        _ if items.is_empty() || matches!(check.text("citizenship"), None | Some("BY")) => true,
        Some("FL_RESIDENT") => others == 0 && foreign == 0,
        Some("FL_NONRESIDENT") => passports == 0 && foreign == 1 && others > 0,
        _ => true,
    }
}

fn refuse(reader: &mut Reader<'_>, step: &str, expected: &'static str, value: &Value) {
    reader.report_at(step, DraftProblem::WrongType { expected, actual: value.kind() }.into());
}
