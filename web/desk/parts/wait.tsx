import { Skeleton } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { problemsOf } from '../view/problems.ts';
import { ProblemList } from './problem-list.tsx';
import { TextButton } from './text-button.tsx';

const PATIENCE_MS = 300;

/** Shows nothing for 300 ms, then a skeleton, so that a quick answer does not flicker. */
export function Waiting({ rows = 8 }: { readonly rows?: number }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return <div className="skeleton" aria-busy="true" />;
  return (
    <div className="skeleton" aria-busy="true" role="status" aria-label="正在读取">
      <Skeleton active title={false} paragraph={{ rows, width: '100%' }} />
    </div>
  );
}

interface Query<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
}

/** The data of a query, or its wait, or its refusal with a way to try again. */
export function Loaded<T>({
  query,
  rows,
  children,
}: {
  readonly query: Query<T>;
  readonly rows?: number;
  readonly children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <LoadFailed error={query.error} onRetry={() => query.refetch()} />;
  return <Waiting {...(rows ? { rows } : {})} />;
}

export function LoadFailed({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  return (
    <div className="load-failed">
      <ProblemList title="没有读到内容" problems={problemsOf(error)} />
      <TextButton onClick={onRetry}>再试一次</TextButton>
    </div>
  );
}
