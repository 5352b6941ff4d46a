import type { Catalogue } from "./text.js";

/** Turkish sentences for people, by issue code. */
declare const tr: Catalogue;
export default tr;
