import type { Problem } from '#base/kernel/index.ts';
import { isSeen } from '#base/kernel/index.ts';
import type { Asked } from '../app/client.ts';
import { attempt } from '../app/refusal.ts';
import { type Handled, route } from '../app/route.tsx';
import { ConfirmPage, LostCodePage, type LostFields, NewCodePage } from './lost-code.page.tsx';
import { keepKey } from './my-case.tsx';
import { lostFields, problems } from './problems.ts';

const LONGEST = 100;
const NOTHING: LostFields = { number: '', name: '', phone: '' };

function fieldsOf(form: Asked['form']): LostFields {
  const typed = (name: keyof LostFields) => (form[name] ?? '').trim().slice(0, LONGEST);
  return { number: typed('number'), name: typed('name'), phone: typed('phone') };
}

function askPage(fields: LostFields, list: readonly Problem[]): Handled {
  return {
    title: list.length > 0 ? '没有发出：重新领查询码' : '重新领查询码',
    own: true,
    body: <LostCodePage fields={fields} problems={list} />,
    ...(list.length > 0 && { status: 422 }),
  };
}

function confirmPage(fields: LostFields, list: readonly Problem[]): Handled {
  return {
    title: list.length > 0 ? '没有换成：填确认码' : '填短信里的确认码',
    own: true,
    body: <ConfirmPage fields={fields} problems={list} />,
    ...(list.length > 0 && { status: 422 }),
  };
}

/** A lost look-up code: number, name and telephone, then the confirmation that came by message, then the new code once. */
export const lostCodeRoutes = [
  route('GET', '/cases/code', async () => askPage(NOTHING, [])),

  route('POST', '/cases/code', async ({ client, form }) => {
    const fields = fieldsOf(form);
    const missing = (Object.keys(lostFields) as (keyof LostFields)[]).filter((name) => !isSeen(fields[name]));
    if (missing.length > 0)
      return askPage(
        fields,
        missing.map((name) => problems.of('hall/no-lost', name, { name })),
      );
    const asked = await attempt(client.cases.askCode(fields));
    return asked.ok ? confirmPage(fields, []) : askPage(fields, asked.problems);
  }),

  route('POST', '/cases/code/confirm', async ({ client, form }) => {
    const fields = fieldsOf(form);
    const confirm = (form.confirm ?? '').trim().slice(0, 40);
    const renewed = await attempt(client.cases.confirmCode({ ...fields, confirm }));
    if (!renewed.ok) return confirmPage(fields, renewed.problems);
    const { number, code } = renewed.value;
    const body = <NewCodePage number={number} code={code} />;
    return { title: '新的查询码', own: true, body, secrets: keepKey({ number, code }) };
  }),
];
