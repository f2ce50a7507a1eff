import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";

// The library is loaded when a passkey is used: most pages need none of it.

/** Asks the browser for a passkey. @returns what it signed, as JSON; null when the member gave up or has none */
export async function askPasskey(
  optionsJSON: PublicKeyCredentialRequestOptionsJSON,
): Promise<string | null> {
  try {
    const { startAuthentication } = await import("@simplewebauthn/browser");
    return JSON.stringify(await startAuthentication({ optionsJSON }));
  } catch {
    return null;
  }
}

/** Lets the browser make a passkey. @returns what it made, as JSON; null when the member gave up */
export async function createPasskey(
  optionsJSON: PublicKeyCredentialCreationOptionsJSON,
): Promise<string | null> {
  try {
    const { startRegistration } = await import("@simplewebauthn/browser");
    return JSON.stringify(await startRegistration({ optionsJSON }));
  } catch {
    return null;
  }
}
