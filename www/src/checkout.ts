// Sending: turns the form into a request, and brings the form back when the transfer did not start.

import { buildInitPayment } from "bank131-checkout";
import type { BankFailure, Issue, Quote, TransferState } from "bank131-checkout";
import { draftOf } from "./form/draft";
import { ErrorSummary } from "./form/error-summary";
import type { Form } from "./form/form";
import { demoHeaders } from "./page/demo-options";
import { strings } from "./text/strings";
import { OutcomeView } from "./transfer/outcome-view";
import type { Transfer } from "./transfer/transfer";

export class Checkout {
  readonly summary: ErrorSummary;
  readonly outcome = new OutcomeView();
  /** The price on the page. Nothing is sent without one. */
  quote: Quote | undefined;
  /** Called when sending begins and ends. */
  onBusy: (busy: boolean) => void = () => {};
  /** Asks for the price again. */
  onPriceWanted: () => void = () => {};

  private phase: TransferState["phase"];

  constructor(private readonly form: Form, private readonly transfer: Transfer) {
    this.summary = new ErrorSummary(form);
    this.phase = transfer.state.phase;
  }

  /** The button was pressed: builds the request, and sends it if nothing is wrong. */
  send(): void {
    if (this.transfer.state.phase === "starting") return;
    this.outcome.clear();
    this.summary.hide();
    this.form.insist();
    const built = buildInitPayment(draftOf(this.form), {});
    if (built.status === "invalid" || this.form.rejections() > 0) {
      this.reject(built.status === "invalid" ? built.issues : []);
      return;
    }
    const { quote } = this;
    if (!quote) return this.outcome.unpriced(() => this.onPriceWanted());
    const { request, warnings } = built;
    void this.transfer.start({ request: { ...request, headers: { ...request.headers, ...demoHeaders() } }, warnings, quote });
  }

  /** Shows that something is being sent, and why the form is back. */
  show(): void {
    const { phase } = this.transfer.state;
    const isBack = phase === "quoted" && (this.phase === "starting" || this.phase === "unnamed");
    this.phase = phase;
    this.onBusy(phase === "starting");
    if (!isBack) return;
    if (this.transfer.failure) this.declined(this.transfer.failure);
    else this.outcome.givenUp();
  }

  /** Shows the builder's issues in the summary, and at each field whose own check found nothing. */
  private reject(issues: readonly Issue[]): void {
    const unshown = issues.filter((issue) => this.form.at(issue.field)?.verdict.state !== "invalid");
    for (const issue of unshown) this.form.at(issue.field)?.reject(issue, "request");
    this.summary.show(unshown);
  }

  /** A refusal that names fields of the form is shown at those fields; any other is shown next to the button. */
  private declined(failure: BankFailure): void {
    const placed = failure.issues.filter(({ field }) => this.form.at(field));
    if (placed.length === 0) return this.outcome.declined(failure);
    for (const issue of placed) this.form.at(issue.field)?.reject(issue, "bank");
    this.summary.show([], strings.summary.refused);
  }
}
