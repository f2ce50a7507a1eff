/** The part of the package that the tests use; it brings no types of its own. */
declare module "hoodiecrow-imap" {
  import type { Server } from "node:net";

  type Message = { raw: string; uid?: number; flags?: string[]; internaldate?: string };
  type Folder = { messages?: Message[]; uidvalidity?: number; uidnext?: number };
  type Options = {
    plugins?: string[];
    storage?: Record<string, Folder>;
    users?: Record<string, { password: string }>;
    secureConnection?: boolean;
  };
  type ImapServer = {
    server: Server;
    appendMessage(folder: string, flags: string[], date: Date | string | false, raw: string): void;
  };

  export default function hoodiecrow(options?: Options): ImapServer;
}
