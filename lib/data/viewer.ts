declare const viewerBrand: unique symbol;

/** One sending of an act by a browser, which may send it again: `id` is a uuid that the browser chose. */
export type ActSending = { readonly id: string; readonly at: Date };

/**
 * The right to see and change one member's space. Queries and commands take it first. Only
 * lib/auth/make-viewer.ts makes one, for the session gate, the job runner and the command line.
 */
export type Viewer = {
  readonly ownerId: string;
  /** the act that this viewer is for, where it must count once; its first write claims it */
  readonly sending?: ActSending;
  readonly [viewerBrand]: true;
};
