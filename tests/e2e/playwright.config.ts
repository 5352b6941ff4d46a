// The demo checkout against the sandbox. `npm test` builds both before it runs this.
import { defineConfig } from "@playwright/test";

const url = "http://127.0.0.1:8132";

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  workers: 1,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  reporter: "list",
  use: {
    baseURL: url,
    locale: "en-GB",
    viewport: { width: 1280, height: 900 },
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env["CHROME_PATH"] ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"],
    },
  },
  webServer: {
    command: "target/release/bank131-sandbox --port 8132 --page www/dist",
    cwd: "../..",
    url,
    reuseExistingServer: false,
  },
});
