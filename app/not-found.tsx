import type { Metadata } from "next";
import { NotHere } from "@/components/layout/not-here";

export const metadata: Metadata = { title: "Not here" };

export default function NotFound() {
  return (
    <main className="px-6">
      <NotHere />
    </main>
  );
}
