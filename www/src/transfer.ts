// A transfer on its way. What it is and what may be done the package's reducer says; this feeds it and asks for news.

import {
  advance, buildCancel, buildConfirm, buildStatus, readEvent, readSession, reviewConfirmation, startTransfer,
} from "bank131-checkout";
import type {
  Answer, BankFailure, ConfirmationReview, Issue, Quote, Redirect, Session, TransferEvent, TransferState,
} from "bank131-checkout";
import { get, post } from "./api";
import type { Reply, Request } from "./api";
import type { Attempt } from "./attempt";
import { itemTexts } from "./json-text";
import { forget, keep, kept } from "./kept-transfer";
import { Poller } from "./poller";

/** Where the partner's server tells what the bank has told it: its own affair, so the package has no path for it. */
const EVENTS = "/proxy/events/";
const FIRST_POLL_MS = 1000;

type Call = "init" | "confirm" | "cancel" | "status";

export class Transfer {
  state: TransferState = startTransfer();
  /** The price that the person was shown before they sent. */
  quote: Quote | undefined;
  /** What the builder remarked on the request. */
  warnings: readonly Issue[] = [];
  /** `confirm_information`, as the bank wrote it. */
  information: string | undefined;
  /** The last refusal, of a call or of the transfer itself. */
  failure: BankFailure | undefined;
  /** Where the sender goes for 3-D Secure. */
  redirect: Redirect | undefined;
  /** Called when there is something new to show. */
  onChange: () => void = () => {};
  /** Called with each request that is not mere asking, and with its answer. */
  onSent: (request: Request) => void = () => {};
  onAnswered: (text: string | undefined) => void = () => {};

  private attempt: Attempt | undefined;
  /** To which `confirm_information`, other than the price, the person has agreed. */
  private agreedTo: string | undefined;
  private readonly poller = new Poller(() => this.ask(), () => this.pause());

  constructor() {
    const before = kept();
    if (before) this.resume(before.state, before.quote, before.warnings);
  }

  /** Whether there is a transfer to show in place of the form. */
  get isOnItsWay(): boolean {
    const { session_id, phase } = this.state;
    return session_id !== undefined || (phase === "unknown_outcome" && this.attempt === undefined);
  }

  /** What the bank asks to confirm against what was shown; there once the bank has asked. */
  review(): Answer<ConfirmationReview> | undefined {
    const { information, quote } = this;
    if (information === undefined) return undefined;
    // Without a price that was shown there is nothing to compare with, and the review says so.
    return reviewConfirmation(quote as Quote, JSON.parse(information), "exact");
  }

  get agreed(): boolean {
    return this.information !== undefined && this.agreedTo === this.information;
  }

  agree(agreed: boolean): void {
    this.agreedTo = agreed ? this.information : undefined;
  }

  /** Sends the request to start, or the same one again. */
  start(attempt: Attempt): Promise<Reply> {
    if (this.attempt !== attempt) this.describe(attempt);
    this.apply({ type: "starting" });
    this.changed();
    return this.send("init", attempt.request);
  }

  /** Confirms exactly what the bank asked to confirm. */
  async confirm(): Promise<void> {
    const review = this.review();
    if (review?.status !== "ok" || (review.value.agree_again && !this.agreed)) return;
    const built = buildConfirm(this.state.session_id, this.information);
    if (built.status === "ok") await this.decide("confirm", built.request);
  }

  async cancel(): Promise<void> {
    const built = buildCancel(this.state.session_id);
    if (built.status === "ok") await this.decide("cancel", built.request);
  }

  /** Asks for news at once. */
  check(): void {
    this.poller.plan(0);
  }

  /** Time has passed. */
  tick(): void {
    const { phase } = this.state;
    this.apply({ type: "tick" });
    if (this.state.phase !== phase) this.changed();
  }

  /** Gives the page back to the form. */
  leave(): void {
    this.clear();
    this.changed();
  }

