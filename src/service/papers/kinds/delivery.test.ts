import { describe, expect, it } from 'vitest';
import { type PaperContent, wordsOf } from '../content.ts';
import { felling, subjectOf } from '../testing.ts';
import { delivery } from './delivery.ts';

const labels = ({ blocks }: PaperContent) =>
  blocks.flatMap((block) => (block.kind === 'form' ? block.rows.map(({ label }) => label) : []));

describe('送达回证', () => {
  it('says what was handed to whom, where, when and by whom, and is signed by hand', () => {
    const content = delivery.content(subjectOf('delivery'));
    const words = wordsOf(content);
    expect(words).toContain('受送达人 李青山');
    expect(words).toContain('林木采伐许可证 430212-2026-0000001 1');
    expect(words).toContain('送达日期 2026年11月30日');
    expect(words).toContain('送达地点 古岳峰镇腰塘村');
    expect(words).toContain('受送达人签收 签名或者盖章');
    expect(labels(content)).toContain('代收人签收');
    expect(content.addressee).toBeNull();
  });

  it('says that a confirmed one is kept', () => {
    const words = wordsOf(delivery.content(subjectOf('delivery', { confirmed: true })));
    expect(words).toContain('受送达人已经签收，签收记录随办件存档');
  });

  it('by post has the number of the consignment and asks for no signature here', () => {
    const content = delivery.content(
      subjectOf('delivery', { way: 'post', wayName: '邮政寄递', consignment: 'EX123456789CN' }),
    );
    expect(wordsOf(content)).toContain('邮件号码 EX123456789CN');
    expect(labels(content)).not.toContain('受送达人签收');
  });

  it('electronically is the day on which the data arrived', () => {
    const content = delivery.content(
      subjectOf('delivery', { way: 'electronic', wayName: '电子送达', place: '' }),
    );
    expect(wordsOf(content)).toContain('《中华人民共和国电子签名法》第十一条');
    expect(labels(content)).not.toContain('送达地点');
  });

  it('names the parent of a child', () => {
    const agent = { as: 'guardian', name: '李青山', phone: null } as const;
    const applicant = { ...felling.applicant, name: '李小禾', agent };
    expect(wordsOf(delivery.content(subjectOf('delivery', {}, { applicant })))).toContain(
      '法定代理人 李青山',
    );
  });
});
