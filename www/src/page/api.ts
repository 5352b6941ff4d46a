// One call to the partner's server, and the ways in which it can end. Nothing here is sent twice.

import { readError } from "bank131-checkout";
import type { BankFailure } from "bank131-checkout";

export interface Request {
  method: "POST" | "GET";
  path: string;
  headers: Record<string, string>;
  /** Text is sent as it is; an object, as JSON. */
  body: object | string;
}

export type Reply =
  /** The bank answered. The text keeps every digit. */
  | { kind: "answer"; text: string }
  /** The bank or the server refused. `passedNothing`: the server reports that it passed nothing on to the bank. */
  | { kind: "refused"; failure: BankFailure; text: string; passedNothing: boolean }
  /** No connection: most likely nothing arrived, but that is not certain. */
  | { kind: "unreachable" }
  /** Sent, but without an answer that can be understood: the outcome is not known. */
  | { kind: "unknown" }
  /** The page itself no longer wanted the answer. */
  | { kind: "aborted" };

const TIMEOUT_MS = 15_000;
const REQUEST_TIMEOUT = 408;

export function post({ method, path, headers, body }: Request, signal?: AbortSignal): Promise<Reply> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return call(path, { method, headers: { "Content-Type": "application/json", ...headers }, body: text }, signal);
}

export function get(path: string): Promise<Reply> {
  return call(path, {});
}

async function call(path: string, init: RequestInit, signal?: AbortSignal): Promise<Reply> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetch(path, { ...init, signal: signal ? AbortSignal.any([signal, timeout]) : timeout });
    return replyOf(response.status, await response.text());
  } catch {
    if (signal?.aborted) return { kind: "aborted" };
    return { kind: timeout.aborted ? "unknown" : "unreachable" };
  }
}

function replyOf(status: number, text: string): Reply {
  if (status >= 500 || status === REQUEST_TIMEOUT) return { kind: "unknown" };
  const error = readError(text, { httpStatus: status });
  const body = parsed(text);
  if (error.status === "ok") return { kind: "refused", failure: error.value, text, passedNothing: body?.["passed"] === false };
  return body === undefined ? { kind: "unknown" } : { kind: "answer", text };
}

/** The parsed JSON, or `undefined` if the text is not JSON. */
export function parsed(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
