import { describe, expect, it } from 'vitest';
import { type AuditBrief, type AuditRow, documentsOf, inOrder, tally, unreadOf } from './audit-list.ts';

function done(error: number, warning = 0, unread = 0): AuditBrief {
  return {
    session: 's',
    state: 'done',
    document: { title: 't', unit: '某局', year: 2024, kind: 'final', template: null },
    summary: {
      states: { holds: 9, 'could-not-be-read': 1 },
      severities: { error, warning, information: 0 },
    },
    unread,
  };
}

const row = (name: string, brief: AuditBrief | null): AuditRow => ({ name, brief, problems: [] });
const refused: AuditRow = {
  name: '扫描件.pdf',
  brief: null,
  problems: [{ code: 'audit/scan', message: '扫描件', at: '扫描件.pdf', basis: '依据', hint: '索取' }],
};

describe('the list of audited documents', () => {
  it('takes documents by their names and counts what it leaves', () => {
    const names = ['甲.pdf', '乙.DOCX', '照片.jpg', '~$乙.docx', '.DS_Store', '丙.md'];
    const { documents, others } = documentsOf(names.map((name) => ({ name })));
    expect(documents.map(({ name }) => name)).toEqual(['甲.pdf', '乙.DOCX', '丙.md']);
    expect(others).toBe(3);
  });

  it('puts errors first, then what could not be read, then doubts', () => {
    const rows = [
      row('在读', null),
      row('好', done(0)),
      row('疑', done(0, 5)),
      refused,
      row('错', done(2)),
      row('没读出', done(0, 0, 3)),
    ];
    expect(inOrder(rows).map(({ name }) => name)).toEqual(['错', '扫描件.pdf', '没读出', '疑', '好', '在读']);
  });

  it('counts unread tables and unread places together', () => {
    expect(unreadOf(done(0, 0, 3))).toBe(4);
    expect(unreadOf({ session: 's', state: 'reading', done: [] })).toBe(0);
  });

  it('says how far it is', () => {
    expect(tally([row('a', null), row('b', done(1)), row('c', done(0)), refused])).toEqual({
      total: 4,
      ended: 3,
      withErrors: 1,
      refused: 1,
    });
  });
});
