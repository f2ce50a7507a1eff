import "server-only";
import { encode } from "uqr";

/** A QR code as the path of an SVG on a square of `size` units. */
export type QrPicture = { size: number; path: string };

/** Draws a text as a QR code, here: nobody else learns what is in it. */
export function renderQr(text: string): QrPicture {
  const { size, data } = encode(text, { ecc: "M", border: 4 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return { size, path };
}
