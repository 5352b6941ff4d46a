// The page of a transfer on its way. The state names the screen and the buttons; the words of each screen are chosen here.

import type { TransferState } from "bank131-checkout";
import { text } from "bank131-checkout/messages/text";
import { el, facts } from "../page/dom";
import { icon } from "../page/icons";
import type { IconName } from "../page/icons";
import { actions, button, notice } from "../page/notice";
import { failureLines } from "../text/failure";
import { money } from "../text/money";
import { catalogue, strings } from "../text/strings";
import { confirmation } from "./confirmation-view";
import { Countdown } from "./countdown";
import { follow } from "./redirect";
import type { Transfer } from "./transfer";

const words = () => strings.transfer;

type Screen = Exclude<TransferState["show"], "form" | "quote">;

const SEALS: Record<Screen, IconName> = {
  waiting: "incomplete", confirmation: "card", redirect: "arrow", inform: "card", progress: "incomplete", success: "ok",
  not_charged: "invalid", cancelled: "warning", outcome_unknown: "unknown", rate_expired: "warning", watching: "incomplete",
};

/** Screens that the bank's refusal explains. */
const EXPLAINED: readonly Screen[] = ["confirmation", "redirect", "outcome_unknown", "rate_expired", "not_charged", "cancelled"];
/** Screens that show the bank's final sums. */
const SUMMED: readonly Screen[] = ["success", "progress", "inform"];
/** Screens on which a person may not want to wait for the next request. */
const IMPATIENT: readonly Screen[] = ["outcome_unknown", "redirect", "inform", "rate_expired", "watching"];

export class TransferView {
  readonly element = el("section", { class: "transfer", "aria-labelledby": "transfer-title", hidden: true });
  /** Called when the transfer replaces the form, and when the form comes back. */
  onTurn: (isOnItsWay: boolean) => void = () => {};

  private face = "";
  private countdown: Countdown | undefined;

  constructor(private readonly transfer: Transfer) {}

  /** Shows the transfer as it is now. A screen that would look the same stays, and keeps the focus. */
  show(): void {
    const face = faceOf(this.transfer);
    if (face === this.face) return;
    const turns = (face === "") !== (this.face === "");
    this.face = face;
    this.stop();
    this.element.hidden = face === "";
    if (face !== "") this.draw(screenOf(this.transfer));
    if (turns) this.onTurn(face !== "");
  }

  /** Stops the clock, because another view takes over. */
  stop(): void {
    this.countdown?.stop();
    this.countdown = undefined;
  }

  private draw(screen: Screen): void {
    const { title, lines } = wordsOf(screen, this.transfer);
    const heading = el("h1", { id: "transfer-title", tabindex: "-1" }, title);
    this.element.dataset["screen"] = screen;
    this.element.replaceChildren(el("span", { class: "seal" }, icon(SEALS[screen])), heading,
      ...lines.map((line) => el("p", {}, line)), ...this.clock(screen), ...this.refusal(screen), ...this.content(screen));
    heading.focus();
  }

  private content(screen: Screen): HTMLElement[] {
    const { transfer } = this;
    const number = numberOf(transfer.state);
    if (screen === "confirmation") return [...remarks(transfer), ...confirmation(transfer), facts([number], "lines number")];
    const buttons = this.buttons(screen);
    return [...help(transfer.state), facts([...(SUMMED.includes(screen) ? sumsOf(transfer) : []), number], "lines"),
      ...(buttons.length > 0 ? [actions(...buttons)] : [])];
  }

  private clock(screen: Screen): HTMLElement[] {
    const { attempt } = this.transfer.state;
    if (screen !== "confirmation" || !attempt) return [];
    this.countdown = new Countdown(attempt.hold_until, () => this.transfer.tick());
    return [this.countdown.element];
  }

  private refusal(screen: Screen): HTMLElement[] {
    const { failure } = this.transfer;
    if (!failure || !EXPLAINED.includes(screen)) return [];
    const { phase } = this.transfer.state;
    const lines = failureLines(failure, phase === "over" || phase === "asking");
    return [notice("invalid", screen === "not_charged" ? words().reason : words().refused, lines)];
  }

