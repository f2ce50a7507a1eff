import Link from "next/link";
import { textLink } from "@/components/ui/link-styles";

/** Where mails can't be sent: who can help somebody who forgot their password. */
export function PasswordHelp() {
  return (
    <p className="text-small text-soft">
      Forgot your password? The owner of this Acquaint can make you a link to a new one. Whoever
      runs it can help the owner, with{" "}
      <code>npm run -s cli -- user password --email ADDRESS --password-stdin</code>.
    </p>
  );
}

/** Where mails can be sent: the way to a link by mail. */
export function ForgotLink() {
  return (
    <p className="text-small text-soft">
      <Link href="/forgot" className={textLink}>
        Forgot your password?
      </Link>
    </p>
  );
}
