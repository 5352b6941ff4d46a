// Of the tabs that have one attempt open, one decides: the one that holds the attempt's lock. The others watch, and the
// next of them takes over when it is closed. Where the browser has no locks, the server alone sees to it that nothing is
// decided twice.

const NAME = "bank131-checkout-demo.attempt.";

export class Leader {
  leads = navigator.locks === undefined;
  private key: string | undefined;
  private resigned = new AbortController();

  constructor(private readonly onFollow: () => void, private readonly onLead: () => void) {}

  /** Takes the lock of an attempt if it is free, else waits for it. */
  stand(key: string): void {
    if (this.key === key || navigator.locks === undefined) return;
    this.resign();
    this.key = key;
    const { signal } = this.resigned;
    void navigator.locks.request(NAME + key, { ifAvailable: true }, (lock) => {
      if (lock) return this.hold(signal);
      this.onFollow();
      void navigator.locks.request(NAME + key, { signal }, () => this.lead(signal)).catch(() => {});
      return undefined;
    });
  }

  /** Gives the lock back. */
  resign(): void {
    this.resigned.abort();
    this.resigned = new AbortController();
    this.key = undefined;
    this.leads = navigator.locks === undefined;
  }

  private lead(signal: AbortSignal): Promise<void> {
    const held = this.hold(signal);
    this.onLead();
    return held;
  }

  private hold(signal: AbortSignal): Promise<void> {
    this.leads = !signal.aborted;
    return new Promise((resolve) => {
      if (signal.aborted) resolve();
      signal.addEventListener("abort", () => resolve());
    });
  }
}
