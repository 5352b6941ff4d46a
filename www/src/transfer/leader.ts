// Of the tabs that show the same attempt, one decides: the tab that holds the attempt's lock. The others watch, and one of
// them takes over when that tab is closed. In a browser without locks, the server alone makes sure that nothing is decided
// twice.

const NAME = "bank131-checkout-demo.attempt.";
/** After a reload, the lock of the page that was replaced may be held a little longer. */
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
