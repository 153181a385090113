/**
 * The session's cookie as routes see it. The shell writes it HttpOnly, SameSite=Lax, Path=/, and Secure when the
 * request came by https.
 */
export interface SessionCookie {
  /** the token, null without a cookie */
  read(): string | null;
  /** `maxAge` in seconds */
  write(token: string, maxAge: number): void;
  clear(): void;
}
