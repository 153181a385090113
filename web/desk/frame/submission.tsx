import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import type { Problem } from '#base/kernel/index.ts';
import { ProblemList } from '../parts/problem-list.tsx';
import { newRequestId } from '../view/request.ts';
import { makeRequestIds, sentProblemsOf } from '../view/submission.ts';

interface Options<I, A> {
  /** the heading over the reasons of a refusal: 没有登记 */
  readonly refused?: string;
  readonly send: (input: I, requestId: string) => Promise<A>;
  /** the queries that a success makes stale */
  readonly reads?: readonly QueryKey[];
  /** the short message after a success */
  readonly said?: (answer: A, input: I) => string;
  /** what the page does after a success; the button stays busy until it has settled */
  readonly onDone?: (answer: A, input: I) => unknown;
  readonly onRefused?: () => unknown;
  /** gives every try another request id, for answers that the server cannot show again */
  readonly once?: boolean;
}

/** A submission for forms and buttons. */
export interface Trying {
  readonly refused: string | undefined;
  /** a request is under way; `send` does nothing until it ends */
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
 * One thing that a page sends. The request id belongs to the input: the same input keeps it after a lost answer, other
 * input and a success renew it. No answer changes what somebody has typed.
 */
export function useSubmission<I, A>(options: Options<I, A>): Submission<I, A> {
  const { refused, send, reads = [], said, onDone, onRefused, once = false } = options;
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [ids] = useState(() => makeRequestIds(newRequestId));
  const { mutate, isPending, error, data, variables, reset } = useMutation({
    mutationFn: (input: I) => send(input, once ? newRequestId() : ids.of(input)),
    // an answer may hold a code or a name, so it is dropped with the page
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
