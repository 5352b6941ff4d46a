// Counts what WebAssembly does. Import it before the package.

/** How often each function has been used so far. */
export const used = { Module: 0, Instance: 0, compile: 0 };

const original = { Module: WebAssembly.Module, Instance: WebAssembly.Instance, compile: WebAssembly.compile };

for (const name of ["Module", "Instance"]) {
  WebAssembly[name] = new Proxy(original[name], {
    construct(target, args) {
      used[name] += 1;
      return Reflect.construct(target, args);
    },
  });
}
WebAssembly.compile = (...args) => {
  used.compile += 1;
  return original.compile.apply(WebAssembly, args);
};
