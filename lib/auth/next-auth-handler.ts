import "server-only";
import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { makeAuthOptions } from "./next-auth-options.ts";

/** Answers the endpoints under /api/auth. */
export async function answerAuthRequest(
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  try {
    return await NextAuth(request, context, makeAuthOptions());
  } catch (error) {
    // A body that is no JSON; next-auth reads it before it looks at anything else.
    if (error instanceof SyntaxError) return new Response("This can't be read.\n", { status: 400 });
    throw error;
  }
}
