import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../app/client.ts';
import { today } from '../app/today.ts';
import { FirstPasswords } from '../parts/first-passwords.tsx';
import { Mark } from '../parts/mark.tsx';
import { Loaded } from '../parts/wait.tsx';
import type { Field, Values } from '../view/field-form.ts';
import { bookYears, formFor, OFFICER_FIELDS, OFFICERS, usualBureau } from '../view/founding.ts';
import { SubmitForm, useValues } from './form.tsx';
import { useSubmission } from './submission.tsx';

type State = Awaited<ReturnType<typeof api.org.foundingState.call>>;
type Appointed = Awaited<ReturnType<typeof api.org.found.call>>;

/** The first page of an empty installation: whoever has the code of the started program founds the bureau. */
export function FoundingPage({ onFounded }: { readonly onFounded: () => void }) {
  const state = useQuery(api.org.foundingState.queryOptions());
  return (
    <main className="sign-in-page">
      <div className="sign-in-card founding-card">
        <h1>
          <Mark size={34} />
          <span>一门 · 建局</span>
        </h1>
        <Loaded query={state} rows={6}>
          {({ forms }) => <Founding forms={forms} onFounded={onFounded} />}
        </Loaded>
      </div>
    </main>
  );
}

function Founding({ forms, onFounded }: { readonly forms: State['forms']; readonly onFounded: () => void }) {
  const [values, change] = useValues({ booksFrom: bookYears(today())[0]?.[0] ?? '' });
  const found = useSubmission({
    refused: '没有建局',
    send: (typed: Values) => api.org.found.call(asSent(typed)),
  });
  const place = usePlace(values, forms, change);
  if (found.answer) return <Passwords appointed={found.answer} onDone={onFounded} />;
  return (
    <>
      <p>这里还没有局。填好这一页，就有了一个空的局和三个管理账号；其余的以后慢慢登记，随时可以停下再来。</p>
      <SubmitForm
        of={found}
        fields={[CODE, ...place, ...bureauFields(forms), ...OFFICER_FIELDS]}
        values={values}
        onChange={change}
        onSend={() => found.send(values)}
        button="建局"
        className="dialog-form"
        autoFocus
        over
      />
    </>
  );
}

const CODE: Field = {
  name: 'foundingCode',
  label: '建局码',
  kind: 'text',
  most: 20,
  note: '显示在启动一门的那个窗口里，每次启动会换一个',
  required: '请填写建局码',
};

const bureauFields = (forms: State['forms']): readonly Field[] => [
  { name: 'bureau', label: '局的全称', kind: 'text', most: 50, required: '请填写局的全称' },
  {
    name: 'documentWord',
    label: '机关代字',
    kind: 'text',
    most: 4,
    note: '文书编号的开头；空着就用地名的第一个字',
  },
  {
    name: 'booksFrom',
    label: '账簿和登记簿从哪天起',
    kind: 'choice',
    options: bookYears(today()),
    note: '以前年度的账要在这里补记，就选较早的一年',
  },
  {
    name: 'form',
    label: '决算公开的表样',
    kind: 'choice',
    options: forms.map(({ id, title }) => [id, title] as const),
  },
];

function asSent(typed: Values) {
  const of = (name: string) => typed[name] ?? '';
  const isByHand = of('byHand') === 'hand';
  return {
    foundingCode: of('foundingCode'),
    code: isByHand ? of('code') : of('county'),
    province: of('provinceName'),
    city: of('cityName'),
    place: isByHand ? of('place') : of('countyName'),
    bureau: of('bureau'),
    documentWord: of('documentWord'),
    booksFrom: of('booksFrom'),
    form: of('form'),
    officers: { admin: of('admin'), security: of('security'), auditor: of('auditor') },
  };
}

type Options = readonly (readonly [string, string])[];

function useWithin(code: string | null): Options {
  const query = useQuery(
    api.org.nationPlaces.queryOptions({
      input: { within: code ?? '' },
      enabled: code !== null,
      staleTime: Number.POSITIVE_INFINITY,
    }),
  );
  const places = code === null ? [] : (query.data ?? []);
  return [
    ['', code === null ? '先选上一级' : '请选择'],
    ...places.map(({ code: of, name }) => [of, name] as const),
  ];
}

/** The fields of the place: province, city and county from the list, or code and name by hand. */
function usePlace(values: Values, forms: State['forms'], change: (part: Values) => void): readonly Field[] {
  const provinces = useWithin('');
  const cities = useWithin(values.province || null);
  const counties = useWithin(values.city || null);
  const nameIn = (options: Options, code: string | undefined) =>
    (code && options.find(([of]) => of === code)?.[1]) || '';
  const provinceName = nameIn(provinces, values.province);
  const cityName = nameIn(cities, values.city);
  const countyName = nameIn(counties, values.county);
  // a choice above empties those below, and what follows from the place is proposed anew
  const chosen = JSON.stringify([provinceName, cityName, countyName]);
  const [told, setTold] = useState('');
  if (chosen !== told) {
    setTold(chosen);
    const before = usualBureau(values.cityName ?? '', values.countyName ?? '');
    const isOwn = (values.bureau ?? '') !== '' && values.bureau !== before;
    change({
      ...{ provinceName, cityName, countyName },
      ...(cityName === '' && values.city ? { city: '' } : {}),
      ...(countyName === '' && values.county ? { county: '' } : {}),
      ...(isOwn ? {} : { bureau: usualBureau(cityName, countyName) }),
      form: formFor(forms, provinceName),
    });
  }
  const choice = (name: string, label: string, options: Options): Field => ({
    ...{ name, label, kind: 'choice', options, required: `请选择${label}` },
  });
  const byHand: Field = {
    name: 'byHand',
    label: '县（市、区）怎样填',
    kind: 'choice',
    options: [
      ['', '从全国名单里选'],
      ['hand', '名单里没有，自己填'],
    ],
  };
  if (values.byHand === 'hand')
    return [
      byHand,
      {
        ...{ name: 'code', label: '县（市、区）代码', kind: 'text', most: 6 },
        ...{ note: '六位行政区划代码', required: '请填写代码' },
      },
      { name: 'place', label: '县（市、区）名称', kind: 'text', most: 20, required: '请填写名称' },
    ];
  return [
    byHand,
    choice('province', '省（自治区、直辖市）', provinces),
    choice('city', '市（州）', cities),
    choice('county', '县（市、区）', counties),
  ];
}

/** The first passwords of the three officers. */
function Passwords({ appointed, onDone }: { readonly appointed: Appointed; readonly onDone: () => void }) {
  const nameOf = (id: string) => OFFICERS.find((one) => one.id === id)?.name ?? id;
  return (
    <>
      <p>
        <b>局建好了。</b>
      </p>
      <FirstPasswords of={appointed.map((one) => ({ ...one, name: nameOf(one.id) }))} />
      <p className="form-foot">
        <Button type="primary" size="middle" onClick={onDone}>
          都抄好了，去登录
        </Button>
      </p>
    </>
  );
}
