import { createWindowStore } from "./window-store";

export const keyListStore = createWindowStore();
