import { createWindowStore } from "@/components/ui/window-store";

/** Whether the window for adding somebody is open; any page may open it. */
export const addPersonStore = createWindowStore();
