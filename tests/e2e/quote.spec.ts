// The live price: either amount may be typed, and an old price is never shown.
import type { Page } from "@playwright/test";
import { expect, test } from "./checkout";

const CALCULATE = "**/api/v1/bpa/calculate";

/** Passes the bank's answer on with other figures. */
async function alterPrice(page: Page, alter: (answer: any) => void): Promise<void> {
  await page.route(CALCULATE, async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    alter(answer);
    await route.fulfill({ response, json: answer });
  });
}

test("roubles give lira at the documented rate, with fees and total", async ({ checkout }) => {
  await checkout.type("source", "3579.12");
  await checkout.priced();
  const quote = checkout.quote();
  await expect(quote).toContainText("≈ 1\u00a0314.26\u00a0TRY");
  await expect(quote).toContainText("2.7233 RUB per 1\u00a0TRY");
  await expect(quote).toContainText("Transfer fee0.00\u00a0RUB");
  await expect(quote).toContainText("SMS to the recipient0.00\u00a0RUB");
  await expect(quote).toContainText("Total to pay3\u00a0579.13\u00a0RUB");
  await expect(quote).toContainText("0.01\u00a0RUB more than you typed");
});

test("lira give roubles, and the request asks for the lira", async ({ checkout, page }) => {
  const asked = page.waitForRequest(CALCULATE);
  await checkout.type("destination", "1314,26");
  expect((await asked).postDataJSON().amounts).toEqual({
    source: { amount: null, currency: "RUB" }, destination: { amount: 131426, currency: "TRY" },
  });
  await checkout.priced();
  await expect(checkout.input("source")).toHaveValue("3\u00a0579.13");
  await expect(checkout.quote()).not.toContainText("more than you typed");
});

test("while the amount is typed, one price is requested, and the old one disappears at once", async ({ checkout, page }) => {
  let asked = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/calculate")) asked += 1;
  });
  await checkout.type("source", "3579,12");
  await checkout.priced();
  expect(asked).toBe(1);
  await checkout.page.keyboard.type("0");
  await expect(checkout.quote()).toHaveAttribute("data-quote", "empty");
  await expect(checkout.input("destination")).toHaveValue("");
  await checkout.page.keyboard.press("Backspace");
  await checkout.page.keyboard.press("Backspace");
  await expect(checkout.quote()).toHaveAttribute("data-quote", "loading");
  await expect(checkout.quote()).not.toContainText("TRY");
});

test("a payment that differs from the sum is shown next to it", async ({ checkout, page }) => {
  await alterPrice(page, ({ amounts }) => (amounts.payment.amount = 5400));
  await checkout.type("source", "3579,12");
  await checkout.priced();
  await expect(checkout.quote()).toContainText("The bank's total differs from the amount and fees added up");
  await expect(checkout.quote()).toContainText("The bank's total: 54.00\u00a0RUB; added up: 3\u00a0579.13\u00a0RUB");
});

test("figures that do not agree are not shown as a price, and the transfer is not sent", async ({ checkout, page }) => {
  await alterPrice(page, ({ amounts }) => (amounts.destination.amount += 500));
  await checkout.pressExample({ priced: false });
  await expect(checkout.quote()).toHaveAttribute("data-quote", "failed");
  await expect(checkout.quote()).toContainText("The bank's figures do not agree");
  await expect(checkout.quote()).toContainText("The amounts do not agree with the exchange rate");
  await expect(checkout.quote()).not.toContainText("TRY");
  await expect(checkout.input("destination")).toHaveValue("");
  await checkout.send();
  await expect(checkout.outcome()).toContainText("There is no price yet");
  expect(checkout.started).toHaveLength(0);

  await page.unroute(CALCULATE);
  await checkout.quote().getByRole("button", { name: "Try again" }).click();
  await checkout.priced();
});

test("a price for another amount than the requested one is not shown as a price", async ({ checkout, page }) => {
  await alterPrice(page, (answer) => {
    answer.amounts.source.amount = 200;
    answer.amounts.destination.amount = 73;
    answer.amounts.payment.amount = 200;
  });
  await checkout.type("source", "3579,12");
  await expect(checkout.quote()).toContainText("This price is for another amount");
});

test("an answer without a price is reported as unreadable", async ({ checkout, page }) => {
  await page.route(CALCULATE, (route) => route.fulfill({ json: { status: "ok" } }));
  await checkout.type("source", "3579,12");
  await expect(checkout.quote()).toContainText("The bank's answer cannot be read");
});

test("a lost price is reported, and can be requested again", async ({ checkout, page }) => {
  await page.route(CALCULATE, (route) => route.abort());
  await checkout.type("source", "3579,12");
  await expect(checkout.quote()).toContainText("The price could not be loaded");
  await page.unroute(CALCULATE);
  await page.getByRole("button", { name: "Try again" }).click();
  await checkout.priced();
});
