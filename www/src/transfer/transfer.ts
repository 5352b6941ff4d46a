// A transfer on its way. The package's reducer decides where it stands, what may be done and what is sent. This class carries
// that out, and keeps what a state does not hold: texts of the bank, and the request with the person's details.

import {
  advance, buildCancel, buildConfirm, buildStatus, readError, readEvents, readSession, reviewConfirmation, startTransfer,
} from "bank131-checkout";
import type {
  Answer, AttemptRecord, BankFailure, ConfirmationReview, Issue, Quote, Redirect, Session, TransferCall, TransferEvent,
  TransferState, TransferTicket,
} from "bank131-checkout";
import { get, parsed, post } from "../page/api";
import type { Reply, Request } from "../page/api";
import { forget, keep, kept } from "./kept-transfer";
import { Leader } from "./leader";
import { Poller } from "./poller";

const KEY_HEADER = "X-PARTNER-IDEMPOTENCY-KEY";
/** The partner's server's record of an attempt. */
const ATTEMPTS = "/checkout/attempts/";
/** The bank's events, as the partner's server relays them: its own choice, so the package has no path for it. */
const EVENTS = "/proxy/events/";

/** An event without its time. */
type Happening = TransferEvent extends infer E ? (E extends unknown ? Omit<E, "at"> : never) : never;

/** A request to start a transfer, and what the person saw before sending it. */
export interface Order {
  request: Request;
  /** The builder's warnings about the request. */
  warnings: readonly Issue[];
  /** The price that was on the page. */
  quote: Quote;
}

export class Transfer {
  state: TransferState = startTransfer();
  quote: Quote | undefined;
  warnings: readonly Issue[] = [];
  /** `confirm_information`, as the bank wrote it. */
  information: string | undefined;
  /** The last refusal, of a call or of the transfer itself. */
  failure: BankFailure | undefined;
  /** Where the sender goes for 3-D Secure. */
  redirect: Redirect | undefined;
  /** Called when there is something new to show. */
  onChange: () => void = () => {};
  /** Called with each request that decides something, and with its answer. */
  onSent: (request: Request) => void = () => {};
  onAnswered: (text: string | undefined) => void = () => {};

  /** Kept only here: a reload forgets the person's details. */
  private request: Request | undefined;
  /** The changed `confirm_information` to which the person has agreed. */
  private agreedTo: string | undefined;
  private readonly leader = new Leader(() => this.yield(), () => this.lead());
  private readonly poller = new Poller(() => this.ask(), () => this.state.poll_after_ms);

  constructor() {
    const before = kept();
    if (before) this.resume(before.state, before.quote, before.warnings);
  }

  /** Whether there is a transfer to show instead of the form. */
  get isOnItsWay(): boolean {
    return !["draft", "quoted", "starting"].includes(this.state.phase);
  }

  /** Whether the same request can be sent again. After a reload it cannot: its details are gone. */
  get canRetry(): boolean {
    return this.state.may.includes("retry") && this.request !== undefined;
  }

  /** What the bank asks to confirm, compared with what was shown; `undefined` until the bank has asked. */
  review(): Answer<ConfirmationReview> | undefined {
    const { information, quote } = this;
    if (information === undefined) return undefined;
    // If no price was shown, there is nothing to compare with, and the review reports that.
    return reviewConfirmation(quote as Quote, JSON.parse(information), "exact");
  }

  get agreed(): boolean {
    return this.information !== undefined && this.agreedTo === this.information;
  }

  agree(agreed: boolean): void {
    this.agreedTo = agreed ? this.information : undefined;
  }

  /** Sends a request to start a transfer, under a key of its own. */
  async start({ request, warnings, quote }: Order): Promise<void> {
    if (this.isOnItsWay || this.state.phase === "starting") return;
    this.clear();
    Object.assign(this, { request, warnings, quote });
    const { source, destination, sum } = quote;
    this.apply({ type: "quoted", source, destination, total: sum });
    await this.begin(crypto.randomUUID());
  }

  /** Sends the same request once more, under its key. */
  async retry(): Promise<void> {
    const { attempt } = this.state;
    if (attempt) await this.begin(attempt.key);
  }

  /** Confirms exactly what the bank asked to confirm. */
  async confirm(): Promise<void> {
    const review = this.review();
    const { session_id } = this.state;
    if (session_id === undefined || review?.status !== "ok" || (review.value.agree_again && !this.agreed)) return;
    const built = buildConfirm(session_id, this.information);
    if (built.status === "ok") await this.decide({ type: "confirming", session_id }, built.request);
  }

  async cancel(): Promise<void> {
    const { session_id } = this.state;
    const built = buildCancel(session_id);
    if (session_id !== undefined && built.status === "ok") await this.decide({ type: "cancelling", session_id }, built.request);
  }

  /** Gives up an attempt with an unknown outcome: if the request still arrives, it starts nothing. */
  async abandon(): Promise<void> {
    const { attempt, ticket } = this.state;
    if (!attempt) return;
    const path = `${attemptPath(attempt.key)}/abandon`;
    this.handleRecord(ticket, await post({ method: "POST", path, headers: {}, body: "{}" }));
    this.changed();
  }

  /** Asks the server at once. */
  check(): void {
    this.poller.plan(0);
  }

