import process from "node:process";

// Loaded into every child of the app's main process: a child finishes in good order when the parent
// says so, and is gone at once (its port free for the next start) when the parent was killed.
process.on("disconnect", () => process.exit(1));
process.on("message", (message) => {
  if (message !== "stop") return;
  if (process.listenerCount("SIGTERM") > 0) process.emit("SIGTERM");
  else process.exit(0);
});
// Listening for the parent must not keep a finished child alive.
process.channel?.unref();
