import type { Problem } from '#base/kernel/index.ts';
import { problemsOf } from './problems.ts';

/** The request ids of one form or button. */
export interface RequestIds {
  /** the id that belongs to exactly this content; other content gets another id */
  readonly of: (content: unknown) => string;
  /** after a success: the same content once more is another request */
  readonly forget: () => void;
}

/**
 * Keeps the request ids. The same content has the same id when it is sent again, so that the server does it once even when the
 * answer was lost. Content is compared as JSON; of a file only the digest counts.
 */
export function makeRequestIds(newId: () => string): RequestIds {
  let held: { readonly content: string; readonly id: string } | null = null;
  return {
    of(content) {
      const text = JSON.stringify(content) ?? '';
      if (held?.content !== text) held = { content: text, id: newId() };
      return held.id;
    },
    forget() {
      held = null;
    },
  };
}

const LINE_BROKE: Problem = {
  code: 'desk/line-broke',
  message: '连接断了，不知道有没有办成',
  at: '',
  basis: '网络或服务中断',
  hint: '填写的内容都还在页面上。网络恢复后再按一次：已经办成的不会办两次。',
};

const LINE_BROKE_ONCE: Problem = {
  ...LINE_BROKE,
  code: 'desk/line-broke-once',
  hint: '填写的内容都还在页面上。网络恢复后先看有没有办成，没有办成再按一次。',
};

/**
 * The problems of a failed try. When the connection broke, nobody knows whether the server has done it. `once` means that
 * another try would be another request.
 */
export function sentProblemsOf(error: unknown, once: boolean): readonly Problem[] {
  if (error instanceof TypeError) return [once ? LINE_BROKE_ONCE : LINE_BROKE];
  return problemsOf(error);
}
