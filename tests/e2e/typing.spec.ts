// Formatting while typing, with real keys, on a page with nothing but inputs.
import { join } from "node:path";
import { expect, test as base } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";

const ORIGIN = "https://typing.test";
const DIST = join(import.meta.dirname, "../../dist");
const KINDS = ["iban", "inn", "passport", "division_code", "phone", "date"];
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>typing</title></head><body>
${KINDS.map((kind) => `<input id="${kind}" aria-label="${kind}">`).join("\n")}
<input id="email" type="email"><input id="number" type="number"><input id="other">
<div id="host"></div>
<script type="module" src="/main.js"></script></body></html>`;
const SCRIPT = `import { formatInput } from "./dist/index.js";
import { formatField } from "./dist/typing.js";
const kinds = ${JSON.stringify(KINDS)};
window.seen = [];
window.stop = {};
for (const kind of kinds) {
  const input = document.getElementById(kind);
  input.addEventListener("input", () => window.seen.push(input.value));
  window.stop[kind] = formatField(input, kind, formatInput);
}
for (const id of ["email", "number"]) formatField(document.getElementById(id), "inn", formatInput);
const root = document.getElementById("host").attachShadow({ mode: "open" });
const inner = root.appendChild(Object.assign(document.createElement("input"), { id: "inner" }));
formatField(inner, "inn", formatInput);
document.body.dataset.ready = "";`;

const test = base.extend({
  page: async ({ page }, use) => {
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    await page.route(`${ORIGIN}/**`, (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === "/") return route.fulfill({ contentType: "text/html", body: PAGE });
      if (pathname === "/main.js") return route.fulfill({ contentType: "text/javascript", body: SCRIPT });
      return route.fulfill({ path: join(DIST, pathname.replace("/dist/", "")) });
    });
    await page.goto(ORIGIN);
    await expect(page.locator("body[data-ready]")).toBeAttached();
    await use(page);
    expect(faults).toEqual([]);
  },
});

/** The field's text with `|` for its caret. */
const shown = (field: Locator): Promise<string> =>
  field.evaluate((input: HTMLInputElement) => {
    const caret = input.selectionStart ?? 0;
    return `${input.value.slice(0, caret)}|${input.value.slice(caret)}`;
  });

/** Presses keys one by one: texts, and names such as `Backspace`. */
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    if (/^(Arrow|Back|Control|Delete|Home)/.test(key)) await page.keyboard.press(key);
    else await page.keyboard.type(key);
  }
}

const focus = async (page: Page, id: string): Promise<Locator> => {
  const field = page.locator(`#${id}`);
  await field.focus();
  return field;
};

for (const [kind, keys, expected] of [
  ["iban", "tr330006100519786457841326", "TR33 0006 1005 1978 6457 8413 26|"],
  ["inn", "500100732259", "5001 0073 2259|"],
  ["passport", "8008579120", "8008 579120|"],
  ["division_code", "213432", "213-432|"],
  ["phone", "+79376151530", "+7 937 615-15-30|"],
  ["phone", "89376151530", "8 937 615-15-30|"],
  ["date", "19980315", "1998-03-15|"],
  ["date", "15.03.1998", "15.03.1998|"],
  ["date", "20011998", "20.01.1998|"],
] as const) {
  test(`${kind}: ${keys} typed and erased key by key`, async ({ page }) => {
    const field = await focus(page, kind);
    await press(page, keys);
    expect(await shown(field)).toBe(expected);
    const length = expected.length - 1;
    await press(page, ...Array<string>(length).fill("Backspace"));
    expect(await shown(field)).toBe("|");
  });
}

test("keys in the middle move only the text after them", async ({ page }) => {
  const field = await focus(page, "inn");
  await press(page, "50010073", "Home", "ArrowRight", "ArrowRight", "9");
  expect(await shown(field)).toBe("509|0 1007 3");
  await press(page, "9", "9");
  expect(await shown(field)).toBe("5099 9|010 073");
});

test("Backspace and Delete at a separator delete a character with each press", async ({ page }) => {
  const field = await focus(page, "division_code");
  await press(page, "213432", "Home", ...Array<string>(4).fill("ArrowRight"));
  expect(await shown(field)).toBe("213-|432");
  await press(page, "Backspace");
  expect(await shown(field)).toBe("21|4-32");
  await press(page, "3");
  expect(await shown(field)).toBe("213|-432");
  await press(page, "Delete");
  expect(await shown(field)).toBe("213-|32");
  await press(page, "Delete", "Delete");
  expect(await shown(field)).toBe("213|");
});

test("a pasted text is formatted, and the caret is placed after it", async ({ page }) => {
  const field = await focus(page, "iban");
  await press(page, "TR26", "ArrowLeft", "ArrowLeft");
  await page.keyboard.insertText("33-0006 1005 1978 6457 8413 ");
  expect(await shown(field)).toBe("TR33 0006 1005 1978 6457 8413 |26");
});

test("typing replaces a selection", async ({ page }) => {
  const field = await focus(page, "passport");
  await press(page, "8008579120");
  await field.evaluate((input: HTMLInputElement) => input.setSelectionRange(3, 6));
  await press(page, "1");
  expect(await shown(field)).toBe("8001| 79120");
});

test("wrong characters stay where they were typed", async ({ page }) => {
  const field = await focus(page, "inn");
  await press(page, "50О1x");
  expect(await shown(field)).toBe("50О1 x|");
});

test("a composition is left alone until it ends", async ({ page }) => {
  const field = await focus(page, "iban");
  const session = await page.context().newCDPSession(page);
  await session.send("Input.imeSetComposition", { text: "tr330", selectionStart: 5, selectionEnd: 5 });
  expect(await shown(field)).toBe("tr330|");
  await session.send("Input.insertText", { text: "tr3300" });
  expect(await shown(field)).toBe("TR33 00|");
});

test("text that is filled in without a caret is formatted, and the focus stays", async ({ page }) => {
  await focus(page, "other");
  const field = page.locator("#phone");
  await field.evaluate((input: HTMLInputElement) => {
    input.value = "+79376151530";
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await expect(field).toHaveValue("+7 937 615-15-30");
  await expect(page.locator("#other")).toBeFocused();
});

test("undo works as usual", async ({ page }) => {
  const field = await focus(page, "inn");
  await press(page, "500");
  await press(page, "Control+z");
  const undone = await field.inputValue();
  expect("500".startsWith(undone)).toBe(true);
  expect(undone).not.toBe("500");
});

test("every listener sees the formatted value, even one that was added first", async ({ page }) => {
  await focus(page, "passport");
  await press(page, "80085");
  expect(await page.evaluate("window.seen")).toEqual(["8", "80", "800", "8008", "8008 5"]);
});

test("e-mail and number inputs are left alone", async ({ page }) => {
  for (const id of ["email", "number"]) {
    const field = await focus(page, id);
    await press(page, "50010");
    await expect(field).toHaveValue("50010");
  }
});

test("the caret is kept within a shadow tree too", async ({ page }) => {
  const field = await focus(page, "inner");
  await press(page, "50010", "Home", "ArrowRight", "9");
  expect(await shown(field)).toBe("59|00 10");
});

test("after stop, the text stays as typed", async ({ page }) => {
  await page.evaluate("window.stop.inn()");
  const field = await focus(page, "inn");
  await press(page, "50010");
  expect(await shown(field)).toBe("50010|");
});
