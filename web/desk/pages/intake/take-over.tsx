import { useNavigate } from '@tanstack/react-router';
import { api } from '../../app/index.ts';
import { FormDialog, Opener, useSubmission } from '../../frame/index.ts';
import type { Field, Values } from '../../view/field-form.ts';

const FIELDS: readonly Field[] = [
  { name: 'number', label: '办件编号', kind: 'text', most: 60 },
  { name: 'code', label: '查询码', kind: 'text', most: 20 },
];

/** 申请人在网上填了一半，到窗口接着办: with number and code, which they show, their draft becomes the window's too. */
export const TakeOverDraft = () => (
  <Opener
    keys="alt+o"
    label="申请人在网上填过"
    does="接过申请人在网上填的草稿"
    kind="link"
    dialog={(close) => <TakeOverDialog onClose={close} />}
  />
);

function TakeOverDialog({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate();
  const take = useSubmission({
    refused: '没有接过来',
    send: ({ number = '', code = '' }: Values, requestId) =>
      api.cases.takeOverDraft.call({
        number: number.normalize('NFKC').replace(/\D/g, ''),
        code: code.trim(),
        requestId,
      }),
    onDone: ({ number }) => {
      onClose();
      void navigate({ to: '/cases/new', search: { draft: number } });
    },
  });
  return (
    <FormDialog
      title="接过申请人在网上填的草稿"
      of={take}
      fields={FIELDS}
      head={<p>没有提交的草稿只有申请人自己看得见。请他出示办件编号和查询码，您就能接着填、收件。</p>}
      button="接着填"
      onClose={onClose}
    />
  );
}
