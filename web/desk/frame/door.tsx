import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { api } from '../app/client.ts';
import { SignInPage } from './sign-in.tsx';

const FoundingPage = lazy(() => import('./founding.tsx').then((page) => ({ default: page.FoundingPage })));

/** What stands before the desk for whoever is not signed in: signing in, or founding the bureau where there is none yet. */
export function DeskDoor() {
  const queries = useQueryClient();
  const state = useQuery(api.org.foundingState.queryOptions({ staleTime: 60_000 }));
  if (state.data?.founded !== false) return <SignInPage />;
  return (
    <Suspense>
      <FoundingPage
        onFounded={() => void queries.invalidateQueries({ queryKey: api.org.foundingState.key() })}
      />
    </Suspense>
  );
}
