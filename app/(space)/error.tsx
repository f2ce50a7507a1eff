"use client";

import { Trouble } from "@/components/layout/trouble";

type ErrorProps = { error: Error & { digest?: string }; reset: () => void };

export default function SpaceError({ error, reset }: ErrorProps) {
  return <Trouble error={error} reset={reset} />;
}
