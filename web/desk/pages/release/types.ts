import type { api } from '../../app/client.ts';

/** What is open of a year's account, who signed it, and what this person may do. */
export type ReleaseState = Awaited<ReturnType<typeof api.publish.releaseState.call>>;
