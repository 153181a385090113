/** The applicant's page of a verb, as data, which the hall prints (web/hall/cases/word.page.tsx). Pure. */
export interface HomePage {
  /** its place among the actions: the smallest first */
  readonly place: number;
  /** the link, and the title of its page */
  readonly label: string;
  /** the confirmation, shown once on top of the case's page */
  readonly done: string;
  /** `files`: the page for files and answers (hand-in.page.tsx) */
  readonly page: 'files' | WordPage;
}

export interface WordPage {
  /** the heading, where it differs from the label */
  readonly title?: string;
  /** the meaning of the verb, for the item's name */
  about(item: string): string;
  readonly field: HomeField;
  readonly button: string;
  /** the link that leads back without doing it */
  readonly back: string;
  /** it ends the case, so its button does not stand out */
  readonly ends?: boolean;
}

export type HomeField =
  /** `answers`: the form's answers may be corrected too */
  | {
      readonly kind: 'words';
      readonly name: string;
      readonly label: string;
      readonly hint: string;
      readonly answers?: boolean;
    }
  | {
      readonly kind: 'grade';
      readonly name: string;
      readonly label: string;
      readonly options: readonly { readonly grade: number; readonly name: string }[];
      /** why, one of a few, and the applicant's own words; both may stay empty */
      readonly reason: { readonly name: string; readonly label: string; readonly options: readonly string[] };
      readonly words: { readonly name: string; readonly label: string; readonly hint: string };
    }
  /** only the button, which sends fixed values */
  | { readonly kind: 'none'; readonly sends: Readonly<Record<string, string>> };
