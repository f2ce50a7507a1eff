"use client";

import { DropdownMenu as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cx } from "./class-names";
import { Kbd } from "./kbd";

type MenuItem = {
  label: string;
  icon?: ReactNode;
  keyHint?: string;
  tone?: "plain" | "warn";
  disabled?: boolean;
  onSelect: () => void;
};

type MenuProps = {
  /** the button that opens it; one element that takes a ref */
  trigger: ReactNode;
  /** `null` draws a line between groups */
  items: readonly (MenuItem | null)[];
  align?: "start" | "end";
};

/** A menu of actions behind a button. */
export function Menu({ trigger, items, align = "end" }: MenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 min-w-48 rounded-sheet border border-line-strong bg-sheet p-1 shadow-sheet"
        >
          {items.map((item, at) =>
            item === null ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other identity
              <Radix.Separator key={`line-${at}`} className="my-1 h-px bg-line" />
            ) : (
              <Radix.Item
                key={item.label}
                disabled={item.disabled}
                onSelect={item.onSelect}
                className={cx(
                  "flex min-h-9 cursor-default select-none items-center gap-2.5 rounded-md px-2.5 py-1.5 text-[0.875rem] outline-none data-disabled:opacity-50 data-highlighted:bg-act-wash pointer-coarse:min-h-11",
                  item.tone === "warn" && "text-no",
                )}
              >
                {item.icon}
                <span className="flex-1">{item.label}</span>
                {item.keyHint ? <Kbd>{item.keyHint.toUpperCase()}</Kbd> : null}
              </Radix.Item>
            ),
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
