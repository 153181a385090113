import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { blankItem } from '#service/items/blank.ts';
import { api } from '../../app/client.ts';
import { useKeys } from '../../frame/keys.tsx';
import { Kbd } from '../../parts/kbd.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { problemsOf } from '../../view/problems.ts';
import { newRequestId } from '../../view/request.ts';

/** A new item begins with its codes and its name, as a draft. */
export function NewItem() {
  const [open, setOpen] = useState(false);
  useKeys([{ keys: 'n', does: '新事项', group: '本页', run: () => setOpen(true) }]);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        新事项 <Kbd keys="n" />
      </Button>
      {open ? <NewItemDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function NewItemDialog({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [requestId] = useState(newRequestId);
  const [typed, setTyped] = useState({ catalogCode: '', matter: '01', name: '' });
  const code = `${typed.catalogCode.trim().toUpperCase()}-${typed.matter.trim()}`;
  const save = useMutation(
    api.items.saveDraft.mutationOptions({
      onSuccess: () => {
        void queries.invalidateQueries({ queryKey: api.items.key() });
        onClose();
        void navigate({ to: '/items/$code', params: { code } });
      },
    }),
  );
  const submit = () => {
    const { name } = typed;
    const [catalogCode = '', matter = ''] = code.split('-');
    const item = { ...blankItem(code), catalogCode, matter, name: name.trim() };
    save.mutate({
      requestId: `${requestId}-${code}-${name.length}`,
      code,
      seen: 0,
      item: item as never,
      assumed: [],
    });
  };
  const field = (key: keyof typeof typed, label: string, most: number) => (
    <div className="new-item-field">
      <span aria-hidden="true">{label}</span>
      <Input
        aria-label={label}
        value={typed[key]}
        maxLength={most}
        onChange={(event) => setTyped({ ...typed, [key]: event.target.value })}
        onPressEnter={submit}
      />
    </div>
  );
  return (
    <Modal
      open
      title="新事项"
      okText="建立草稿"
      cancelText="取消"
      onOk={submit}
      onCancel={onClose}
      confirmLoading={save.isPending}
      okButtonProps={{ disabled: typed.catalogCode.trim() === '' }}
    >
      {save.error ? <ProblemList title="没有建立" problems={problemsOf(save.error)} /> : null}
      {field('catalogCode', '基本编码（12 位）', 12)}
      {field('matter', '业务办理项编码（2 位）', 2)}
      {field('name', '事项名称', 200)}
    </Modal>
  );
}
