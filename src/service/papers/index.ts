export { makePaper } from './paper.print.ts';
export { paperTitle } from './title.ts';
export type {
  PaperCommon,
  PaperDetails,
  PaperKind,
  PaperMaterial,
  PaperOptions,
  PaperParty,
  PaperSubject,
} from './types.ts';
