/** The events of the sign-in log. */
export const signInEvents = [
  'attempted',
  'succeeded',
  'failed',
  'refused',
  'signed-out',
  'password-changed',
  'password-reset',
  'session-revoked',
  'factor-asked',
  'factor-given',
  'factor-added',
  'factor-removed',
] as const;
export type SignInEvent = (typeof signInEvents)[number];
