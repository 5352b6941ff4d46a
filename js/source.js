// From whatever the page has (address, response, bytes, module) to a compiled module.
import { compileError, loadError } from "./error.js";

const MAGIC = [0x00, 0x61, 0x73, 0x6d]; // "\0asm"

/** Compiles a URL, string, Response, BufferSource or WebAssembly.Module, or a promise of one. */
export async function compile(given, { integrity } = {}) {
  const source = await settle(given);
  // By tag, not `instanceof`: values of another realm (a frame, a test runner's sandbox) are as good.
  const tag = Object.prototype.toString.call(source);
  const address = typeof source === "string" || tag === "[object URL]" ? String(source) : undefined;
  if (integrity !== undefined && (address === undefined || address.startsWith("file:"))) {
    throw loadError("`integrity` is checked by fetch, so it needs an address that fetch can load");
  }
  if (tag === "[object WebAssembly.Module]") return source;
  if (tag === "[object Response]") return fromResponse(source);
  if (tag === "[object ArrayBuffer]" || ArrayBuffer.isView(source)) return fromBytes(source);
  if (address === undefined) throw loadError("a URL, Response, bytes or a WebAssembly.Module is expected");
  return (await fromFile(address)) ?? fromResponse(await request(address, integrity));
}

async function settle(given) {
  try {
    return await given;
  } catch (cause) {
    throw loadError("the promise given as source failed", cause);
  }
}

// Node's fetch takes no file: addresses. Reached through `process`, so that no bundler meets an import of node:fs.
async function fromFile(address) {
  const files = address.startsWith("file:") && globalThis.process?.getBuiltinModule?.("node:fs")?.promises;
  if (!files) return undefined;
  const bytes = await files.readFile(new URL(address)).catch((cause) => {
    throw loadError(`${address} cannot be read`, cause, { url: address });
  });
  return fromBytes(bytes);
}

async function request(address, integrity) {
  try {
    return await fetch(address, integrity === undefined ? undefined : { integrity });
  } catch (cause) {
    const reason = integrity === undefined ? "no answer" : "no answer, or not the bytes that `integrity` names,";
    throw loadError(`${reason} from ${address}`, cause, { url: address });
  }
}

async function fromResponse(response) {
  const { status, url } = response;
  if (!response.ok) throw loadError(`HTTP ${status} from ${url}`, undefined, { status, url });
  const type = response.headers.get("content-type")?.trim().toLowerCase();
  if (type === "application/wasm" && globalThis.WebAssembly?.compileStreaming) return stream(response);
  const bytes = await response.arrayBuffer().catch((cause) => {
    throw loadError(`the answer from ${url} broke off`, cause, { status, url });
  });
  return fromBytes(bytes, { status, url });
}

async function stream(response) {
  try {
    return await WebAssembly.compileStreaming(response);
  } catch (cause) {
    const { status, url } = response;
    if (cause?.name === "CompileError") throw compileError(cause);
    throw loadError(`the answer from ${url} broke off`, cause, { status, url });
  }
}

async function fromBytes(source, facts) {
  const bytes = ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
  // A server's fallback page instead of the file is the usual cause.
  if (MAGIC.some((byte, at) => bytes[at] !== byte)) throw loadError("what came is not WebAssembly", undefined, facts);
  try {
    return await WebAssembly.compile(bytes);
  } catch (cause) {
    throw compileError(cause);
  }
}
