// Of the tabs that have one attempt open, one decides: the one that holds the attempt's lock. The others watch, and the
// next of them takes over when it is closed. Where the browser has no locks, the server alone sees to it that nothing is
// decided twice.

const NAME = "bank131-checkout-demo.attempt.";
/** A reload may come before the lock of the page that it replaces is gone. */
const PATIENCE_MS = 300;

export class Leader {
  leads = navigator.locks === undefined;
  private key: string | undefined;
  private resigned = new AbortController();

  constructor(private readonly onFollow: () => void, private readonly onLead: () => void) {}

  /** Takes the lock of an attempt, or waits for it. */
  stand(key: string): void {
    if (this.key === key || navigator.locks === undefined) return;
    this.resign();
    this.key = key;
    const { signal } = this.resigned;
    const follow = window.setTimeout(this.onFollow, PATIENCE_MS);
    signal.addEventListener("abort", () => window.clearTimeout(follow));
    const lead = () => {
      window.clearTimeout(follow);
      this.leads = true;
      this.onLead();
      return new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
    };
    navigator.locks.request(NAME + key, { signal }, lead).catch(() => {});
  }

  /** Gives the lock back. */
  resign(): void {
    this.resigned.abort();
    this.resigned = new AbortController();
    this.key = undefined;
    this.leads = navigator.locks === undefined;
  }
}
