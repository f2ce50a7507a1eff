import { createWindowStore } from "./window-store";

/** Whether the list of keys is open. */
export const keyListStore = createWindowStore();
