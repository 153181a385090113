import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import type { Problem } from '#base/kernel/index.ts';
import { ProblemList } from '../parts/problem-list.tsx';
import { newRequestId } from '../view/request.ts';
import { makeRequestIds, sentProblemsOf } from '../view/submission.ts';

interface Options<I, A> {
  /** said over the reasons of a refusal: 没有登记 */
  readonly refused?: string;
  readonly send: (input: I, requestId: string) => Promise<A>;
  /** queries that are read anew after a success */
  readonly reads?: readonly QueryKey[];
  /** what is said for a moment after a success */
  readonly said?: (answer: A, input: I) => string;
  /** where one goes after a success; the button stays busy until it has settled */
  readonly onDone?: (answer: A, input: I) => unknown;
  readonly onRefused?: () => unknown;
  /** every try is another request: for answers that cannot be shown again */
  readonly once?: boolean;
}

/** What forms and buttons see of a submission. */
export interface Trying {
  readonly refused: string | undefined;
  /** under way; another `send` does nothing meanwhile */
  readonly busy: boolean;
  /** why the last try was refused; [] when it was not */
  readonly problems: readonly Problem[];
}

export interface Submission<I, A> extends Trying {
  readonly send: (input: I) => void;
  readonly answer: A | undefined;
  /** what was sent last */
  readonly sent: I | undefined;
  /** drops the last answer or refusal */
  readonly forget: () => void;
}

/**
 * One thing that a page sends. The request id belongs to what is sent: the same again after a lost answer keeps it, other
 * input and a success renew it. Nothing typed is touched, whatever the answer is.
 */
export function useSubmission<I, A>(options: Options<I, A>): Submission<I, A> {
  const { refused, send, reads = [], said, onDone, onRefused, once = false } = options;
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [ids] = useState(() => makeRequestIds(newRequestId));
  const { mutate, isPending, error, data, variables, reset } = useMutation({
    mutationFn: (input: I) => send(input, once ? newRequestId() : ids.of(input)),
    // answers may hold a code or a name: not longer than the page needs them
    gcTime: 0,
    onSuccess: async (answer, input) => {
      ids.forget();
      if (said) void message.success(said(answer, input));
      for (const queryKey of reads) void queries.invalidateQueries({ queryKey });
      await onDone?.(answer, input);
    },
    ...(onRefused ? { onError: () => void onRefused() } : {}),
  });
  return {
    refused,
    busy: isPending,
    problems: error ? sentProblemsOf(error, once) : [],
    answer: data,
    sent: variables,
    send: (input) => {
      if (!isPending) mutate(input);
    },
    forget: reset,
  };
}

interface RefusalProps {
  readonly of: Trying;
  readonly onPlace?: (at: string) => void;
}

/** Why the last try was refused, in full. */
export function Refusal({ of: { refused, problems }, onPlace }: RefusalProps) {
  return <ProblemList title={refused} problems={problems} onPlace={onPlace} />;
}
