/** Do two words differ by one letter more, less or other, or by two neighbours exchanged? */
export function isOneSlipApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  let tail = 0;
  while (tail < a.length - i && tail < b.length - i && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const left = a.length - i - tail;
  const right = b.length - i - tail;
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[i] === b[i + 1] && a[i + 1] === b[i];
}
