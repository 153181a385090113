import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Dropdown } from 'antd';
import { api } from '../app/client.ts';
import { forgetIntake } from '../app/intake-kept.ts';
import { useMe } from '../app/me.tsx';
import { changeSettings, schemes, useSettings } from '../app/settings.ts';
import { forgetUnsaved } from './unsaved.tsx';

const SCHEMES = { system: '随系统', light: '浅色', dark: '深色' } as const;

/** The menu with the signed-in person, the settings of the page, and signing out. */
export function UserMenu() {
  const me = useMe();
  const navigate = useNavigate();
  const { scheme } = useSettings();
  const signOut = useMutation(
    api.org.signOut.mutationOptions({
      // loads the whole page again, so that nothing of the session stays in the memory of a shared machine
      onSuccess: () => {
        forgetIntake();
        forgetUnsaved();
        globalThis.location.assign('/desk/');
      },
    }),
  );
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectedKeys: [scheme],
        items: [
          { key: 'me', label: '我的账号', onClick: () => void navigate({ to: '/me' }) },
          {
            key: 'scheme',
            type: 'group',
            label: '外观',
            children: schemes.map((choice) => ({
              key: choice,
              label: SCHEMES[choice],
              onClick: () => changeSettings({ scheme: choice }),
            })),
          },
          { type: 'divider' },
          { key: 'out', label: '退出登录', onClick: () => signOut.mutate({}) },
        ],
      }}
    >
      <button type="button" className="icon-button user-button">
        <b>{me.name}</b>
        <span>{me.roles.map(({ name }) => name).join('、') || me.title}</span>
      </button>
    </Dropdown>
  );
}
