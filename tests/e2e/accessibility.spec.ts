// What people need with a screen reader, a keyboard, a thumb or a small screen.
import type { Page } from "@playwright/test";
import { ATTEMPT, CONFIRM, expect, INIT, STATUS, test } from "./checkout";
import type { CheckoutPage } from "./checkout";

test("every field has a label, a message in a live region, and no error before the person types", async ({ page, checkout: _ }) => {
  const inputs = page.locator(".field:visible input, .field:visible select");
  expect(await inputs.count()).toBe(24);
  for (const input of await inputs.all()) {
    const id = await input.getAttribute("id");
    await expect(page.locator(`label[for="${id}"]`)).toBeVisible();
    expect((await input.getAttribute("aria-describedby"))?.split(" ")).toContain(`${id}-message`);
    await expect(page.locator(`#${id}-message`)).toHaveAttribute("aria-live", "polite");
    await expect(input).not.toHaveAttribute("aria-invalid", "true");
    await expect(input).toHaveAttribute("autocomplete", /./);
  }
  await expect(page.locator(".outcome[role=alert]")).toBeAttached();
  await expect(page.locator("[role=status]")).toBeAttached();
});

test("a state is written in words, not shown by colour alone", async ({ checkout, page }) => {
  await checkout.type("passport", "8008");
  await expect(page.locator("#passport-state")).toHaveText("Not finished yet");
  await checkout.input("passport").press("Tab");
  await expect(page.locator("#passport-state")).toHaveText("Needs correction");
  await expect(checkout.input("passport")).toHaveAttribute("aria-invalid", "true");
  await expect(checkout.field("passport").locator(".mark svg")).toBeVisible();
  await checkout.retype("passport", "8008579120");
  await expect(page.locator("#passport-state")).toHaveText("Looks right");
  await expect(checkout.input("passport")).not.toHaveAttribute("aria-invalid", "true");
});

test("browsers may fill in the sender's details, and phones show the right keys", async ({ checkout }) => {
  const expected = {
    last_name: ["autocomplete", "family-name"], first_name: ["autocomplete", "given-name"], date_of_birth: ["autocomplete", "bday"],
    phone: ["autocomplete", "tel"], country: ["autocomplete", "country"], postal_code: ["autocomplete", "postal-code"],
    source: ["inputmode", "decimal"], passport: ["inputmode", "numeric"], iban: ["autocapitalize", "characters"],
  };
  for (const [name, [attribute, value]] of Object.entries(expected)) {
    await expect(checkout.input(name)).toHaveAttribute(attribute!, value!);
  }
});

test("a country that the browser fills in as two letters reaches the bank as three letters", async ({ checkout }) => {
  await checkout.pressExample();
  await checkout.input("country").selectOption("KZ");
  await checkout.send();
  await checkout.expectStarted();
  const { address } = checkout.started[0]!.postDataJSON().participant_details.sender;
  expect(address.structured_address.country_iso3).toBe("KAZ");
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [360, 1280]) {
    test(`${width} px, ${colorScheme}: no sideways scrolling, targets of 44 px`, async ({ checkout, page }, info) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await checkout.pressExample();
      await checkout.retype("iban", "TR33 0006 1005 1978 6457 8413 62");
      await checkout.send();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      for (const target of await page.locator("button:visible, input:visible, select:visible").all()) {
        expect((await target.boundingBox())!.height).toBeGreaterThanOrEqual(44);
      }
      await page.screenshot({ path: info.outputPath("page.png"), fullPage: true });
    });
  }
}

for (const language of ["en", "ru"]) {
  for (const width of [360, 1280]) {
    test(`${width} px, ${language}: the screens of confirmation and success fit too`, async ({ checkout, page }, info) => {
      await page.goto(`/?lang=${language}`);
      await page.setViewportSize({ width, height: 800 });
      await checkout.sendExample(true);
      for (const screen of ["confirmation", "success"]) {
        await checkout.expectScreen(screen);
        await expect(checkout.transfer().getByRole("button").first()).toBeVisible();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        for (const target of await page.locator("button:visible, input:visible").all()) {
          expect((await target.boundingBox())!.height).toBeGreaterThanOrEqual(44);
        }
        await expect(checkout.transfer().locator("[style]")).toHaveCount(0);
        await page.screenshot({ path: info.outputPath(`${screen}.png`), fullPage: true });
        if (screen === "confirmation") await checkout.agreeAndConfirm();
      }
    });
  }
}

