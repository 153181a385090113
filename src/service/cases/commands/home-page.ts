/** What the applicant's own page says of a verb, as data: the hall prints it (web/hall/cases/word.page.tsx). Pure. */
export interface HomePage {
  /** where it stands among what one may do: the smallest first */
  readonly place: number;
  /** the link, and the title of its page */
  readonly label: string;
  /** said once on top of the case's page when it is done */
  readonly done: string;
  /** `files`: it has a page of its own, for files and answers (hand-in.page.tsx) */
  readonly page: 'files' | WordPage;
}

export interface WordPage {
  /** the heading, where it says more than the label */
  readonly title?: string;
  /** what it means, by the item's name */
  about(item: string): string;
  readonly field: HomeField;
  readonly button: string;
  /** the link that leads back without doing it */
  readonly back: string;
  /** ends the case: its button does not stand out */
  readonly ends?: boolean;
}

export type HomeField =
  /** `answers`: the form's answers may be corrected under it */
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
    }
  /** nothing but the button; what is sent with it is fixed */
  | { readonly kind: 'none'; readonly sends: Readonly<Record<string, string>> };
