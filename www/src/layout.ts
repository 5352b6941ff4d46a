// The page's frame: header, form with the price card, button, footer.

import type { Checkout } from "./checkout";
import { SAMPLE_TOKEN } from "./form/draft";
import { fillExample } from "./form/example";
import type { Form } from "./form/form";
import { demoOptions } from "./page/demo-options";
import type { DeveloperView } from "./page/developer-view";
import { el } from "./page/dom";
import { icon } from "./page/icons";
import type { QuoteState } from "./price/quote";
import type { QuoteView } from "./price/quote-view";
import { money } from "./text/money";
import { LANGUAGE_NAMES, strings } from "./text/strings";
import type { Language } from "./text/strings";
import type { TransferView } from "./transfer/transfer-view";

export interface Parts {
  form: Form;
  quote: QuoteView;
  checkout: Checkout;
  transfer: TransferView;
  developer: DeveloperView;
}

export interface Layout {
  elements: HTMLElement[];
  /** Repeats the total next to the button. */
  showSum(state: QuoteState): void;
}

export function layout(parts: Parts, turn: (language: Language) => void): Layout {
  const { form, quote, checkout, transfer, developer } = parts;
  const sum = el("strong");
  const sumLine = el("p", { class: "sum", hidden: true }, el("span", {}, strings.sum), sum);
  const submit = el("div", { class: "submit" }, demoOptions(), checkout.outcome.element, sumLine, sendButton(checkout));
  const element = formElement(form, quote, checkout, submit);
  const intro = introduction(form);
  transfer.onTurn = (isOnItsWay) => {
    element.hidden = isOnItsWay;
    intro.hidden = isOnItsWay;
    window.scrollTo({ top: 0 });
    if (isOnItsWay) return;
    // The price on the page dates from before the transfer.
    checkout.onPriceWanted();
    form.field("source").input.focus();
  };
  const main = el("main", {}, intro, transfer.element, element, developer.element);
  return {
    elements: [header(turn), main, el("footer", {}, el("p", {}, strings.footer))],
    showSum(state) {
      sumLine.hidden = state.kind !== "ready";
      if (state.kind === "ready") sum.textContent = money(state.quote.sum);
    },
  };
}

function formElement(form: Form, quote: QuoteView, checkout: Checkout, submit: HTMLElement): HTMLFormElement {
  const sections = (["sender", "passport", "address", "recipient", "card"] as const).map((name) => form.section(name));
  form.section("card").append(cardBox());
  const element = el("form", { class: "checkout", novalidate: true, autocomplete: "on" },
    checkout.summary.element, form.section("amount"), quote.element, el("div", { class: "rest" }, ...sections, submit));
  element.addEventListener("submit", (event) => {
    event.preventDefault();
    checkout.send();
  });
  return element;
}

function header(turn: (language: Language) => void): HTMLElement {
  const brand = el("p", { class: "brand" }, el("span", { class: "logo" }, icon("brand")), strings.brand);
  return el("header", { class: "top" },
    el("div", {}, brand, el("p", { class: "demo" }, strings.demo, el("span", {}, strings.noMoney)), languages(turn)));
}

/** A button for each language, in its own name; the current one is pressed. */
function languages(turn: (language: Language) => void): HTMLElement {
  const buttons = LANGUAGE_NAMES.map(({ code, name }) => {
    const button = el("button", { type: "button", class: "language", lang: code, "aria-pressed": String(name === strings.language) }, name);
    button.addEventListener("click", () => turn(code));
    return button;
  });
  return el("div", { class: "languages" }, ...buttons);
}

function introduction(form: Form): HTMLElement {
  const button = el("button", { type: "button", class: "link" }, strings.example);
  button.addEventListener("click", () => fillExample(form));
  return el("div", { class: "intro" }, el("h1", {}, strings.title), el("p", {}, strings.intro), button);
}

function cardBox(): HTMLElement {
  const { title, text, token } = strings.card;
  return el("div", { class: "card-box" }, icon("card"),
    el("div", {}, el("h3", {}, title), el("p", {}, text), el("p", { class: "token" }, token(SAMPLE_TOKEN.slice(-4)))));
}

function sendButton(checkout: Checkout): HTMLElement {
  const label = el("span", {}, strings.send);
  const button = el("button", { type: "submit", class: "primary" }, label);
  checkout.onBusy = (busy) => {
    // Not `disabled`: the button would lose the focus. A second press does nothing while a request is under way.
    button.setAttribute("aria-disabled", String(busy));
    label.textContent = busy ? strings.sending : strings.send;
  };
  return button;
}
