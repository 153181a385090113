import type { Problem } from '#base/kernel/index.ts';

/** A file that somebody chose in a form, as it came. */
export interface HallFile {
  /** the field in which it was chosen */
  readonly field: string;
  /** as the sender calls it: never a path */
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a hall page is given. It reads through the same contract as everybody, in-process. */
export interface HallRequest<Client> {
  readonly client: Client;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** fields of a posted form */
  readonly form: Readonly<Record<string, string>>;
  /** files of a posted form; [] unless the route takes them */
  readonly files?: readonly HallFile[];
  /** why files of this form were not taken, each `at` its field */
  readonly refusals?: readonly Problem[];
  readonly path: string;
  /** settings a visitor chose: `large` print */
  readonly cookies: Readonly<Record<string, string | undefined>>;
  /** whether a member of staff is signed in */
  readonly signedIn: boolean;
}

/** Something that a browser keeps until it is closed, that no script reads and that goes to `path` alone. */
export interface HallSecret {
  readonly name: string;
  /** null: forget it */
  readonly value: string | null;
  readonly path: string;
}

export interface HallAnswer {
  readonly status?: number;
  readonly html?: string;
  readonly redirect?: string;
  /** small settings to remember, such as large print */
  readonly setCookies?: Readonly<Record<string, string>>;
  readonly secrets?: readonly HallSecret[];
  /** somebody's own page: no copy stays in a browser that others use */
  readonly own?: boolean;
  /** in place of a page: a file of the visitor's own */
  readonly file?: { readonly name: string; readonly type: string; readonly bytes: Uint8Array };
}

export interface HallRoute<Client> {
  readonly method: 'GET' | 'POST';
  /** Fastify's notation: `/accounts/:year` */
  readonly path: string;
  /** the form may carry files */
  readonly takesFiles?: boolean;
  handle(request: HallRequest<Client>): Promise<HallAnswer>;
}

/** What the hall's server build exports. */
export interface Hall<Client> {
  readonly routes: readonly HallRoute<Client>[];
  /** the page for an address that does not exist, a refusal, or a failure */
  errorPage(
    status: number,
    request: Pick<HallRequest<Client>, 'path' | 'cookies' | 'signedIn'>,
    reference?: string,
  ): string;
}
