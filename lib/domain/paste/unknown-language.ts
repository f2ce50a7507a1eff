import type { Item } from "./classify-lines.ts";
import type { PastedPage } from "./pasted-page.ts";

export function readUnknownLanguage(_items: readonly Item[]): PastedPage | null {
  return null;
}
