import { useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { api } from '../app/client.ts';
import { forgetIntake } from '../app/intake-kept.ts';
import { type Me, sayEnded, useEnded } from '../app/session.ts';
import { SignInForm } from './sign-in.tsx';
import { forgetUnsaved } from './unsaved.tsx';

/** The dialog over the page when the session has ended. After signing in again a person goes on, and nothing typed is lost. */
export function SessionEnded({ me }: { readonly me: Me }) {
  const ended = useEnded();
  const queries = useQueryClient();
  const goOn = (now: Me) => {
    if (now.staffId !== me.staffId) {
      // another person must not see what the page holds, nor be asked whether to leave it
      forgetIntake();
      forgetUnsaved();
      globalThis.location.assign('/desk/');
      return;
    }
    queries.setQueryData(api.org.me.queryKey(), now);
    sayEnded(false);
    void queries.invalidateQueries();
  };
  return (
    <Modal
      open={ended}
      title="登录已经到期"
      footer={null}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      destroyOnHidden
      width={380}
    >
      <p>一段时间没有操作，系统已自动退出。请再登录一次：页面上填写的内容都还在。</p>
      <SignInForm name={me.staffId} onDone={goOn} />
    </Modal>
  );
}
