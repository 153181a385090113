import { useBlocker } from '@tanstack/react-router';
import { Button, Modal } from 'antd';
import { useEffect } from 'react';
import { makeUnsaved } from '../view/unsaved.ts';

/** one desk has one list: what is typed anywhere on its pages */
const unsaved = makeUnsaved();

globalThis.addEventListener('beforeunload', (event) => {
  if (unsaved.any()) event.preventDefault();
});

export const forgetUnsaved = (): void => unsaved.forget();

/** Says that a form holds something typed and not sent, as long as `typed` is true. */
export function useUnsaved(typed: boolean): void {
  useEffect(() => (typed ? unsaved.hold() : undefined), [typed]);
}

/** Asks before another page takes the place of one with something typed: a link, a key, or back. */
export function AskBeforeLeaving() {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && unsaved.any(),
    enableBeforeUnload: false,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Modal open title="填的内容还没有提交" footer={null} onCancel={blocker.reset} width={420}>
      <p>离开这一页，填的内容就不在了。</p>
      <p className="dialog-foot">
        <Button type="primary" autoFocus onClick={blocker.reset}>
          留下接着填
        </Button>{' '}
        <Button onClick={blocker.proceed}>放弃并离开</Button>
      </p>
    </Modal>
  );
}
