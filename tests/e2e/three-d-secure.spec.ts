// To the bank of the sender's card and back, under the page's own Content-Security-Policy.
import type { Page, Request } from "@playwright/test";
import { expect, INIT, test } from "./checkout";

const CARD_BANK = "https://acs.example.com/**";

/** Chooses what the pretend bank does with the transfer. */
async function chooseScenario(page: Page, scenario: string): Promise<void> {
  await page.route(INIT, (route) => route.continue({ headers: { ...route.request().headers(), "x-sandbox-scenario": scenario } }));
}

/** The card's bank is an https host that does not exist, so its page comes from the sandbox. Returns the requests to it. */
async function openCardBank(page: Page, baseURL: string): Promise<Request[]> {
  const asked: Request[] = [];
  await page.route(CARD_BANK, async (route) => {
    if (!route.request().isNavigationRequest()) return route.abort();
    asked.push(route.request());
    const { search } = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: `${baseURL}/sandbox/card-bank${search}` }) });
  });
  return asked;
}

for (const [way, scenario] of [["POST", "three_d_secure"], ["GET", "three_d_secure_get"]] as const) {
  for (const width of [360, 1280]) {
    test(`${width} px: to the card's bank by ${way}, and back to the end of the transfer`, async ({ checkout, page, baseURL }, info) => {
      await page.setViewportSize({ width, height: 800 });
      await chooseScenario(page, scenario);
      const asked = await openCardBank(page, baseURL!);
      await checkout.sendExample();
      await checkout.expectScreen("confirmation");
      const number = await checkout.transfer().locator(".number dd").textContent();
      await checkout.confirmButton().click();
      await checkout.expectScreen("redirect");
      await page.screenshot({ path: info.outputPath("redirect.png"), fullPage: true });
      await page.getByRole("button", { name: "Go to the card's bank" }).click();
      await expect(page.getByRole("heading", { name: "Pretend card bank" })).toBeVisible();
      expect(asked.map((request) => request.method())).toEqual([way]);
      const fields = new URLSearchParams(way === "POST" ? asked[0]!.postData()! : new URL(asked[0]!.url()).search);
      expect(fields.get("MD")).toBe(number);
      if (way === "POST") expect(Object.fromEntries(fields)).toMatchObject({ PaReq: "sdfew^//asdhbv", submit: "1", action: "pay" });

      await page.getByRole("button", { name: "Approve the payment" }).click();
      await checkout.expectScreen("success");
      await expect(checkout.transfer()).toContainText(number!);
      expect(new URL(page.url()).origin).toBe(baseURL);
    });
  }
}

test("a sender who comes back before approving may go there again", async ({ checkout, page, baseURL }) => {
  await chooseScenario(page, "three_d_secure");
  const asked = await openCardBank(page, baseURL!);
  await checkout.sendExample();
  await checkout.expectScreen("confirmation");
  await checkout.confirmButton().click();
  await checkout.expectScreen("redirect");
  await page.getByRole("button", { name: "Go to the card's bank" }).click();
  await expect(page.getByRole("heading", { name: "Pretend card bank" })).toBeVisible();
  await page.goBack();
  await page.getByRole("button", { name: "Go to the card's bank" }).click();
  await page.getByRole("button", { name: "Approve the payment" }).click();
  await checkout.expectScreen("success");
  expect(asked).toHaveLength(2);
});
