// The input of a field: a text box, an amount with its currency, or a list of countries.

import { el } from "../page/dom";
import { icon } from "../page/icons";
import { strings } from "../text/strings";
import { countryOptions } from "./countries";
import type { Field } from "./fields";

export type Input = HTMLInputElement | HTMLSelectElement;

export interface Control {
  input: Input;
  /** Everything inside the box, in order; the mark comes after it. */
  parts: Element[];
}

export function control(field: Field, describedBy: string): Control {
  const attributes = {
    id: field.name,
    name: field.name,
    autocomplete: field.autocomplete,
    "aria-describedby": describedBy,
  };
  if (field.control === "country") {
    const input = el("select", attributes, ...countryOptions());
    return { input, parts: [input, icon("chevron")] };
  }
  const input = el("input", {
    ...attributes,
    type: field.inputmode === "tel" ? "tel" : "text",
    inputmode: field.inputmode,
    autocapitalize: field.autocapitalize ?? "none",
    autocorrect: "off",
    spellcheck: "false",
    placeholder: strings.fields[field.name].placeholder,
  });
  if (!field.currency) return { input, parts: [input] };
  return { input, parts: [input, el("span", { class: "currency", "aria-hidden": "true" }, field.currency)] };
}
