// The page as a person uses it: fields by name, typed key by key.
import { test as base, expect } from "@playwright/test";
import type { Locator, Page, Request } from "@playwright/test";

/** The example of the bank's document (card to IBAN in Turkey), in the order of the form; selects are chosen. */
export const EXAMPLE = {
  source: "3 579,12",
  last_name: "Пахмутова",
  first_name: "Ольга",
  middle_name: "Семёновна",
  date_of_birth: "1998-03-15",
  citizenship: "Russia",
  phone: "+79376151530",
  passport: "8008 579120",
  issue_date: "2020-03-01",
  division_code: "213-432",
  issued_by: "ОВД ПО Кировскому району",
  country: "Russia",
  postal_code: "192300",
  state: "Новосибирская",
  city: "Уренгой",
  street: "Конаковская",
  building: "1",
  flat: "31",
  recipient_first_name: "Yusuf",
  recipient_last_name: "Bayındır",
  recipient_citizenship: "Türkiye",
  iban: "TR 33 0006 1005 1978 6457 8413 26",
} as const;

const SELECTS = ["citizenship", "country", "recipient_citizenship"];

/** The calls of a transfer: to start it, to look up its attempt, and those after it has started. */
export const INIT = "**/api/v2/bpa/session/multi/init/payment";
export const ATTEMPT = "**/checkout/attempts/*";
export const CONFIRM = "**/api/v1/session/confirm";
export const CANCEL = "**/api/v1/session/cancel";
export const STATUS = "**/api/v1/session/status";
export const EVENTS = "**/proxy/events/*";

export type State = "neutral" | "incomplete" | "ok" | "warning" | "invalid";

export class CheckoutPage {
  /** The requests to start a transfer, as they left the page. */
  readonly started: Request[] = [];

  constructor(readonly page: Page) {
    page.on("request", (request) => {
      if (request.url().endsWith("/init/payment")) this.started.push(request);
    });
  }

  field = (name: string): Locator => this.page.locator(`[data-field="${name}"]`);
  input = (name: string): Locator => this.page.locator(`#${name}`);
  message = (name: string): Locator => this.page.locator(`#${name}-message`);
  quote = (): Locator => this.page.locator("section.quote");
  transfer = (): Locator => this.page.locator(".transfer");
  outcome = (): Locator => this.page.locator(".outcome");
  summary = (): Locator => this.page.locator(".summary");
  sendButton = (): Locator => this.page.locator("button[type=submit]");

  async type(name: string, text: string): Promise<void> {
    await this.input(name).click();
    await this.input(name).pressSequentially(text);
  }

  /** Replaces the text of a field as a person does, and leaves the field. */
  async retype(name: string, text: string): Promise<void> {
    await this.input(name).fill("");
    await this.type(name, text);
    await this.input(name).press("Tab");
  }

  async expectState(name: string, state: State): Promise<void> {
    await expect(this.field(name), name).toHaveAttribute("data-state", state);
  }

  async choose(name: string, label: string): Promise<void> {
    await this.input(name).selectOption({ label });
  }

  /** Types the whole example. */
  async fillExample(): Promise<void> {
    for (const [name, text] of Object.entries(EXAMPLE)) {
      if (SELECTS.includes(name)) await this.choose(name, text);
      else await this.type(name, text);
    }
    await this.priced();
  }

  /** Presses the page's own button that fills in the example. */
  async pressExample({ priced = true } = {}): Promise<void> {
    await this.page.locator(".intro button").click();
    if (priced) await this.priced();
  }

  async priced(): Promise<void> {
    await expect(this.quote()).toHaveAttribute("data-quote", "ready");
  }

  async send(): Promise<void> {
    await this.sendButton().click();
  }

  /** Sends the example; with `rateChanges`, the pretend bank changes the rate before the confirmation. */
  async sendExample(rateChanges = false): Promise<void> {
    await this.pressExample();
    if (rateChanges) await this.page.locator("#rate-changes").check();
    await this.send();
  }

  /** The transfer has replaced the form, and shows this screen. */
  async expectScreen(screen: string): Promise<void> {
    await expect(this.transfer()).toHaveAttribute("data-screen", screen, { timeout: 15_000 });
    await expect(this.transfer()).toBeVisible();
  }

  /** The bank has accepted the request to start a transfer. */
  async expectStarted(): Promise<void> {
    await expect(this.transfer()).toContainText(/ps_[0-9a-z]{26}/);
  }

  confirmButton = (): Locator => this.page.getByRole("button", { name: /^(Confirm and pay|Подтвердить)/ });
  agreeBox = (): Locator => this.page.locator("#agree");

  async agreeAndConfirm(): Promise<void> {
    await this.agreeBox().check();
    await this.confirmButton().click();
  }

  /** What was typed is still there, in its printed form. */
  async expectKept(changed: Record<string, string> = {}): Promise<void> {
    const kept = {
      last_name: "Пахмутова", passport: "8008 579120", issued_by: EXAMPLE.issued_by,
      iban: "TR33 0006 1005 1978 6457 8413 26", citizenship: "RU", ...changed,
    };
    for (const [name, value] of Object.entries(kept)) await expect(this.input(name)).toHaveValue(value);
  }
}

/** A test on the open page; it fails if the page breaks its own Content-Security-Policy or throws. */
export const test = base.extend<{ checkout: CheckoutPage }>({
  checkout: async ({ page }, use) => {
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => {
      // The browser itself reports each 4xx answer and each lost connection.
      const expected = message.text().startsWith("Failed to load resource");
      if (message.type() === "error" && !expected) faults.push(message.text());
    });
    const checkout = new CheckoutPage(page);
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await use(checkout);
    expect(faults).toEqual([]);
  },
});

export { expect };
