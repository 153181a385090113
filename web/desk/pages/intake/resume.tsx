import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ApplicantInput } from '#service/persons/applicant.ts';
import { api, useMe } from '../../app/index.ts';
import { keptIntake } from '../../app/intake-kept.ts';
import { Empty, Loaded } from '../../frame/index.ts';
import { CaseLink } from '../../parts/links.tsx';
import { type IntakeDraft, isTouched, resumedIntake } from '../../view/intake.ts';
import { newRequestId } from '../../view/request.ts';

interface Props {
  readonly number: string;
  readonly then: (resumed: IntakeDraft) => ReactNode;
}

/** Reads one's own draft whole. The log has this look at the applicant like any other. */
export function ResumeDraft({ number, then }: Props) {
  const me = useMe();
  const navigate = useNavigate();
  const [kept] = useState(() => keptIntake(me.staffId));
  const [left, setLeft] = useState(false);
  // somebody comes back from another page: what they typed is still there
  if (kept?.draft?.number === number) return then(kept);
  if (kept && isTouched(kept) && !left)
    return (
      <section className="panel empty" aria-label="还有没收完的">
        <p>收件页面里还有没收完的：{kept.itemName || '没有选事项'}。打开这份草稿，那些内容就不在了。</p>
        <p>
          <Button
            type="primary"
            onClick={() => void navigate({ to: '/cases/new', search: {}, replace: true })}
          >
            回到没收完的
          </Button>{' '}
          <Button onClick={() => setLeft(true)}>放弃那些，打开草稿</Button>
        </p>
      </section>
    );
  return <ReadDraft number={number} then={then} />;
}

function ReadDraft({ number, then }: Props) {
  const me = useMe();
  const query = useQuery({
    queryKey: ['resume-draft', number],
    queryFn: async () => {
      const saved = await api.cases.get.call({ number });
      if (saved.status !== 'draft' || saved.handler.id !== me.staffId) return null;
      const whole = await api.cases.unmask.call({ number, reason: '接着填自己的草稿' });
      return resumedIntake(saved, whole as ApplicantInput & { address: string }, newRequestId());
    },
    // personal data stays in memory no longer than the page needs it, and each reading is logged
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    retry: false,
  });
  return (
    <Loaded query={query} rows={12}>
      {(draft) =>
        draft ? (
          then(draft)
        ) : (
          <Empty>
            这份草稿已经不在您手里，或者已经收件。
            <CaseLink number={number}>看办件</CaseLink>
          </Empty>
        )
      }
    </Loaded>
  );
}
