// The language of the page: its own texts, and the package's sentences for the issues.

import messagesEn from "bank131-checkout/messages/en";
import messagesRu from "bank131-checkout/messages/ru";
import { en } from "./en";
import type { Strings } from "./en";
import { ru } from "./ru";

export type Language = "en" | "ru";

const LANGUAGES = { en: { strings: en, catalogue: messagesEn }, ru: { strings: ru, catalogue: messagesRu } } as const;

/** The texts of the current language. */
export let strings: Strings = en;
/** The package's sentences in the current language. */
export let catalogue: typeof messagesEn = messagesEn;

/** The languages, each with its own name for itself. */
export const LANGUAGE_NAMES = (Object.keys(LANGUAGES) as Language[]).map((code) => ({ code, name: LANGUAGES[code].strings.language }));

/** The language that the address asks for, else the browser's, else English. */
export function wantedLanguage(): Language {
  const wanted = new URL(location.href).searchParams.get("lang") ?? navigator.language;
  return wanted.toLowerCase().startsWith("ru") ? "ru" : "en";
}

/** Makes this the current language. Views that were built before keep theirs. */
export function speak(language: Language): void {
  ({ strings, catalogue } = LANGUAGES[language]);
  document.documentElement.lang = language;
  document.title = strings.documentTitle;
}

/** Keeps the choice in the page's address, where a reload finds it. */
export function rememberLanguage(language: Language): void {
  const url = new URL(location.href);
  url.searchParams.set("lang", language);
  history.replaceState(null, "", url);
}
