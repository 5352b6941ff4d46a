// The page: puts the parts together. Reading order: fields, verdict, field-view, form, quote, checkout.

import { init } from "bank131-checkout";
import { Amounts } from "./amounts";
import { checkRequest } from "./check-request";
import { Checkout } from "./checkout";
import { el } from "./dom";
import { Form } from "./form";
import type { Typed } from "./form";
import { layout } from "./layout";
import { QuoteView } from "./quote-view";
import { Quotes } from "./quote";
import { rememberLanguage, speak, strings, wantedLanguage } from "./strings";
import type { Language } from "./strings";

/** Builds the page in the language spoken now, with what was typed before. */
function start(page: HTMLElement, typed?: Typed): void {
  const form = new Form();
  const checkout = new Checkout(form);
  const quoteView = new QuoteView(() => quotes.retry());
  const view = layout(form, quoteView, checkout, (language) => {
    const kept = form.typed();
    turnTo(language);
    start(page, kept);
    page.querySelector<HTMLElement>(`[lang="${language}"]`)?.focus();
  });
  const quotes = new Quotes((state) => {
    amounts.show(state);
    quoteView.show(state);
    view.showSum(state);
    checkout.quote = state.kind === "ready" ? state.quote : undefined;
  });
  const amounts = new Amounts(form, quotes);
  form.onChange((_, finished) => {
    if (finished) checkRequest(form);
  });
  page.replaceChildren(...view.elements);
  if (typed) form.restore(typed);
}

function turnTo(language: Language): void {
  speak(language);
  rememberLanguage(language);
}

const page = document.querySelector<HTMLElement>("#page")!;
speak(wantedLanguage());
try {
  await init();
  start(page);
} catch (error) {
  page.replaceChildren(el("p", { class: "unsupported", role: "alert" }, strings.unsupported));
  throw error;
}