  /** The label of the way back to the form. */
  private again(screen: Screen): string {
    const { failure } = this.transfer;
    if (screen === "success") return words().another;
    return screen === "not_charged" && failure ? strings.failure.again[failure.class] : words().back;
  }

  /** The buttons that the state allows, the likeliest first. Screens that wait ask the bank without a button. */
  private buttons(screen: Screen): HTMLElement[] {
    const { transfer } = this;
    const { canRetry, redirect } = transfer;
    const { may, way } = transfer.state;
    const retry = [words().retry, () => void transfer.retry()] as const;
    const isAsked = may.includes("poll") || may.includes("look_up");
    const wanted: (readonly [string, () => void] | false)[] = [
      may.includes("redirect") && redirect !== undefined && [words().goOn, () => follow(redirect)],
      canRetry && way === "never" && retry,
      isAsked && IMPATIENT.includes(screen) && [words().check, () => transfer.check()],
      canRetry && way !== "never" && retry,
      may.includes("abandon") && [words().abandon, () => void transfer.abandon()],
      may.includes("new_transfer") && [this.again(screen), () => transfer.leave()],
      may.includes("cancel") && [words().cancel, () => void transfer.cancel()],
    ];
    const isPressing = screen === "outcome_unknown" || may.includes("redirect");
    return wanted.filter((one) => one !== false).map(([label, run], place) =>
      button(label, place === 0 && isPressing ? "primary" : "secondary", run));
  }
}

/** The bank calls the payments of a cancelled transfer failed. For the person who cancelled it, that is not a failure. */
function screenOf({ state, failure }: Transfer): Screen {
  const isOwnWish = state.show === "not_charged" && state.decision === "cancel" && failure === undefined;
  return isOwnWish ? "cancelled" : (state.show as Screen);
}

/** Everything that a screen depends on: when it changes, the screen is drawn again. */
function faceOf(transfer: Transfer): string {
  const { isOnItsWay, canRetry, state, information, failure, redirect } = transfer;
  if (!isOnItsWay) return "";
  const { show, may, way, why, decision, refunded, session_id } = state;
  return JSON.stringify([show, may, canRetry, way, why, decision, refunded, session_id, information, failure?.code, redirect?.url]);
}

function wordsOf(screen: Screen, { state, canRetry }: Transfer): { title: string; lines: string[] } {
  const { screens, forgotten, notCharged, refunded } = words();
  if (screen === "progress" && state.decision === "cancel") return screens.cancelling;
  if (state.phase === "unnamed") {
    const { title, lines } = state.way === "never" ? screens.never : screens.unnamed;
    return { title, lines: canRetry || state.way === "taken" ? lines : [...lines, forgotten] };
  }
  const { title, lines } = screens[screen];
  const more = [...(state.verdict === "not_charged" ? [notCharged] : []), ...(state.refunded ? [refunded] : [])];
  return { title, lines: [...lines, ...more] };
}

/** The number to give when asking about the transfer: the bank's, or the attempt's until there is one. */
function numberOf({ session_id, attempt }: TransferState): readonly [string, string] {
  return session_id === undefined ? [words().attempt, attempt?.key ?? ""] : [words().session, session_id];
}

/** How to get help, when the transfer takes too long. */
function help(state: TransferState): HTMLElement[] {
  if (!state.may.includes("hand_over")) return [];
  return [notice("warning", words().handOver.title, words().handOver.lines(numberOf(state)[1]))];
}

/** What is taken and what arrives, once the bank has named both. */
function sumsOf(transfer: Transfer): (readonly [string, string])[] {
  const review = transfer.review();
  if (review?.status !== "ok") return [];
  const { total, destination } = review.value;
  return [[words().paid, money(total)], [words().theyGet, money(destination)]];
}

function remarks({ warnings }: Transfer): HTMLElement[] {
  if (warnings.length === 0) return [];
  return [notice("warning", words().warnings, warnings.map((issue) => text(issue, catalogue)))];
}
