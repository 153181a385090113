import type { AgentRole, ApplicantSort, Day, DeliveryWay } from '#base/kernel/index.ts';

/** Everything that is printed for an applicant: the numbered papers of a case, and the certificate itself. */
export type PaperKind = keyof PaperDetails;
/** The papers with a number of their own; the case gives it (cases/numbers). */
export type DocumentKind = Exclude<PaperKind, 'certificate'>;

/** The ground of a suspension, as far as a paper states it (packs/law/case-suspension.json). */
export interface RestingGround {
  readonly name: string;
  /** its legal basis, in words */
  readonly basis: string;
  /** are the days of the suspension taken out of both limits? */
  readonly stopsClock: boolean;
  /** the applicant has asked for it in writing, and may say that it goes on */
  readonly needsRequest: boolean;
}

/** A paper prints the applicant's name unmasked. The caller passes identity numbers as they are to be read. */
export interface PaperParty {
  readonly of: ApplicantSort;
  readonly name: string;
  /** "居民身份证"; null: neither kind nor number is printed */
  readonly identityName: string | null;
  readonly identityNumber: string | null;
  readonly phone: string | null;
  /** 法定代表人 of an organisation */
  readonly legalPerson: string | null;
  readonly agent: {
    readonly as: AgentRole;
    readonly name: string;
    readonly phone: string | null;
  } | null;
}

/** What every paper needs. */
export interface PaperCommon {
  /** district, six digits: whose government and court hear an objection (packs/papers) */
  readonly district: string;
  /** the government that hears a review, where the bureau was founded; null: as packs/papers says of the demo district */
  readonly government: string | null;
  /** names of the item's fields on which the paper rests and which nobody has confirmed: the paper calls them 演示 */
  readonly restsOn: readonly string[];
  readonly caseNumber: string;
  /** 查询码; null when it is not shown again: the paper then says which code is meant */
  readonly code: string | null;
  /** the number of this paper, as issued; null: 待编号 (a preview) */
  readonly number: string | null;
  /** day of the paper */
  readonly on: Day;
  readonly item: {
    readonly name: string;
    /** GB/T 39046 A.1: 01 许可, 05 给付, 07 确认, 10 其他, 20 公共服务 … The words depend on it. */
    readonly type: string;
    /** 设定依据 of the pinned version */
    readonly basis: readonly string[];
    /** the department that decides */
    readonly unitName: string;
  };
  /** who issues, signs and seals this paper */
  readonly organ: {
    readonly name: string;
    /** phone, address: '' is not known, and the paper leaves it out */
    readonly phone: string;
    /** 监督投诉电话 */
    readonly complain: string | null;
    readonly address: string;
    readonly hours: string | null;
  };
  readonly applicant: PaperParty;
  /** day of the application, or of the receipt where that is the same */
  readonly appliedOn: Day;
}

export interface PaperMaterial {
  readonly name: string;
  /** 原件、复印件份数; null where nobody counted */
  readonly original: number | null;
  readonly copies: number | null;
  /** handed in as a file only: no original and no copy on paper was received */
  readonly electronic: boolean;
  /** 已收、容缺后补、未交 … as the table shall say; default 已收 */
  readonly state: 'given' | 'tolerated' | 'missing';
  /** tolerated: to be handed in until this day */
  readonly until: Day | null;
}

