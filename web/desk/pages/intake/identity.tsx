import { Input } from 'antd';
import { ageOn } from '#service/persons/age.ts';
import { identityKinds, isDoubt } from '#service/persons/identity.ts';
import { today } from '../../app/index.ts';
import type { FormField } from '../../frame/index.ts';
import type { IntakeDraft, Known } from '../../view/intake.ts';
import { showDayText } from '../../view/show.ts';

const FULL_LENGTH = 18;

interface Identity {
  readonly kind: string;
  readonly number: string;
}

/** The kind of a document and its number; under it what the number tells, or what is wrong with it. */
export function identityFields(
  at: string,
  of: IntakeDraft['of'],
  { number }: Identity,
  known: Known | null,
  onChange: (part: { readonly number: string }) => void,
): readonly (FormField | false)[] {
  const kinds = identityKinds.filter((one) => one.of === of);
  // half a number is not a wrong number
  const early = known?.problem?.code.endsWith('-form') && number.trim().length < FULL_LENGTH;
  return [
    {
      name: 'kind',
      id: `${at}.kind`,
      label: '证件',
      kind: 'choice',
      options: kinds.map(({ code, name }) => [code, name] as const),
    },
    {
      name: 'number',
      id: `${at}.number`,
      label: '号码',
      kind: 'own',
      control: (id) => (
        <>
          <Input
            id={id}
            value={number}
            maxLength={40}
            autoComplete="off"
            aria-describedby={`${id}-told`}
            status={known?.problem && !early ? 'error' : ''}
            onChange={(event) => onChange({ number: event.target.value })}
          />
          <p id={`${id}-told`} className="told" aria-live="polite">
            {early || !known ? '' : <Told known={known} />}
          </p>
        </>
      ),
    },
    !early &&
      known?.problem != null &&
      isDoubt([known.problem]) && {
        name: 'sure',
        id: `${at}.sure`,
        label: '看过原件，就是这个号码',
        kind: 'text',
        most: 200,
        note: '写明看的是什么，例如“看过营业执照正本，与登记机关核对过”；不写就不能收',
      },
  ];
}

function Told({ known: { birth, problem } }: { readonly known: Known }) {
  if (problem)
    return (
      <span className="red-ink" data-code={problem.code}>
        {problem.message}。{problem.hint}
      </span>
    );
  if (birth)
    return (
      <span className="soft">
        {showDayText(birth)}生，{ageOn(birth, today())} 周岁
      </span>
    );
  return <span className="soft">号码可用</span>;
}
