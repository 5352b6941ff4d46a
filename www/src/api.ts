// One POST to the partner's server, and the four ways in which it can end. Nothing here is ever sent twice.

export interface Request {
  method: "POST" | "GET";
  path: string;
  headers: Record<string, string>;
  body: object;
}

export interface BankError {
  code: string;
  description: string;
}

export type Reply =
  /** The bank answered. */
  | { kind: "answer"; body: unknown }
  /** The bank or the server refused: whatever was asked for did not happen. */
  | { kind: "refused"; error: BankError; body: unknown }
  /** No connection: most likely nothing arrived, but nobody knows. */
  | { kind: "unreachable" }
  /** Sent, but no answer that can be understood: nobody knows what happened. */
  | { kind: "unknown" }
  /** The page itself no longer wanted the answer. */
  | { kind: "aborted" };

const TIMEOUT_MS = 15_000;
const REQUEST_TIMEOUT = 408;

export async function post(request: Request, signal?: AbortSignal): Promise<Reply> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetch(request.path, {
      method: request.method,
      headers: { "Content-Type": "application/json", ...request.headers },
      body: JSON.stringify(request.body),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    return replyOf(response.status, await response.json().catch(() => undefined));
  } catch {
    if (signal?.aborted) return { kind: "aborted" };
    return { kind: timeout.aborted ? "unknown" : "unreachable" };
  }
}

function replyOf(status: number, body: unknown): Reply {
  if (status >= 500 || status === REQUEST_TIMEOUT) return { kind: "unknown" };
  const error = bankError(body);
  if (error || status >= 400) return { kind: "refused", error: error ?? { code: `HTTP ${status}`, description: "" }, body };
  return body === undefined ? { kind: "unknown" } : { kind: "answer", body };
}

/** `{"status":"error","error":{"code":"invalid_request","description":"…"}}` */
function bankError(body: unknown): BankError | undefined {
  const error = member(body, "error");
  const code = member(error, "code");
  const description = member(error, "description");
  if (typeof code !== "string") return undefined;
  return { code, description: typeof description === "string" ? description : "" };
}

/** A member of a value of which nothing is known yet. */
export function member(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
