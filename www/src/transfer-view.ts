// The page of a transfer on its way. The state says which screen and which buttons; each screen has its words here.

import type { TransferState } from "bank131-checkout";
import { text } from "bank131-checkout/messages/text";
import { actions, button, confirmation, notice } from "./confirmation-view";
import { Countdown } from "./countdown";
import { el, facts } from "./dom";
import { failureLines } from "./failure";
import { icon } from "./icons";
import type { IconName } from "./icons";
import { money } from "./money";
import { follow } from "./redirect";
import { catalogue, strings } from "./strings";
import type { Transfer } from "./transfer";

const words = () => strings.transfer;

type Screen = Exclude<TransferState["show"], "form" | "quote"> | "inform";

const SEALS: Record<Screen, IconName> = {
  waiting: "incomplete", confirmation: "card", redirect: "arrow", inform: "card", progress: "incomplete", success: "ok",
  failure: "invalid", cancelled: "warning", outcome_unknown: "unknown", rate_expired: "warning",
};

export class TransferView {
  readonly element = el("section", { class: "transfer", "aria-labelledby": "transfer-title", hidden: true });
  /** Called when the transfer takes the form's place, and when the form is wanted again. */
  onTurn: (isOnItsWay: boolean) => void = () => {};

  private face = "";
  private countdown: Countdown | undefined;

  constructor(private readonly transfer: Transfer) {}

  /** Shows the transfer as it is now. What looks the same stays, with the focus in it. */
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

  /** Another view takes over. */
  stop(): void {
    this.countdown?.stop();
    this.countdown = undefined;
  }

  private draw(screen: Screen): void {
    const { title, lines } = said(screen, this.transfer.state);
    const heading = el("h1", { id: "transfer-title", tabindex: "-1" }, title);
    this.element.dataset["screen"] = screen;
    this.element.replaceChildren(el("span", { class: "seal" }, icon(SEALS[screen])), heading,
      ...lines.map((line) => el("p", {}, line)), ...this.clock(screen), ...this.refusal(screen), ...this.content(screen));
    heading.focus();
  }

  private content(screen: Screen): HTMLElement[] {
    const { transfer } = this;
    const number = [words().session, transfer.state.session_id ?? words().noSession] as const;
    if (screen === "confirmation") return [...remarks(transfer), ...confirmation(transfer), facts([number], "lines number")];
    const sums = screen === "success" || screen === "progress" || screen === "inform" ? sumsOf(transfer) : [];
    const buttons = this.buttons(screen);
    return [facts([...sums, number], "lines"), ...(buttons.length > 0 ? [actions(...buttons)] : [])];
  }

  private clock(screen: Screen): HTMLElement[] {
    const { rate_held_until } = this.transfer.state;
    if (screen !== "confirmation" || rate_held_until === undefined) return [];
    this.countdown = new Countdown(rate_held_until, () => this.transfer.tick());
    return [this.countdown.element];
  }

  private refusal(screen: Screen): HTMLElement[] {
    const { failure } = this.transfer;
    if (!failure || screen === "success" || screen === "progress" || screen === "inform" || screen === "waiting") return [];
    return [notice("invalid", screen === "failure" ? words().reason : words().refused, failureLines(failure))];
  }

  /** What the way back to the form is for. */
  private again(screen: Screen): string {
    const { failure } = this.transfer;
    if (screen === "success") return words().another;
    if (screen === "rate_expired") return words().newPrice;
    return screen === "failure" && failure ? strings.failure.again[failure.class] : words().back;
  }

  /** The buttons that the state allows; the waiting screens ask by themselves. */
  private buttons(screen: Screen): HTMLElement[] {
    const { transfer } = this;
    const { may } = transfer.state;
    const found: HTMLElement[] = [];
    const { redirect } = transfer;
    if (may.includes("redirect") && redirect) found.push(button(words().goOn, "primary", () => follow(redirect)));
    if (may.includes("poll") && (screen === "outcome_unknown" || screen === "redirect" || screen === "inform")) {
      found.push(button(words().check, "secondary", () => transfer.check()));
    }
    const isLost = may.includes("retry");
    if (may.includes("new_transfer") || isLost) {
      const kind = screen === "rate_expired" ? "primary" : "secondary";
      found.push(button(this.again(screen), kind, () => transfer.leave()));
    }
    if (may.includes("cancel")) found.push(button(words().cancel, "secondary", () => void transfer.cancel()));
    return found;
  }
}

/** The bank calls the payments of a cancelled transfer failed: for who has cancelled it, that is no failure. */
function screenOf({ state, failure }: Transfer): Screen {
  const isOwnWish = state.show === "failure" && state.sent === "cancel" && failure === undefined;
  return isOwnWish ? "cancelled" : (state.show as Screen);
}

/** What a screen depends on: another face is drawn anew. */
function faceOf({ isOnItsWay, state, information, failure, redirect }: Transfer): string {
  if (!isOnItsWay) return "";
  const { show, may, sent, session_id } = state;
  return JSON.stringify([show, may, sent, session_id, information, failure?.code, redirect?.url]);
}

function said(screen: Screen, { sent, session_id }: TransferState): { title: string; lines: string[] } {
  const { screens } = words();
  if (screen === "progress" && sent === "cancel") return screens.cancelling;
  if (screen === "outcome_unknown" && session_id === undefined) return screens.lost;
  return screens[screen];
}

/** What is taken and what arrives, once the bank has said. */
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
