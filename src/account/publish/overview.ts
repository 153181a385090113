import type { Block, Part, Run } from './document.ts';

/** 第一部分 as staff wrote it, one paragraph for each line: the department's duties and its organisation. */
export interface Overview {
  readonly duties: readonly string[];
  readonly organisation: readonly string[];
}

/** 第四部分: terms with explanations, in the given order. */
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

/** Stands for a missing text in a draft, whose readers have to write it. */
const NOT_WRITTEN = '（待填写）';

function paragraphs(lines: readonly string[]): Block[] {
  return (lines.length > 0 ? lines : [NOT_WRITTEN]).map((line) => paragraph(line));
}

export function overviewPart({ duties, organisation }: Overview): Part {
  return {
    number: '第一部分',
    title: '单位概况',
    blocks: [
      { kind: 'heading', level: 1, text: '一、部门职责' },
      ...paragraphs(duties),
      { kind: 'heading', level: 1, text: '二、机构设置及决算单位构成' },
      ...paragraphs(organisation),
    ],
  };
}

export function glossaryPart(terms: readonly Term[]): Part {
  const blocks = terms.map(({ term, meaning }, index) =>
    paragraph(`${ordinal(index + 1)}、${term}：${meaning}`),
  );
  return { number: '第四部分', title: '名词解释', blocks };
}
