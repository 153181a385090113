import type { AuditPage } from './audit/types.ts';

/** What a hall page is given. It reads through the same contract as everybody, in-process. */
export interface HallRequest<Client> {
  readonly client: Client;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** fields of a posted form */
  readonly form: Readonly<Record<string, string>>;
  readonly path: string;
  /** settings a visitor chose: `large` print */
  readonly cookies: Readonly<Record<string, string | undefined>>;
  /** whether a member of staff is signed in */
  readonly signedIn: boolean;
}

export interface HallAnswer {
  readonly status?: number;
  readonly html?: string;
  readonly redirect?: string;
  /** small settings to remember, such as large print */
  readonly setCookies?: Readonly<Record<string, string>>;
}

export interface HallRoute<Client> {
  readonly method: 'GET' | 'POST';
  /** Fastify's notation: `/accounts/:year` */
  readonly path: string;
  handle(request: HallRequest<Client>): Promise<HallAnswer>;
}

/** What the hall's server build exports. */
export interface Hall<Client> {
  readonly routes: readonly HallRoute<Client>[];
  /** the pages of reading somebody's published account; the shell keeps the files and says what to show */
  readonly audit?: {
    show(request: HallRequest<Client>, page: AuditPage): Promise<HallAnswer>;
    /** a script that only adds: dropping files, and how far the sending is */
    readonly script: string;
  };
  /** the page for an address that does not exist, a refusal, or a failure */
  errorPage(
    status: number,
    request: Pick<HallRequest<Client>, 'path' | 'cookies' | 'signedIn'>,
    reference?: string,
  ): string;
}
