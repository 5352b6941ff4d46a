// What only the whole request shows: a passport issued before the age of 14, a date in the future.

import { buildInitPayment } from "bank131-checkout";
import type { Issue } from "bank131-checkout";
import { draftOf } from "./draft";
import type { FieldView } from "./field-view";
import type { Form } from "./form";

/** Shows the request builder's issues at fields that are right on their own. Runs when the person leaves a field. */
export function checkRequest(form: Form): void {
  const built = buildInitPayment(draftOf(form), {});
  const isRejected = built.status === "invalid";
  const found = byField(form, isRejected ? built.issues : built.warnings);
  for (const view of form.views()) {
    const issue = found.get(view);
    if (issue === undefined) view.release("request");
    else if (isRejected) view.reject(issue, "request");
    else view.warn(issue);
  }
}

/** The first issue of each field whose own check found nothing. */
function byField(form: Form, issues: readonly Issue[]): Map<FieldView, Issue> {
  const found = new Map<FieldView, Issue>();
  for (const issue of issues) {
    const view = form.at(issue.field);
    if (view?.own.state === "ok" && !found.has(view)) found.set(view, issue);
  }
  return found;
}
