import { Modal } from 'antd';
import { Kbd } from '../parts/kbd.tsx';
import type { Binding } from '../view/keys.ts';
import { useAllKeys } from './keys.tsx';

const GROUPS: readonly Binding['group'][] = ['本页', '前往', '通用'];

/** The list of all present keys, by group; those of the page come first. */
export function KeyHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const all = useAllKeys();
  const bindings = open ? all() : [];
  return (
    <Modal open={open} title="键盘操作" footer={null} onCancel={onClose} width={560} destroyOnHidden>
      <div className="key-help">
        {GROUPS.map((group) => {
          const own = bindings.filter((binding) => binding.group === group);
          if (own.length === 0) return null;
          return (
            <section key={group}>
              <h3>{group}</h3>
              <dl>
                {own.map(({ keys, does }) => (
                  <div key={keys + does}>
                    <dt>{does}</dt>
                    <dd>
                      <Kbd keys={keys} />
                      <span className="sr-only">{keys}</span>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
    </Modal>
  );
}
