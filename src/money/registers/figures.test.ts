import { describe, expect, it } from 'vitest';
import { day, fen, formatWan, unwrap } from '#base/kernel/index.ts';
import { demoRegisters } from '#demo/packs/registers.ts';
import pack2019 from '#packs/lukou/registers-2019.json' with { type: 'json' };
import pack2020 from '#packs/lukou/registers-2020.json' with { type: 'json' };
import unitsPack from '#packs/lukou/units.json' with { type: 'json' };
import { headcountFigures, registerFigures } from './figures.ts';
import { rowOf } from './modules.ts';
import { evaluateRegister } from './query.ts';
import { decideRecord } from './record.ts';
import { known } from './registers.fixture.ts';

const state = { ...known(), rows: [...known().rows], today: day('2021-09-01') };
for (const { entries } of demoRegisters())
  for (const { entry } of entries) {
    const { id } = unwrap(decideRecord(state, entry));
    state.rows.push(rowOf(id, entry));
  }

function valuesOf(year: number): Map<string, string> {
  const figures = [
    ...registerFigures(year),
    ...headcountFigures(year, 'bureau'),
    ...headcountFigures(year, 'hall'),
  ];
  expect(new Set(figures.map(({ key }) => key)).size).toBe(figures.length);
  return new Map(
    figures.map(({ key, unit, query }) => {
      const value = evaluateRegister(query, state.rows);
      return [key, unit === 'fen' ? formatWan(fen(value)) : String(value)];
    }),
  );
}

describe('the figures of the demo year', () => {
  const values = valuesOf(2020);

  // each line as in the published text of 2020
  it.each([
    ['七', { 'trip.amount': '0.00', 'trip.groups': '0', 'trip.persons': '0' }],
    ['七', { 'reception.amount': '0.19', 'reception.groups': '1', 'reception.persons': '6' }],
    ['七', { 'reception.foreign.groups': '0', 'reception.foreign.persons': '0' }],
    ['七', { 'vehicle.bought.amount': '0.00', 'vehicle.bought.count': '0', 'vehicle.bought.renewed': '0' }],
    ['七', { 'vehicle.kept': '0' }],
    ['十一', { 'event.meeting.amount': '0.00', 'event.meeting.count': '0', 'event.meeting.persons': '0' }],
    ['十一', { 'event.training.amount': '1.95', 'event.training.persons': '16' }],
    ['十一', { 'event.activity.amount': '1.95' }],
    ['十二', { 'procurement.total': '54.10', 'procurement.goods': '54.10' }],
    ['十二', { 'procurement.works': '0.00', 'procurement.services': '0.00' }],
    ['十二', { 'procurement.sme': '0.00', 'procurement.micro': '0.00', 'procurement.goods.sme': '0.00' }],
    ['十三', { 'vehicle.total': '0', 'vehicle.leader': '0', 'vehicle.confidential': '0' }],
    ['十三', { 'vehicle.emergency': '0', 'vehicle.enforcement': '0', 'vehicle.special': '0' }],
    ['十三', { 'vehicle.other': '0', 'asset.general': '0', 'asset.special': '0' }],
    ['人员', { 'post.bureau.establishment': '8', 'post.bureau.in-post': '5' }],
    ['人员', { 'post.hall.establishment': '11', 'post.hall.in-post': '10' }],
    ['人员', { 'post.hall.in-post.participating': '3', 'post.hall.in-post.non-participating': '7' }],
    ['人员', { 'post.hall.separated': '0', 'post.hall.retired': '1' }],
    ['人员', { 'post.contract': '27', 'post.contract.government-employee': '22' }],
    ['人员', { 'post.contract.guard': '2', 'post.contract.cleaner': '1', 'post.contract.collection': '2' }],
    ['人员', { 'post.in-post': '15', 'post.seconded': '73', 'post.all': '116' }],
  ])('are the published ones (%s)', (_section, published) => {
    for (const [key, text] of Object.entries(published)) expect(values.get(key), key).toBe(text);
  });

  it('are what the packs’ heads say, in both years', () => {
    for (const [year, head] of [
      [2019, pack2019.published],
      [2020, pack2020.published],
    ] as const) {
      const computed = valuesOf(year);
      for (const [key, published] of Object.entries(head)) {
        const amount = key.endsWith('Wan');
        const text = amount ? published.toFixed(2) : String(published);
        expect(computed.get(amount ? key.slice(0, -3) : key), key).toBe(text);
      }
    }
  });

  it('agree with the headcounts that the organisation tells', () => {
    const told = (unit: string, kind: string) =>
      unitsPack.units
        .find(({ id }) => id === unit)
        ?.headcount?.find((each) => each.kind === kind)
        ?.persons.toString();
    for (const unit of ['bureau', 'hall']) {
      expect(values.get(`post.${unit}.establishment`)).toBe(told(unit, '编制'));
      expect(values.get(`post.${unit}.in-post`)).toBe(told(unit, '在职在编'));
    }
    expect(values.get('post.hall.in-post.participating')).toBe(told('hall', '其中参公'));
    expect(values.get('post.all')).toBe(String(unitsPack.system.persons));
    expect(values.get('post.contract')).toBe(String(unitsPack.contract.persons));
  });

  it('say which economic 款 of the books must be the same amount', () => {
    const pairs = registerFigures(2020).flatMap(({ key, economic, unit }) =>
      economic ? [[key, unit, ...economic].join(' ')] : [],
    );
    expect(pairs).toEqual([
      'trip.amount fen 30212',
      'reception.amount fen 30217',
      'vehicle.bought.amount fen 30913 31013',
      'event.meeting.amount fen 30215',
      'event.training.amount fen 30216',
    ]);
  });

  it('change their equipment with the form of 2023', () => {
    const keys = (year: number) =>
      registerFigures(year).flatMap(({ key, label }) => (key.startsWith('asset.') ? [label] : []));
    expect(keys(2022)).toEqual(['单位价值50万元以上通用设备', '单位价值100万元以上专用设备']);
    expect(keys(2023)).toEqual(['单价100万元（含）以上设备（不含车辆）']);
  });
});
