import process from "node:process";

// Loaded into every child of the app's main process: a child ends with its parent, also when the
// parent was killed, and ends in good order when the parent says so.
function end(): void {
  if (process.listenerCount("SIGTERM") > 0) process.emit("SIGTERM");
  else process.exit(0);
}

process.on("disconnect", end);
process.on("message", (message) => {
  if (message === "stop") end();
});
// Listening for the parent must not keep a finished child alive.
process.channel?.unref();
