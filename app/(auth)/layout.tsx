import type { ReactNode } from "react";
import { Brand } from "@/components/layout/brand";

/** The door: one narrow sheet on the page. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto grid min-h-dvh w-full max-w-[26rem] content-start gap-8 px-4 py-[min(14vh,7rem)]">
      <header>
        <Brand />
      </header>
      <main className="grid gap-5">{children}</main>
    </div>
  );
}
