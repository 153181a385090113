import { describe, expect, it } from 'vitest';
import { commandSchema } from '#service/cases/contract-commands.ts';
import { commandOf, EMPTY_FORM, startForm } from './verb-form.ts';
import { type DeskVerb, VERBS } from './verbs.ts';

describe('commandOf', () => {
  it('makes of an empty form, for every verb, a command that the contract knows', () => {
    for (const verb of Object.keys(VERBS) as DeskVerb[])
      expect(commandSchema.safeParse(commandOf(verb, EMPTY_FORM)).error).toBeUndefined();
  });

  it('joins ticked materials with the lines that were typed', () => {
    const form = { ...EMPTY_FORM, lacking: ['身份证'], missing: ' 照片要一寸 \n\n签名不清 ' };
    expect(commandOf('notify', form)).toEqual({
      do: 'notify',
      missing: ['身份证', '照片要一寸', '签名不清'],
    });
  });

  it('names the questions to be answered anew, and sends the form where there is one', () => {
    const form = { ...EMPTY_FORM, fields: ['species'], answers: { species: '杉木' } };
    expect(commandOf('notify', form)).toEqual({ do: 'notify', missing: [], fields: ['species'] });
    expect(commandOf('supplement', form)).toEqual({
      do: 'supplement',
      materials: [],
      answers: { species: '杉木' },
    });
    expect(commandOf('correct', EMPTY_FORM)).toEqual({ do: 'correct', what: '' });
  });

  it('sends a second inspector only of a check on the spot', () => {
    const form = { ...EMPTY_FORM, second: 'li' };
    expect(commandOf('review', form)).toMatchObject({ onSite: false, second: null });
    expect(commandOf('review', { ...form, onSite: true })).toMatchObject({ onSite: true, second: 'li' });
  });

  it('takes a photograph of the signature before words, and a consignment only by post', () => {
    const form = { ...EMPTY_FORM, confirmation: '已签收', consignment: ' E123 ' };
    const signed = { digest: 'a'.repeat(64), name: 'x.png' };
    expect(commandOf('deliver', form)).toEqual({
      do: 'deliver',
      way: 'counter',
      consignment: null,
      confirmation: '已签收',
    });
    expect(commandOf('deliver', { ...form, way: 'post', signed })).toEqual({
      do: 'deliver',
      way: 'post',
      consignment: 'E123',
      confirmation: signed.digest,
    });
  });

  it('sends a written request only with the ground that needs it, and no day where none is typed', () => {
    const request = { digest: 'a'.repeat(64), name: '请求.png' };
    const form = { ...EMPTY_FORM, suspendFor: 'request', request, reason: '外出' };
    expect(commandOf('suspend', { ...form, needsRequest: true, until: ' ' })).toEqual({
      do: 'suspend',
      for: 'request',
      reason: '外出',
      until: null,
      request: request.digest,
    });
    // picked for another ground before, and left in the form
    expect(commandOf('suspend', { ...form, suspendFor: 'other-case', until: '2020-12-01' })).toMatchObject({
      until: '2020-12-01',
      request: null,
    });
  });

  it('reads days in full-width digits, and sends 0 where there is no number', () => {
    expect(commandOf('stop', { ...EMPTY_FORM, stopFor: '鉴定', days: ' １２ ' })).toEqual({
      do: 'stop',
      for: '鉴定',
      days: 12,
    });
    expect(commandOf('ask-extension', { ...EMPTY_FORM, days: '十' })).toMatchObject({ days: 0 });
  });
});

it('startForm offers what is probable', () => {
  const material = { name: '户口簿', required: true, tolerable: false };
  const form = startForm({
    status: 'received',
    materials: [
      { ...material, file: null },
      { ...material, name: '照片', file: {} },
    ],
    reviews: [{}],
    stops: ['检测', '鉴定'],
    grounds: [{ id: 'request', needsRequest: true }],
    wants: { way: 'hand' },
    answers: { kind: 'first' },
  });
  expect(form).toMatchObject({
    lacking: ['户口簿'],
    step: '复审',
    stopFor: '检测',
    suspendFor: 'request',
    needsRequest: true,
    way: 'hand',
    answers: { kind: 'first' },
  });
});
