// The way to the card's bank: an address, or a form that is sent there.

import type { Redirect } from "bank131-checkout";
import { el } from "../page/dom";

export function follow({ method, url, params }: Redirect): void {
  if (method === "GET") {
    location.assign(url);
    return;
  }
  const inputs = Object.entries(params).map(([name, value]) => el("input", { type: "hidden", name, value }));
  const form = el("form", { method: "post", action: url, hidden: true }, ...inputs);
  document.body.append(form);
  // Not `form.submit()`: the card's bank may name a field `submit`, and a form's fields hide its functions.
  HTMLFormElement.prototype.submit.call(form);
}
