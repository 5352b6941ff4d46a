// The panel for developers: exactly what is sent, and the answer to it.

import { strings } from "../text/strings";
import type { Request } from "./api";
import { el, facts, setText } from "./dom";
import { icon } from "./icons";

const words = () => strings.developer;

export class DeveloperView {
  private readonly head = el("div");
  private readonly body = el("pre", { tabindex: "0", "aria-label": words().body });
  private readonly answer = el("pre", { tabindex: "0", "aria-label": words().answer });
  readonly element = el("details", { class: "developer", hidden: true },
    el("summary", {}, words().title, icon("chevron")), el("p", { class: "quiet" }, words().note), this.head,
    el("h3", {}, words().body), this.body, el("h3", {}, words().answer), this.answer);

  /** Shows a request that is about to be sent. */
  sent(request: Request): void {
    const headers = Object.entries(request.headers);
    this.head.replaceChildren(
      el("p", { class: "endpoint" }, el("strong", {}, request.method), " ", el("code", {}, request.path)), facts(headers, "headers"));
    this.body.textContent = pretty(request.body);
    setText(this.answer, words().waiting);
    this.element.hidden = false;
  }

  /** Shows the answer to it, if one came. */
  answered(text: string | undefined): void {
    setText(this.answer, text === undefined ? words().none : pretty(text));
  }
}

/** JSON with line breaks; any other text unchanged. */
function pretty(value: object | string): string {
  try {
    return JSON.stringify(typeof value === "string" ? JSON.parse(value) : value, null, 2);
  } catch {
    return String(value);
  }
}
