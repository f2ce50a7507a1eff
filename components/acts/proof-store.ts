import { createWindowStore } from "@/components/ui/window-store";

/** The window that asks the member to prove who they are. */
export const proofWindow = createWindowStore();

let waiting: PromiseWithResolvers<boolean> | null = null;

/** Asks the member to prove who they are. @returns whether they did; false when they closed the window */
export function askForProof(): Promise<boolean> {
  waiting ??= Promise.withResolvers<boolean>();
  proofWindow.set(true);
  return waiting.promise;
}

/** Closes the window, and lets those go on who wait for the proof. */
export function closeProof(isGiven: boolean): void {
  proofWindow.set(false);
  waiting?.resolve(isGiven);
  waiting = null;
}
