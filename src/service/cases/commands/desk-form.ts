/** What the desk asks for a verb, as data: the desk draws each kind of control once (web/desk/pages/cases/verb-fields.tsx). Pure. */

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** what follows from this choice, said under the control while it is chosen */
  readonly about?: string;
  readonly basis?: string;
}

/** What a form may depend on: the case as the desk shows it. */
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
  /** it is shown only while another control has one of these values */
  readonly when?: { readonly name: string; readonly is: readonly (string | boolean)[] };
  /** what is sent where nothing was typed or it is not shown: null, or nothing at all; else the text as it stands */
  readonly empty?: 'null' | 'omit';
  /** what was given goes along also where it is no longer shown */
  readonly stays?: true;
}

export type Field =
  /** several lines of text */
  | (Labelled & { readonly kind: 'words' })
  /** `start`: what is probable, to be changed by who knows better */
  | (Labelled & { readonly kind: 'line'; readonly start?: string })
  /** a number of days as typed; sent as 0, which the rule refuses in words, where it is no number */
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
  /** one file, by its digest; it goes before words under the same name */
  | (Labelled & { readonly kind: 'file'; readonly hint: string })
  /** of each material of the list one file */
  | (Labelled & { readonly kind: 'materials' })
  /** ticks of the materials of the list, those that are missing ticked already */
  | (Labelled & { readonly kind: 'lacking' })
  /** one thing a line, beside what is ticked under the same name */
  | (Labelled & { readonly kind: 'lines' })
  /** ticks of the form's questions */
  | (Labelled & { readonly kind: 'questions' })
  /** the form's answers, to be corrected */
  | (Labelled & { readonly kind: 'answers' })
  /** of each missing material that may follow until which day */
  | (Labelled & { readonly kind: 'tolerate' })
  /** sent as it is; nothing is asked */
  | { readonly kind: 'hidden'; readonly name: string; readonly value: boolean }
  /** a sentence; nothing is asked */
  | { readonly kind: 'note'; readonly label: string; readonly soft?: boolean };

export interface DeskForm {
  /** the key that opens it */
  readonly key: string;
  /** what it does, in one or two sentences */
  readonly note: string;
  /** brings the case on: stands first */
  readonly primary?: boolean;
  /** ends the case: stands last */
  readonly danger?: boolean;
  /** issues a paper that can be looked at before */
  readonly preview?: boolean;
  fields(seen: CaseSeen): readonly Field[];
}

/** No field at all: the button is the form. */
export const nothingAsked = (): readonly Field[] => [];

/** The usual one: words under a name. */
export const askWords = (name: string, label: string) => (): readonly Field[] => [
  { kind: 'words', name, label },
];

export function colleagueChoices({ colleagues }: CaseSeen): Choice[] {
  return colleagues.map(({ id, name, title }) => ({ value: id, label: `${name}　${title}` }));
}
