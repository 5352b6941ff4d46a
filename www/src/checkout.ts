// Sending: from the form to a request, from the request to an outcome that the person is told.

import { buildInitPayment } from "bank131-checkout";
import type { Issue } from "bank131-checkout";
import { AcceptedView, sessionOf } from "./accepted-view";
import { post } from "./api";
import type { BankError, Reply } from "./api";
import { attempts } from "./attempt";
import type { Attempt } from "./attempt";
import { bankIssue } from "./bank-error";
import { DeveloperView } from "./developer-view";
import { draftOf } from "./draft";
import { ErrorSummary } from "./error-summary";
import type { Form } from "./form";
import { OutcomeView } from "./outcome-view";
import type { Quote } from "./quote";
import { strings } from "./strings";

const DUPLICATE = "idempotency_key_already_exists";

export class Checkout {
  readonly summary: ErrorSummary;
  readonly outcome = new OutcomeView();
  readonly accepted = new AcceptedView(() => this.onAccepted(false));
  readonly developer = new DeveloperView();
  /** The price on the page. */
  quote: Quote | undefined;
  /** Called when sending begins and ends. */
  onBusy: (busy: boolean) => void = () => {};
  /** Called when the form gives way to the accepted transfer, and back. */
  onAccepted: (accepted: boolean) => void = () => {};

  private busy = false;

  constructor(private readonly form: Form) {
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
    const { request, warnings } = built;
    const go = () => void this.run(attempts.open(request, warnings, this.quote));
    const earlier = attempts.conflict(request);
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
    this.developer.sent(attempt.request);
    const reply = await post(attempt.request);
    this.setBusy(false);
    this.developer.answered("body" in reply ? reply.body : undefined);
    this.tell(reply, attempt);
  }

  private tell(reply: Reply, attempt: Attempt): void {
    const check = () => void this.run(attempt);
    switch (reply.kind) {
      case "answer": {
        const session = sessionOf(reply.body);
        if (!session) return this.outcome.unknown(check);
        attempts.settle();
        this.onAccepted(true);
        return this.accepted.show(session, attempt);
      }
      case "refused":
        if (reply.error.code === DUPLICATE) return this.outcome.duplicate(check);
        attempts.settle();
        return this.declined(reply.error);
      case "unreachable":
        return this.outcome.unreachable();
      default:
        return this.outcome.unknown(check);
    }
  }

  /** A refusal that names a field of the form lands on it; any other stands by the button. */
  private declined(error: BankError): void {
    const issue = bankIssue(error);
    const view = issue && this.form.at(issue.field);
    if (!view) return this.outcome.declined(error);
    view.refuse(issue, "bank");
    this.summary.show([], strings.summary.refused);
  }

  private setBusy(busy: boolean): void {
    this.busy = busy;
    this.onBusy(busy);
  }
}
