import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { blankItem } from '#service/items/blank.ts';
import { api } from '../../app/index.ts';
import { FormDialog, Kbd, useKeys, useSubmission } from '../../frame/index.ts';
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
export function NewItem() {
  const [open, setOpen] = useState(false);
  useKeys([{ keys: 'n', does: '新事项', run: () => setOpen(true) }]);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        新事项 <Kbd keys="n" />
      </Button>
      {open ? <NewItemDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}

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
