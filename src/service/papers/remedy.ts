import type { Day } from '#base/kernel/index.ts';
import remedies from '#packs/papers/remedies.json' with { type: 'json' };
import { type Block, paragraph } from './content.ts';

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

/** Where an applicant may object to a decision of that day (行政复议法、行政诉讼法). Throws for a district that no pack knows. */
export function remedyOn(district: string, on: Day): Remedy {
  const place = (remedies.districts as Record<string, { government: string; court: string }>)[district];
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
export function remedyParagraph(district: string, on: Day, paper = '本决定书'): Block {
  const { reviewWithin, reviewers, suitWithin, court } = remedyOn(district, on);
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
