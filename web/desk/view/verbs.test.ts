import { describe, expect, it } from 'vitest';
import { allVerbs } from '#service/cases/commands/index.ts';
import { life } from '#service/cases/life/life.ts';
import { formOfVerb, isDeskVerb, sortActions } from './verbs.ts';

const roles = ['clerk', 'agent', 'courier', 'reviewer', 'decider', 'director'] as const;

describe('the verbs of the desk', () => {
  it('has a form for everything that staff may do; saving a draft is the intake page, another code a dialog of its own, rating the applicant', () => {
    const all = Object.values<Partial<Record<string, readonly string[]>>>(life).flatMap((row) =>
      roles.flatMap((role) => row[role] ?? []),
    );
    expect([...new Set(all)].filter((verb) => !isDeskVerb(verb))).toEqual(['save', 'renew-code']);
  });

  it('gives no key twice in one status', () => {
    for (const row of Object.values<Partial<Record<string, readonly string[]>>>(life)) {
      const verbs = [...new Set(roles.flatMap((role) => row[role] ?? []))].filter(isDeskVerb);
      const keys = verbs.map((verb) => formOfVerb(verb).key);
      expect(keys).toEqual([...new Set(keys)]);
    }
  });

  it('leaves the page of a case its own keys', () => {
    // 看完整信息, 最新情况, 接过来办 and 放大, 接着填草稿
    const keys = allVerbs.flatMap(({ desk }) => desk?.key ?? []);
    expect(['m', 'n', 'p', 'i'].filter((key) => keys.includes(key))).toEqual([]);
  });
});

describe('sortActions', () => {
  it('parts what may be done from what stands against it and from what is others’', () => {
    const problem = (code: string) => [{ code }];
    const sorted = sortActions([
      { verb: 'review', allowed: true, problems: [] },
      { verb: 'decide', allowed: false, problems: problem('cases/no-review') },
      { verb: 'approve-extension', allowed: false, problems: problem('cases/not-yours') },
      { verb: 'rate', allowed: false, problems: problem('cases/not-yours') },
    ]);
    const order = sortActions(
      ['refuse', 'hand-over', 'accept'].map((verb) => ({ verb, allowed: true, problems: [] })),
    );
    expect(order.now.map(({ verb }) => verb)).toEqual(['accept', 'hand-over', 'refuse']);
    const names = (list: readonly { verb: string }[]) => list.map(({ verb }) => verb);
    expect(names(sorted.now)).toEqual(['review']);
    expect(names(sorted.against)).toEqual(['decide']);
    expect(names(sorted.others)).toEqual(['approve-extension']);
  });
});
