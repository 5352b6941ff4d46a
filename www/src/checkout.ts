// Sending: from the form to a request, from the request to an outcome that the person is told.

import { buildInitPayment } from "bank131-checkout";
import type { BankFailure, Issue, Quote } from "bank131-checkout";
import { attempts } from "./attempt";
import type { Attempt } from "./attempt";
import { draftOf } from "./draft";
import { ErrorSummary } from "./error-summary";
import type { Form } from "./form";
import { OutcomeView } from "./outcome-view";
import { strings } from "./strings";
import type { Transfer } from "./transfer";

const DUPLICATE = "idempotency_key_already_exists";

export class Checkout {
  readonly summary: ErrorSummary;
  readonly outcome = new OutcomeView();
  /** The price on the page: nothing is sent without one. */
  quote: Quote | undefined;
  /** Called when sending begins and ends. */
  onBusy: (busy: boolean) => void = () => {};
  /** Asks for the price again. */
  onPriceWanted: () => void = () => {};

  private busy = false;

  constructor(private readonly form: Form, private readonly transfer: Transfer) {
    this.summary = new ErrorSummary(form);
  }

  /** The button: builds the request, and sends it if nothing is wrong. */
  send(): void {
    if (this.busy) return;
    this.outcome.clear();
    this.summary.hide();
    this.form.insist();
    const built = buildInitPayment(draftOf(this.form), {});
    if (built.status === "invalid" || this.form.refusals() > 0) {
      this.refuse(built.status === "invalid" ? built.issues : []);
      return;
    }
    if (!this.quote) return this.outcome.unpriced(() => this.onPriceWanted());
    const { request, warnings } = built;
    const { quote } = this;
    const earlier = attempts.conflict(request);
    const go = () => void this.run(attempts.open(request, warnings, quote));
    if (earlier) this.outcome.changed(() => void this.run(earlier), go);
    else go();
  }

  /** Shows the builder's problems: at the fields that have nothing to say themselves, and in the summary. */
  private refuse(issues: readonly Issue[]): void {
    const news = issues.filter((issue) => this.form.at(issue.field)?.verdict.state !== "invalid");
    for (const issue of news) this.form.at(issue.field)?.refuse(issue, "request");
    this.summary.show(news);
  }

  private async run(attempt: Attempt): Promise<void> {
    if (this.busy) return;
    this.setBusy(true);
    this.outcome.clear();
    const reply = await this.transfer.start(attempt);
    this.setBusy(false);
    const check = () => void this.run(attempt);
    // The transfer has a page of its own now.
    if (this.transfer.isOnItsWay) return attempts.settle();
    if (reply.kind === "unreachable") return this.outcome.unreachable();
    if (reply.kind !== "refused") return this.outcome.unknown(check);
    if (reply.failure.code === DUPLICATE) return this.outcome.duplicate(check);
    attempts.settle();
    this.declined(reply.failure);
  }

  /** A refusal that names fields of the form lands on them; any other stands by the button. */
  private declined(failure: BankFailure): void {
    const placed = failure.issues.filter(({ field }) => this.form.at(field));
    if (placed.length === 0) return this.outcome.declined(failure);
    for (const issue of placed) this.form.at(issue.field)?.refuse(issue, "bank");
    this.summary.show([], strings.summary.refused);
  }

  private setBusy(busy: boolean): void {
    this.busy = busy;
    this.onBusy(busy);
  }
}
