// Asking again and again: one question at a time, and none while nobody looks at the page.

export class Poller {
  private timer: number | undefined;
  private running = false;

  /** `pause` says how long to wait before the next question, or that there is none. */
  constructor(private readonly ask: () => Promise<void>, private readonly pause: () => number | undefined) {
    document.addEventListener("visibilitychange", () => {
      if (this.pause() !== undefined) this.plan(0);
    });
  }

  /** Plans the next question, in place of one that was planned. */
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
