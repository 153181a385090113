import { useQuery } from '@tanstack/react-query';
import { parseDay } from '#base/kernel/index.ts';
import { ageMismatch } from '#service/cases/begin/conditions.ts';
import { ageOn } from '#service/persons/age.ts';
import { api, today } from '../../app/index.ts';
import { CaseLink } from '../../parts/links.tsx';
import type { IntakeDraft } from '../../view/intake.ts';
import { checkIdentity } from '../../view/intake.ts';
import { shortNumber } from '../../view/lights.ts';
import type { ItemForm } from './types.ts';

interface Props {
  readonly draft: IntakeDraft;
  readonly form: ItemForm | undefined;
}

/** What a clerk has to know as soon as the number is typed: the same matter is running, or the age does not fit. */
export function ToldAtOnce({ draft, form }: Props) {
  const { item, kind, number, birth } = draft;
  const known = checkIdentity(draft, draft.of, today());
  const whole = known !== null && known.problem === null;
  const running = useQuery(
    api.cases.running.queryOptions({
      input: { item, identity: { kind, number }, but: draft.draft?.number ?? null },
      enabled: whole && item !== '',
      // the answer belongs to this person alone
      gcTime: 0,
      staleTime: 30_000,
    }),
  );
  const rows = whole ? (running.data?.rows ?? []) : [];
  const typed = parseDay(birth);
  const born = known?.birth ?? (typed.ok ? typed.value : null);
  const age = form && draft.of === 'person' ? ageMismatch(form.age, born && ageOn(born, today())) : null;
  if (rows.length === 0 && age === null) return null;
  return (
    <div className="warnings panel" role="status">
      {age ? <p>{age}。申请人坚持要交的照收，能不能批由办理单位决定。</p> : null}
      {rows.map(({ number: other, statusName, siteName, channelName, mine }) => (
        <p key={other}>
          同一个人的同一事项正在办（{siteName}，{channelName}，{statusName}）：
          {mine ? (
            <CaseLink number={other}>打开 {shortNumber(other)}</CaseLink>
          ) : (
            <b>{shortNumber(other)}，请和那边联系</b>
          )}
        </p>
      ))}
    </div>
  );
}
