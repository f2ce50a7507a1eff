import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { CodeForm } from "@/components/auth/code-form";
import { textLink } from "@/components/ui/link-styles";
import { Sheet, SheetSection } from "@/components/ui/sheet";
import { readHeldSignIn } from "@/lib/auth/held-sign-in";
import { isHeldSignIn } from "@/lib/auth/sign-in";

export const metadata: Metadata = { title: "Enter your code" };

/** The second step of signing in, for members with a second factor. */
export default async function CodePage() {
  const held = await readHeldSignIn();
  if (held === null || !(await isHeldSignIn(held, new Date()))) redirect("/sign-in");
  return (
    <>
      <h1 className="text-title">Enter your code</h1>
      <Sheet>
        <SheetSection>
          <CodeForm />
        </SheetSection>
      </Sheet>
      <div className="grid gap-2 text-small text-soft">
        <p>
          You lost your phone and your recovery codes? Whoever runs this Acquaint can turn your
          second factor off.
        </p>
        <p>
          <Link href="/sign-in" className={textLink}>
            Back to the sign-in
          </Link>
        </p>
      </div>
    </>
  );
}
