import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../app/index.ts';
import { Loaded, Opener, Refusal, useSubmission } from '../../frame/index.ts';

type Start = Awaited<ReturnType<typeof api.items.startItems.call>>[number];

/** Items of a province's catalogue that a new bureau may begin with, as drafts. */
export const StartItems = () => (
  <Opener keys="b" label="起步事项" dialog={(close) => <StartDialog onClose={close} />} />
);

function StartDialog({ onClose }: { readonly onClose: () => void }) {
  const query = useQuery(api.items.startItems.queryOptions({ staleTime: 0 }));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const take = useSubmission({
    refused: '没有取',
    send: (codes: readonly string[], requestId) =>
      api.items.takeStartItems.call({ requestId, codes: [...codes] }),
    reads: [api.items.key(), api.firstSteps.key()],
    said: ({ drafts }) => `已取 ${drafts} 个事项作草稿`,
    onDone: onClose,
  });
  const mark = (codes: readonly string[], isIn: boolean) =>
    setChosen(new Set(isIn ? [...chosen, ...codes] : [...chosen].filter((code) => !codes.includes(code))));
  return (
    <Modal open title="起步事项" footer={null} onCancel={onClose} width={640}>
      <p className="soft">
        取自一个省公开的实施清单，作草稿用：请按本地的依据、材料、时限逐项核对，标着“推定”的要确认，然后再发布。地点和电话取自大厅站点。
      </p>
      <Loaded query={query} rows={10}>
        {(items) => <Departments items={items} chosen={chosen} onMark={mark} />}
      </Loaded>
      <Refusal of={take} />
      <p className="form-foot">
        <Button
          type="primary"
          disabled={chosen.size === 0}
          loading={take.busy}
          onClick={() => take.send([...chosen])}
        >
          取 {chosen.size} 个作草稿
        </Button>
        <Button onClick={onClose}>取消</Button>
      </p>
    </Modal>
  );
}

interface DepartmentsProps {
  readonly items: readonly Start[];
  readonly chosen: ReadonlySet<string>;
  readonly onMark: (codes: readonly string[], isIn: boolean) => void;
}

function Departments({ items, chosen, onMark }: DepartmentsProps) {
  return (
    <div className="town-list">
      {[...Map.groupBy(items, ({ department }) => department)].map(([department, own]) => {
        const open = own.filter(({ known }) => !known).map(({ code }) => code);
        return (
          <fieldset key={department} className="start-items">
            <legend>
              <Checkbox
                checked={open.length > 0 && open.every((code) => chosen.has(code))}
                disabled={open.length === 0}
                onChange={({ target }) => onMark(open, target.checked)}
              >
                <b>{department}</b>{' '}
                <span className="soft">
                  {own[0]?.unitName ?? '还没有登记这个部门；可以先取，以后再选承办部门'}
                </span>
              </Checkbox>
            </legend>
            {own.map(({ code, name, known }) => (
              <Checkbox
                key={code}
                checked={known || chosen.has(code)}
                disabled={known}
                onChange={({ target }) => onMark([code], target.checked)}
              >
                {name}
                {known ? '（已有）' : ''}
              </Checkbox>
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}
