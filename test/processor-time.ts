import process from "node:process";

/**
 * The processor time that this process has used, in milliseconds. What is to be linear is held against it: the clock on
 * the wall counts what else the machine is doing.
 */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
