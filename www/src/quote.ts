// The live price: asked for while the amount is typed, never shown for another amount than the one in the field.

import { buildCalculate } from "bank131-checkout";
import type { Amount } from "bank131-checkout";
import { member, post } from "./api";

export interface Ask {
  source: { amount: number | null; currency: string };
  destination: { amount: number | null; currency: string };
}

export interface Quote {
  ask: Ask;
  source: Amount;
  destination: Amount;
  transfer_fee: Amount;
  sms_fee: Amount;
  payment: Amount;
  /** Roubles per `quantity` units of the other currency. */
  rate: { fx_rate: number; quantity: number };
}

export type QuoteState =
  | { kind: "empty" }
  | { kind: "loading" }
  | { kind: "ready"; quote: Quote }
  | { kind: "failed"; reason: "declined" | "unreachable" };

const PAUSE_MS = 350;

export class Quotes {
  private ask: Ask | undefined;
  private timer: number | undefined;
  private running: AbortController | undefined;

  constructor(private readonly show: (state: QuoteState) => void) {}

  /** Asks for the price of these amounts after a pause in typing; without amounts, shows none. */
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
  if (built.status === "invalid") return { kind: "failed", reason: "declined" };
  const reply = await post(built.request, signal);
  if (reply.kind === "refused") return { kind: "failed", reason: "declined" };
  const quote = reply.kind === "answer" ? read(ask, reply.body) : undefined;
  return quote ? { kind: "ready", quote } : { kind: "failed", reason: "unreachable" };
}

function read(ask: Ask, body: unknown): Quote | undefined {
  const amounts = member(body, "amounts");
  const [source, destination, transfer_fee, sms_fee, payment] =
    ["source", "destination", "transfer_fee", "sms_fee", "payment"].map((name) => amount(member(amounts, name)));
  const rate = member(member(body, "exchanges"), "rate");
  const fx_rate = member(rate, "fx_rate");
  const quantity = member(rate, "quantity");
  if (!source || !destination || !transfer_fee || !sms_fee || !payment) return undefined;
  if (typeof fx_rate !== "number" || typeof quantity !== "number") return undefined;
  return { ask, source, destination, transfer_fee, sms_fee, payment, rate: { fx_rate, quantity } };
}

function amount(value: unknown): Amount | undefined {
  const number = member(value, "amount");
  const currency = member(value, "currency");
  if (!Number.isSafeInteger(number) || typeof currency !== "string") return undefined;
  return { amount: number as number, currency: currency.toUpperCase() };
}
