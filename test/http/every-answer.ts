/** The headers that each answer of the server carries, whatever it answers. */
export const headersOfEveryAnswer = [
  "content-security-policy",
  "x-content-type-options",
  "referrer-policy",
  "x-frame-options",
  "cross-origin-opener-policy",
  "cross-origin-resource-policy",
  "permissions-policy",
];
