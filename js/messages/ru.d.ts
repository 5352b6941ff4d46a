import type { Catalogue } from "./text.js";

/** Russian sentences for people, by issue code. */
declare const ru: Catalogue;
export default ru;
