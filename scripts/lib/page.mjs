// The demo checkout as it is served.
import { must, tool } from "./run.mjs";

export async function buildPage() {
  const [command, args] = tool("vite/bin/vite.js", "build", "www", "--config", "www/vite.config.ts");
  await must(command, args, "The page did not build: see above.");
}
