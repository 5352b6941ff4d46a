// No two files import each other, and use goes one way: from the rooms at the top of the list to those below.
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { describe, test } from "node:test";
import { circles, sourcesIn, unknownRooms, wrongWay } from "./imports/graph.mjs";
import { rustImports } from "./imports/rust.mjs";
import { typescriptImports } from "./imports/typescript.mjs";

/** The rooms (folders, or files at the top) of each tree, from the top. Each may use those below; rooms of one line are apart. */
const CRATE = [["wasm"], ["api"], ["flow"], ["bank"], ["schema"], ["money"], ["value", "check"], ["issue", "words"], ["text"]];
const PAGE = [["transfer"], ["price"], ["form"], ["page"], ["text"]];

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Asserts that an import map has neither circles nor wrong directions, and that something was read. */
function isInOrder(imports, rooms = []) {
  assert.ok([...imports.values()].some((targets) => targets.size > 0), "no import was found");
  assert.deepEqual({ circles: circles(imports), upward: rooms.length > 0 ? wrongWay(imports, rooms) : [] }, { circles: [], upward: [] });
  if (rooms.length > 0) assert.deepEqual(unknownRooms(imports, rooms), []);
}

test("the crate", () => isInOrder(rustImports(sourcesIn(at("src"), ".rs")), CRATE));

test("the sandbox", () => isInOrder(rustImports(sourcesIn(at("www/sandbox/src"), ".rs"), ["lib.rs", "main.rs"])));

test("the demo page", () => isInOrder(typescriptImports(sourcesIn(at("www/src"), ".ts")), PAGE));

/** Asserts which file of a made-up crate or folder uses which, as `{ file: [files] }` without files that use none. */
function uses(imports, expected) {
  const found = [...imports].filter(([, targets]) => targets.size > 0).map(([file, targets]) => [file, [...targets].sort()]);
  assert.deepEqual(Object.fromEntries(found), expected);
}

const rust = (files) => rustImports(new Map(Object.entries(files)));
const typescript = (files) => typescriptImports(new Map(Object.entries(files)));

describe("circles", () => {
  test("of two files, and the shortest one of three", () => {
    assert.deepEqual(circles(rust({ "lib.rs": "mod a; mod b;", "a.rs": "use crate::b::B;", "b.rs": "use super::a::A;" })), ["a.rs → b.rs → a.rs"]);
    const long = { "a.ts": 'import "./b";', "b.ts": 'import "./c";', "c.ts": 'import "./a"; import "./b";' };
    assert.deepEqual(circles(typescript(long)), ["b.ts → c.ts → b.ts (and 1 more: a.ts)"]);
  });

  test("each group is reported once, and a file that leads to a circle is not in it", () => {
    const files = {
      "a.ts": 'import "./b";', "b.ts": 'import "./a";', "c.ts": 'import "./d";', "d.ts": 'import "./c";', "e.ts": 'import "./a";',
    };
    assert.deepEqual(circles(typescript(files)), ["a.ts → b.ts → a.ts", "c.ts → d.ts → c.ts"]);
  });

  test("of types alone", () => {
    const files = { "a.ts": 'import type { B } from "./b";', "b.ts": 'export type B = import("./a").A;' };
    assert.deepEqual(circles(typescript(files)), ["a.ts → b.ts → a.ts"]);
  });

  test("between a module and a child that it uses, but not one that it only declares and passes on", () => {
    const child = "use super::Top; pub struct Child;";
    const only = { "lib.rs": "mod a;", "a/mod.rs": "mod child; pub use child::Child; pub struct Top;", "a/child.rs": child };
    assert.deepEqual(circles(rust(only)), []);
    const used = { ...only, "a/mod.rs": `${only["a/mod.rs"]} fn make() -> Child { todo!() }` };
    assert.deepEqual(circles(rust(used)), ["a/child.rs → a/mod.rs → a/child.rs"]);
  });
});

describe("rooms", () => {
  const rooms = [["top"], ["left", "right"], ["bottom"]];
  const tree = (lines) => rust({
    "lib.rs": "mod top; mod left; mod right; mod bottom;",
    "top/mod.rs": "", "left.rs": "", "right.rs": "", "bottom/mod.rs": "mod x;", "bottom/x.rs": "", ...lines,
  });

  test("an import that runs up is found", () => {
    assert.deepEqual(wrongWay(tree({ "bottom/x.rs": "use crate::top::T;" }), rooms), ["bottom/x.rs → top/mod.rs"]);
    assert.deepEqual(wrongWay(tree({ "top/mod.rs": "use crate::bottom::x::X;" }), rooms), []);
  });

  test("an import between rooms of one line, or from the root, is found too", () => {
    assert.deepEqual(wrongWay(tree({ "left.rs": "use crate::right::R;" }), rooms), ["left.rs → right.rs"]);
    assert.deepEqual(wrongWay(tree({ "left.rs": "use crate::Root;" }), rooms), ["left.rs → lib.rs"]);
  });

  test("a folder outside the list is found", () => {
    assert.deepEqual(unknownRooms(tree({}), [["top"], ["left", "right"]]), ["bottom"]);
  });
});

