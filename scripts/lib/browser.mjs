// Chromium and its driver, for the tests only.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { must, onWindows, probe, Stop } from "./run.mjs";

const CHROMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const INSTALLED_APPS = {
  darwin: ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"],
  win32: ["C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe", "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe"],
};
const ADVICE = {
  darwin: "`brew install --cask google-chrome chromedriver`",
  win32: "Google Chrome and the chromedriver of the same version",
  linux: "your system's packages for Chromium and chromedriver",
};

/** The two programs, or undefined for a missing one. CHROME_PATH and CHROMEDRIVER come first. */
export function findBrowser() {
  const apps = INSTALLED_APPS[process.platform] ?? [];
  return {
    chrome: firstUsable([process.env.CHROME_PATH, ...CHROMES.flatMap(onPath), ...apps]),
    chromedriver: firstUsable([process.env.CHROMEDRIVER, ...onPath("chromedriver")]),
  };
}

export async function ensureBrowser(report) {
  if (isComplete(findBrowser())) return report("ok", describe(findBrowser()));
  if (process.platform === "linux" && probe("apt-get", ["--version"])) await installWithApt(report);
  if (!isComplete(findBrowser())) {
    const advice = ADVICE[process.platform] ?? ADVICE.linux;
    throw new Stop(`The tests need Chromium and chromedriver: install ${advice}, or set CHROME_PATH and CHROMEDRIVER.`);
  }
  report("installed", describe(findBrowser()));
}

async function installWithApt(report) {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && probe("sudo", ["-n", "true"]) === undefined) return;
  report("installing", "chromium, chromium-driver (apt-get)");
  const apt = isRoot ? ["apt-get"] : ["sudo", "-n", "apt-get"];
  const steps = [["update"], ["install", "-y", "--no-install-recommends", "chromium", "chromium-driver"]];
  for (const step of steps) {
    const [command, ...args] = [...apt, ...step];
    await must(command, args, "apt-get could not install Chromium: install Chromium and chromedriver by hand.", { quiet: true });
  }
}

const isComplete = ({ chrome, chromedriver }) => Boolean(chrome && chromedriver);
const describe = ({ chrome, chromedriver }) => `${chrome}, ${chromedriver}`;

const onPath = (name) =>
  (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, onWindows ? `${name}.exe` : name));

function firstUsable(paths) {
  return paths.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
