import type { ReactNode } from "react";
import { Sheet, SheetSection } from "@/components/ui/sheet";

/** One subject of the settings, which the list at the side leads to. */
export function SettingsSection(props: { id: string; title: string; children?: ReactNode }) {
  return (
    <Sheet id={props.id} title={props.title} className="scroll-mt-16 lg:scroll-mt-6">
      <SheetSection className="border-t-0">{props.children}</SheetSection>
    </Sheet>
  );
}
