import "server-only";
import { createServer } from "node:net";
import type { Env } from "../env.ts";

/** Why nothing can listen at an address. */
export type PortProblem = "taken" | "forbidden" | "no-such-address";

const problems: Record<string, PortProblem> = {
  EACCES: "forbidden",
  EPERM: "forbidden",
  EADDRNOTAVAIL: "no-such-address",
  ENOTFOUND: "no-such-address",
  EAI_AGAIN: "no-such-address",
};

/** Tries to listen at an address; null when it can be done. */
export function findPortProblem(port: number, host: string): Promise<PortProblem | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", ({ code }: NodeJS.ErrnoException) =>
      resolve(problems[code ?? ""] ?? "taken"),
    );
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

/** Says what is wrong with the address of these settings, and what to do. */
export function describePortProblem(
  { port, host }: Pick<Env, "port" | "host">,
  problem: PortProblem,
): string {
  if (problem === "forbidden") {
    return `Port ${port} needs rights that your user doesn't have. Choose one above 1023, PORT=3000 npm start, and let a proxy in front listen at ${port}.`;
  }
  if (problem === "no-such-address") {
    return `This machine has no address ${host}. Set HOST to one that it has, such as 127.0.0.1 or 0.0.0.0.`;
  }
  return `Port ${port} on ${host} is in use by another program. End that program, or choose another port: PORT=${port + 1} npm start`;
}
