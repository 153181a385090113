/**
 * The session's cookie for routes. The shell writes it HttpOnly, SameSite=Lax, Path=/, and Secure for a request by https.
 */
export interface SessionCookie {
  /** the token, null without a cookie */
  read(): string | null;
  /** `maxAge` in seconds */
  write(token: string, maxAge: number): void;
  clear(): void;
}
