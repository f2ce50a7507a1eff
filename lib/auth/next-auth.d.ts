import "next-auth";
import "next-auth/jwt";

declare module "next-auth" {
  interface User {
    /** The row that says whether the session is still alive. */
    sessionId: string;
  }
  interface Session {
    user: { id: string; name: string; email: string };
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    sessionId?: string;
  }
}
