import { performHere, showDone, showProblem } from "@/components/acts/perform-here";
import type { ActInput } from "@/lib/acts/registry";

/**
 * Undoes what an import made of one person's name, slug and e-mail, with a message that undoes it.
 *
 * @param after runs when something has changed, the undo included
 * @returns whether it was undone
 */
export async function undoRenameWithToast(
  target: ActInput<"import.undo-rename">,
  name: string,
  after: () => void,
): Promise<boolean> {
  const taken = await performHere("import.undo-rename", target);
  if (!taken.ok) {
    showProblem(taken.problem);
    return false;
  }
  after();
  showDone(taken, { title: `${name} is called and addressed as before` }, after);
  return true;
}
