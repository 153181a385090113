/** The desk's form of a verb, as data. The desk draws each kind of control once (web/desk/pages/cases/verb-fields.tsx). Pure. */

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** the consequence of this choice, shown under the control while it is chosen */
  readonly about?: string;
  readonly basis?: string;
}

/** The case in the view of the desk, on which a form may depend. */
export interface CaseSeen {
  readonly item: { readonly onPromise: boolean; readonly joint: boolean };
  readonly reviews: readonly object[];
  readonly stops: readonly string[];
  readonly grounds: readonly {
    readonly id: string;
    readonly name: string;
    readonly basis: string;
    readonly stopsClock: boolean;
    readonly needsRequest: boolean;
  }[];
  readonly wants: { readonly way: string };
  readonly extensionAsked: { readonly days: number; readonly reason: string } | null;
  readonly approver: string;
  readonly handler: { readonly name: string };
  readonly colleagues: readonly { readonly id: string; readonly name: string; readonly title: string }[];
}

interface Labelled {
  /** the key of the input that it fills */
  readonly name: string;
  readonly label: string;
  /** the control is shown only while another one has one of these values */
  readonly when?: { readonly name: string; readonly is: readonly (string | boolean)[] };
  /** what is sent for an empty or hidden control: null, or nothing; by default the present text */
  readonly empty?: 'null' | 'omit';
  /** sends the value also while the control is hidden */
  readonly stays?: true;
}

export type Field =
  /** several lines of text */
  | (Labelled & { readonly kind: 'words' })
  /** `start`: the probable value */
  | (Labelled & { readonly kind: 'line'; readonly start?: string })
  /** a number of days; a text that is no number is sent as 0, which the rule refuses in words */
  | (Labelled & { readonly kind: 'days' })
  | (Labelled & { readonly kind: 'day' })
  | (Labelled & { readonly kind: 'tick' })
  | (Labelled & {
      readonly kind: 'yes-no';
      readonly start: boolean;
      readonly yes: string;
      readonly no: string;
    })
  | (Labelled & { readonly kind: 'choice'; readonly start: string; readonly options: readonly Choice[] })
  /** one file, by its digest; it replaces words under the same name */
  | (Labelled & { readonly kind: 'file'; readonly hint: string })
  /** one file for each material of the list */
  | (Labelled & { readonly kind: 'materials' })
  /** ticks for the materials of the list; missing ones are ticked at first */
  | (Labelled & { readonly kind: 'lacking' })
  /** one entry on each line, in addition to ticks under the same name */
  | (Labelled & { readonly kind: 'lines' })
  /** ticks for the form's questions */
  | (Labelled & { readonly kind: 'questions' })
  /** the form's answers, for correction */
  | (Labelled & { readonly kind: 'answers' })
  /** for each missing material that may follow, its last day */
  | (Labelled & { readonly kind: 'tolerate' })
  /** a fixed value, which is not shown */
  | { readonly kind: 'hidden'; readonly name: string; readonly value: boolean }
  /** a sentence without a control */
  | { readonly kind: 'note'; readonly label: string; readonly soft?: boolean };

export interface DeskForm {
  /** the key that opens it */
  readonly key: string;
  /** what it does, in one or two sentences */
  readonly note: string;
  /** it moves the case on, so it comes first */
  readonly primary?: boolean;
  /** it ends the case, so it comes last */
  readonly danger?: boolean;
  /** it issues a paper, which can be previewed */
  readonly preview?: boolean;
  fields(seen: CaseSeen): readonly Field[];
}

/** A form without fields, which is only the button. */
export const nothingAsked = (): readonly Field[] => [];

/** The usual form: words under a name. */
export const askWords = (name: string, label: string) => (): readonly Field[] => [
  { kind: 'words', name, label },
];

export function colleagueChoices({ colleagues }: CaseSeen): Choice[] {
  return colleagues.map(({ id, name, title }) => ({ value: id, label: `${name}　${title}` }));
}
