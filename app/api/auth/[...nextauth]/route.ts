import type { NextRequest } from "next/server";
import { answerAuthRequest } from "@/lib/auth/next-auth-handler";

type Context = { params: Promise<{ nextauth: string[] }> };

/** next-auth's own endpoints. */
export function GET(request: NextRequest, context: Context): Promise<Response> {
  return answerAuthRequest(request, context);
}

export function POST(request: NextRequest, context: Context): Promise<Response> {
  return answerAuthRequest(request, context);
}
