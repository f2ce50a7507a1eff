"use client";

import { Search } from "lucide-react";
import { usePathname } from "next/navigation";
import { type ReactNode, useState } from "react";
import { AddPersonButton } from "@/components/capture/add-person-button";
import { SignOutForm } from "@/components/drafts/sign-out-form";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Dialog } from "@/components/ui/dialog";
import { finderStore } from "./finder-store";
import { NavLink } from "./nav-link";
import { dailyPlaces, furtherPlaces } from "./places";
import type { Theme } from "./theme";
import { ThemeSwitch } from "./theme-switch";

type TabBarProps = { theme: Theme | null; counts: Record<string, ReactNode> };

/** The navigation on a phone: four places under the thumb, the rest behind "More". */
export function TabBar({ theme, counts }: TabBarProps) {
  const path = usePathname();
  const [openOn, setOpenOn] = useState<string | null>(null);
  const further = furtherPlaces.some(({ href }) => path.startsWith(href));
  return (
    <nav
      aria-label="Main"
      className="pad-safe-bottom fixed inset-x-0 bottom-0 z-30 grid grid-cols-5 border-line border-t bg-sheet md:hidden"
    >
      {dailyPlaces.map((place) => (
        <NavLink key={place.href} href={place.href} look="tab">
          <span>
            {place.short ?? place.label}
            {place.count ? (
              <span className="absolute end-1 top-1 scale-90">{counts[place.count]}</span>
            ) : null}
          </span>
        </NavLink>
      ))}
      <button
        type="button"
        aria-haspopup="dialog"
        aria-expanded={openOn === path}
        onClick={() => setOpenOn(path)}
        className={cx(
          "min-h-14 px-1 py-2 font-medium text-soft text-tiny",
          further && "text-act shadow-[inset_0_2px_currentColor]",
        )}
      >
        More
      </button>
      <Dialog
        open={openOn === path}
        onOpenChange={(open) => setOpenOn(open ? path : null)}
        title="More"
      >
        <div className="grid gap-1">
          <div className="mb-2 grid grid-cols-2 gap-2">
            <Button
              size="small"
              icon={<Search aria-hidden="true" className="size-4" />}
              onClick={() => {
                setOpenOn(null);
                finderStore.set(true);
              }}
            >
              Find…
            </Button>
            <AddPersonButton onOpen={() => setOpenOn(null)} />
          </div>
          {furtherPlaces.map((place) => (
            <NavLink key={place.href} href={place.href} look="row">
              {place.label}
            </NavLink>
          ))}
          <div className="mt-3 grid gap-3 border-line border-t pt-4">
            <ThemeSwitch chosen={theme} name="theme-more" />
            <SignOutForm className="grid">
              <Button type="submit">Sign out</Button>
            </SignOutForm>
          </div>
        </div>
      </Dialog>
    </nav>
  );
}
