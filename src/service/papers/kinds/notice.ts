import { showDay } from '#base/kernel/index.ts';
import { paragraph } from '../content.ts';
import type { PaperSubject } from '../types.ts';
import { isPermit, itemNamed, letter, oneLine, PERMIT_LAW, you } from '../words.ts';
import type { PaperRule } from './rule.ts';

const ARTICLE = `${PERMIT_LAW}第三十二条第一款第四项`;

/** 补正告知书: everything that is missing, once (行政许可法第三十二条第一款第四项; 优化营商环境条例第三十六条第一款). */
export const notice: PaperRule<'notice'> = {
  content: (subject) => {
    const { receivedOn, missing } = subject.detail;
    return letter('notice', subject, {
      blocks: [
        paragraph(
          `${you(subject)}申请办理${itemNamed(subject)}的材料，本机关于${showDay(receivedOn)}收到。经审查，申请材料不齐全或者不符合法定形式。${onBasis(subject)}现将需要补正的全部内容一次告知如下：`,
        ),
        { kind: 'list', items: missing.map(oneLine) },
        until(subject),
        paragraph(
          `${you(subject)}按照上述要求提交全部补正材料的，本机关予以受理，办理期限自受理之日起计算。对补正内容有疑问的，${ask(subject)}。`,
        ),
      ],
      seal: 'special',
      signs: ['申请人（代理人）签收'],
      copies: '本告知书一式两份，一份送达申请人，一份存档。',
      basis: articlesOf(subject),
    });
  },
};

/** 优化营商环境条例 applies to market entities only, so the notice to a villager does not cite it. */
function articlesOf(subject: PaperSubject<'notice'>): string[] {
  if (isPermit(subject)) return [ARTICLE];
  return subject.applicant.of === 'organisation' ? ['《优化营商环境条例》第三十六条第一款'] : [];
}

function onBasis(subject: PaperSubject<'notice'>): string {
  const [article] = articlesOf(subject);
  return article ? `依据${article}的规定，` : '';
}

/** Whom to ask, as far as it is known how. */
function ask({ organ }: PaperSubject<'notice'>): string {
  return organ.phone ? '可以拨打下列咨询电话' : '可以向原收件地点或者本机关询问';
}

function until({ detail }: PaperSubject<'notice'>) {
  const ways = '到原收件地点或者就近的便民服务站提交，也可以凭办件编号和查询码在网上提交。';
  return detail.until
    ? paragraph('请在', { strong: showDay(detail.until) }, `前${ways}`)
    : paragraph(`补正后请${ways}`);
}
