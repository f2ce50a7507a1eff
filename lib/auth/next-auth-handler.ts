import "server-only";
import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { makeAuthOptions } from "./next-auth-options.ts";

/** Answers the endpoints under /api/auth. */
export async function answerAuthRequest(
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  return NextAuth(request, context, makeAuthOptions());
}
