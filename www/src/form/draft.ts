// From the form to the bank's shape: each value goes where its path says.

import type { Form } from "./form";

type Tree = { [key: string]: unknown };

/** The sample token of the bank's document. A real page gets a token from the bank's card widget. */
export const SAMPLE_TOKEN = "6e9f60d7cb764803e153a2fdb04e5d17c";

/** What a transfer from a card to an IBAN in Turkey contains in addition to the form. */
function blank(): Tree {
  return {
    payment_details_multi: [
      { type: "card", card: { type: "tokenized_card", tokenized_card: { token: SAMPLE_TOKEN } } },
    ],
    payout_details_multi: [{ type: "bank_account", bank_account: { iban: {} }, system_type: "iban", country: "TUR" }],
    calculate: {
      amounts: { source: { amount: null, currency: "RUB" }, destination: { amount: null, currency: "TRY" } },
    },
    participant_details: { sender: {}, recipient: {} },
  };
}

/** The draft of the request. Empty fields are left out; wrong input stays in, so that the builder names it. */
export function draftOf(form: Form): Tree {
  const draft = blank();
  for (const view of form.views()) {
    if (view.value === "") continue;
    put(draft, view.field.path.split("."), view.field.control === "amount" ? minorUnits(view.own.value) : view.value);
  }
  return draft;
}

/** `null` for an amount that was not accepted: the field itself shows what is wrong with it. */
function minorUnits(value: string | undefined): number | null {
  return value === undefined ? null : Number(value);
}

function put(tree: Tree, [key, ...rest]: string[], value: unknown): void {
  if (key === undefined) return;
  if (rest.length === 0) tree[key] = value;
  else put((tree[key] ??= {}) as Tree, rest, value);
}
