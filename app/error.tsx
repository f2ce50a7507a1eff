"use client";

import { Trouble } from "@/components/layout/trouble";

type ErrorProps = { error: Error & { digest?: string }; reset: () => void };

export default function RootError({ error, reset }: ErrorProps) {
  return (
    <main className="px-6">
      <Trouble error={error} reset={reset} />
    </main>
  );
}
