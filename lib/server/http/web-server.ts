import { createServer, type Server } from "node:http";
import type { Env } from "../env.ts";
import { answerBadConnection, type Handler, makeFrontDoor } from "./front-door.ts";

/** An HTTP server behind the front door; nothing is answered without the headers of every answer. */
export function makeWebServer(settings: Env, handle: Handler): Server {
  const answer = makeFrontDoor(settings, handle);
  // Node would answer a missing Host, an odd Expect and what it can't read by itself, and bare.
  const server = createServer({ requireHostHeader: false }, answer);
  server.on("checkExpectation", answer);
  server.on("clientError", (error, socket) => answerBadConnection(error, socket, settings));
  // An archive of a gigabyte over a slow line takes longer than Node's five minutes.
  server.requestTimeout = 60 * 60 * 1000;
  return server;
}
