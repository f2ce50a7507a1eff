"use client";

import { useSyncExternalStore } from "react";
import { Dialog } from "@/components/ui/dialog";
import { useKeys } from "@/components/ui/use-keys";
import { AddPersonForm, type Owner } from "./add-person-form";
import { addPersonStore } from "./add-person-store";

/** One person from any page by one key: a profile's address or its copied page, and how they stand to the member. */
export function AddPerson({ member }: { member: Owner }) {
  const open = useSyncExternalStore(
    addPersonStore.subscribe,
    addPersonStore.read,
    addPersonStore.closed,
  );
  useKeys([{ key: "+", label: "Add someone", run: () => addPersonStore.set(true) }]);
  return (
    <Dialog open={open} onOpenChange={addPersonStore.set} title="Add someone">
      {open ? <AddPersonForm member={member} onDone={() => addPersonStore.set(false)} /> : null}
    </Dialog>
  );
}
