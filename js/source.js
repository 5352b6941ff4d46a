// Makes a compiled module from what the page has: an address, a response, bytes, or a module.
import { compileError, loadError } from "./error.js";
import { canHash, cannotVerify, verify } from "./integrity.js";

const MAGIC = [0x00, 0x61, 0x73, 0x6d]; // "\0asm"

/**
 * Compiles a URL, string, Response, BufferSource or WebAssembly.Module, or a promise of one. `integrity` is the hash that
 * the caller gave, `shipped` the default.
 */
export async function compile(given, { integrity, shipped, signal } = {}) {
  const source = await settle(given);
  // By tag, not `instanceof`: values of another realm (a frame, a test runner's sandbox) are accepted too.
  const tag = Object.prototype.toString.call(source);
  if (tag === "[object WebAssembly.Module]") {
    if (integrity) throw cannotVerify("a compiled module has no bytes to compare");
    return source;
  }
  const hash = integrity ?? shipped;
  const { bytes, facts, fetched } = await bytesOf(source, tag, { hash, signal });
  // The usual cause is a server that answers with a fallback page instead of the file.
  if (MAGIC.some((byte, at) => bytes[at] !== byte)) throw loadError("it is not WebAssembly", undefined, facts);
  if (hash && canHash()) await verify(bytes, hash, facts);
  else if (integrity && !fetched) throw cannotVerify("without https only a fetched file can be compared: give a URL");
  return compileBytes(bytes);
}

/** Compiles bytes off the main thread. */
export async function compileBytes(bytes) {
  try {
    return await WebAssembly.compile(bytes);
  } catch (cause) {
    throw compileError(cause);
  }
}

async function settle(given) {
  try {
    return await given;
  } catch (cause) {
    throw loadError("the promised source failed", cause);
  }
}

function bytesOf(source, tag, how) {
  if (tag === "[object Response]") return fromResponse(source);
  // Copied, so that what is compiled is what was compared.
  if (tag === "[object ArrayBuffer]") return { bytes: new Uint8Array(source).slice() };
  if (ArrayBuffer.isView(source)) {
    return { bytes: new Uint8Array(source.buffer, source.byteOffset, source.byteLength).slice() };
  }
  if (typeof source === "string" || tag === "[object URL]") return fromAddress(String(source), how);
  throw loadError("a URL, Response, bytes or a WebAssembly.Module is expected");
}

async function fromAddress(address, { hash, signal }) {
  // Node's fetch does not accept file: addresses. Through `process`, so that bundlers do not see an import of node:fs.
  const files = address.startsWith("file:") && globalThis.process?.getBuiltinModule?.("node:fs")?.promises;
  if (files) return { bytes: await readFile(files, address) };
  return { ...(await fromResponse(await request(address, hash, signal))), fetched: true };
}

function readFile(files, address) {
  return files.readFile(new URL(address)).catch((cause) => {
    throw loadError(`${address} cannot be read`, cause, { url: address });
  });
}

async function request(address, hash, signal) {
  // Where we cannot hash, fetch can. But if the hash differs, it reports only that there was no answer.
  const integrity = canHash() ? undefined : hash;
  try {
    return await fetch(address, { signal, ...(integrity && { integrity }) });
  } catch (cause) {
    const reason = integrity ? "no answer, or not the bytes that `integrity` names," : "no answer";
    throw loadError(`${reason} from ${address}`, cause, { url: address });
  }
}

async function fromResponse(response) {
  const { status, url } = response;
  const facts = { status, url };
  if (!response.ok) throw loadError(`HTTP ${status} from ${url}`, undefined, facts);
  const buffer = await response.arrayBuffer().catch((cause) => {
    throw loadError(`the answer from ${url} broke off`, cause, facts);
  });
  return { bytes: new Uint8Array(buffer), facts };
}
