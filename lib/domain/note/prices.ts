import type { Stretch } from "./slots.ts";

/** A figure of money: "£190", "15 euro", "90rb", "25000 a month". */
const MONEY =
  /[$€£₹¥₩₺]\s?\d[\d.,]*\s?(?:k|m)?|(?<![\p{L}\d])\d[\d.,]*\s?(?:[€£$₹₩₺]|(?:euros?|eur|usd|gbp|pounds?|quid|dollars?|rupees?|rb|ribu|zł|zlotych|pln|tl|lira|kronor|рубл\p{L}*|руб|درهم|ريال|دولار|يورو|रुपये|रुपए)(?!\p{L})|[万千百]?(?:元|块|円)|만\s?원|(?<=\d{3})원)|(?<![\p{L}\d])\d{3,}\s?(?:mahina|per month|a month|im monat|par mois|al mes|por mes|al mese|per maand)(?!\p{L})/giu;
/** "+44 7700 900118", "0170 1234567": a trunk sign and eight digits and more, with blanks or dashes between. */
const PHONE = /(?<![\p{L}\d])(?:\+\d|0)(?:[\s()-]{0,2}\d){8,14}(?!\d)/gu;

/** Figures of money: terms of an offer where goods are spoken of; linear in the note. */
export function findPrices(note: string): Stretch[] {
  return findAll(note, MONEY);
}

/** Numbers to ring: a way off the platform, and no figure of the writer's. */
export function findPhoneNumbers(note: string): Stretch[] {
  return findAll(note, PHONE);
}

function findAll(note: string, pattern: RegExp): Stretch[] {
  if (!/\d/.test(note)) return [];
  return [...note.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
