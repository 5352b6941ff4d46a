/** Where a transfer is. Plain data: store it with JSON.stringify, and go on after a reload or 3-D Secure. */
export interface TransferState {
  /** The version of this form. */
  v: 2;
  phase: TransferPhase;
  may: TransferStep[];
  show: TransferScreen;
  ask: TransferNext;
  /** How long to wait before asking for the status, or for the record if `may` has no `poll`. Every phase that asks has it. */
  poll_after_ms?: number;
  /** What to send now. Only the state of the step that decided has it: after a second click it is missing. */
  send?: TransferSend;
  /** Keep it with every request, and report it with the result. */
  ticket: TransferTicket;
  session_id?: string;
  /** The attempt: its key, and when the bank no longer holds the rate. */
  attempt?: { key: string; hold_until: number; lost_init?: true };
  /** What became of a confirm (`yes`) or a cancel (`no`); missing if it was never sent. */
  yes?: TransferFate;
  no?: TransferFate;
  /** In `unnamed`. */
  way?: TransferInitFate;
  /** What was decided, as far as is known. */
  decision?: TransferDecision;
  /** In `acting`. The address or code itself is not kept. */
  act?: TransferAct;
  /** In `acting`: when the bank stops waiting for the person. */
  deadline?: number;
  /** In `doubt`. */
  why?: TransferDoubt;
  /** In `over`. */
  verdict?: TransferVerdict;
  /** The money was refunded later. */
  refunded?: true;
  /** The bank has reported a transfer code. The page keeps it, not the state. */
  code?: true;
  /** The bank's or the proxy's code for what led here. */
  error?: string;
  /** What the quote said. */
  shown?: { source?: Amount; destination?: Amount; total?: Amount };
  /** Internal, from here on. */
  met?: number;
  since?: number;
  seq?: number;
  decided?: number;
  polls?: number;
  returned?: true;
  stuck?: true;
  heard?: object[];
}

/** A request to send. */
export type TransferSend = { call: "init"; key: string } | { call: TransferDecision; session_id: string };

/** What a request was about, and when. */
export interface TransferTicket { seq: number; at: number; key?: string; session_id?: string }

/** The proxy's record of an attempt: `GET /checkout/attempts/{key}`. */
export interface AttemptRecord {
  key: string;
  state: AttemptState;
  session?: string | null | undefined;
  /** Present, and not `false`, if a confirm or a cancel was passed on to the bank. */
  yes?: unknown;
  no?: unknown;
  /** How long the rate is still held, counted from when the record was asked for. If missing, the hold is over. */
  hold_ms?: number | null | undefined;
  error?: { code?: string | null | undefined } | null | undefined;
}

/** A session for `advance`, as `readSession` returns it. Only these three are required. */
export type TransferSession = Pick<Session, "session_id" | "status" | "outcome"> & Partial<Session>;

/** An event for `advance`, as `readEvent` returns it. Only the session's id is required. */
export type TransferNews = Partial<Omit<BankEvent, "session">> & { session: Pick<Session, "session_id"> & Partial<Session> };

/** What happened. */
export type TransferEvent = {
  /** When it happened on the page, in milliseconds since 1970: `Date.now()`. */
  at: number;
} & (
  /** The person sees a price. */
  | { type: "quoted"; source?: Amount | undefined; destination?: Amount | undefined; total?: Amount | undefined }
  /** The person went back to the form. */
  | { type: "edited" }
  /** The person starts the transfer under a new key, or, in `unnamed`, under the same one again. */
  | { type: "starting"; key: string }
  /** The person confirms or cancels the session that they see. */
  | { type: "confirming" | "cancelling"; session_id: string }
  /** A request was answered with a session. */
  | { type: "answer"; call: Exclude<TransferCall, "look_up">; to: TransferTicket; session: TransferSession }
  /**
   * A request brought no session: it was refused, with the code of the error, or what became of it is not known.
   * Report `passed: false` only if the error body says so: nothing was passed on to the bank.
   */
  | {
      type: "call_failed"; call: TransferCall; to: TransferTicket; reason: TransferFailure;
      code?: string | undefined; passed?: false | undefined;
    }
  /** The proxy's record of an attempt. `holds_lock`: this tab holds the decision lock, or there is no other tab. */
  | { type: "attempt"; to: TransferTicket; record: AttemptRecord; holds_lock?: boolean | undefined }
  /** An event of the bank. It changes nothing alone: ask for the status at once. */
  | { type: "bank_event"; event: TransferNews }
  /** Another tab holds the decision lock. */
  | { type: "yielded" }
  /** The person is back from 3-D Secure. */
  | { type: "returned" }
  /** The page was loaded again: with a stored state, or with a new one and the id of a session. */
  | { type: "resumed"; session_id?: string | undefined }
  /** Time passed. */
  | { type: "tick" }
);

