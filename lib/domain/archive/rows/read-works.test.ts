import { describe, expect, it } from "vitest";
import { fileOf } from "../../../../test/archive/fixture-archives.ts";
import { readArchive } from "../read-archive.ts";

describe("what the member published", () => {
  it("posts and titles of pictures are read from Shares and Rich Media, empty ones are not", async () => {
    const { facts } = await readArchive({
      archiveName: "Complete_LinkedInDataExport_02-01-2026.zip",
      files: [
        fileOf(
          "Shares.csv",
          'Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n2026-01-29 14:37:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A1,"A buffer is a confession,\nsaid the rota.",,,MEMBER_NETWORK\n2026-02-01 08:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A2,,,,MEMBER_NETWORK\n',
        ),
        fileOf(
          "Rich_Media.csv",
          'Date/Time,Media Description,Media Link\n"January 29, 2026 at 2:37 PM",Twelve zeros and a bun,https://example.com/slides.pdf\n',
        ),
      ],
    });
    expect(facts.works).toEqual([
      "A buffer is a confession, said the rota.",
      "Twelve zeros and a bun",
    ]);
  });
});
