import process from "node:process";
import { findDuplicates } from "../../lib/domain/duplicate/find-duplicates.ts";
import { inventSpace } from "../../test/duplicates/planted-space.ts";

const crowds = [5_000, 30_000];
const runs = 3;

/** How long the search for duplicates takes in invented spaces; the quickest of a few runs. */
export function measureDuplicates(): void {
  for (const crowd of crowds) {
    const { people, truth } = inventSpace(1, crowd, 25);
    const times = Array.from({ length: runs }, () => {
      const started = performance.now();
      const pairs = findDuplicates(people).length;
      return { pairs, ms: performance.now() - started };
    });
    const [best] = times.sort((a, b) => a.ms - b.ms);
    process.stdout.write(
      `${people.length} people, ${truth.length} of them twice   ${Math.round(best?.ms ?? 0)} ms   ${best?.pairs} pairs\n`,
    );
  }
}
