import type { Answer, Sight, toJson } from '#account/audit/index.ts';
import type { Problem } from '#base/kernel/index.ts';
import type { HallAnswer, HallRequest } from '#shell/http/hall-types.ts';

export type AuditResult = ReturnType<typeof toJson>;
export type Finding = AuditResult['findings'][number];
export type Value = Finding['values'][number];

/** An answer to a finding, of this run or an earlier one. */
export interface ReaderAnswer extends Answer {
  readonly note: string;
  readonly by: 'staff' | 'reader';
}

export interface AuditFileView {
  readonly name: string;
  readonly bytes: number;
  /** last year's account */
  readonly last: boolean;
}

/** The account as read and judged, with the place of every value. */
export interface AuditDone {
  readonly session: string;
  readonly files: readonly AuditFileView[];
  readonly result: AuditResult;
  readonly sights: Readonly<Record<string, readonly Sight[]>>;
  /** width and height of every file's pages, in points; in the order of the files, last year's after this year's */
  readonly sizes: readonly (readonly (readonly [number, number])[])[];
  /** the title of every check, by its id */
  readonly titles: Readonly<Record<string, string>>;
  readonly answers: readonly ReaderAnswer[];
}

/** The pages that the audit desk asks the hall to show. */
export type AuditPage =
  | { readonly page: 'form'; readonly problems: readonly Problem[] }
  | {
      readonly page: 'reading';
      readonly session: string;
      readonly files: readonly AuditFileView[];
      readonly done: readonly string[];
    }
  | { readonly page: 'refused'; readonly problems: readonly Problem[] }
  | ({ readonly page: 'result' } & AuditDone)
  | ({
      readonly page: 'finding';
      readonly finding: string;
      readonly problems: readonly Problem[];
      readonly signedIn: boolean;
    } & AuditDone);

/** The pages of the audit, as the hall's build gives them. */
export interface AuditPages<Client> {
  show(request: HallRequest<Client>, page: AuditPage): Promise<HallAnswer>;
  /** an optional script: it lets files be dropped and shows the progress of sending */
  readonly script: string;
}