describe("Rust", () => {
  test("use, with groups, other names, self and super", () => {
    uses(rust({
      "lib.rs": "mod a; mod b; mod c;",
      "a.rs": "use crate::{b::{self, inner::{X as Y, *}}, c};\nfn f() { c::g(); b::h(); }",
      "b/mod.rs": "pub mod inner; pub fn h() {}", "b/inner.rs": "use super::super::c::g as _;", "c.rs": "pub fn g() {}",
    }), { "a.rs": ["b/inner.rs", "b/mod.rs", "c.rs"], "b/inner.rs": ["c.rs"] });
  });

  test("a module alone is not a use; a path that begins in it is", () => {
    const files = { "lib.rs": "mod a; mod b;", "a.rs": "use crate::b;", "b.rs": "pub struct B;" };
    uses(rust(files), {});
    uses(rust({ ...files, "a.rs": "use crate::b; fn f(_: b::B) {}" }), { "a.rs": ["b.rs"] });
  });

  test("paths in code, macros and attributes", () => {
    uses(rust({
      "lib.rs": "mod a; mod b; mod c; mod d; mod e;",
      "a.rs": 'macro_rules! m { ($x:ty) => { $crate::b::B::<$x>::new() } } #[serde(with = "crate::d::text")] struct S(i8, crate::c::C<\'static>);',
      "b.rs": "pub struct B;", "c.rs": "pub struct C;", "d.rs": "pub mod text { pub fn write() {} }", "e.rs": "fn f() { <u8 as super::b::B>::new(); }",
    }), { "a.rs": ["b.rs", "c.rs", "d.rs"], "e.rs": ["b.rs"] });
    uses(rust({ "lib.rs": "mod a; mod d;", "a.rs": '#[serde(with = "crate::d::text")] struct S;', "d.rs": "pub fn text() {}" }), { "a.rs": ["d.rs"] });
  });

  test("a name that is passed on leads to the file that declares it", () => {
    uses(rust({
      "lib.rs": "mod a; mod b; pub use b::deep::Deep;",
      "a.rs": "use crate::{Deep, b::{Renamed, made, All}};",
      "b/mod.rs": "mod deep; mod other; mod wide; pub(crate) use deep::Deep as Renamed; pub(super) use self::other::made; pub use wide::*;",
      "b/deep.rs": "pub struct Deep;", "b/other.rs": "macro_rules! made { () => {} } pub(crate) use made;", "b/wide.rs": "pub enum All { One }",
    }), { "a.rs": ["b/deep.rs", "b/other.rs", "b/wide.rs"] });
  });

  test("a name that a module passes on from elsewhere leads to both files", () => {
    uses(rust({
      "lib.rs": "mod a; mod b; mod c;", "a.rs": "use crate::b::C;", "b.rs": "pub use crate::c::C;", "c.rs": "pub struct C;",
    }), { "a.rs": ["b.rs", "c.rs"], "b.rs": ["c.rs"] });
    uses(rust({
      "lib.rs": "mod a; mod c;", "a/mod.rs": "mod child; use crate::c::C;", "a/child.rs": "use super::C;", "c.rs": "pub struct C;",
    }), { "a/child.rs": ["a/mod.rs", "c.rs"], "a/mod.rs": ["c.rs"] });
  });

  test("a module and a function with the same name are distinguished", () => {
    const files = { "lib.rs": "mod a; mod b;", "b/mod.rs": "pub mod go; pub use go::go;", "b/go.rs": "pub fn go() {} pub struct Way;" };
    uses(rust({ ...files, "a.rs": "use crate::b::go; fn f() { go(); }" }), { "a.rs": ["b/go.rs"] });
    uses(rust({ ...files, "a.rs": "use crate::b::go::Way;" }), { "a.rs": ["b/go.rs"] });
  });

  test("a name that comes with a glob is followed where the code uses it", () => {
    uses(rust({
      "lib.rs": "mod a; mod b; mod c;", "a.rs": "use crate::b::*; fn f(_: Used) {}",
      "b.rs": "pub use crate::c::{Used, Unused}; pub struct Own;", "c.rs": "pub struct Used; pub struct Unused;",
    }), { "a.rs": ["b.rs", "c.rs"], "b.rs": ["c.rs"] });
  });

  test("a name that is passed on and used is a use, but a variable with that name is not", () => {
    const files = { "lib.rs": "mod a;", "a/list.rs": "pub fn list() {}" };
    const passing = "mod list; pub use list::list;";
    uses(rust({ ...files, "a/mod.rs": `${passing} fn f(list: u8) { g(list, x.list, y.list()); }` }), {});
    uses(rust({ ...files, "a/mod.rs": `${passing} fn f() { let list = list(); }` }), { "a/mod.rs": ["a/list.rs"] });
    uses(rust({ ...files, "a/mod.rs": `${passing} const F: fn() = list;` }), { "a/mod.rs": ["a/list.rs"] });
  });

  test("a macro of a module above is found without `use`", () => {
    const files = { "lib.rs": "mod a;", "a/mod.rs": "macro_rules! made { () => {} } mod child;" };
    uses(rust({ ...files, "a/child.rs": "made!();" }), { "a/child.rs": ["a/mod.rs"] });
    uses(rust({ ...files, "a/child.rs": "macro_rules! made { () => {} } made!();" }), {});
  });

  test("modules within a file belong to it, and have a parent of their own", () => {
    uses(rust({
      "lib.rs": "mod a; mod b;",
      "a.rs": "use crate::b::B; mod inner { use super::B; use super::super::b::C; use super::own; } fn own() {}",
      "b.rs": "use crate::a::inner::X;",
    }), { "a.rs": ["b.rs"], "b.rs": ["a.rs"] });
  });

  test("comments, documentation and texts are not read", () => {
    uses(rust({
      "lib.rs": "mod a; mod b;",
      "a.rs": '//! use crate::b::B;\n/// [`B`](crate::b::B)\n'
        + 'fn f<\'a>() { /* /* crate::b::B */ crate::b::B */ g("crate::b::B {", r#"" crate::b::B"#, \'"\', b\'\\\'\', \'{\'); } // crate::b::B',
      "b.rs": "pub struct B;",
    }), {});
  });

  test("what only tests compile is not read, and what follows it is", () => {
    const forTests = [
      "#[cfg(test)] mod tests { use crate::b::B; }",
      "#[cfg(test)] use crate::b::{B, C};",
      "#[cfg(all(test, unix))] #[inline] pub(crate) const fn f() -> [u8; 2] { crate::b::B }",
      "#[test] fn f() { crate::b::B; }",
      "#[cfg(test)] const F: B = B { b: crate::b::B };",
      "struct S { #[cfg(test)] pub a: crate::b::B, d: u8 }",
      "mod m { #![cfg(test)] use crate::b::B; }",
      "fn f() { match x { #[cfg(test)] A => { crate::b::B } D => 1 } }",
      "#[cfg(not(not(test)))] impl crate::b::B { fn f() {} }",
    ];
    for (const code of forTests) {
      uses(rust({ "lib.rs": "mod a; mod b; mod c;", "a.rs": `${code} use crate::c::C;`, "b.rs": "", "c.rs": "" }), { "a.rs": ["c.rs"] });
    }
    const read = ["#[cfg(not(test))] use crate::b::B;", "#[cfg(any(test, unix))] use crate::b::B;", '#[cfg(target_arch = "wasm32")] mod m { use crate::b::B; }'];
    for (const code of read) {
      uses(rust({ "lib.rs": "mod a; mod b;", "a.rs": code, "b.rs": "" }), { "a.rs": ["b.rs"] });
    }
  });

  test("what the reader of imports would miss is an error", () => {
    assert.throws(() => rust({ "lib.rs": '#[path = "x.rs"] mod a;', "a.rs": "" }), /`#\[path\]`/);
    assert.throws(() => rust({ "lib.rs": "#[macro_use] mod a;", "a.rs": "" }), /`#\[macro_use\]`/);
    assert.throws(() => rust({ "lib.rs": 'include!("x.rs");' }), /`include!`/);
    assert.throws(() => rust({ "lib.rs": "mod lost;" }), /no file for the module lost/);
  });
});

