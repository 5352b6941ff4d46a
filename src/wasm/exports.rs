//! What the page imports: a few lines each.

use super::error::thrown;
pub(super) use super::value::Answered;
use super::value::{from_js, to_js};
use crate::api::{self, Answer, Misuse};
use crate::check::Date;
use crate::value::Value;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

pub(super) fn answered(answer: Result<Answer, Misuse>) -> Answered {
    answer.map_err(|misuse| thrown(&misuse)).and_then(|answer| to_js(&answer.into_value()))
}

/// The local date: what day it is where the person is.
pub(super) fn clock() -> Date {
    let now = js_sys::Date::new_0();
    let narrow = |part: u32| i8::try_from(part).unwrap_or(1);
    let year = i16::try_from(now.get_full_year()).unwrap_or(0);
    Date::new(year, narrow(now.get_month().saturating_add(1)), narrow(now.get_date())).unwrap_or(Date::EPOCH)
}

pub(super) fn check(
    function: fn(&Value, &Value) -> Result<Answer, Misuse>,
    input: &JsValue,
    options: &JsValue,
) -> Answered {
    answered(function(&from_js(input), &from_js(options)))
}

fn check_on(
    function: fn(&Value, &Value, Date) -> Result<Answer, Misuse>,
    input: &JsValue,
    options: &JsValue,
) -> Answered {
    answered(function(&from_js(input), &from_js(options), clock()))
}

// The texts are plain literals: wasm-bindgen would print the raw ones that `///` gives inside a macro.
macro_rules! checks {
    ($run:ident: $( $name:literal $function:ident($options:literal) -> $answer:literal, $doc:literal; )+) => { $(
        #[doc = $doc]
        #[wasm_bindgen(js_name = $name, unchecked_return_type = $answer)]
        pub fn $function(
            #[wasm_bindgen(unchecked_param_type = "string | null | undefined")] input: &JsValue,
            #[wasm_bindgen(unchecked_optional_param_type = $options)] options: &JsValue,
        ) -> Answered {
            $run(api::$function, input, options)
        }
    )+ };
}

checks! { check:
    "checkCountry" check_country("CountryOptions") -> "Answer<string, CountryFacts>",
        "ISO 3166-1 alpha-3, in any case.";
    "checkCurrency" check_currency("CheckOptions") -> "Answer<string, CurrencyFacts>",
        "ISO 4217, in any case.";
    "checkDate" check_date("CheckOptions") -> "Answer<string>",
        "A date, `YYYY-MM-DD` or `DD.MM.YYYY`.";
    "checkDivisionCode" check_division_code("CheckOptions") -> "Answer<string>",
        "A passport's division code, `NNN-NNN`.";
    "checkDocumentNumber" check_document_number("CheckOptions") -> "Answer<string>",
        "The number of a foreign document: 3 to 20 letters and digits.";
    "checkEmail" check_email("CheckOptions") -> "Answer<string>",
        "An e-mail address as HTML's inputs take it.";
    "checkIban" check_iban("IbanOptions") -> "Answer<string, IbanFacts>",
        "An IBAN in electronic or print form, 89 countries.";
    "checkInn" check_inn("CheckOptions") -> "Answer<string>",
        "A person's INN, both check digits.";
    "checkName" check_name("NameOptions") -> "Answer<string>",
        "A name in letters of one script. A Latin form that is suggested is a guess: the recipient's passport decides.";
    "checkPhone" check_phone("PhoneOptions") -> "Answer<string, PhoneFacts>",
        "A phone number in international form.";
    "checkPostalCode" check_postal_code("CheckOptions") -> "Answer<string>",
        "A Russian postal code.";
    "checkText" check_text("CheckOptions") -> "Answer<string>",
        "Free text without control characters and card numbers.";
    "checkUrl" check_url("CheckOptions") -> "Answer<string>",
        "An https URL.";
}

checks! { check_on:
    "checkBirthDate" check_birth_date("BirthDateOptions") -> "Answer<string, BirthDateFacts>",
        "A date of birth, 18 or more full years ago.";
    "checkExpiryDate" check_expiry_date("ExpiryDateOptions") -> "Answer<string>",
        "The last day of a document, after today.";
    "checkIssueDate" check_issue_date("IssueDateOptions") -> "Answer<string>",
        "The day on which a document was issued, not after today.";
    "checkPassport" check_passport("PassportOptions") -> "Answer<string, PassportFacts>",
        "Series and number of a Russian internal passport.";
}

/// Minor units of an amount as typed: `3 579,12` roubles are 357912 kopecks.
#[wasm_bindgen(js_name = "parseAmount", unchecked_return_type = "Answer<number>")]
pub fn parse_amount(
    #[wasm_bindgen(unchecked_param_type = "string | null | undefined")] text: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "CurrencyCode")] currency: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "CheckOptions")] options: &JsValue,
) -> Answered {
    answered(api::parse_amount(&from_js(text), &from_js(currency), &from_js(options)))
}

/// `source + transfer_fee + sms_fee`.
#[wasm_bindgen(js_name = "total", unchecked_return_type = "Answer<Amount>")]
pub fn total(#[wasm_bindgen(unchecked_param_type = "Draft<TotalInput>")] parts: &JsValue) -> Answered {
    to_js(&api::total(&from_js(parts)).into_value())
}

/// What a transfer would cost at a known rate.
#[wasm_bindgen(js_name = "estimate", unchecked_return_type = "Answer<Estimate>")]
pub fn estimate(#[wasm_bindgen(unchecked_param_type = "Draft<EstimateInput>")] input: &JsValue) -> Answered {
    to_js(&api::estimate(&from_js(input)).into_value())
}

/// The request that asks what a transfer would cost.
#[wasm_bindgen(js_name = "buildCalculate", unchecked_return_type = "Built<Calculate>")]
pub fn build_calculate(
    #[wasm_bindgen(unchecked_param_type = "Draft<Calculate>")] draft: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "BuildOptions")] options: &JsValue,
) -> Answered {
    answered(api::build_calculate(&from_js(draft), &from_js(options)))
}

/// The request that starts a transfer.
#[wasm_bindgen(js_name = "buildInitPayment", unchecked_return_type = "Built<InitPayment>")]
pub fn build_init_payment(
    #[wasm_bindgen(unchecked_param_type = "Draft<InitPayment>")] draft: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "InitPaymentOptions")] options: &JsValue,
) -> Answered {
    answered(api::build_init_payment(&from_js(draft), &from_js(options), clock()))
}
