import type { MyCase, Question } from '../app/client.ts';

/** The most short questions on one page. */
const TOGETHER = 3;

const alone = ({ kind }: Question) => kind === 'choice' || kind === 'lines';

/**
 * Parts the questions of a form into pages: a long question has its own page, up to three short ones share one, and the two
 * ends of a span are never parted.
 */
export function questionPages(form: readonly Question[]): readonly (readonly Question[])[] {
  const pages: Question[][] = [];
  for (const question of form) {
    const page = pages.at(-1);
    const last = page?.at(-1);
    const span = last?.key === 'from' && question.key === 'until';
    const joins = page && last && !alone(last) && !alone(question) && (span || page.length < TOGETHER);
    if (joins) page.push(question);
    else pages.push([question]);
  }
  return pages;
}

/** The page of a question, from 1; 0: there is none. */
export function pageOf(form: readonly Question[], key: string): number {
  return questionPages(form).findIndex((page) => page.some((question) => question.key === key)) + 1;
}

/** An answer in words: the chosen option, or the typed text. */
export function answerText({ kind, options }: Question, value: string | undefined): string {
  if (!value) return '';
  return kind === 'choice' ? (options.find((option) => option.value === value)?.label ?? value) : value;
}

/** The required materials that are still missing. */
export const lacking = ({ materials }: Pick<MyCase, 'materials'>) =>
  materials.filter(({ required, file }) => required && file === null);

/** The problems that still prevent sending: missing and wrong answers to required questions. */
export function openProblems({ actions }: Pick<MyCase, 'actions'>) {
  return actions.find(({ verb }) => verb === 'submit')?.problems ?? [];
}

/** The address of the page on which a problem of the whole application can be mended. */
export function mendAt({ number, form, materials }: MyCase, at: string): string {
  const home = `/apply/${number}`;
  const key = /^answers\.(.+)$/.exec(at)?.[1];
  const page = key ? pageOf(form, key) : 0;
  if (key && page > 0) return `${home}/form/${page}?back=check#${key}`;
  if (at.startsWith('materials')) {
    const authority = materials.findIndex(({ name }) => name === '授权委托书');
    return authority >= 0 ? `${home}/materials/${authority + 1}?back=check` : `${home}/materials`;
  }
  return at.startsWith('applicant') ? `${home}/who` : home;
}
