/** The words of a year's release, which its decisions, its contract and the desk share. */

/** kinds of items that have to be, or may be, done before signing */
export const workKinds = ['year', 'register', 'last-year', 'error', 'warning', 'reason', 'text'] as const;
export type WorkKind = (typeof workKinds)[number];

/** kinds of texts: 增减原因, or the answer to a warning */
export const textKinds = ['reason', 'answer'] as const;
export type TextKind = (typeof textKinds)[number];

/** kinds of rows behind a figure; `none` for a figure computed from other figures */
export const rowKinds = ['voucher', 'budget', 'register', 'none'] as const;
export type RowKind = (typeof rowKinds)[number];

/** how a browser treats a file: it saves or shows it */
export const dispositions = ['attachment', 'inline'] as const;
export type Disposition = (typeof dispositions)[number];

/** the steps from a draft to the public: the three signatures, 锁定, 公开 */
export const workSteps = ['sign-maker', 'sign-reviewer', 'sign-director', 'freeze', 'publish'] as const;
export type WorkStep = (typeof workSteps)[number];
