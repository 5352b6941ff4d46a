// An attempt to start a transfer. Its key goes with every copy of the same request, so that the bank makes one transfer
// of them; it is given up only when the outcome is known.

import type { Issue, Quote } from "bank131-checkout";
import type { Request } from "./api";
import { demoHeaders } from "./demo-options";

const KEY_HEADER = "X-PARTNER-IDEMPOTENCY-KEY";

export interface Attempt {
  request: Request;
  /** What is sent, as text: another text is another attempt. */
  text: string;
  /** What the builder remarked on the request. */
  warnings: readonly Issue[];
  /** The price that was on the page. */
  quote: Quote;
}

class Attempts {
  private current: Attempt | undefined;

  /** The attempt whose outcome is not known, if it is for something else than this request. */
  conflict(request: Request): Attempt | undefined {
    return this.current?.text === textOf(request) ? undefined : this.current;
  }

  /** The attempt for this request: the open one if it is the same, else a new one. */
  open(request: Request, warnings: readonly Issue[], quote: Quote): Attempt {
    if (this.current?.text === textOf(request)) return this.current;
    const headers = { ...request.headers, [KEY_HEADER]: crypto.randomUUID(), ...demoHeaders() };
    this.current = { request: { ...request, headers }, text: textOf(request), warnings, quote };
    return this.current;
  }

  /** The outcome is known: the next press of the button is a new attempt. */
  settle(): void {
    this.current = undefined;
  }
}

/** The page's attempts: they outlive a view that is built again in another language. */
export const attempts = new Attempts();

function textOf({ path, body }: Request): string {
  return `${path} ${JSON.stringify(body)}`;
}
