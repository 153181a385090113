import type { api } from '../../app/index.ts';

export type Earlier = Awaited<ReturnType<typeof api.earlier.year.call>>;
export type Reading = Awaited<ReturnType<typeof api.earlier.read.call>>;
