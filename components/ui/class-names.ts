import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

const merge = extendTailwindMerge({
  extend: {
    classGroups: {
      "font-size": [{ text: ["tiny", "small", "base", "note", "head", "name", "title"] }],
    },
  },
});

/** Joins class names; where two set the same property, the later one stands. */
export function cx(...classes: ClassValue[]): string {
  return merge(clsx(classes));
}
