declare const viewerBrand: unique symbol;

/**
 * The right to see and change one member's space. Queries and commands take it first. Only
 * lib/auth/make-viewer.ts makes one, for the session gate, the job runner and the command line.
 */
export type Viewer = { readonly ownerId: string; readonly [viewerBrand]: true };
