/** Classes of a link in running text. */
export const textLink =
  "text-act underline decoration-1 decoration-current/40 underline-offset-[3px] hover:decoration-current";
