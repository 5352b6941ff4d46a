// The time that is left: shown each second, announced to screen readers each minute.

import { el, hidden, setText } from "../page/dom";
import { strings } from "../text/strings";

const SECOND_MS = 1000;
const MINUTE_S = 60;

export class Countdown {
  private readonly time = el("strong", { role: "timer", "aria-live": "off" });
  // On the page before there is anything to announce.
  private readonly spoken = hidden("", { role: "status" });
  readonly element = el("p", { class: "countdown" }, strings.transfer.timeLeft, " ", this.time, this.spoken);
  private readonly timer: number;
  private minutes: number;

  /** Counts down to a moment, and calls `onSecond` each second. */
  constructor(private readonly deadline: number, onSecond: () => void) {
    this.minutes = this.show();
    this.timer = window.setInterval(() => {
      this.announce(this.show());
      onSecond();
    }, SECOND_MS);
  }

  stop(): void {
    window.clearInterval(this.timer);
  }

  /** Shows the time that is left, and returns it in minutes, rounded up. */
  private show(): number {
    const seconds = Math.max(0, Math.ceil((this.deadline - Date.now()) / SECOND_MS));
    setText(this.time, `${Math.floor(seconds / MINUTE_S)}:${String(seconds % MINUTE_S).padStart(2, "0")}`);
    return Math.ceil(seconds / MINUTE_S);
  }

  private announce(minutes: number): void {
    if (minutes < this.minutes && minutes > 0) setText(this.spoken, strings.transfer.minutesLeft(minutes));
    this.minutes = minutes;
  }
}
