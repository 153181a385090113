import type { Problem } from '#base/kernel/index.ts';

/** A file of a form, as it came in. */
export interface HallFile {
  /** the field of the form */
  readonly field: string;
  /** the sender's name of the file, without a path */
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The request that a page of the hall gets. The page reads through the same contract as everybody, inside the process. */
export interface HallRequest<Client> {
  readonly client: Client;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** fields of a posted form */
  readonly form: Readonly<Record<string, string>>;
  /** files of a posted form; [] unless the route takes them */
  readonly files?: readonly HallFile[];
  /** why files of this form were not accepted, each `at` its field */
  readonly refusals?: readonly Problem[];
  readonly path: string;
  /** settings a visitor chose: `large` print */
  readonly cookies: Readonly<Record<string, string | undefined>>;
  /** whether a member of staff is signed in */
  readonly signedIn: boolean;
}

/** A cookie that a browser keeps until it is closed, that no script can read, and that is sent to `path` alone. */
export interface HallSecret {
  readonly name: string;
  /** null deletes it */
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
  /** a personal page: no copy stays in a browser that others use */
  readonly own?: boolean;
  /** a file of the visitor, instead of a page */
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
    /** `client` is null where the place cannot be asked for: after a failure, or without a database */
    request: Pick<HallRequest<Client>, 'path' | 'cookies' | 'signedIn'> & { readonly client: Client | null },
    reference?: string,
  ): Promise<string>;
}
