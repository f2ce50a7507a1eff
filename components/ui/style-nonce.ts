declare global {
  var __webpack_nonce__: string | undefined;
}

/**
 * Hands the document's CSP nonce to the scroll lock under Radix dialogs, which adds a style sheet.
 * Read from the document, not from the server: after a soft navigation the server has another one.
 */
export function adoptDocumentNonce(): void {
  if (typeof document === "undefined" || globalThis.__webpack_nonce__) return;
  globalThis.__webpack_nonce__ =
    document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce ?? "";
}
