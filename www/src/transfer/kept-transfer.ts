// What a reload finds: the reducer's state and the price that was shown. It contains no names and no document numbers.

import type { Issue, Quote, TransferState } from "bank131-checkout";

export interface Kept {
  state: TransferState;
  quote?: Quote;
  warnings: readonly Issue[];
}

const KEY = "bank131-checkout-demo.transfer";

export function keep(kept: Kept): void {
  sessionStorage.setItem(KEY, JSON.stringify(kept));
}

export function forget(): void {
  sessionStorage.removeItem(KEY);
}

/** The transfer that was kept, if it can be read. The reducer itself rejects a state that it did not make. */
export function kept(): Kept | undefined {
  try {
    const found = JSON.parse(sessionStorage.getItem(KEY) ?? "null") as Kept | null;
    return found ?? undefined;
  } catch {
    return undefined;
  }
}
