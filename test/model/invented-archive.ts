import type { ChosenFile } from "../upload.ts";

const names = ["Ada Quill", "Bo Lind", "Cy Holm", "Dee Marsh", "Eva Stone", "Fay Reed"] as const;
const owner = "https://www.linkedin.com/in/robin-example";
const day = 86_400_000;

const slugOf = (name: string) => name.toLowerCase().replace(" ", "-");

/** Somebody of the few people whom archives, pages and the member speak of. */
export function pickPerson(draw: number): { name: string; profileUrl: string } {
  const name = names[draw % names.length] ?? names[0];
  return { name, profileUrl: `https://www.linkedin.com/in/${slugOf(name)}` };
}

/**
 * The files of a small archive of the past weeks. Which of the people are in it, who wrote whom and when, follows from
 * the draw; the same draw at the same time gives the same files.
 */
export function inventArchive(draw: number, now: number): ChosenFile[] {
  const chosen = names.filter((_, nth) => (draw >> nth) & 1);
  const date = (at: number) => new Date(at).toUTCString().slice(5, 16);
  const stamp = (at: number) => `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC`;
  const connections = chosen.map((name, nth) => {
    const [first, last] = name.split(" ");
    return `${first},${last},${pickPerson(names.indexOf(name)).profileUrl},,Osprey,Pilot,${date(now - (30 - nth) * day)}`;
  });
  const messages = chosen.flatMap((name, nth) => {
    const url = pickPerson(names.indexOf(name)).profileUrl;
    const at = now - (20 - nth) * day;
    const of = (words: string, isMine: boolean, when: number) => {
      const [from, to] = isMine ? ["Robin Example", name] : [name, "Robin Example"];
      const [fromUrl, toUrl] = isMine ? [owner, url] : [url, owner];
      return `c-${slugOf(name)},,${from},${fromUrl},${to},${toUrl},${stamp(when)},,${words},INBOX,,No`;
    };
    const asked = of("Thanks for connecting! Would you like to have a coffee chat?", true, at);
    return (draw >> (nth + 6)) & 1 ? [asked, of("Gladly!", false, at + day)] : [asked];
  });
  return [
    [
      "Connections.csv",
      `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${connections.join("\n")}\n`,
    ],
    [
      "messages.csv",
      `CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT\n${messages.join("\n")}\n`,
    ],
  ];
}
