export { checkArchive } from './archive/check.ts';
export { archivePackage } from './archive/package.ts';
export type { ArchiveFile, ArchiveInput, Keep } from './archive/types.ts';
export { certificateProblems, makePaper } from './paper.print.ts';
export type { Seal, SealRequest, SealUse } from './seal.ts';
export { paperTitle } from './title.ts';
export type {
  DocumentKind,
  PaperCommon,
  PaperDetails,
  PaperKind,
  PaperMaterial,
  PaperOptions,
  PaperParty,
  PaperSubject,
} from './types.ts';
