export {
  type Audit,
  type AuditFile,
  type AuditOptions,
  audit,
  type Finding,
  type Judged,
  judge,
} from './audit.ts';
export type { Check, Outcome, Value } from './checks/check.ts';
export { checks } from './checks/index.ts';
export { problems } from './problems.ts';
export type { Block, Box, Cell, Format, Grid, ReadDocument, TextLine } from './read/document.ts';
export { LIMITS } from './read/limits.ts';
export { readFile } from './read/read.ts';
export { accountOf, type ReadAccount } from './recognise/account.ts';
export { toHtml } from './report/html.ts';
export { type Answer, type AnswerKind, answerKinds, summary, toJson } from './report/json.ts';
export { type Shown, type ShownLine, type Sight, sightsOf } from './report/places.ts';
export { ANSWER_NAME, placeName, SEVERITY_NAME, STATE_NAME, toText } from './report/text.ts';
export { toXlsx } from './report/xlsx.ts';
