import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { parseDay } from '#base/kernel/index.ts';
import law from '#packs/law/disclosure.json' with { type: 'json' };
import { api } from '../../app/client.ts';
import { DayInput } from '../../parts/day-input.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { problemsOf } from '../../view/problems.ts';
import { lastPublicDay } from '../../view/release.ts';
import { newRequestId } from '../../view/request.ts';
import { showDayText } from '../../view/show.ts';

interface Props {
  readonly year: number;
  readonly next: { readonly version: number; readonly needsCorrection: boolean };
}

/** Approval, days and, for a later version, what was corrected; beside them the term of the law. */
export function PublishForm({ year, next }: Props) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form, setForm] = useState({ approvalNumber: '', approvedOn: '', publishedOn: '', correction: '' });
  const [requestId, setRequestId] = useState(newRequestId);
  const change = (part: Partial<typeof form>) => {
    setForm((before) => ({ ...before, ...part }));
    setRequestId(newRequestId());
  };
  const publish = useMutation(
    api.publish.publish.mutationOptions({
      onSuccess: ({ version }) => {
        void message.success(`第 ${version} 版已公开`);
        void queries.invalidateQueries({ queryKey: api.publish.key() });
      },
    }),
  );
  return (
    <form
      className="publish-form"
      onSubmit={(event) => {
        event.preventDefault();
        publish.mutate({ requestId, year, version: next.version, ...form });
      }}
    >
      <p className="soft">公开第 {next.version} 版。公开后不能改动，只能用新的一版更正。</p>
      <label htmlFor="approval-number">批复文号</label>
      <Input
        id="approval-number"
        value={form.approvalNumber}
        onChange={(event) => change({ approvalNumber: event.target.value })}
      />

      <div>
        <p>批复日</p>
        <DayInput label="批复日" value={form.approvedOn} onChange={(approvedOn) => change({ approvedOn })} />
      </div>
      <div>
        <p>公开日</p>
        <DayInput
          label="公开日"
          value={form.publishedOn}
          onChange={(publishedOn) => change({ publishedOn })}
        />
      </div>
      <Term approvedOn={form.approvedOn} publishedOn={form.publishedOn} />
      {next.needsCorrection ? (
        <>
          <label htmlFor="correction">更正说明（与新版本一起公开）</label>
          <Input.TextArea
            id="correction"
            rows={3}
            value={form.correction}
            onChange={(event) => change({ correction: event.target.value })}
          />
        </>
      ) : null}
      <Button type="primary" htmlType="submit" loading={publish.isPending}>
        公开第 {next.version} 版
      </Button>
      {publish.error ? <ProblemList title="没有公开" problems={problemsOf(publish.error)} /> : null}
    </form>
  );
}

function Term({ approvedOn, publishedOn }: { readonly approvedOn: string; readonly publishedOn: string }) {
  const approved = parseDay(approvedOn);
  const published = parseDay(publishedOn);
  const term = approved.ok ? lastPublicDay(approved.value, law.values) : null;
  if (!term) return <p className="soft">批复后二十日内公开（预算法第十四条）。</p>;
  const late = published.ok && published.value > term.day;
  return (
    <p className={late ? 'red-ink' : 'soft'}>
      {late ? '超过期限，公开时会注明：' : ''}应在 {showDayText(term.day)} 之前（含当日）公开。
      <span className="problem-basis">依据：{term.rule.basis}</span>
    </p>
  );
}
