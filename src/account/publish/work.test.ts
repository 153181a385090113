import { describe, expect, it } from 'vitest';
import {
  allSigned,
  asked,
  draft,
  error,
  frozen,
  given,
  moment,
  published,
  signed,
  warning,
  wrote,
} from './release/release.fixture.ts';
import { toPublish, workActions, workItems } from './work.ts';

const open = draft({ errors: [error], warnings: [warning], reasons: [asked] });
const undone = (state: ReturnType<typeof given>, of = open) =>
  workItems(state, of)
    .filter(({ done }) => !done)
    .map(({ key }) => key);

describe('the list of what is open', () => {
  it('shrinks with every text, and keeps its author and moment', () => {
    expect(undone(given())).toEqual([error.key, warning.key, asked.key]);
    const written = given(wrote('reason', asked.key), wrote('answer', warning.key, '已核对', 'zhuren'));
    expect(undone(written)).toEqual([error.key]);
    expect(workItems(written, open).find(({ key }) => key === warning.key)?.written).toEqual({
      text: '已核对',
      by: 'zhuren',
      at: moment(1),
    });
  });

  it('has the year until it is closed, and never a text that need not be written', () => {
    const optional = [{ key: 'text.other', about: '其他', difference: 0 }];
    expect(undone(given(), draft({ yearClosed: false, optional }))).toEqual(['year']);
  });
});

const allowed = (state: ReturnType<typeof given>, of = draft(), by = 'kuaiji') =>
  workActions(state, of, by)
    .filter(({ problems }) => problems.length === 0)
    .map(({ action }) => action);

describe('what may be done now', () => {
  it('is to sign first, then to freeze, then to publish', () => {
    expect(allowed(given(), open)).toEqual([]);
    expect(allowed(given())).toEqual(['sign-maker', 'sign-reviewer', 'sign-director']);
    expect(allowed(given(signed('maker')))).toEqual(['sign-maker']);
    expect(allowed(given(...allSigned()), draft(), 'zhuren')).toContain('freeze');
    expect(allowed(given(...allSigned(), frozen(1)))).toContain('publish');
    expect(allowed(given(...allSigned(), frozen(1), published(1)))).not.toContain('publish');
  });

  it('tells that a version which follows a public one needs a correction note', () => {
    expect(toPublish(given())).toBeNull();
    expect(toPublish(given(frozen(1)))).toEqual({ version: 1, needsCorrection: false });
    expect(toPublish(given(frozen(1), published(1), frozen(2)))).toEqual({
      version: 2,
      needsCorrection: true,
    });
  });
});

describe('a statement whose register nobody has filled', () => {
  const waiting = {
    key: 'register.trip.团组数',
    of: 'register' as const,
    title: '第三部分七　因公出国（境）团组数和人次',
    message: '登记簿“因公出国（境）”还没有登记，也没有说明本年没有',
  };

  it('stands in the list, and prevents signing: publish/register-unknown', () => {
    const open = draft({ unknown: [waiting] });
    expect(workItems(given(), open).find(({ kind }) => kind === 'register')).toMatchObject({
      title: waiting.title,
      done: false,
    });
    const sign = workActions(given(), open, 'kuaiji').find(({ action }) => action === 'sign-maker');
    expect(sign?.problems.map(({ code }) => code)).toContain('publish/register-unknown');
  });
});