  private describe(attempt: Attempt): void {
    this.clear();
    ({ quote: this.quote, warnings: this.warnings } = attempt);
    this.attempt = attempt;
    const { source, destination, sum } = attempt.quote;
    this.apply({ type: "quoted", source, destination, total: sum });
  }

  private clear(): void {
    this.state = startTransfer();
    this.warnings = [];
    this.quote = this.information = this.failure = this.redirect = this.attempt = this.agreedTo = undefined;
  }

  private resume(state: TransferState, quote: Quote | undefined, warnings: readonly Issue[]): void {
    try {
      this.state = state;
      this.apply({ type: state.phase === "action_required" ? "returned" : "resumed" });
    } catch {
      this.clear();
    }
    if (!this.isOnItsWay) return this.clear();
    this.quote = quote;
    this.warnings = warnings;
    if (this.state.session_id !== undefined) this.poller.plan(0);
  }

  private async decide(call: "confirm" | "cancel", request: Request): Promise<void> {
    const [type, phase] = call === "confirm" ? (["confirming", "confirmed"] as const) : (["cancelling", "cancelling"] as const);
    this.failure = undefined;
    this.apply({ type });
    this.changed();
    // Too late, or not the time for it: the state says what is.
    if (this.state.phase === phase) await this.send(call, request);
  }

  private async send(call: Call, request: Request): Promise<Reply> {
    this.onSent(request);
    const reply = await post(request);
    this.onAnswered("text" in reply ? reply.text : undefined);
    this.hear(call, reply);
    this.changed();
    return reply;
  }

  private hear(call: Call, reply: Reply): void {
    const read = reply.kind === "answer" ? readSession(reply.text) : undefined;
    if (read?.status === "ok") {
      this.learn(read.value);
      this.apply({ type: "session", session: read.value });
    } else if (reply.kind === "refused") {
      if (call !== "status") this.failure = reply.failure;
      this.apply({ type: "call_failed", call, reason: "refused", code: reply.failure.code });
    } else {
      this.apply({ type: "call_failed", call, reason: "unknown" });
    }
  }

  /** Asks what the bank has told, then how the transfer stands. */
  private async ask(): Promise<void> {
    const { session_id } = this.state;
    const events = await get(`${EVENTS}${encodeURIComponent(session_id ?? "")}`);
    if (this.state.session_id !== session_id) return;
    if (events.kind === "answer") itemTexts(events.text).forEach((event) => this.hearEvent(event));
    if (this.state.phase !== "finished") {
      const built = buildStatus(session_id);
      const reply: Reply = built.status === "ok" ? await post(built.request) : { kind: "unknown" };
      if (this.state.session_id !== session_id) return;
      this.hear("status", reply);
    }
    this.changed();
  }

  private hearEvent(text: string): void {
    const read = readEvent(text);
    if (read.status !== "ok") return;
    const { type, session, confirm_information_json } = read.value;
    if (type === "ready_to_confirm") this.information = confirm_information_json;
    this.learn(session);
    this.apply({ type: "bank_event", event: { type, session } });
  }

  private learn({ error, payments, payouts, redirect }: Session): void {
    const found = [{ error }, ...payments, ...payouts].find((part) => part.error)?.error;
    if (found) this.failure = found;
    if (redirect) this.redirect = redirect;
  }

  /** How long until the next question; the figures to confirm are asked for too, where a reload has lost them. */
  private pause(): number | undefined {
    const { ask, show, session_id, poll_after_ms = FIRST_POLL_MS } = this.state;
    const lacksFigures = show === "confirmation" && this.information === undefined;
    return session_id !== undefined && (ask === "poll" || lacksFigures) ? poll_after_ms : undefined;
  }

  private apply(event: TransferEvent): void {
    this.state = advance(this.state, { ...event, at: Date.now() });
  }

  private changed(): void {
    const { state, quote, warnings } = this;
    if (state.show === "form" || state.show === "quote") forget();
    else keep({ state, warnings, ...(quote && { quote }) });
    this.poller.plan();
    this.onChange();
  }
}
