import net from "node:net";
import process from "node:process";

// Loaded before a program by `--import`, with `?at=N` at its end: the process dies, as by `kill -9`, at its Nth write to
// a socket. What it says to the database is then the moment of the crash, on a slow machine as on a fast one.
const at = Number(new URL(import.meta.url).searchParams.get("at"));
const send = net.Socket.prototype.write;
let writes = 0;

net.Socket.prototype.write = function write(this: net.Socket, ...given: unknown[]): boolean {
  writes += 1;
  // At an odd write nothing of it is sent; at an even one it is sent, and no answer is heard.
  if (writes === at && at % 2 === 1) process.kill(process.pid, "SIGKILL");
  const isFree = Reflect.apply(send, this, given) as boolean;
  if (writes === at) process.kill(process.pid, "SIGKILL");
  return isFree;
} as typeof send;
