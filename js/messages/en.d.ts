import type { Catalogue } from "./text.js";

/** English sentences for people, by issue code. */
declare const en: Catalogue;
export default en;
