import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isRefusal, isSignedOut } from '../view/problems.ts';
import { sayEnded } from './session.ts';

const FRESH_MS = 15_000;
const TRIES = 2;

function notice(error: unknown): void {
  if (isSignedOut(error)) sayEnded(true);
}

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: notice }),
    mutationCache: new MutationCache({ onError: notice }),
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (failures, error) => failures < TRIES && !isRefusal(error),
      },
    },
  });
}
