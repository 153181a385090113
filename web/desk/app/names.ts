import { useQuery } from '@tanstack/react-query';
import { api } from './client.ts';

/** Gives the name of a staff id; the id itself for a program or somebody unknown. */
export function useNames(): (id: string) => string {
  const names = useQuery(api.org.names.queryOptions({ staleTime: 5 * 60_000 }));
  const byId = new Map((names.data ?? []).map(({ id, name }) => [id, name]));
  return (id) => byId.get(id) ?? id;
}
