import { createWindowStore } from "@/components/ui/window-store";

/** Whether the palette is open: by its keys, from the sidebar or from "More" on a phone. */
export const finderStore = createWindowStore();
