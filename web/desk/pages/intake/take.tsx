import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../app/client.ts';
import { useKeys } from '../../frame/keys.tsx';
import { Kbd } from '../../parts/kbd.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { problemsOf } from '../../view/problems.ts';
import { newRequestId } from '../../view/request.ts';

/** 申请人在网上填了一半，到窗口接着办: with number and code, which he shows, his draft becomes the window's too. */
export function TakeDraft() {
  const [open, setOpen] = useState(false);
  useKeys([{ keys: 'alt+o', does: '接过申请人在网上填的草稿', group: '本页', run: () => setOpen(true) }]);
  return (
    <>
      <button type="button" className="plain-link small" onClick={() => setOpen(true)}>
        申请人在网上填过 <Kbd keys="alt+o" />
      </button>
      {open ? <TakeDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function TakeDialog({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate();
  const [number, setNumber] = useState('');
  const [code, setCode] = useState('');
  const take = useMutation(
    api.cases.takeDraft.mutationOptions({
      gcTime: 0,
      onSuccess: (answer) => {
        onClose();
        void navigate({ to: '/cases/new', search: { draft: answer.number } });
      },
    }),
  );
  const digits = number.normalize('NFKC').replace(/\D/g, '');
  return (
    <Modal open title="接过申请人在网上填的草稿" footer={null} onCancel={onClose} width={420}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!take.isPending) take.mutate({ number: digits, code: code.trim(), requestId: newRequestId() });
        }}
      >
        <p>没有提交的草稿只有申请人自己看得见。请他出示办件编号和查询码，您就能接着填、收件。</p>
        <div className="verb-field">
          <label htmlFor="take-number">办件编号</label>
          <Input
            id="take-number"
            autoFocus
            autoComplete="off"
            value={number}
            maxLength={60}
            onChange={(event) => setNumber(event.target.value)}
          />
        </div>
        <div className="verb-field">
          <label htmlFor="take-code">查询码</label>
          <Input
            id="take-code"
            autoComplete="off"
            value={code}
            maxLength={20}
            onChange={(event) => setCode(event.target.value)}
          />
        </div>
        {take.error ? <ProblemList title="没有接过来" problems={problemsOf(take.error)} /> : null}
        <p className="dialog-foot">
          <Button type="primary" htmlType="submit" loading={take.isPending}>
            接着填
          </Button>
        </p>
      </form>
    </Modal>
  );
}
