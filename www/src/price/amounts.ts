// The two amounts: the person types one of them, and the price gives the other.

import type { FieldView } from "../form/field-view";
import type { Form } from "../form/form";
import { decimal } from "../text/money";
import type { Ask, QuoteState, Quotes } from "./quote";

export class Amounts {
  private readonly source: FieldView;
  private readonly destination: FieldView;

  constructor(form: Form, private readonly quotes: Quotes) {
    this.source = form.field("source");
    this.destination = form.field("destination");
    this.destination.calculate("");
    form.onChange((view) => {
      if (view === this.source || view === this.destination) this.typed(view);
    });
  }

  /** Shows the price's other amount in its field. */
  show(state: QuoteState): void {
    const other = this.source.calculated ? this.source : this.destination;
    if (state.kind !== "ready") other.calculate("");
    else other.calculate(decimal(other === this.source ? state.quote.source : state.quote.destination));
  }

  private typed(view: FieldView): void {
    const other = view === this.source ? this.destination : this.source;
    if (!other.calculated) other.calculate("");
    this.quotes.want(this.ask(view));
  }

  private ask(typed: FieldView): Ask | undefined {
    const { value } = typed.own;
    if (value === undefined) return undefined;
    const amount = Number(value);
    return {
      source: { amount: typed === this.source ? amount : null, currency: "RUB" },
      destination: { amount: typed === this.destination ? amount : null, currency: "TRY" },
    };
  }
}
