// The page of a transfer that the bank has accepted. It takes the form's place: the button cannot be pressed again.

import { text } from "bank131-checkout/messages/text";
import type { Issue } from "bank131-checkout";
import { member } from "./api";
import type { Attempt } from "./attempt";
import { el, facts } from "./dom";
import { icon } from "./icons";
import { money } from "./money";
import type { Quote } from "./quote";
import { toPay } from "./quote-view";
import { catalogue, strings } from "./strings";

const words = () => strings.outcome;

export interface Session {
  id: string;
  status: string;
}

/** The session of an answer `{"status":"ok","session":{"id":"ps_…","status":"in_progress",…}}`. */
export function sessionOf(body: unknown): Session | undefined {
  const session = member(body, "session");
  const id = member(session, "id");
  const status = member(session, "status");
  return typeof id === "string" && typeof status === "string" ? { id, status } : undefined;
}

export class AcceptedView {
  private readonly title = el("h1", { tabindex: "-1" }, words().acceptedTitle);
  readonly element = el("section", { class: "accepted", hidden: true });

  constructor(private readonly another: () => void) {}

  show(session: Session, { warnings, quote }: Attempt): void {
    const button = el("button", { type: "button", class: "secondary" }, words().another);
    button.addEventListener("click", this.another);
    const price = quote ? priceOf(quote) : [];
    const status = words().statuses[session.status] ?? session.status;
    this.element.replaceChildren(
      el("span", { class: "seal" }, icon("ok")), this.title, el("p", {}, words().accepted),
      facts([[words().session, session.id], [words().status, status], ...price], "lines"), ...remarks(warnings), button);
    this.element.hidden = false;
    this.title.focus();
  }

  hide(): void {
    this.element.hidden = true;
  }
}

function priceOf(quote: Quote): [string, string][] {
  return [[words().total, money(toPay(quote))], [words().theyGet, `≈ ${money(quote.destination)}`]];
}

function remarks(warnings: readonly Issue[]): HTMLElement[] {
  if (warnings.length === 0) return [];
  const items = warnings.map((issue) => el("li", {}, text(issue, catalogue)));
  return [el("div", { class: "notice warning" }, el("h3", {}, words().warnings), el("ul", {}, ...items))];
}
