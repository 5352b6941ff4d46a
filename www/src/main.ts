// The page: puts the parts together. Reading order: form/fields, form/verdict, form/field-view, form/form, price/quote, checkout,
// transfer/transfer. Each room uses only those after it: transfer, price, form, page, text.

import { init } from "bank131-checkout";
import { Checkout } from "./checkout";
import { checkRequest } from "./form/check-request";
import { Form } from "./form/form";
import type { Typed } from "./form/form";
import { layout } from "./layout";
import { DeveloperView } from "./page/developer-view";
import { el } from "./page/dom";
import { Amounts } from "./price/amounts";
import { Quotes } from "./price/quote";
import { QuoteView } from "./price/quote-view";
import { rememberLanguage, speak, strings, wantedLanguage } from "./text/strings";
import type { Language } from "./text/strings";
import { Transfer } from "./transfer/transfer";
import { TransferView } from "./transfer/transfer-view";

/** Builds the page in the current language, with what was typed before and the transfer as it stands. */
function start(page: HTMLElement, transfer: Transfer, typed?: Typed): void {
  const form = new Form();
  const checkout = new Checkout(form, transfer);
  const quoteView = new QuoteView(() => quotes.retry());
  const transferView = new TransferView(transfer);
  const developer = new DeveloperView();
  const view = layout({ form, quote: quoteView, checkout, transfer: transferView, developer }, (language) => {
    const kept = form.typed();
    transferView.stop();
    switchTo(language);
    start(page, transfer, kept);
    page.querySelector<HTMLElement>(`[lang="${language}"]`)?.focus();
  });
  const quotes = new Quotes((state) => {
    amounts.show(state);
    quoteView.show(state);
    view.showSum(state);
    checkout.quote = state.kind === "ready" ? state.quote : undefined;
  });
  const amounts = new Amounts(form, quotes);
  checkout.onPriceWanted = () => quotes.retry();
  form.onChange((_, finished) => {
    if (finished) checkRequest(form);
  });
  transfer.onChange = () => {
    transferView.show();
    checkout.show();
  };
  transfer.onSent = (request) => developer.sent(request);
  transfer.onAnswered = (text) => developer.answered(text);
  page.replaceChildren(...view.elements);
  if (typed) form.restore(typed);
  transfer.onChange();
}

function switchTo(language: Language): void {
  speak(language);
  rememberLanguage(language);
}

const page = document.querySelector<HTMLElement>("#page")!;
speak(wantedLanguage());
try {
  await init();
  start(page, new Transfer());
} catch (error) {
  page.replaceChildren(el("p", { class: "unsupported", role: "alert" }, strings.unsupported));
  throw error;
}
