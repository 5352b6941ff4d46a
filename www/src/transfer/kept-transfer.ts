// What a reload finds: the reducer's state and the price that was shown. No name and no number of a document is in it.

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

/** What was kept, if it can be read. The reducer itself refuses a state that is not its own. */
export function kept(): Kept | undefined {
  try {
    const found = JSON.parse(sessionStorage.getItem(KEY) ?? "null") as Kept | null;
    return found ?? undefined;
  } catch {
    return undefined;
  }
}
