import { describe, expect, it } from 'vitest';
import { allVerbs, commandSchema } from '#service/cases/commands/index.ts';
import { type CaseLike, commandOf, EMPTY_FORM, isFilled, startForm, type VerbForm } from './verb-form.ts';
import { type DeskVerb, formOfVerb } from './verbs.ts';

const ground = { name: '申请人书面请求', basis: '依据' };
const seen: CaseLike = {
  item: { onPromise: true, joint: true },
  reviews: [],
  stops: ['鉴定'],
  grounds: [
    { ...ground, id: 'request', stopsClock: true, needsRequest: true },
    { ...ground, id: 'other-case', stopsClock: false, needsRequest: false },
  ],
  wants: { way: 'counter' },
  extensionAsked: { days: 5, reason: '路远' },
  approver: '本级人民政府负责人',
  handler: { name: '某甲' },
  colleagues: [{ id: 'li', name: '李某', title: '审批' }],
  materials: [],
  answers: {},
};

const command = (verb: DeskVerb, form: VerbForm) => commandOf(verb, formOfVerb(verb).fields(seen), form);
/** the form as it opens, with what is typed and ticked */
function filled(verb: DeskVerb, change: Partial<VerbForm>): VerbForm {
  const start = startForm(verb, seen);
  return { ...start, ...change, text: { ...start.text, ...change.text } };
}

describe('isFilled', () => {
  const start = startForm('notify', seen);
  const is = (change: Partial<VerbForm>) => isFilled({ ...start, ...change }, start);

  it('is what was typed, ticked or given', () => {
    expect(is({ text: { ...start.text, 'lines missing': '照片' } })).toBe(true);
    expect(is({ ticks: { 'tick sure': true } })).toBe(true);
    expect(is({ files: { 'file proof': { digest: 'a', name: 'a.pdf' } } })).toBe(true);
  });

  it('is not what was taken back', () => {
    expect(is({})).toBe(false);
    expect(is({ text: { ...start.text, 'lines missing': ' ' }, ticks: { 'tick sure': false } })).toBe(false);
    expect(is({ lists: { ...start.lists, 'questions fields': [] } })).toBe(false);
  });
});

describe('commandOf', () => {
  it('makes of an empty form, for every verb, a command that the contract knows', () => {
    const desk = allVerbs.filter((verb) => verb.desk !== null);
    expect(desk).toHaveLength(DESK_VERBS);
    for (const { verb } of desk)
      expect([verb, commandSchema.safeParse(command(verb, startForm(verb, seen))).error]).toEqual([
        verb,
        undefined,
      ]);
  });

  it('joins ticked materials with the lines that were typed', () => {
    const lists = { 'lacking missing': ['身份证'] };
    const form = { ...EMPTY_FORM, lists, text: { 'lines missing': ' 照片要一寸 \n\n签名不清 ' } };
    expect(command('notify', form)).toEqual({
      do: 'notify',
      missing: ['身份证', '照片要一寸', '签名不清'],
    });
  });

  it('puts the reason behind each material that has one', () => {
    const form = {
      ...EMPTY_FORM,
      lists: { 'lacking missing': ['身份证', '户口簿'] },
      text: { 'lacking missing 户口簿': ' 第2页看不清 ', 'lacking missing 照片': '没有选的不算' },
    };
    expect(command('notify', form)).toEqual({ do: 'notify', missing: ['身份证', '户口簿：第2页看不清'] });
  });

  it('names the questions to be answered anew, and sends the form where there is one', () => {
    const form = {
      ...EMPTY_FORM,
      lists: { 'questions fields': ['species'] },
      answers: { species: '杉木' },
    };
    expect(command('notify', form)).toEqual({ do: 'notify', missing: [], fields: ['species'] });
    expect(command('supplement', form)).toEqual({
      do: 'supplement',
      materials: [],
      answers: { species: '杉木' },
    });
    expect(command('correct', EMPTY_FORM)).toEqual({ do: 'correct', what: '' });
  });

  it('sends a second inspector only of a check on the spot', () => {
    const form = filled('review', { text: { 'choice second': 'li' } });
    expect(command('review', form)).toMatchObject({ onSite: false, second: null });
    const onSite = { ...form, ticks: { 'tick onSite': true } };
    expect(command('review', onSite)).toMatchObject({ onSite: true, second: 'li' });
  });

  it('takes a photograph of the signature before words, and a consignment only by post', () => {
    const text = { 'words confirmation': '已签收', 'line consignment': ' E123 ' };
    const signed = { digest: 'a'.repeat(64), name: 'x.png' };
    expect(command('deliver', filled('deliver', { text }))).toEqual({
      do: 'deliver',
      way: 'counter',
      consignment: null,
      confirmation: '已签收',
    });
    const files = { 'file confirmation': signed };
    expect(command('deliver', filled('deliver', { text: { ...text, 'choice way': 'post' }, files }))).toEqual(
      {
        do: 'deliver',
        way: 'post',
        consignment: 'E123',
        confirmation: signed.digest,
      },
    );
  });

  it('sends a written request only with the ground that needs it, and no day where none is typed', () => {
    const request = { digest: 'a'.repeat(64), name: '请求.png' };
    const files = { 'file request': request };
    const text = { 'choice for': 'request', 'words reason': '外出', 'day until': ' ' };
    expect(command('suspend', filled('suspend', { text, files }))).toEqual({
      do: 'suspend',
      for: 'request',
      reason: '外出',
      until: null,
      request: request.digest,
    });
    // picked for another ground before, and left in the form
    const other = { ...text, 'choice for': 'other-case', 'day until': '2020-12-01' };
    expect(command('suspend', filled('suspend', { text: other, files }))).toMatchObject({
      until: '2020-12-01',
      request: null,
    });
  });

  it('reads days in full-width digits, and sends 0 where there is no number', () => {
    expect(command('stop', filled('stop', { text: { 'days days': ' １２ ' } }))).toEqual({
      do: 'stop',
      for: '鉴定',
      days: 12,
    });
    expect(command('ask-extension', { ...EMPTY_FORM, text: { 'days days': '十' } })).toMatchObject({
      days: 0,
    });
  });
});

/** all but `draft`, `save`, `renew-code`, which have addresses of their own, and `rate`, which is the applicant's */
const DESK_VERBS = allVerbs.length - 4;

it('startForm offers what is probable', () => {
  const material = { name: '户口簿', required: true, tolerable: false };
  const of: CaseLike = {
    ...seen,
    materials: [
      { ...material, file: null },
      { ...material, name: '照片', file: {} },
    ],
    reviews: [{}],
    stops: ['检测', '鉴定'],
    wants: { way: 'hand' },
    answers: { kind: 'first' },
  };
  expect(startForm('notify', of).lists).toEqual({ 'lacking missing': ['户口簿'] });
  expect(startForm('review', of).text).toMatchObject({ 'line step': '复审' });
  expect(startForm('stop', of).text).toMatchObject({ 'choice for': '检测' });
  expect(startForm('suspend', of).text).toMatchObject({ 'choice for': 'request' });
  // so that the request is asked for as the form opens
  const shown = { ...startForm('suspend', of), files: { 'file request': { digest: 'd', name: 'x' } } };
  expect(commandOf('suspend', formOfVerb('suspend').fields(of), shown)).toMatchObject({ request: 'd' });
  expect(startForm('deliver', of).text).toMatchObject({ 'choice way': 'hand' });
  expect(startForm('supplement', of).answers).toEqual({ kind: 'first' });
});
