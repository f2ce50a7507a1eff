import { cleanName } from "../paste/names.ts";
import { foldSameLength } from "../paste/text-lines.ts";
import type { ReceivedMail } from "./received-mail.ts";

/** How languages say "through LinkedIn" behind or before a name, folded. */
const through =
  "via|uber|durch|a traves de|mediante|por medio de|par|par le biais de|par l'intermediaire de|por|pelo|pela|por meio do|attraverso|tramite|su|da|op|auf|on|at|sur|en|from|de|von|van|through|przez|za posrednictvim|pres|prostrednictvom|pe|prin|genom|gennem|gjennom|melalui|через|μεσω|qua|na|no|in";
const behind = new RegExp(`^(.+?)[\\s,]+\\(?(?:${through}) linkedin\\)?$`);
/** "Ana Ruiz, LinkedIn aracılığıyla", "Ana Ruiz (LinkedIn)", and one word that is not known before the name. */
const beside =
  /^(.+?)(?:[\s,，(（｜|·-]+(?:\p{Ll}[\p{L}']* )?)(?:linkedin|领英|領英|リンクトイン|링크드인).*$/u;

/** The person in a sender's name: "Ana Ruiz via LinkedIn" is Ana Ruiz, "LinkedIn" nobody. */
export function nameOfSender({ from }: Pick<ReceivedMail, "from">): string | null {
  const shown = from?.name.replace(/\s+/g, " ").trim().slice(0, 300) ?? "";
  const folded = foldSameLength(shown);
  const end = (behind.exec(folded) ?? beside.exec(folded))?.[1]?.length ?? shown.length;
  const name = cleanName(shown.slice(0, end));
  const isNobody =
    name === "" || name.includes("@") || /^(?:linkedin|领英|領英)/.test(foldSameLength(name));
  return isNobody ? null : name;
}
