import { LogOut } from "lucide-react";
import { type ReactNode, Suspense } from "react";
import { AddPersonButton } from "@/components/capture/add-person-button";
import { Button } from "@/components/ui/button";
import { KeyListButton } from "@/components/ui/key-list-button";
import { signOut } from "@/lib/actions/session";
import { Brand } from "./brand";
import { NavLink } from "./nav-link";
import { dailyPlaces, furtherPlaces, type Place } from "./places";
import type { Theme } from "./theme";
import { ThemeSwitch } from "./theme-switch";

type CountOf = (place: NonNullable<Place["count"]>) => ReactNode;

type SidebarProps = {
  memberName: string;
  theme: Theme | null;
  /** what fills in the count of a place; may suspend */
  countOf: CountOf;
  /** the button of the palette */
  finder: ReactNode;
};

/** The navigation on a desk. */
export function Sidebar({ memberName, theme, countOf, finder }: SidebarProps) {
  return (
    <header className="sticky top-0 flex h-dvh flex-col gap-4 overflow-y-auto border-line border-e px-3 pt-5 pb-4 max-md:hidden">
      <Brand className="px-2.5 pt-1" />
      <div className="grid gap-1.5">
        {finder}
        <AddPersonButton showKey className="justify-between" />
      </div>
      <nav aria-label="Main" className="flex flex-1 flex-col gap-0.5">
        {dailyPlaces.map((place) => (
          <NavLink key={place.href} href={place.href} look="side">
            {place.label}
            {place.count ? <Suspense fallback={null}>{countOf(place.count)}</Suspense> : null}
          </NavLink>
        ))}
        <div className="mt-auto flex flex-col gap-0.5 pt-4">
          {furtherPlaces.map((place) => (
            <NavLink key={place.href} href={place.href} look="side">
              {place.label}
            </NavLink>
          ))}
          <KeyListButton className="flex min-h-10 items-center justify-between gap-2 rounded-lg px-2.5 py-2 font-medium text-soft hover:bg-sunk hover:text-ink pointer-coarse:hidden" />
        </div>
      </nav>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2 border-line border-t pt-3 [&_label]:px-2">
        <ThemeSwitch chosen={theme} name="theme-side" />
        <form action={signOut} className="flex items-center gap-2 ps-2.5">
          <span dir="auto" className="min-w-0 flex-1 truncate text-small text-soft">
            {memberName}
          </span>
          <Button type="submit" variant="quiet" size="small" icon={<SignOutSign />}>
            Sign out
          </Button>
        </form>
      </div>
    </header>
  );
}

function SignOutSign() {
  return <LogOut aria-hidden="true" className="size-4" />;
}
