import type { Day } from '#base/kernel/index.ts';
import remedies from '#packs/papers/remedies.json' with { type: 'json' };
import { type Block, paragraph } from './content.ts';
import type { PaperCommon } from './types.ts';

export interface Remedy {
  /** "六十日" */
  readonly reviewWithin: string;
  /** organs of which one may be asked for review, in the order of the law */
  readonly reviewers: readonly string[];
  /** "六个月" */
  readonly suitWithin: string;
  readonly court: string;
  readonly basis: readonly string[];
}

/** Whose decision it is: of a founded bureau with its government, else of the demo district. */
export type Decider = Pick<PaperCommon, 'district' | 'government'>;

/** Several courts may hear such suits (行政诉讼法第十八条第二款), so that of a founded bureau is not guessed. */
const COURT = '有管辖权的人民法院';

/**
 * Where an applicant may object to a decision of that day (行政复议法、行政诉讼法). Throws for a day, and without a
 * government for a district, that no pack knows. The demo's court is a guess and says 演示.
 */
export function remedyOn({ district, government }: Decider, on: Day): Remedy {
  const known = remedies.districts as Record<string, { government: string; court: string }>;
  const demo = known[district] && { ...known[district], court: `${known[district].court}（演示）` };
  const place = government === null ? demo : { government, court: COURT };
  const law = remedies.versions.findLast((version) => version.from <= on);
  if (!place || !law)
    throw new RangeError(`packs/papers/remedies.json knows no way for ${district} on ${on}`);
  const { review, suit } = law;
  return {
    reviewWithin: review.within,
    reviewers: review.or ? [place.government, review.or] : [place.government],
    suitWithin: suit.within,
    court: place.court,
    basis: [review.basis, suit.basis],
  };
}

/** 告知救济途径 (行政许可法第三十八条第二款): both ways, each with its organ and its time; `paper` is what was received. */
export function remedyParagraph(decider: Decider, on: Day, paper = '本决定书'): Block {
  const { reviewWithin, reviewers, suitWithin, court } = remedyOn(decider, on);
  return paragraph(
    `如不服本决定，可以自收到${paper}之日起`,
    { strong: reviewWithin },
    `内向${reviewers.join('或者')}申请`,
    { strong: '行政复议' },
    `，也可以自收到${paper}之日起`,
    { strong: suitWithin },
    `内直接向${court}提起`,
    { strong: '行政诉讼' },
    '。',
  );
}
