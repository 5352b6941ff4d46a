// Which files of a Rust crate use which others, by `use` and by paths in the code. If a module passes on a name of its
// child (`pub use child::Name`), using that name is a use of the file that declares it; if the name is from elsewhere,
// of both files. Declaring a child, or passing on its names, is not a use of it.
import { moduleOf } from "./rust-module.mjs";

/** The imports of a crate's files, as a map from a file to a set of files. `files` holds the source of each by its path. */
export function rustImports(files, roots = ["lib.rs"]) {
  const modules = roots.flatMap((root) => [...crate(files, root)]);
  const imports = new Map(modules.map(({ file }) => [file, new Set()]));
  for (const module of modules) {
    for (const file of used(module)) if (file !== module.file) imports.get(module.file).add(file);
  }
  return imports;
}

/** Every module of a crate, each with its `root` and `parent`. */
function* crate(files, root) {
  const top = moduleOf(root, [], files.get(root));
  const waiting = [top];
  for (const module of waiting) {
    module.root = top;
    for (const [name, inner] of module.children) {
      const child = inner ?? fromFile(files, [...module.path, name]);
      child.parent = module;
      module.children.set(name, child);
      waiting.push(child);
    }
    yield module;
  }
}

function fromFile(files, path) {
  const stem = path.join("/");
  const file = [`${stem}.rs`, `${stem}/mod.rs`].find((name) => files.has(name));
  if (file === undefined) throw new Error(`There is no file for the module ${path.join("::")}`);
  return moduleOf(file, path, files.get(file));
}

function* used(module) {
  const passedOn = new Set();
  for (const use of module.uses) {
    const { path, name, isPublic } = use;
    const target = find(module, path, { last: name !== "*", skip: use });
    if (!target?.item) continue;
    if (isPublic && isWithin(target, module)) passedOn.add(name);
    else yield* [target.file, ...target.through];
  }
  for (const { names, isCall, isMacro } of module.paths) {
    if (isMacro && names.length === 1) yield* above(module, names[0]);
    if (names.length === 1 && !isNamed(module, names[0], isCall, passedOn)) continue;
    const target = find(module, names, { last: true });
    if (target?.item) yield* [target.file, ...target.through];
  }
}

// Child modules see a macro that is declared before them, without `use`.
function* above(module, name) {
  if (module.declared.has(name) || module.uses.some((use) => use.name === name)) return;
  for (let parent = module.parent; parent; parent = parent.parent) if (parent.macros.has(name)) yield parent.file;
}

// A single name was counted at its `use`, unless it was only passed on, or came with a glob.
function isNamed({ uses, variables }, name, isCall, passedOn) {
  const isKnown = passedOn.has(name) || uses.some((use) => use.name === "*");
  return isKnown && (isCall || !variables.has(name));
}

const isWithin = ({ path }, module) => path.length > module.path.length && module.path.every((name, place) => path[place] === name);

/**
 * Where a path leads: `{ item: true, file, path, through }` for something that a module declares, with the files that
 * pass it on; `{ module }` for a module itself; `undefined` for anything outside this crate. `last`: if an item and a
 * module have the name at the path's end, the item is meant.
 */
function find(from, names, { last, skip, seen = new Set() }) {
  const [start, rest] = begin(from, names);
  if (start === undefined) return undefined;
  let module = start;
  for (const [place, name] of rest.entries()) {
    const isEnd = place === rest.length - 1;
    const isFirst = place === 0 && rest.length === names.length;
    const found = step(module, name, { wantsItem: isEnd && last, isOwn: module === from, skip, seen });
    if (found?.item) return found;
    if (found === undefined) return isFirst ? undefined : itemOf(module);
    module = found.module;
  }
  return { module, file: module.file, path: module.path };
}

function begin(from, names) {
  if (names[0] === "crate") return [from.root, names.slice(1)];
  let module = from;
  let place = 0;
  for (; names[place] === "self" || names[place] === "super"; place += 1) {
    if (names[place] === "super") module = module?.parent;
  }
  return [module, names.slice(place)];
}

const itemOf = (module) => ({ item: true, file: module.file, path: module.path, through: [] });

// One name in one module: a child, a name from a `use`, or one that comes with a glob.
function step(module, name, { wantsItem, isOwn, skip, seen }) {
  const child = module.children.get(name);
  if (child && !wantsItem) return { module: child };
  const key = `${module.path.join("::")} ${name} ${wantsItem}`;
  const isOpen = !seen.has(key);
  const deeper = { last: wantsItem, seen: new Set(seen).add(key) };
  if (isOpen) {
    for (const use of module.uses) {
      if (use === skip || use.name !== name || (use.isLocal && !isOwn)) continue;
      const found = find(module, use.path, { ...deeper, skip: use });
      if (found && (found.item || !wantsItem || !child)) return isOwn ? found : passedOnBy(module, found);
    }
  }
  if (child) return { module: child };
  if (module.declared.has(name)) return itemOf(module);
  if (!isOpen) return undefined;
  for (const use of module.uses.filter((one) => one.name === "*" && one !== skip)) {
    const target = find(module, use.path, { last: false, skip: use, seen: deeper.seen });
    if (!target) continue;
    // The variants of an enum are in its file.
    const found = target.item ? undefined : step(target.module, name, { wantsItem, isOwn: false, seen: deeper.seen });
    if (found) return isOwn ? found : passedOnBy(module, found);
  }
  return undefined;
}

function passedOnBy(module, found) {
  return !found.item || isWithin(found, module) ? found : { ...found, through: [...found.through, module.file] };
}
