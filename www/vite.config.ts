import { defineConfig } from "vite";

// The sandbox answers only its own page, so Vite's server passes requests on with the sandbox's origin.
const target = "http://127.0.0.1:8131";
const sandbox = { target, changeOrigin: true, headers: { origin: target } };

// The page is served under a strict Content-Security-Policy: nothing may be inlined into it.
export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The default entry carries its WebAssembly as text.
    chunkSizeWarningLimit: 700,
  },
  server: {
    // The package is imported by its public name and lives one folder up, in dist/.
    fs: { allow: [".."] },
    proxy: { "/api": sandbox, "/checkout": sandbox, "/proxy": sandbox },
  },
});
