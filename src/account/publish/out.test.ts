import { describe, expect, it } from 'vitest';
import type { AccountText } from './draft.ts';
import { asDownload, disposition } from './out.ts';

const account = { document: { year: 2020, title: "2020年度测试局(甲)'决算'" } } as unknown as AccountText;

describe('a download', () => {
  it('is saved under its Chinese name, with a plain one for who cannot read it', () => {
    const header = disposition(account, 2, { format: 'docx' });
    expect(header).toMatch(/^attachment; filename="account-2020-v2\.docx"; filename\*=UTF-8''/);
    const [, name = ''] = header.split("UTF-8''");
    expect(name).toMatch(/^[\w.%-]+$/);
    expect(decodeURIComponent(name)).toBe("2020年度测试局(甲)'决算'（第2版）.docx");
  });

  it('opens in the page only when it is a PDF and that is asked', () => {
    const ways = (['pdf', 'xlsx'] as const).map((format) =>
      disposition(account, null, { format, show: 'inline' }),
    );
    expect(ways.map((way) => way.split(';')[0])).toEqual(['inline', 'attachment']);
    expect(disposition(account, null, { format: 'pdf' })).toMatch(
      /^attachment; filename="account-2020-draft\.pdf"/,
    );
  });

  it('has the bytes, the type and the name', async () => {
    const { body } = asDownload(account, 1, { format: 'csv' }, new Uint8Array([65]));
    expect([body.name, body.type, await body.text()]).toEqual([
      "2020年度测试局(甲)'决算'（第1版）.csv",
      'text/csv; charset=utf-8',
      'A',
    ]);
  });
});
