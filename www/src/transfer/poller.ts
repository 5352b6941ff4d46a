// Asks again and again: one request at a time, and none while the page is hidden.

export class Poller {
  private timer: number | undefined;
  private running = false;

  /** `pause` returns how long to wait before the next request, or `undefined` for no more requests. */
  constructor(private readonly ask: () => Promise<void>, private readonly pause: () => number | undefined) {
    document.addEventListener("visibilitychange", () => {
      if (this.pause() !== undefined) this.plan(0);
    });
  }

  /** Plans the next request in place of the one that was planned. */
  plan(pause = this.pause()): void {
    window.clearTimeout(this.timer);
    if (pause === undefined || this.running || document.hidden) return;
    this.timer = window.setTimeout(() => void this.run(), pause);
  }

  private async run(): Promise<void> {
    this.running = true;
    try {
      await this.ask();
    } finally {
      this.running = false;
      this.plan();
    }
  }
}
