import type { Published, PublishedFigure, Version } from '../app/client.ts';
import { dataOf, figureOf, refuse, type Year } from './books.ts';

export const first: Version = {
  version: 1,
  approvalNumber: '试财批〔2021〕8号',
  approvedOn: '2021-08-05',
  publishedOn: '2021-08-20',
  correction: '',
  late: false,
  supersededBy: 2,
};
export const second: Version = {
  ...first,
  version: 2,
  publishedOn: '2021-09-01',
  correction: '改正<错字>',
  late: true,
  supersededBy: null,
};

/** A year that was published twice; the first version is superseded. */
export function publishedOf(year: Year, version = 2): Published {
  const data = dataOf(year);
  const own = [second, first].find((known) => known.version === version);
  if (!own) return refuse(404, 'publish/not-published', '没有这一版');
  const paragraph = (...runs: { text: string; figure?: string }[]) => ({ kind: 'paragraph' as const, runs });
  const heading = (level: 1 | 2, text: string) => ({ kind: 'heading' as const, level, text });
  return {
    ...own,
    digest: 'd'.repeat(64),
    versions: [second, first],
    template: data.template,
    judgements: data.judgements,
    document: {
      year: data.year,
      unit: data.unit,
      title: `${data.year}年度${data.unit}部门决算`,
      cover: [],
      parts: [
        {
          number: '第一部分',
          title: '单位概况',
          blocks: [heading(1, '一、部门职责'), paragraph({ text: '办<事>' })],
        },
        {
          number: '第二部分',
          title: '部门决算表',
          blocks: data.tables.map((grid) => ({ kind: 'table' as const, grid })),
        },
        {
          number: '第三部分',
          title: '情况说明',
          blocks: [
            heading(1, '一、总体情况'),
            heading(1, '七、“三公”经费'),
            heading(2, '（一）总体'),
            paragraph(
              { text: '占' },
              { text: '12.50', figure: 'N/七 公务接待费占比/percent' },
              { text: '%。' },
            ),
          ],
        },
      ],
    },
  };
}

/** A figure of the published account: a percent of the narrative, or a cell of the tables. */
export function publishedFigureOf(year: Year, id: string, after: number, limit: number): PublishedFigure {
  if (id.startsWith('N/'))
    return {
      id,
      label: '情况说明七 公务接待费占比',
      value: 1250,
      unit: 'percent',
      printed: '12.50',
      words: '甲除以乙。',
      basis: '',
      parts: [
        { year: 2020, id: '06/30217/1', label: '公务接待费', printed: '0.19' },
        { year: 2019, id: '06/30217/1', label: '2019年度 06/30217/1', printed: '0.19' },
      ],
      byMonth: [],
      byEconomic: [],
      kind: 'none',
      total: 0,
      rows: [],
      next: null,
      agrees: null,
    };
  return figureOf(year, id, after, limit);
}
