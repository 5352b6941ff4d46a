// The live price: requested while the amount is typed, and shown only for the amount that is in the field.

import { buildCalculate, readCalculate, reviewQuote } from "bank131-checkout";
import type { Issue, Quote } from "bank131-checkout";
import { post } from "../page/api";

export interface Ask {
  source: { amount: number | null; currency: string };
  destination: { amount: number | null; currency: string };
}

export type QuoteState =
  | { kind: "empty" }
  | { kind: "loading" }
  /** `above`: by how many minor units the source exceeds what was typed. */
  | { kind: "ready"; quote: Quote; above: number; warnings: readonly Issue[] }
  | { kind: "failed"; reason: Failure; issues: readonly Issue[] };

/** `inconsistent`: the bank's figures do not agree, so they are not shown as a price. */
export type Failure = "declined" | "unreachable" | "unreadable" | "inconsistent";

const PAUSE_MS = 350;

export class Quotes {
  private ask: Ask | undefined;
  private timer: number | undefined;
  private running: AbortController | undefined;

  constructor(private readonly show: (state: QuoteState) => void) {}

  /** Asks for the price of these amounts after a pause in typing; without amounts, shows no price. */
  want(ask: Ask | undefined): void {
    if (JSON.stringify(ask) === JSON.stringify(this.ask)) return;
    this.ask = ask;
    this.stop();
    this.show({ kind: ask ? "loading" : "empty" });
    if (ask) this.timer = window.setTimeout(() => this.fetch(ask), PAUSE_MS);
  }

  /** Asks again for the same amounts. */
  retry(): void {
    this.stop();
    if (!this.ask) return;
    this.show({ kind: "loading" });
    void this.fetch(this.ask);
  }

  private stop(): void {
    window.clearTimeout(this.timer);
    this.running?.abort();
  }

  private async fetch(ask: Ask): Promise<void> {
    const running = new AbortController();
    this.running = running;
    const state = await price(ask, running.signal);
    if (!running.signal.aborted) this.show(state);
  }
}

async function price(ask: Ask, signal: AbortSignal): Promise<QuoteState> {
  const built = buildCalculate({ amounts: ask });
  if (built.status === "invalid") return failed("declined", built.issues);
  const reply = await post(built.request, signal);
  if (reply.kind === "refused") return failed("declined", reply.failure.issues);
  if (reply.kind !== "answer") return failed("unreachable");
  const answer: unknown = JSON.parse(reply.text);
  const read = readCalculate(answer);
  if (read.status !== "ok") return failed("unreadable");
  const reviewed = reviewQuote(built.request.body, answer);
  if (reviewed.status !== "ok") return failed("inconsistent", reviewed.issues);
  const { value: quote, source_above_asked: above = 0, warnings } = reviewed;
  return { kind: "ready", quote, above, warnings };
}

function failed(reason: Failure, issues: readonly Issue[] = []): QuoteState {
  return { kind: "failed", reason, issues };
}
