import { useNavigate } from '@tanstack/react-router';
import { blankItem } from '#service/items/blank.ts';
import { api } from '../../app/index.ts';
import { FormDialog, Opener, useSubmission } from '../../frame/index.ts';
import type { Field, Values } from '../../view/field-form.ts';

const FIELDS: readonly Field[] = [
  {
    name: 'catalogCode',
    label: '基本编码（12 位）',
    kind: 'text',
    most: 12,
    required: '请填写基本编码',
  },
  { name: 'matter', label: '业务办理项编码（2 位）', kind: 'text', most: 2 },
  { name: 'name', label: '事项名称', kind: 'text', most: 200 },
];

/** A new item begins with its codes and its name, as a draft. */
export const NewItem = () => (
  <Opener keys="n" label="新事项" kind="primary" dialog={(close) => <NewItemDialog onClose={close} />} />
);

const codeOf = ({ catalogCode = '', matter = '' }: Values) =>
  `${catalogCode.trim().toUpperCase()}-${matter.trim()}`;

function NewItemDialog({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate();
  const save = useSubmission({
    refused: '没有建立',
    send: (typed: Values, requestId) => {
      const code = codeOf(typed);
      const [catalogCode = '', matter = ''] = code.split('-');
      const item = { ...blankItem(code), catalogCode, matter, name: (typed.name ?? '').trim() };
      return api.items.saveDraft.call({ requestId, code, seen: 0, item: item as never, assumed: [] });
    },
    reads: [api.items.key()],
    onDone: (_, typed) => {
      onClose();
      void navigate({ to: '/items/$code', params: { code: codeOf(typed) } });
    },
  });
  return (
    <FormDialog
      title="新事项"
      of={save}
      fields={FIELDS}
      start={{ matter: '01' }}
      button="建立草稿"
      onClose={onClose}
    />
  );
}
