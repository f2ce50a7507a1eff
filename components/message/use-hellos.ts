"use client";

import { useEffect, useRef, useState } from "react";
import { performHere } from "@/components/acts/perform-here";
import type { ToWrite } from "@/lib/data/hello/to-write";
import type { MomentDrafts } from "@/lib/data/message/queries";
import type { DescribedHello } from "@/lib/domain/message/hello";

export type Hello = DescribedHello<ToWrite>;

/** A message sent in this sitting, with what undoes it. */
export type SentHello = { hello: Hello; entryId: string; until: string | null };

const aheadBy = 6;
const listedAheadBy = 20;
const atOnce = 12;

/** One message to write: a person may wait for a hello and for a question. */
export function helloKey({ personId, moment }: Pick<MomentDrafts, "personId" | "moment">): string {
  return `${personId} ${moment}`;
}

/**
 * A sitting in which message after message is written. The list stays as it was at the beginning,
 * however often the page is refreshed behind it; whoever is accepted meanwhile comes at the end.
 * Drafts, and the people of a long list, are fetched some people ahead.
 *
 * @param count how many wait in all when the page comes
 */
export function useHellos(
  waiting: readonly Hello[],
  count: number,
  first: readonly MomentDrafts[],
) {
  const [list, setList] = useState(waiting);
  const [atFirst] = useState(count);
  const [isWhole, setIsWhole] = useState(waiting.length >= count);
  const loading = useRef(false);
  const [sent, setSent] = useState<readonly SentHello[]>([]);
  const [at, setAt] = useState(0);
  const [drafts, setDrafts] = useState(() => new Map(first.map((each) => [helloKey(each), each])));
  const [problem, setProblem] = useState<string | null>(null);
  const asked = useRef(new Set(drafts.keys()));

  const known = new Set(list.map(helloKey));
  const fresh = waiting.filter((each) => !known.has(helloKey(each)));
  if (fresh.length > 0) setList([...list, ...fresh]);

  const done = new Set(sent.map(({ hello }) => helloKey(hello)));
  const isLeft = (hello: Hello) => !done.has(helloKey(hello));
  const orEnd = (place: number) => (place < 0 ? list.length : place);
  const orStay = (place: number) => (place < 0 ? at : place);
  const current = list[at];

  useEffect(() => {
    const lacks = (each: Hello) => !asked.current.has(helloKey(each));
    if (!list.slice(at, at + aheadBy).some(lacks)) return;
    const next = list
      .slice(at)
      .filter(lacks)
      .slice(0, atOnce)
      .map(({ personId, moment }) => ({ personId, moment }));
    for (const each of next) asked.current.add(helloKey(each));
    void performHere("message.draft-many", { asked: next }).then((answer) => {
      if (!answer.ok) {
        for (const each of next) asked.current.delete(helloKey(each));
        setProblem(answer.problem);
        return;
      }
      setProblem(null);
      setDrafts((before) => {
        const found = answer.value.map((each) => [helloKey(each), each] as const);
        return new Map([...before, ...found]);
      });
    });
  }, [list, at]);

  const short = !isWhole && list.length - at <= listedAheadBy;
  const last = list.at(-1);
  useEffect(() => {
    if (!short || !last || loading.current) return;
    loading.current = true;
    const { personId, moment, since } = last;
    void performHere("message.list-to-write", { after: { personId, moment, since } }).then(
      (answer) => {
        loading.current = false;
        if (!answer.ok) return setProblem(answer.problem);
        const { value } = answer;
        if (value.length === 0) setIsWhole(true);
        setList((before) => {
          const here = new Set(before.map(helloKey));
          return [...before, ...value.filter((each) => !here.has(helloKey(each)))];
        });
      },
    );
  }, [short, last]);

  return {
    list,
    total: isWhole ? list.length : Math.max(list.length, atFirst),
    sent,
    left: list.filter(isLeft),
    /** who is on the page; undefined at the end */
    current,
    place: at,
    drafts: current ? (drafts.get(helloKey(current))?.drafts ?? null) : null,
    problem,
    next: () => setAt(orEnd(list.findIndex((each, place) => place > at && isLeft(each)))),
    back: () => setAt(orStay(list.findLastIndex((each, place) => place < at && isLeft(each)))),
    restart: () => setAt(orEnd(list.findIndex(isLeft))),
    markSent(hello: Hello, message: Omit<SentHello, "hello">) {
      setSent((before) => [...before, { hello, ...message }]);
      setAt(orEnd(list.findIndex((each, place) => place > at && isLeft(each))));
    },
    /** Called from toasts too, which remember the list as it was: it only ever grows. */
    markUndone(hello: Hello, entryId: string) {
      setSent((before) => before.filter((each) => each.entryId !== entryId));
      setAt(list.findIndex((each) => helloKey(each) === helloKey(hello)));
    },
  };
}
