import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { Fen } from '#base/kernel/fen.ts';
import { formatYuan, type Problem } from '#base/kernel/index.ts';
import { registerNames } from '#money/registers/names.ts';
import type { Register } from '#money/registers/types.ts';
import { api } from '../../app/client.ts';
import { FieldForm } from '../../parts/field-form.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { Waiting } from '../../parts/wait.tsx';
import { blankValues, type Field, readValues, type Values, valuesOf } from '../../view/field-form.ts';
import { problemsOf } from '../../view/problems.ts';
import { registerFields } from '../../view/register-fields.ts';
import { newRequestId } from '../../view/request.ts';
import type { Listed } from './types.ts';

type Entry = Parameters<typeof api.registers.record.call>[0]['entry'];

const OWN = ['bureau', 'section', 'institution'];
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
  const day = corrects?.day ?? `${year}-12-31`;
  const codes = useQuery(api.registers.codes.queryOptions({ input: { day } }));
  const units = useQuery(api.org.units.queryOptions({ input: { day } }));
  if (!codes.data || !units.data) return <Waiting />;
  const methods = codes.data.methods.map(({ id, name }) => [id, name] as const);
  const own = units.data.units.filter(({ kind }) => OWN.includes(kind));
  const unit = { ...UNIT, options: own.map(({ id, name }) => [id, name] as const) } as Field;
  return <Form {...props} fields={[unit, ...registerFields(register, methods)]} day={day} />;
}

const yuan = (amount: number) => formatYuan(amount as Fen);

function Form({
  register,
  corrects,
  onDone,
  fields,
  day,
}: Props & { readonly fields: readonly Field[]; readonly day: string }) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [values, setValues] = useState<Values>(() =>
    corrects
      ? valuesOf(fields, corrects.entry as unknown as Record<string, unknown>, yuan)
      : blankValues(fields, day),
  );
  const [reason, setReason] = useState('');
  const [requestId, setRequestId] = useState(newRequestId);
  const save = useMutation({
    mutationFn: async () => {
      const entry = { register, ...readValues(fields, values) } as unknown as Entry;
      if (corrects) {
        const { problems } = await api.registers.check.call({ entry });
        // the same thing once more is what a correction is: only what is wrong in itself stops it
        if (problems.length > 0) throw { data: { problems } };
        await api.registers.withdraw.call({ requestId: `${requestId}-w`, id: corrects.id, reason });
      }
      return api.registers.record.call({ requestId, entry });
    },
    onSuccess: ({ id, warnings }) => {
      void message.success(`已登记 ${id}`);
      for (const warning of warnings) void message.warning(warning.message, 8);
      void queries.invalidateQueries({ queryKey: api.registers.key() });
      onDone();
    },
    onError: () => setRequestId(newRequestId()),
  });
  const problems: readonly Problem[] = save.error ? problemsOf(save.error) : [];
  return (
    <form
      className="panel"
      aria-label={corrects ? `更正 ${corrects.id}` : `登记${registerNames[register]}`}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <h2>{corrects ? `更正 ${corrects.id}：撤销后重新登记` : `登记${registerNames[register]}`}</h2>
      <ProblemList problems={problems} title="没有登记" />
      <FieldForm fields={fields} values={values} onChange={setValues} />
      {corrects ? (
        <div className="field-form">
          <div className="field">
            <label htmlFor="correction-reason">更正的原因</label>
            <Input
              id="correction-reason"
              value={reason}
              maxLength={400}
              onChange={(event) => setReason(event.target.value)}
            />
          </div>
        </div>
      ) : null}
      <p className="form-foot">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {corrects ? '撤销并重新登记' : '登记'}
        </Button>
        <Button onClick={onDone}>不登记了</Button>
      </p>
    </form>
  );
}