  /** Lets the reducer see that time has passed. */
  tick(): void {
    const { phase } = this.state;
    this.apply({ type: "tick" });
    if (this.state.phase !== phase) this.changed();
  }

  /** Returns to the form. */
  leave(): void {
    this.clear();
    this.changed();
  }

  private clear(): void {
    this.state = startTransfer();
    this.warnings = [];
    this.quote = this.information = this.failure = this.redirect = this.request = this.agreedTo = undefined;
    this.leader.resign();
  }

  private resume(state: TransferState, quote: Quote | undefined, warnings: readonly Issue[]): void {
    try {
      this.state = state;
      this.apply({ type: state.phase === "acting" ? "returned" : "resumed" });
    } catch {
      this.clear();
    }
    if (!this.isOnItsWay) return this.clear();
    this.quote = quote;
    this.warnings = warnings;
    if (this.state.attempt) this.leader.stand(this.state.attempt.key);
    this.poller.plan(0);
  }

  private async begin(key: string): Promise<void> {
    const { request } = this;
    if (!request) return;
    this.leader.stand(key);
    await this.decide({ type: "starting", key }, { ...request, headers: { ...request.headers, [KEY_HEADER]: key } });
  }

  /** Another tab decides. */
  private yield(): void {
    this.apply({ type: "yielded" });
    this.changed();
  }

  /** This tab decides. If it has only watched until now, it asks what the other tab decided. */
  private lead(): void {
    if (this.state.phase === "watching") this.check();
  }

  /** Passes the person's wish to the reducer, and sends the request if the state asks for it. */
  private async decide(wish: Happening, request: Request): Promise<void> {
    this.failure = undefined;
    this.apply(wish);
    const { send, ticket } = this.state;
    this.changed();
    // Nothing is sent when the button was pressed twice, or too late.
    if (!send) return;
    this.onSent(request);
    const reply = await post(request);
    this.onAnswered("text" in reply ? reply.text : undefined);
    this.handleReply(send.call, ticket, reply);
    this.changed();
  }

  private handleReply(call: Exclude<TransferCall, "look_up">, to: TransferTicket, reply: Reply): void {
    const read = reply.kind === "answer" ? readSession(reply.text) : undefined;
    if (read?.status === "ok") {
      this.learn(read.value);
      this.apply({ type: "answer", call, to, session: read.value });
    } else if (reply.kind === "refused") {
      if (call !== "status") this.failure = reply.failure;
      const { code } = reply.failure;
      this.apply({ type: "call_failed", call, to, reason: "refused", code, ...(reply.passedNothing && { passed: false }) });
    } else {
      this.apply({ type: "call_failed", call, to, reason: "unknown" });
    }
  }

  private handleRecord(to: TransferTicket, reply: Reply): void {
    // A refusal carries the record too, where it has not changed.
    const record = "text" in reply ? recordOf(reply.text) : undefined;
    if (!record) return this.apply({ type: "call_failed", call: "look_up", to, reason: "unknown" });
    const refusal = readError({ error: record.error });
    if (record.error && refusal.status === "ok") this.failure = refusal.value;
    else if (record.state === "abandoned") this.failure = undefined;
    this.apply({ type: "attempt", to, record, holds_lock: this.leader.leads });
  }

  /** Asks what became of an attempt; or for the bank's events, then for the status. */
  private async ask(): Promise<void> {
    const { attempt, phase, session_id, ticket } = this.state;
    if (attempt && (session_id === undefined || (phase === "watching" && this.leader.leads))) {
      this.handleRecord(ticket, await get(attemptPath(attempt.key)));
    } else if (session_id !== undefined) {
      await this.askForEvents(session_id);
      await this.askForStatus(session_id);
    }
    this.changed();
  }

  private async askForEvents(session_id: string): Promise<void> {
    const reply = await get(`${EVENTS}${encodeURIComponent(session_id)}`);
    if (reply.kind !== "answer" || this.state.session_id !== session_id) return;
    const read = readEvents(reply.text);
    for (const event of read.status === "ok" ? read.value : []) {
      if (event.type === "ready_to_confirm") this.information = event.confirm_information_json;
      this.learn(event.session);
      this.apply({ type: "bank_event", event });
    }
  }

  private async askForStatus(session_id: string): Promise<void> {
    const built = buildStatus(session_id);
    const { ticket } = this.state;
    if (built.status === "ok" && this.state.session_id === session_id) this.handleReply("status", ticket, await post(built.request));
  }

  private learn({ error, payments, payouts, redirect }: Session): void {
    const found = [{ error }, ...payments, ...payouts].find((part) => part.error)?.error;
    if (found) this.failure = found;
    if (redirect) this.redirect = redirect;
  }

  private apply(happening: Happening): void {
    this.state = advance(this.state, { ...happening, at: Date.now() } as TransferEvent);
  }

  private changed(): void {
    const { state, quote, warnings } = this;
    if (state.show === "form" || state.show === "quote") forget();
    else keep({ state, warnings, ...(quote && { quote }) });
    this.poller.plan();
    this.onChange();
  }
}

function attemptPath(key: string): string {
  return `${ATTEMPTS}${encodeURIComponent(key)}`;
}

function recordOf(text: string): AttemptRecord | undefined {
  const found = parsed(text);
  return found?.["state"] === undefined ? undefined : (found as unknown as AttemptRecord);
}
