/** Exit code of a program that found its port taken: starting it again would not help. */
export const portInUseCode = 98;
