import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

type Rgb = [number, number, number];
type Theme = "light" | "dark";

const css = readFileSync(path.resolve(import.meta.dirname, "../../app/globals.css"), "utf8");

/** Linear sRGB of an OKLCH colour, by Björn Ottosson's matrices; clipped to the gamut. */
function toLinear(lightness: number, chroma: number, hue: number): Rgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

const pair = /--([a-z-]+): light-dark\(oklch\(([\d. ]+)\), oklch\(([\d. ]+)\)\);/gu;

function readColours(): Map<string, Record<Theme, Rgb>> {
  const read = (text = "") => {
    const [lightness = 0, chroma = 0, hue = 0] = text.split(" ").map(Number);
    return toLinear(lightness, chroma, hue);
  };
  return new Map(
    [...css.matchAll(pair)].map(([, name = "", light, dark]) => [
      name,
      { light: read(light), dark: read(dark) },
    ]),
  );
}

const colours = readColours();

/** WCAG 2.2 contrast of two colours of the tokens. */
function contrast(front: string, back: string, theme: Theme): number {
  const luminance = (name: string) => {
    const [r, g, b] = colours.get(name)?.[theme] ?? [Number.NaN, 0, 0];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [high = 0, low = 0] = [luminance(front), luminance(back)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ["paper", "sheet", "sunk"];
const onGrounds = ["ink", "soft", "faint", "act", "coffee", "yes", "no", "unsure"];
const texts: [string, string][] = [
  ...onGrounds.flatMap((front) => grounds.map((back): [string, string] => [front, back])),
  ...["act", "coffee", "yes", "no", "unsure"].map((name): [string, string] => [
    name,
    `${name}-wash`,
  ]),
  ...["act", "coffee", "yes", "no", "unsure"].map((name): [string, string] => [
    "ink",
    `${name}-wash`,
  ]),
  ["soft", "act-wash"],
  ["soft", "coffee-wash"],
  ["act-ink", "act"],
  ["act-ink", "act-strong"],
  ["ink", "mark"],
  ["ink", "mark-bad"],
  ["paper", "ink"],
];

describe.each<Theme>(["light", "dark"])("in the %s theme", (theme) => {
  it.each(texts)("text in %s on %s has a contrast of 4.5 at least", (front, back) => {
    expect(contrast(front, back, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["paper", "sheet"])("edges of fields stand out from %s by 3 at least", (back) => {
    expect(contrast("edge", back, theme)).toBeGreaterThanOrEqual(3);
  });
});
