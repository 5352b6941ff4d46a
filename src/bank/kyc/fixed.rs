//! The fields of version 1.1 that have one value each. Where the bank's pages contradict each other, a draft in either
//! wording becomes the one that is sent.

use crate::value::Value;
use crate::words::words;

/// Fields whose one value the bank dictates: filled in when missing, refused when different.
macro_rules! fixed {
    ($( $(#[doc = $doc:literal])* $name:ident $key:literal = $word:literal; )+) => {
        $( words! {
            $(#[doc = $doc])*
            pub enum $name {
                /// The one value.
                Only = $word,
            }
        } )+

        /// The fields and their words.
        const FIXED: &[(&str, &str)] = &[$(($key, $word)),+];
    };
}

fixed! {
    /// The identity document: always the Russian passport, in KYC's own wording.
    KycIdentityDocument "identity_document" = "Паспорт гражданина РФ";
    /// Citizenship: always Russian.
    KycCitizenship "citizenship" = "РФ";
    /// Beneficial owners: none.
    KycBeneficialOwners "beneficial_owners" = "ВБ отсутствует";
    /// Whether the person is a public official: no.
    KycPublicOfficials "public_officials" = "Нет";
    /// Migration card: none.
    KycMigrationCard "migration_card" = "-";
    /// Document of the right to stay in Russia: none.
    KycRightToStay "right_to_stay_in_rf" = "-";
}

/// Older and other wordings of the same: field, what is read, what is sent.
const READ_AS: [(&str, &str, &str); 4] = [
    // An older page's.
    ("identity_document", "Паспорт РФ", "Паспорт гражданина РФ"),
    // The transfer's `id_type`.
    ("identity_document", "Паспорт гражданина Российской Федерации", "Паспорт гражданина РФ"),
    // The transfer's `citizenship_country_iso3`.
    ("citizenship", "RUS", "РФ"),
    // An older page's; the newer one says it the other way round, in both languages.
    ("beneficial_owners", "БВ отсутствует", "ВБ отсутствует"),
];

/// The draft of version 1.1 in the form that is sent.
pub(super) fn fill(mut draft: Value) -> Value {
    let Some(record) = draft.as_record_mut() else { return draft };
    for (key, word) in FIXED {
        let text = record.get(key).as_text().map(str::trim).unwrap_or_default();
        let other = READ_AS.iter().any(|(field, read, _)| field == key && *read == text);
        if other || record.get(key).is_absent() {
            record.set(*key, (*word).into());
        }
    }
    draft
}
