import type { api } from '../../app/client.ts';

/** One case as the server gives it to this person. */
export type Case = Awaited<ReturnType<typeof api.cases.get.call>>;