/** How to reach the screens that a transfer without trouble never shows. */
const SCREENS: Record<string, { screen: string; reach: (checkout: CheckoutPage, page: Page) => Promise<void> }> = {
  unnamed: {
    screen: "outcome_unknown",
    async reach(checkout, page) {
      await page.route(INIT, (route) => route.abort());
      await page.route(ATTEMPT, (route) => route.abort());
      await checkout.sendExample();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("It is not known yet whether the transfer started");
    },
  },
  never: {
    screen: "outcome_unknown",
    async reach(checkout, page) {
      await page.route(INIT, (route) => route.abort());
      await checkout.sendExample();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your request has not arrived");
    },
  },
  lapsed: {
    screen: "rate_expired",
    async reach(checkout, page) {
      await checkout.sendExample();
      await checkout.expectScreen("confirmation");
      await page.clock.fastForward("05:00");
    },
  },
  doubt: {
    screen: "outcome_unknown",
    async reach(checkout, page) {
      await page.route(CONFIRM, (route) => route.abort());
      await checkout.sendExample();
      await checkout.expectScreen("confirmation");
      await checkout.confirmButton().click();
      await checkout.expectScreen("outcome_unknown");
      await page.clock.fastForward("15:01");
      await expect(checkout.transfer()).toContainText("This is taking too long: please contact us");
    },
  },
  watching: {
    screen: "watching",
    async reach(checkout, page) {
      await checkout.sendExample();
      await checkout.expectScreen("confirmation");
      const other = await page.context().newPage();
      await other.goto("/favicon.svg");
      await other.evaluate(async () => {
        const [held] = (await navigator.locks.query()).held!;
        await new Promise<void>((resolve) => {
          void navigator.locks.request(held!.name!, { steal: true }, () => {
            resolve();
            return new Promise(() => {});
          });
        });
      });
      await page.reload();
    },
  },
  not_charged: {
    screen: "not_charged",
    async reach(checkout, page) {
      await page.route(STATUS, async (route) => {
        const response = await route.fetch();
        const answer = await response.json();
        const { session } = answer;
        session.status = "cancelled";
        for (const item of [...session.acquiring_payments, ...session.payments]) item.status = "failed";
        session.acquiring_payments[0].error = { code: "insufficient_funds", description: "" };
        await route.fulfill({ response, json: answer });
      });
      await checkout.sendExample();
    },
  },
};

for (const [name, { screen, reach }] of Object.entries(SCREENS)) {
  test(`${name}: the screen fits, is announced and can be used in both languages`, async ({ checkout, page }, info) => {
    await page.clock.install();
    await page.goto("/");
    await reach(checkout, page);
    await checkout.expectScreen(screen);
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    for (const language of ["English", "Русский"]) {
      await page.getByRole("button", { name: language }).click();
      await checkout.expectScreen(screen);
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        for (const target of await page.locator("button:visible, input:visible").all()) {
          expect((await target.boundingBox())!.height).toBeGreaterThanOrEqual(44);
        }
        await page.screenshot({ path: info.outputPath(`${language}-${width}.png`), fullPage: true });
      }
    }
    await expect(checkout.transfer().locator("[style]")).toHaveCount(0);
  });
}

test("the page obeys a strict Content-Security-Policy and sends requests to its own server only", async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(baseURL!) && !request.url().startsWith("data:")) foreign.push(request.url());
  });
  const response = await page.goto("/");
  const policy = response!.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(policy).not.toContain("'unsafe-inline'");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("[style]")).toHaveCount(0);
  expect(foreign).toEqual([]);
});
