// Circles and directions in a map of imports.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** The sources in a folder, by their relative paths. */
export function sourcesIn(folder, ending) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(ending));
  const paths = names.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return new Map(paths.map((path) => [relative(folder, path).split(sep).join("/"), readFileSync(path, "utf8")]));
}

/** Files that import each other, each group by its shortest circle: `a.rs → b.rs → a.rs`. */
export function circles(imports) {
  const named = new Set();
  const found = [];
  for (const file of imports.keys()) {
    const members = [...reached(imports, file)].filter((other) => reached(imports, other).has(file)).sort();
    if (members.length === 0 || named.has(file)) continue;
    members.forEach((member) => named.add(member));
    const all = members.map((member) => shortest(imports, member));
    const [circle] = all.sort((a, b) => a.length - b.length);
    const more = members.length - (circle.length - 1);
    found.push(circle.join(" → ") + (more > 0 ? ` (and ${more} more: ${members.filter((one) => !circle.includes(one)).join(", ")})` : ""));
  }
  return found;
}

function reached(imports, start) {
  const found = new Set();
  const waiting = [start];
  for (const file of waiting) {
    for (const next of imports.get(file) ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      waiting.push(next);
    }
  }
  return found;
}

// The shortest way from a file back to itself.
function shortest(imports, start) {
  const ways = [[start]];
  const seen = new Set();
  for (const way of ways) {
    for (const next of imports.get(way.at(-1)) ?? []) {
      if (next === start) return [...way, start];
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return [];
}

/**
 * Imports that run up, or sideways between rooms of one line. `rooms` lists the rooms from the top, those of one line together;
 * a room is a folder or file at the top of the tree. Files at the top that are not in the list use every room, and no room uses them.
 */
export function wrongWay(imports, rooms) {
  const found = [];
  for (const [file, targets] of imports) {
    for (const target of targets) {
      const [from, to] = [roomOf(file, rooms), roomOf(target, rooms)];
      if (from.name !== to.name && from.line >= to.line) found.push(`${file} → ${target}`);
    }
  }
  return found;
}

/** Folders that have no place in the list of rooms. */
export function unknownRooms(imports, rooms) {
  const names = [...imports.keys()].filter((file) => file.includes("/")).map((file) => file.split("/")[0]);
  return [...new Set(names)].filter((name) => !rooms.flat().includes(name));
}

function roomOf(file, rooms) {
  const name = file.split("/")[0].replace(/\.\w+$/, "");
  const line = rooms.findIndex((line) => line.includes(name));
  return line === -1 ? { name: "", line: -1 } : { name, line };
}
