import { showToast } from "@/components/ui/toast-store";
import { putBackRename, takeBackRename } from "@/lib/actions/identity";

type Target = { importId: string; personId: string };

const unreachable = "Acquaint can't be reached. Nothing was changed; try again.";

/**
 * Takes back what an import made of one person's name, slug and e-mail, with a toast that undoes it.
 *
 * @param after runs when something has changed, the undo included
 * @returns whether it was taken back
 */
export async function takeBackWithToast(
  target: Target,
  name: string,
  after: () => void,
): Promise<boolean> {
  const taken = await takeBackRename(target).catch(() => null);
  if (!taken?.ok) {
    showToast({ title: taken?.problem ?? unreachable, tone: "no" });
    return false;
  }
  after();
  showToast({
    title: `${name} is called and addressed as before`,
    undo: async () => {
      const put = await putBackRename(target).catch(() => null);
      if (!put?.ok) showToast({ title: put?.problem ?? unreachable, tone: "no" });
      after();
    },
  });
  return true;
}
