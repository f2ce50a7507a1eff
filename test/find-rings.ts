/** Who points at whom. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The strongly connected components of more than one member: whoever is in one reaches all the others and is reached
 * from them (Tarjan 1972).
 *
 * @returns each ring sorted, the rings in the order of their first members
 */
export function findRings(graph: Graph): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const rings: string[][] = [];
  const low = (name: string) => lowest.get(name) ?? 0;

  function visit(name: string): void {
    order.set(name, order.size);
    lowest.set(name, order.size - 1);
    open.push(name);
    for (const next of graph.get(name) ?? []) {
      if (!order.has(next)) visit(next);
      if (open.includes(next)) lowest.set(name, Math.min(low(name), low(next)));
    }
    if (low(name) !== order.get(name)) return;
    const ring = open.splice(open.indexOf(name));
    if (ring.length > 1) rings.push(ring.sort());
  }

  for (const name of graph.keys()) if (!order.has(name)) visit(name);
  return rings.sort((a, b) => ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));
}
