"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useState, useSyncExternalStore } from "react";
import { FoundPerson } from "@/components/people/found-person";
import { stageWords } from "@/components/people/stage-words";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { finderStore } from "./finder-store";
import { dailyPlaces, furtherPlaces, innerPlaces } from "./places";
import { useFoundPeople } from "./use-found-people";

const item =
  "flex min-h-11 cursor-default items-center gap-3 rounded-lg px-2.5 py-1.5 data-[selected=true]:bg-act-wash";

/** Goes to a page or a person by a few letters; Ctrl-K or Cmd-K from anywhere. */
export function Finder() {
  const open = useSyncExternalStore(finderStore.subscribe, finderStore.read, finderStore.closed);
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      finderStore.set(!finderStore.read());
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => finderStore.set(true)}
        className="flex min-h-9 items-center gap-2 rounded-lg border border-edge bg-sheet px-2.5 text-small text-soft hover:text-ink"
      >
        <Search aria-hidden="true" className="size-3.5" />
        Find…
        <span className="ms-auto">
          <Kbd>Ctrl K</Kbd>
        </span>
      </button>
      <Dialog open={open} onOpenChange={finderStore.set} title="Find">
        <FinderList onDone={() => finderStore.set(false)} />
      </Dialog>
    </>
  );
}

function FinderList({ onDone }: { onDone: () => void }) {
  const router = useRouter();
  const [words, setWords] = useState("");
  const people = useFoundPeople(words);
  const wanted = words.trim().toLowerCase();
  const places = [...dailyPlaces, ...innerPlaces, ...furtherPlaces].filter(({ label }) =>
    label.toLowerCase().includes(wanted),
  );
  function go(href: Route) {
    onDone();
    router.push(href);
  }
  return (
    <Command shouldFilter={false} label="Pages and people">
      <Command.Input
        autoFocus
        value={words}
        onValueChange={setWords}
        placeholder="A page or a person"
        className="min-h-[2.375rem] w-full rounded-lg border border-edge bg-sheet px-3 text-base"
      />
      <Command.List className="mt-3 max-h-[50vh] overflow-y-auto [&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-small [&_[cmdk-group-heading]]:text-soft">
        <Command.Empty className="px-2.5 py-3 text-soft">Nothing found.</Command.Empty>
        {places.length > 0 ? (
          <Command.Group heading="Pages">
            {places.map(({ href, label }) => (
              <Command.Item key={href} value={href} onSelect={() => go(href)} className={item}>
                {label}
              </Command.Item>
            ))}
          </Command.Group>
        ) : null}
        {people.length > 0 ? (
          <Command.Group heading="People">
            {people.map(({ id, name, sub, stage }) => (
              <Command.Item
                key={id}
                value={id}
                onSelect={() => go(`/people/${id}` as Route)}
                className={item}
              >
                <FoundPerson name={name} sub={sub} />
                <span className="text-small text-soft">{stageWords[stage].label}</span>
              </Command.Item>
            ))}
          </Command.Group>
        ) : null}
      </Command.List>
    </Command>
  );
}