describe("TypeScript", () => {
  test("every way to import", () => {
    const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
    const rest = Object.fromEntries(names.map((name) => [`${name}.ts`, ""]));
    const code = 'import "./a"; import b, { type B as X } from \'./b.js\'; import type * as C from "./c.ts"; export * from "./d"; export type { E } from "./e";\n'
      + 'let f: import("./f").F = await import("./g"); import h = require("./h"); import "bank131-checkout"; import "./lost.css"; import.meta.url;';
    uses(typescript({ "main.ts": code, ...rest }), { "main.ts": names.map((name) => `${name}.ts`) });
  });

  test("folders", () => {
    const files = { "a/b.ts": 'import "../c"; import "./d";', "c/index.ts": 'export * from "../a/d";', "a/d.ts": "" };
    uses(typescript(files), { "a/b.ts": ["a/d.ts", "c/index.ts"], "c/index.ts": ["a/d.ts"] });
  });

  test("comments, texts, templates and regular expressions are not read, and what follows them is", () => {
    const others = [
      '// import "./b";', '/* import "./b"; */', '"import \\"./b\\"";', '/["\'`\\/]import "/g;', 'x = a / b; y = "/" + c / 2;',
      "`import \"./b\"; ${x ? `${{ a: 1 }.a}` : \"}\"} import './b';`;",
      'x.import("./b");', 'export const from = "./b";', 'export default "./b";',
    ];
    for (const code of others) uses(typescript({ "a.ts": `${code}\nimport "./c";`, "b.ts": "", "c.ts": "" }), { "a.ts": ["c.ts"] });
  });

  test("code within a template is read", () => {
    uses(typescript({ "a.ts": 'x = `${await import("./b")}`;', "b.ts": "" }), { "a.ts": ["b.ts"] });
  });
});
