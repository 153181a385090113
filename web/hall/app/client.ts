import type { ContractRouterClient } from '@orpc/contract';
import type { compileContract } from '#account/compile/contract.ts';
import type { publishContract } from '#account/publish/contract.ts';
import type { orgContract } from '#base/org/contract.ts';
import type { casesContract } from '#service/cases/contract.ts';
import type { itemsContract } from '#service/items/contract.ts';
import type { HallAnswer, HallRequest, HallRoute } from '#shell/http/hall-types.ts';

/** The client of the hall: the same contract as everybody's, called inside the process. */
export type HallClient = ContractRouterClient<{
  org: typeof orgContract;
  account: typeof compileContract;
  publish: typeof publishContract;
  items: typeof itemsContract;
  cases: typeof casesContract;
}>;

export type Asked = HallRequest<HallClient>;
export type Route = HallRoute<HallClient>;
export type Answer = HallAnswer;

/** for everybody: without persons, payees, maker and reviewer */
export type VoucherView = Awaited<ReturnType<HallClient['account']['voucher']>>;
export type Published = Awaited<ReturnType<HallClient['publish']['publishedAccount']>>;
export type PublishedYear = Awaited<ReturnType<HallClient['publish']['published']>>['years'][number];
export type PublishedFigure = Awaited<ReturnType<HallClient['publish']['publishedFigure']>>;
type Block = Published['document']['parts'][number]['blocks'][number];
export type Grid = Extract<Block, { kind: 'table' }>['grid'];
export type GridCell = Grid['body'][number][number];
export type Judgement = Published['judgements'][number];
/** The tables of a published account, and the relations between them. */
export interface AccountData extends Pick<Published, 'template' | 'judgements'> {
  readonly year: number;
  readonly unit: string;
  readonly tables: readonly Grid[];
}
/** a version for lists: its number, its day of publication, its correction */
export type Version = PublishedYear['versions'][number];
export type Share = PublishedFigure['byMonth'][number];
export type Region = Awaited<ReturnType<HallClient['org']['regions']>>['tree'][number];
export type ItemGuide = Awaited<ReturnType<HallClient['items']['guide']>>;
export type ItemGroups = Awaited<ReturnType<HallClient['items']['groups']>>;
/** answers to a question in plain words */
export type AskAnswers = Awaited<ReturnType<HallClient['items']['ask']>>;
export type ItemList = Awaited<ReturnType<HallClient['items']['list']>>;
/** the form of an application for an item */
export type ApplyForm = Awaited<ReturnType<HallClient['cases']['form']>>;
export type Question = ApplyForm['form'][number];
export type IdentityKinds = Awaited<ReturnType<HallClient['cases']['identityKinds']>>;
export type Applicant = Parameters<HallClient['cases']['start']>[0]['applicant'];
/** the applicant's own case, which number and code open */
export type MyCase = Awaited<ReturnType<HallClient['cases']['look']>>;
export type Material = MyCase['materials'][number];
