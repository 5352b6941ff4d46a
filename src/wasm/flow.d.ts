/** Where a transfer is. Plain: keep it with JSON.stringify, and go on after a reload or 3-D Secure. */
export interface TransferState {
  /** The version of this form. */
  v: 2;
  phase: TransferPhase;
  may: TransferStep[];
  show: TransferScreen;
  ask: TransferNext;
  /** How long to wait before asking for the status, or for the record where `may` has no `poll`. There in every phase that asks. */
  poll_after_ms?: number;
  /** What to send now. Only the state of the very step that decided has it: a second click finds none. */
  send?: TransferSend;
  /** Take it along with every request, and hand it back with what came of it. */
  ticket: TransferTicket;
  session_id?: string;
  /** The attempt: its key, and when the bank no longer holds the rate. */
  attempt?: { key: string; hold_until: number; lost_init?: true };
  /** What became of a confirm (`yes`) or a cancel (`no`), to the end; missing where it was never sent. */
  yes?: TransferFate;
  no?: TransferFate;
  /** In `unnamed`. */
  way?: TransferInitFate;
  /** What was decided, as far as is known. */
  decision?: TransferDecision;
  /** In `acting`. What the bank gave is not kept. */
  act?: TransferAct;
  /** In `acting`: when the bank stops waiting for it. */
  deadline?: number;
  /** In `doubt`. */
  why?: TransferDoubt;
  /** In `over`. */
  verdict?: TransferVerdict;
  /** The money went back later. */
  refunded?: true;
  /** The bank has reported a transfer code, which is the page's to keep. */
  code?: true;
  /** The bank's or the proxy's code for what led here. */
  error?: string;
  /** What the quote said. */
  shown?: { source?: Amount; destination?: Amount; total?: Amount };
  /** The reducer's own memory. */
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
  /** There, and not `false`, where one was passed on to the bank. */
  yes?: unknown;
  no?: unknown;
  /** How long the rate is still held, counted from when the record was asked for. Without it the hold is over. */
  hold_ms?: number | null | undefined;
  error?: { code?: string | null | undefined } | null | undefined;
}

/** What an answer says: give `advance` what `readSession` answers. Only these three must be there. */
export type TransferSession = Pick<Session, "session_id" | "status" | "outcome"> & Partial<Session>;

/** What an event says: give `advance` what `readEvent` answers. Only the session's id must be there. */
export type TransferNews = Partial<Omit<BankEvent, "session">> & { session: Pick<Session, "session_id"> & Partial<Session> };

/** What happened. */
export type TransferEvent = {
  /** When the page met it, in milliseconds since 1970: `Date.now()`. */
  at: number;
} & (
  /** The person sees what it would cost. */
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
   * `passed: false` is the error body's own word that nothing was sent on to the bank.
   */
  | {
      type: "call_failed"; call: TransferCall; to: TransferTicket; reason: TransferFailure;
      code?: string | undefined; passed?: false | undefined;
    }
  /** The proxy's record of an attempt. `holds_lock`: this tab holds the decision lock, or there is no other tab. */
  | { type: "attempt"; to: TransferTicket; record: AttemptRecord; holds_lock?: boolean | undefined }
  /** An event of the bank. Alone it moves nothing: ask for the status at once. */
  | { type: "bank_event"; event: TransferNews }
  /** Another tab holds the decision lock. */
  | { type: "yielded" }
  /** The person is back from 3-D Secure. */
  | { type: "returned" }
  /** The page was loaded anew: with a stored state, or with a new one and the id of a session. */
  | { type: "resumed"; session_id?: string | undefined }
  /** Time passed. */
  | { type: "tick" }
);

