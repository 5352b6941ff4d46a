// What a page downloads: every entry bundled and minified as a user would ship it, with limits that fail.
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "./build.mjs";
import { isMain, main, root, Stop } from "./lib/run.mjs";

const KIB = 1024;
/** The entries and their limits: their size before the life of a transfer was rebuilt, plus 6 KiB. */
export const ENTRIES = [
  { name: "bank131-checkout/slim", file: "slim.js", limit: 96_578 + 6 * KIB },
  { name: "bank131-checkout", file: "index.js", limit: 122_449 + 6 * KIB },
];

/** Measures every entry, prints the table, and returns how many are over their limit. */
export async function checkSizes() {
  const rows = [];
  for (const entry of ENTRIES) rows.push(...(await measure(entry)));
  print(rows);
  return { measured: ENTRIES.length, over: rows.filter(({ brotli, limit }) => brotli > limit).length };
}

async function measure({ name, file, limit }) {
  const parts = (await bundle(file)).map(({ fileName, content }) => ({ name: `  ${fileName}`, ...weigh(content) }));
  const sum = (unit) => parts.reduce((total, part) => total + part[unit], 0);
  return [{ name, raw: sum("raw"), gzip: sum("gzip"), brotli: sum("brotli"), limit }, ...parts];
}

// Everything that the entry exports is kept: a page that uses less downloads the same module.
async function bundle(file) {
  const { build: viteBuild } = await import("vite");
  const { output } = await viteBuild({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      write: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: join(root, "dist", file),
        preserveEntrySignatures: "strict",
        output: { entryFileNames: "[name].js", assetFileNames: "[name][extname]" },
      },
    },
  });
  return output.map((item) => ({ fileName: item.fileName, content: Buffer.from(item.code ?? item.source) }));
}

function weigh(content) {
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } };
  return {
    raw: content.length,
    gzip: gzipSync(content, { level: 9 }).length,
    brotli: brotliCompressSync(content, best).length,
  };
}

function print(rows) {
  const line = (cells) => cells.map((cell, at) => (at === 0 ? String(cell).padEnd(26) : String(cell ?? "").padStart(9))).join(" ");
  console.log(line(["bytes", "raw", "gzip -9", "brotli 11", "limit"]));
  for (const { name, raw, gzip, brotli, limit } of rows) console.log(line([name, raw, gzip, brotli, limit]));
}

async function checkAll() {
  await build();
  const { over } = await checkSizes();
  if (over > 0) throw new Stop("An entry is over its limit (brotli).");
}

if (isMain(import.meta.url)) main(checkAll);
