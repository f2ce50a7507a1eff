import { createHash, createSign, generateKeyPairSync, randomBytes } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";

/** Flags of authenticator data: present, verified by the device, holds a new credential. */
const [present, verified, attested] = [0x01, 0x04, 0x40];

type Device = {
  id: string;
  /** What a browser answers when it has made this passkey, as JSON. */
  make(challenge: string): string;
  /** What a browser answers for this challenge, as JSON. */
  sign(challenge: string, changes?: SignChanges): string;
};

type SignChanges = {
  userHandle?: string;
  origin?: string;
  rpId?: string;
  isVerified?: boolean;
  counter?: number;
};

const toText = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");

/**
 * A device with one passkey, as WebAuthn describes it: an ES256 key that signs what the browser and the device say. It
 * counts its uses from 1.
 */
export function createPasskeyDevice(party: { id: string; origin: string }): Device {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const rawId = randomBytes(32);
  const id = toText(rawId);
  let uses = 0;

  const clientData = (type: string, challenge: string, origin: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  function deviceData(rpId: string, flags: number, counter: number, rest = Buffer.alloc(0)) {
    const head = Buffer.alloc(5);
    head.writeUInt8(flags, 0);
    head.writeUInt32BE(counter, 1);
    return Buffer.concat([createHash("sha256").update(rpId).digest(), head, rest]);
  }
  return {
    id,
    make(challenge) {
      const key = new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, "base64url")],
        [-3, Buffer.from(y, "base64url")],
      ]);
      const length = Buffer.alloc(2);
      length.writeUInt16BE(rawId.length);
      const credential = [Buffer.alloc(16), length, rawId, Buffer.from(isoCBOR.encode(key))];
      const flags = present | verified | attested;
      const authData = deviceData(party.id, flags, 0, Buffer.concat(credential));
      const attestation = new Map<string, unknown>([
        ["fmt", "none"],
        ["attStmt", new Map()],
        ["authData", new Uint8Array(authData)],
      ]);
      return JSON.stringify({
        id,
        rawId: id,
        type: "public-key",
        clientExtensionResults: {},
        response: {
          clientDataJSON: toText(clientData("webauthn.create", challenge, party.origin)),
          attestationObject: toText(isoCBOR.encode(attestation as never)),
          transports: ["internal"],
        },
      });
    },
    sign(challenge, changes = {}) {
      const { rpId = party.id, origin = party.origin, isVerified = true, userHandle } = changes;
      uses = changes.counter ?? uses + 1;
      const data = deviceData(rpId, isVerified ? present | verified : present, uses);
      const client = clientData("webauthn.get", challenge, origin);
      const signed = createSign("sha256")
        .update(Buffer.concat([data, createHash("sha256").update(client).digest()]))
        .sign(privateKey);
      return JSON.stringify({
        id,
        rawId: id,
        type: "public-key",
        clientExtensionResults: {},
        response: {
          clientDataJSON: toText(client),
          authenticatorData: toText(data),
          signature: toText(signed),
          ...(userHandle ? { userHandle } : {}),
        },
      });
    },
  };
}
