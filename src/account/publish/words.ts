/** The words of a year's release, as its decisions, its contract and the desk share them. */

/** something that has to be, or may be, done before the account can be signed */
export const workKinds = ['year', 'error', 'warning', 'reason', 'text'] as const;
export type WorkKind = (typeof workKinds)[number];

/** 增减原因, or the answer to a warning */
export const textKinds = ['reason', 'answer'] as const;
export type TextKind = (typeof textKinds)[number];

/** what the rows behind a figure are; `none` for a figure that is made of others */
export const rowKinds = ['voucher', 'budget', 'register', 'none'] as const;
export type RowKind = (typeof rowKinds)[number];

/** how a browser treats a file */
export const dispositions = ['attachment', 'inline'] as const;
export type Disposition = (typeof dispositions)[number];

/** what is asked of a draft before it is public: the three signatures, 锁定, 公开 */
export const workSteps = ['sign-maker', 'sign-reviewer', 'sign-director', 'freeze', 'publish'] as const;
export type WorkStep = (typeof workSteps)[number];
