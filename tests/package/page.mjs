// A page in Chromium that writes its result to <body data-result>.
import { chromium } from "@playwright/test";
import { findBrowser } from "../../scripts/lib/browser.mjs";

/** The HTML of a page with one module script. */
export const html = (script, head = "") =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>consumer</title>${head}</head>` +
  `<body><script type="module" src="${script}"></script></body></html>`;

/** The result of the page at `url`; rejects at its first uncaught error. `args` go to the browser. */
export async function resultOf(url, args = []) {
  const browser = await chromium.launch({ executablePath: findBrowser().chrome, args });
  try {
    const page = await browser.newPage();
    const broken = new Promise((_, reject) => page.on("pageerror", reject));
    const result = async () => {
      await page.goto(url);
      return (await page.waitForSelector("body[data-result]", { state: "attached", timeout: 15_000 })).getAttribute("data-result");
    };
    return await Promise.race([result(), broken]);
  } finally {
    await browser.close();
  }
}
