import { useQuery } from '@tanstack/react-query';
import { api } from './client.ts';

/** Gives the name for a staff id; a program and an unknown id stand for themselves. */
export function useNames(): (id: string) => string {
  const names = useQuery(api.org.names.queryOptions({ staleTime: 5 * 60_000 }));
  const byId = new Map((names.data ?? []).map(({ id, name }) => [id, name]));
  return (id) => byId.get(id) ?? id;
}
