// Groups and separators appear while the person types, and the caret stays where the person is typing.
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./checkout";

/** The field's text with `|` for its caret. */
const shown = (field: Locator): Promise<string> =>
  field.evaluate((input: HTMLInputElement) => {
    const caret = input.selectionStart ?? 0;
    return `${input.value.slice(0, caret)}|${input.value.slice(caret)}`;
  });

const caretTo = (field: Locator, at: number): Promise<void> =>
  field.evaluate((input: HTMLInputElement, position) => input.setSelectionRange(position, position), at);

/** Sets a value as a browser's autofill does: no key, no focus. */
const autofill = (field: Locator, value: string): Promise<void> =>
  field.evaluate((input: HTMLInputElement, text) => {
    input.value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }, value);

async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press("Control+v");
}

for (const [name, keys, expected] of [
  ["iban", "tr330006100519786457841326", "TR33 0006 1005 1978 6457 8413 26|"],
  ["inn", "500100732259", "5001 0073 2259|"],
  ["passport", "8008579120", "8008 579120|"],
  ["division_code", "213432", "213-432|"],
  ["phone", "+79376151530", "+7 937 615-15-30|"],
  ["date_of_birth", "19980315", "1998-03-15|"],
  ["issue_date", "20200301", "2020-03-01|"],
] as const) {
  test(`${name}: typed key by key, and erased key by key`, async ({ checkout, page }) => {
    await checkout.type(name, keys);
    expect(await shown(checkout.input(name))).toBe(expected);
    await checkout.expectState(name, "ok");
    for (let left = expected.length - 1; left > 0; left -= 1) await page.keyboard.press("Backspace");
    expect(await shown(checkout.input(name))).toBe("|");
    await checkout.expectState(name, "neutral");
  });
}

test("a printed form is kept when the person leaves the field", async ({ checkout }) => {
  await checkout.retype("inn", "500100732259");
  await checkout.retype("phone", "89376151530");
  await checkout.retype("date_of_birth", "15.03.1998");
  await expect(checkout.input("inn")).toHaveValue("5001 0073 2259");
  await expect(checkout.input("phone")).toHaveValue("+7 937 615-15-30");
  await expect(checkout.input("date_of_birth")).toHaveValue("1998-03-15");
});

test("a key in the middle moves only the text after it", async ({ checkout, page }) => {
  await checkout.type("inn", "50010073");
  await caretTo(checkout.input("inn"), 2);
  await page.keyboard.type("9");
  expect(await shown(checkout.input("inn"))).toBe("509|0 1007 3");
  await page.keyboard.type("99");
  expect(await shown(checkout.input("inn"))).toBe("5099 9|010 073");
});

test("Backspace over a separator deletes the digit before it, Delete the digit after it", async ({ checkout, page }) => {
  const field = checkout.input("division_code");
  await checkout.type("division_code", "213432");
  await caretTo(field, 4);
  await page.keyboard.press("Backspace");
  expect(await shown(field)).toBe("21|4-32");
  await page.keyboard.type("3");
  expect(await shown(field)).toBe("213|-432");
  await page.keyboard.press("Delete");
  expect(await shown(field)).toBe("213-|32");
});

test("a pasted IBAN is grouped and checked at once", async ({ checkout, page }) => {
  await checkout.input("iban").focus();
  await paste(page, "TR330006100519786457841326");
  expect(await shown(checkout.input("iban"))).toBe("TR33 0006 1005 1978 6457 8413 26|");
  await checkout.expectState("iban", "ok");
});

test("a paste into the middle leaves the caret after it", async ({ checkout, page }) => {
  await checkout.type("iban", "TR26");
  await caretTo(checkout.input("iban"), 2);
  await paste(page, "33 0006 1005 1978 6457 8413");
  expect(await shown(checkout.input("iban"))).toBe("TR33 0006 1005 1978 6457 8413| 26");
});

test("typing replaces a selection", async ({ checkout, page }) => {
  await checkout.type("passport", "8008579120");
  await checkout.input("passport").evaluate((input: HTMLInputElement) => input.setSelectionRange(3, 6));
  await page.keyboard.type("1");
  expect(await shown(checkout.input("passport"))).toBe("8001| 79120");
});

test("a composition is left alone until it ends", async ({ checkout, page }) => {
  await checkout.input("iban").focus();
  const session = await page.context().newCDPSession(page);
  await session.send("Input.imeSetComposition", { text: "tr330", selectionStart: 5, selectionEnd: 5 });
  expect(await shown(checkout.input("iban"))).toBe("tr330|");
  await session.send("Input.insertText", { text: "tr330006" });
  expect(await shown(checkout.input("iban"))).toBe("TR33 0006|");
  await checkout.expectState("iban", "incomplete");
});

test("what the browser fills in is formatted and checked, and the focus stays", async ({ checkout }) => {
  await checkout.input("last_name").focus();
  await autofill(checkout.input("phone"), "+79376151530");
  await autofill(checkout.input("date_of_birth"), "1998-03-15");
  await expect(checkout.input("phone")).toHaveValue("+7 937 615-15-30");
  await checkout.expectState("phone", "ok");
  await checkout.expectState("date_of_birth", "ok");
  await expect(checkout.input("last_name")).toBeFocused();
});
