// The page in Russian and English: the switch loses nothing, and the package's sentences follow.
import { expect, test } from "./checkout";

test("the switch keeps what was typed, and every text is Russian", async ({ checkout, page }) => {
  await checkout.pressExample();
  await checkout.retype("inn", "500100732258");
  await expect(checkout.message("inn")).not.toBeEmpty();
  await page.getByRole("button", { name: "Русский" }).click();

  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Отправьте деньги в Турцию");
  await checkout.expectKept();
  await checkout.expectState("inn", "invalid");
  await expect(checkout.message("inn")).toContainText(/[а-я]{3}/);
  await expect(page.locator(".quote")).toHaveAttribute("data-quote", "ready");
  await expect(page.locator(".quote")).toContainText("3\u00a0579,13\u00a0RUB");
  await expect(checkout.input("recipient_citizenship").locator("option:checked")).toHaveText("Турция");
});

test("the choice is kept in the address, and can be changed back to English", async ({ checkout, page }) => {
  await page.getByRole("button", { name: "Русский" }).click();
  await expect(page).toHaveURL(/lang=ru/);
  await page.reload();
  await expect(page.getByRole("button", { name: "Русский" })).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("button", { name: "English" })).toBeFocused();
  await checkout.type("iban", "TR33");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Send money to Turkey");
});

test.describe("in a Russian browser", () => {
  test.use({ locale: "ru-RU" });

  test("the page is in Russian from the start", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Отправьте деньги в Турцию");
  });
});
