//! The checks of single fields: one export for all, and the TypeScript of each.
//!
//! `scripts/build.mjs` makes the functions of JavaScript, `checkIban` and the others, numbered in the order of the table.

use super::exports::{Answered, answered, clock};
use super::value::from_js;
use crate::api::{Check, every_check};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// The check of this number.
#[wasm_bindgen(skip_typescript)]
pub fn check(number: usize, input: &JsValue, options: &JsValue) -> Answered {
    let Some(check) = Check::ALL.get(number) else { return Ok(JsValue::UNDEFINED) };
    answered(check.run(&from_js(input), &from_js(options), &clock))
}

macro_rules! or_default {
    ($default:literal) => {
        $default
    };
    ($default:literal $given:ident) => {
        stringify!($given)
    };
}

macro_rules! name_of {
    ($input_kind:ident $name:literal) => {
        $name
    };
}

macro_rules! typescript {
    ($(
        $check:ident $name:literal $js:literal $function:ident($($clock:ident)?) $how:ident $by:ident {
            takes: $takes:literal,
            example: $example:literal,
            $( options: $options:ident { $( $option:literal: $option_type:literal, $option_says:literal; )+ }, )?
            $( facts: $facts:ident { $( $fact:literal: $fact_type:literal, $fact_says:literal; )+ }, )?
            $( input_kind: $input_kind:ident, )?
            problems: [$($problem:ident),+],
        }
    )+) => {
        #[wasm_bindgen(typescript_custom_section)]
        const CHECKS: &str = concat!($(
            $(
                "export interface ", stringify!($options), " extends CheckOptions {\n",
                $( "  /** ", $option_says, " */\n  ", $option, "?: ", $option_type, " | undefined;\n", )+
                "}\n",
            )?
            $(
                "export type ", stringify!($facts), " = {\n",
                $( "  /** ", $fact_says, " */\n  ", $fact, ": ", $fact_type, ";\n", )+
                "};\n",
            )?
            "/** Accepts ", $takes, ". */\n",
            "export function ", $js, "(input: string | null | undefined, options?: ",
            or_default!("CheckOptions" $($options)?), "): Answer<string", $( ", ", stringify!($facts), )? ">;\n",
        )+);

        #[wasm_bindgen(typescript_custom_section)]
        const INPUT_KIND: &str = concat!(
            "/** A kind of input that has a printed form. */\nexport type InputKind =",
            $($( "\n  | \"", name_of!($input_kind $name), "\"", )?)+
            ";\n",
        );
    };
}

every_check!(typescript);