/** What a paper of each kind says besides `PaperCommon`. Reasons are plain text that a member of staff wrote. */
export interface PaperDetails {
  readonly receipt: {
    readonly receivedOn: Day;
    readonly materials: readonly PaperMaterial[];
    /** until when the organ has to answer: clock.noticeDue; null when it was accepted at once */
    readonly answerBy: Day | null;
    /** 窗口、网上 … as people read it, and the place and the clerk who took it in */
    readonly channelName: string;
    readonly siteName: string;
    readonly clerk: string;
  };
  readonly notice: {
    readonly receivedOn: Day;
    readonly missing: readonly string[];
    /** until when it may be supplemented; null: no day is set */
    readonly until: Day | null;
  };
  readonly acceptance: {
    readonly acceptedOn: Day;
    /** accepted by the law, because nothing was said for five days */
    readonly deemed: boolean;
    readonly materials: readonly PaperMaterial[];
    readonly statutoryDue: Day | null;
    readonly promisedDue: Day | null;
    /** a due day lies beyond the published calendar: 预计 */
    readonly projected: boolean;
    /** 告知承诺 */
    readonly onPromise: boolean;
    /** 联合办理 (第二十六条第二款) */
    readonly joint: boolean;
  };
  readonly nonacceptance: {
    readonly ground: 'not-needed' | 'not-ours';
    readonly reason: string;
    /** the organ to turn to, when it is known by name; else the reason says it */
    readonly competent: string | null;
  };
  readonly special: {
    readonly acceptedOn: Day | null;
    /** 听证、检验 … as in the command `stop` */
    readonly for: string;
    /** first day that does not count */
    readonly from: Day;
    /** how long it takes, working days */
    readonly days: number;
  };
  readonly suspension: {
    readonly acceptedOn: Day | null;
    readonly ground: RestingGround;
    /** '' where the applicant's request says it */
    readonly reason: string;
    readonly from: Day;
    /** until when it is expected to last; null: nobody can say */
    readonly until: Day | null;
    /** due days that go on running; null where they stand or there are none */
    readonly statutoryDue: Day | null;
    readonly promisedDue: Day | null;
    readonly projected: boolean;
  };
  readonly continuation: {
    readonly acceptedOn: Day | null;
    readonly ground: RestingGround;
    /** the day of the suspension, and of its end */
    readonly since: Day;
    readonly from: Day;
    /** '' where the applicant said that it goes on */
    readonly reason: string;
    readonly byApplicant: boolean;
    /** due days from now on */
    readonly statutoryDue: Day | null;
    readonly promisedDue: Day | null;
    readonly projected: boolean;
  };
  readonly extension: {
    readonly acceptedOn: Day | null;
    readonly days: number;
    readonly reason: string;
    readonly joint: boolean;
    /** number of the government's approval of a joint one; '' else */
    readonly approval: string;
    /** due days after the extension */
    readonly statutoryDue: Day | null;
    readonly promisedDue: Day | null;
    readonly projected: boolean;
  };
  readonly grant: {
    readonly acceptedOn: Day | null;
    /** what is granted in words, with conditions and term; '' when the item's name says all */
    readonly content: string;
    /** 结果名称; null: no certificate is issued */
    readonly resultName: string | null;
    /** ten working days after the decision */
    readonly deliverBy: Day | null;
    readonly projected: boolean;
    readonly onPromise: boolean;
    /** 送达方式 as people read it */
    readonly wayName: string | null;
  };
  readonly rejection: {
    readonly acceptedOn: Day | null;
    readonly reason: string;
    /** the article or standard that is not met, if given apart from the reason */
    readonly article: string | null;
  };
  readonly delivery: {
    /** papers and certificates that are handed over */
    readonly given: readonly { readonly name: string; readonly number: string; readonly copies: number }[];
    /** 送达方式 as people read it */
    readonly wayName: string;
    readonly way: DeliveryWay;
    readonly deliveredOn: Day;
    /** place or address; '' when electronic */
    readonly place: string;
    readonly consignment: string | null;
    /** who handed it over */
    readonly deliverer: string;
    /** confirmed by signature or photograph that is kept with the case */
    readonly confirmed: boolean;
  };
  readonly correction: {
    /** the paper or certificate that is corrected */
    readonly of: { readonly name: string; readonly number: string; readonly on: Day };
    readonly what: string;
  };
  readonly certificate: {
    /** terms.resultName: 老年人优待证 */
    readonly name: string;
    readonly issuedOn: Day;
    /** null: no term is set */
    readonly validUntil: Day | null;
    /** what it attests, label and value, in the order of the certificate */
    readonly facts: readonly { readonly label: string; readonly value: string }[];
  };
}

/** Everything one paper says, plain data: the same subject gives the same bytes. */
export type PaperSubject<K extends PaperKind = PaperKind> = PaperCommon & {
  readonly detail: PaperDetails[K];
};

export interface PaperOptions {
  /** 预览 across the page, no number, no seal */
  readonly preview: boolean;
}
