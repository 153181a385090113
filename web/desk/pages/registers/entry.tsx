import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { Fen } from '#base/kernel/fen.ts';
import { formatYuan } from '#base/kernel/index.ts';
import { registerNames } from '#money/registers/names.ts';
import type { Register } from '#money/registers/types.ts';
import { api, today } from '../../app/index.ts';
import { SubmitForm, useSubmission, useValues, Waiting } from '../../frame/index.ts';
import { blankValues, type Field, readValues, valuesOf } from '../../view/field-form.ts';
import { Refused } from '../../view/problems.ts';
import { registerFields } from '../../view/register-fields.ts';
import type { Listed } from './types.ts';

type Entry = Parameters<typeof api.registers.record.call>[0]['entry'];

const OWN = ['bureau', 'section', 'institution'];
const REASON: Field = { name: 'reason', label: '更正的原因', kind: 'text', most: 400 };
const UNIT: Field = { name: 'unit', label: '单位', kind: 'choice', options: [] };

interface Props {
  readonly register: Register;
  readonly year: number;
  /** the entry that is withdrawn and recorded anew; null for a new one */
  readonly corrects: Listed | null;
  readonly onDone: () => void;
}

/** Records an entry. A correction withdraws the wrong one, with its reason, and records this one in its place. */
export function RegisterEntryForm(props: Props) {
  const { register, corrects, year } = props;
  const founding = useQuery(api.org.founding.queryOptions({ staleTime: 600_000 }));
  const end = `${year}-12-31`;
  const day = corrects?.day ?? (end < today() ? end : today());
  // an entry of before the founding belongs to a unit of that day
  const foundedOn = founding.data?.foundedOn ?? day;
  const unitsOn = [day, foundedOn].sort().at(-1) ?? day;
  const codes = useQuery(api.registers.codes.queryOptions({ input: { day } }));
  const units = useQuery(
    api.org.units.queryOptions({ input: { day: unitsOn }, enabled: !founding.isPending }),
  );
  if (!codes.data || !units.data) return <Waiting />;
  const methods = codes.data.methods.map(({ id, name }) => [id, name] as const);
  const own = units.data.units.filter(({ kind }) => OWN.includes(kind));
  const unit = { ...UNIT, options: own.map(({ id, name }) => [id, name] as const) } as Field;
  return <Form {...props} fields={[unit, ...registerFields(register, methods)]} day={day} />;
}

/** Withdraws the wrong entry before this one takes its place; refuses before that when this one is wrong in itself. */
async function withdrawFirst(entry: Entry, id: string, reason: string, requestId: string): Promise<void> {
  // a correction repeats the entry it corrects: only what is wrong in itself stops it
  const { problems } = await api.registers.check.call({ entry });
  if (problems.length > 0) throw new Refused(problems);
  await api.registers.withdraw.call({ requestId: `${requestId}-w`, id, reason });
}

const yuan = (amount: number) => formatYuan(amount as Fen);

interface FormProps extends Props {
  readonly fields: readonly Field[];
  readonly day: string;
}

function Form({ register, corrects, onDone, fields, day }: FormProps) {
  const { message } = App.useApp();
  const [values, change] = useValues(() =>
    corrects
      ? valuesOf(fields, corrects.entry as unknown as Record<string, unknown>, yuan)
      : blankValues(fields, day),
  );
  const save = useSubmission({
    refused: '没有登记',
    send: async ({ entry, reason }: { readonly entry: Entry; readonly reason: string }, requestId) => {
      if (corrects) await withdrawFirst(entry, corrects.id, reason, requestId);
      return api.registers.record.call({ requestId, entry });
    },
    reads: [api.registers.key()],
    said: ({ id }) => `已登记 ${id}`,
    onDone: ({ warnings }) => {
      for (const warning of warnings) void message.warning(warning.message, 8);
      onDone();
    },
  });
  const name = registerNames[register];
  return (
    <SubmitForm
      label={corrects ? `更正 ${corrects.id}` : `登记${name}`}
      of={save}
      fields={[...fields, corrects && REASON]}
      values={values}
      onChange={change}
      onSend={() =>
        save.send({
          entry: { register, ...readValues(fields, values) } as unknown as Entry,
          reason: values.reason ?? '',
        })
      }
      head={<h2>{corrects ? `更正 ${corrects.id}：撤销后重新登记` : `登记${name}`}</h2>}
      button={corrects ? '撤销并重新登记' : '登记'}
      foot={<Button onClick={onDone}>不登记了</Button>}
    />
  );
}
