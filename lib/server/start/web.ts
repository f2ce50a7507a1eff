import process from "node:process";
import next from "next";
import { writeConsoleAsLines } from "../console-lines.ts";
import { env } from "../env.ts";
import { makeWebServer } from "../http/web-server.ts";
import { portInUseCode } from "./exit-codes.ts";
import { projectFolder } from "./project-folder.ts";

// The web server, as a child of main.ts.
const settings = env();
if (!settings.isDevelopment) writeConsoleAsLines("the web server");
const app = next({
  dev: settings.isDevelopment,
  dir: projectFolder,
  hostname: settings.host,
  port: settings.port,
});
await app.prepare();

const server = makeWebServer(settings, app.getRequestHandler());
server.on("error", (error: NodeJS.ErrnoException) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(error.code === "EADDRINUSE" ? portInUseCode : 1);
});
server.listen(settings.port, settings.host, () => process.send?.("ready"));

process.once("SIGTERM", () => {
  server.close(() => process.exit(0));
  setTimeout(() => {
    server.closeAllConnections();
    process.exit(0);
  }, 5_000).unref();
});
