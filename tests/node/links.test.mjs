// Each relative link of the documents leads to a file, and to a heading, that exists.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const markdownIn = (folder) => readdirSync(join(root, folder)).filter((name) => name.endsWith(".md")).map((name) => join(folder, name));
const documents = [...markdownIn("."), ...markdownIn("docs"), ...markdownIn(".github"), ...markdownIn(join(".github", "ISSUE_TEMPLATE"))];

const prose = (path) => readFileSync(join(root, path), "utf8").replaceAll(/^```[\s\S]*?^```/gm, "");
const links = (path) => [...prose(path).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link).filter((link) => !/^[a-z]+:/.test(link));

// Anchors as hosts of Markdown make them: lower case, without marks, with dashes for blanks.
const anchor = (heading) => heading.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, "").trim().replaceAll(/\s/g, "-");
const anchors = (path) => [...prose(path).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchor(heading));

/** Why a link of a document leads nowhere, or nothing. */
function problem(from, link) {
  const [path, heading] = link.split("#");
  const target = path === "" ? from : normalize(join(dirname(from), decodeURIComponent(path)));
  if (target.startsWith("..") || !existsSync(join(root, target))) return `${from}: ${link}: there is no such file`;
  if (heading === undefined) return undefined;
  if (!statSync(join(root, target)).isFile() || !anchors(target).includes(heading)) return `${from}: ${link}: there is no such heading`;
  return undefined;
}

for (const path of documents) {
  test(`${path} links to what exists`, () => {
    assert.deepEqual(links(path).map((link) => problem(path, link)).filter(Boolean), []);
  });
}

test("the documents link to each other", () => {
  assert.ok(links("README.md").length >= 12);
  const linked = new Set(documents.flatMap((path) => links(path).map((link) => normalize(join(dirname(path), link.split("#")[0])))));
  assert.deepEqual(markdownIn("docs").filter((path) => !linked.has(path)), [], "a page that nothing links to");
});

test("a link that leads nowhere is found", () => {
  assert.match(problem("README.md", "docs/none.md"), /no such file/);
  assert.match(problem("README.md", "docs/codes.md#none"), /no such heading/);
  assert.match(problem("docs/codes.md", "../../x"), /no such file/);
  assert.equal(problem("README.md", "docs/codes.md#codes-of-issues"), undefined);
});
