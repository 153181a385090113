import { describe, expect, it } from 'vitest';
import { ask } from '../testing/ask.ts';
import { stubClient } from '../testing/stub.ts';
import { spans } from './sites.page.tsx';

const { client } = stubClient([]);

describe('spans', () => {
  it('joins neighbours', () => {
    expect(spans([3, 1, 2, 9])).toBe('1–3、9');
    expect(spans([])).toBe('');
  });
});

describe('the sites', () => {
  it('lists towns with their villages, and the windows by what they do', async () => {
    const { html } = await ask('/sites', { client });
    expect(html).toContain('8 个镇、144');
    expect(html).toContain('1–3 号窗口');
    expect(html.match(/href="\/sites\/\d{12}"/g)).toHaveLength(8);
  });

  it('names the town centre and each village', async () => {
    const { html } = await ask('/sites/990002000000', { client });
    expect(html).toContain('第2镇便民服务中心');
    expect(html).toContain('只有婚姻登记、建设投资、不动产登记、税费缴纳、企业法人登记要到区大厅办');
    expect(html.match(/id="v\d{12}"/g)).toHaveLength(18);
  });

  it('says how a site is reached, or whom to ask where nothing is known', async () => {
    const known = await ask('/sites/990001000000', { client });
    expect(known.html).toContain('href="tel:073111110002"');
    const unknown = await ask('/sites/990002000000', { client });
    expect(unknown.html.split('<main')[1]).toContain('还没有登记，要问请打');
  });
});

describe('what people must know', () => {
  it('stands on every page: telephone, address, hours, 12345, the way to complain, the record', async () => {
    for (const path of ['/', '/items', '/sites', '/contact', '/about']) {
      const { html } = await ask(path, { client });
      const footer = html.split('<footer')[1] ?? '';
      for (const known of ['0731-11110001', '试验区演示路1号', '9:00–17:00', '12345', '/contact', '演ICP备'])
        expect(footer, `${path} ${known}`).toContain(known);
    }
  });

  it('tells how to complain', async () => {
    const { html } = await ask('/contact', { client });
    expect(html).toContain('id="complain"');
    expect(html).toContain('行政复议');
  });
});
