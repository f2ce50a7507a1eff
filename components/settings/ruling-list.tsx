"use client";

import Link from "next/link";
import { useState } from "react";
import { performCall, showDone } from "@/components/acts/perform-here";
import { Button } from "@/components/ui/button";
import { textLink } from "@/components/ui/link-styles";
import type { RuledPerson, Ruling } from "@/lib/domain/ruling/ruling";
import { describeRuling, revokeCall, rulingKey } from "./ruling-words";

function PersonLink({ personId, name }: RuledPerson) {
  return (
    <Link href={`/people/${personId}`} className={textLink}>
      <bdi>{name}</bdi>
    </Link>
  );
}

function RulingRow({ ruling }: { ruling: Ruling }) {
  const [pending, setPending] = useState(false);
  const { said, decides } = describeRuling(ruling);
  async function revoke() {
    const { revoke: call, restore } = revokeCall(ruling);
    setPending(true);
    const revoked = await performCall(call);
    setPending(false);
    if (revoked.ok) showDone({ undo: restore ?? revoked.undo }, { title: "Revoked" });
  }
  const quoted =
    ruling.kind === "note" ? ruling.note : ruling.kind === "invite" ? ruling.text : null;
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-line border-t py-3 first:border-t-0">
      <div className="min-w-0 flex-1 basis-72">
        <p className="font-semibold">
          {ruling.kind === "not-same" ? (
            <>
              <PersonLink {...ruling.first} /> and <PersonLink {...ruling.second} />
            </>
          ) : (
            <PersonLink personId={ruling.personId} name={ruling.name} />
          )}
        </p>
        {quoted ? (
          <p dir="auto" className="line-clamp-2 font-serif text-soft">
            “{quoted}”
          </p>
        ) : null}
        <p className="text-small text-soft">
          <bdi>{said}</bdi>. {decides}
        </p>
      </div>
      <Button size="small" pending={pending} onClick={() => void revoke()}>
        Revoke
      </Button>
    </li>
  );
}

/** What the member said of one kind, each with what it decides today and a way to revoke it. */
export function RulingList({ rulings }: { rulings: readonly Ruling[] }) {
  return (
    <ul className="grid">
      {rulings.map((ruling) => (
        <RulingRow key={rulingKey(ruling)} ruling={ruling} />
      ))}
    </ul>
  );
}
