import type { Block, Part, Run } from './document.ts';

/** 第一部分 as a department tells it: what it has to do and by which document, how it is organised. */
export interface Overview {
  readonly year: number;
  readonly duties: { readonly document: string; readonly items: readonly string[] };
  readonly organisation: readonly string[];
}

/** 第四部分: terms explained, in the order given. */
export interface Term {
  readonly term: string;
  readonly meaning: string;
}

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** 一 … 十, 十一 … 九十九 */
export function ordinal(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? '' : `${tens > 1 ? ORDINALS[tens - 1] : ''}十`;
  return `${head}${ones > 0 ? ORDINALS[ones - 1] : ''}`;
}

export function paragraph(...runs: readonly (string | Run)[]): Block {
  return { kind: 'paragraph', runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)) };
}

export function overviewPart(overview: Overview): Part {
  const { document, items } = overview.duties;
  return {
    number: '第一部分',
    title: '单位概况',
    blocks: [
      { kind: 'heading', level: 1, text: '一、部门职责' },
      paragraph(`按照${document}，本部门的主要职责是：`),
      ...items.map((item, index) => paragraph(`（${ordinal(index + 1)}）${item}`)),
      { kind: 'heading', level: 1, text: '二、机构设置及决算单位构成' },
      ...overview.organisation.map((text, index) => paragraph(`（${ordinal(index + 1)}）${text}`)),
    ],
  };
}

export function glossaryPart(terms: readonly Term[]): Part {
  const blocks = terms.map(({ term, meaning }, index) =>
    paragraph(`${ordinal(index + 1)}、${term}：${meaning}`),
  );
  return { number: '第四部分', title: '名词解释', blocks };
}
