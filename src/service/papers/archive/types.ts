import type { ApplicantSort, Day } from '#base/kernel/index.ts';

/** 保管期限 */
export type Keep = '永久' | '30年' | '10年';

export interface ArchiveFile {
  /** path inside the package, with `/` */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What the archive gets of a closed case. */
export interface ArchiveInput {
  readonly caseNumber: string;
  readonly district: string;
  readonly item: {
    readonly id: string;
    readonly version: number;
    readonly name: string;
    readonly type: string;
  };
  readonly unitName: string;
  readonly applicant: { readonly of: ApplicantSort; readonly name: string };
  readonly openedOn: Day;
  readonly acceptedOn: Day | null;
  readonly closedOn: Day;
  /** 办理结果 as people read it: 准予，已送达 */
  readonly outcome: string;
  readonly archivedOn: Day;
  readonly keep: Keep;
  readonly materials: readonly {
    readonly name: string;
    readonly fileName: string;
    /** media type, found by content */
    readonly type: string;
    /** SHA-256, as the journal has it */
    readonly digest: string;
    readonly bytes: Uint8Array;
  }[];
  readonly papers: readonly {
    readonly name: string;
    readonly number: string;
    readonly on: Day;
    readonly bytes: Uint8Array;
  }[];
  /** the case's stream of the journal, in order: each with its hash in the chain */
  readonly facts: readonly {
    readonly position: number;
    readonly version: number;
    readonly kind: string;
    readonly at: number;
    readonly actor: string;
    readonly payload: unknown;
    readonly hash: string;
  }[];
}

export interface ArchiveEntry {
  readonly path: string;
  readonly group: '申办材料' | '办理文书' | '过程记录';
  readonly title: string;
  readonly number: string | null;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
}

/** The metadata of a case, by the field's own names. */
export interface ArchiveHead {
  readonly 办件编号: string;
  readonly 行政区划: string;
  readonly 事项编码: string;
  readonly 事项版本: string;
  readonly 事项名称: string;
  readonly 事项类型: string;
  readonly 办理单位: string;
  readonly 申请人类型: string;
  readonly 申请人: string;
  readonly 申请日期: string;
  readonly 受理日期: string;
  readonly 办结日期: string;
  readonly 办理结果: string;
  readonly 归档日期: string;
  readonly 保管期限: string;
  readonly 摘要算法: string;
}
