/** Classes of a link in running text. */
export const textLink =
  "text-act underline decoration-1 decoration-current/40 underline-offset-[3px] hover:decoration-current";

/** A link that stands alone, beside a heading: as high as a fingertip. */
export const loneLink = `${textLink} -my-1.5 inline-flex min-h-8 items-center pointer-coarse:min-h-11`;
