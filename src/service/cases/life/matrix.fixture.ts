import { day } from '#base/kernel/index.ts';
import type { RoleId } from '#base/org/index.ts';
import type { CaseCommand } from '../commands/index.ts';
import { YAOTANG } from '../testing.routes.ts';

export const TOWN = 'town-430212106000';
const GUYUEFENG = '430212106000';

/**
 * Everybody of the house, and what they are to a case of Yaotang that the agent `wangge` opened and the town decides:
 * G the agent who opened it, C another agent of the place, K a clerk at a window, R who reviews, D who decides, H the director,
 * O who oversees the place.
 */
export const people: readonly (readonly [string, string, string, string, readonly RoleId[]])[] = [
  ['wangge', 'GC', 'station-430212106219', YAOTANG, ['grid-agent']],
  ['wangge-2', 'C', 'station-430212106219', YAOTANG, ['grid-agent']],
  ['wangge-3', '', 'station-430212101201', '430212101201', ['grid-agent']],
  ['yaotang', 'CK', 'station-430212106219', YAOTANG, ['village-clerk']],
  ['guyuefeng', 'K', TOWN, GUYUEFENG, ['town-clerk']],
  ['chuangkou1', 'K', 'hall', '430212000000', ['district-clerk']],
  ['zhuting', '', 'town-430212101000', '430212101000', ['town-clerk']],
  ['own-window', 'K', TOWN, GUYUEFENG, ['department-clerk']],
  ['other-window', '', 'linye', '430212000000', ['department-clerk']],
  ['guyuefeng-shenpi', 'RD', TOWN, GUYUEFENG, ['approver']],
  ['linye-shenpi', '', 'linye', '430212000000', ['approver']],
  ['town-director', 'RDH', TOWN, GUYUEFENG, ['department-director']],
  ['linye-fuze', '', 'linye', '430212000000', ['department-director']],
  ['juzhang', 'O', 'bureau', '430212000000', ['director']],
  ['zhuren', '', 'office', '430212000000', ['office-director']],
  ['kuaiji', '', 'office', '430212000000', ['bookkeeper']],
  ['fuhe', '', 'office', '430212000000', ['reviewer']],
  ['gaige', 'O', 'reform', '430212000000', ['item-keeper']],
  ['dianzi', '', 'egov', '430212000000', ['platform-keeper']],
  ['chuangguan', 'O', 'windows', '430212000000', ['window-manager']],
  ['youhua', 'O', 'environment', '430212000000', ['environment-officer']],
  ['admin', '', 'egov', '430212000000', ['admin']],
  ['anquan', '', 'egov', '430212000000', ['security']],
  ['audit', '', 'office', '430212000000', ['auditor']],
];

export const later = { name: '近期免冠照片', until: day('2020-10-09') };
/** right in themselves, so that only the table or the law refuses them */
export const commands: Readonly<Record<string, CaseCommand>> = {
  submit: { do: 'submit' },
  discard: { do: 'discard' },
  'pre-return': { do: 'pre-return', missing: ['照片不清'] },
  'pre-pass': { do: 'pre-pass' },
  receive: { do: 'receive', materials: [] },
  correct: { do: 'correct', what: '改了一个字' },
  notify: { do: 'notify', missing: ['照片不清'] },
  supplement: { do: 'supplement', materials: [] },
  accept: { do: 'accept', tolerate: [], onPromise: false },
  refuse: { do: 'refuse', ground: 'not-ours', reason: '请向户籍地申请' },
  review: { do: 'review', step: '审核', action: '通过', opinion: '符合条件', onSite: false, second: null },
  stop: { do: 'stop', for: '鉴定', days: 3 },
  resume: { do: 'resume', outcome: '已核实' },
  suspend: { do: 'suspend', for: 'force-majeure', reason: '山洪断路', until: null, request: null },
  // from home without a reason, and so by all
  continue: { do: 'continue', reason: '' },
  'ask-extension': { do: 'ask-extension', days: 2, reason: '档案待查' },
  'approve-extension': { do: 'approve-extension' },
  'reject-extension': { do: 'reject-extension', reason: '不必延期' },
  supply: { do: 'supply', materials: [] },
  withdraw: { do: 'withdraw', reason: '不办了' },
  end: { do: 'end', reason: '逾期没有补交' },
  decide: { do: 'decide', grant: false, reason: '不符合条件' },
  certify: { do: 'certify', certificate: '' },
  deliver: { do: 'deliver', way: 'electronic', consignment: null, confirmation: null },
  rate: { do: 'rate', grade: 1 },
  'correct-result': { do: 'correct-result', what: '姓名写错' },
  archive: { do: 'archive' },
  'hand-over': { do: 'hand-over', to: 'guyuefeng-shenpi' },
  urge: { do: 'urge', words: '下周要用' },
  'answer-urge': { do: 'answer-urge', words: '正在审查' },
};

const { submit, receive, review, decide } = commands as Record<
  'submit' | 'receive' | 'review' | 'decide',
  CaseCommand
>;
const accept: CaseCommand = { do: 'accept', tolerate: [later], onPromise: false };
const complete: CaseCommand = { do: 'accept', tolerate: [], onPromise: false };
const grant: CaseCommand = { do: 'decide', grant: true, reason: '' };
const atTheirWish: CaseCommand = { do: 'suspend', for: 'request', reason: '', until: null, request: 'd' };
const made = [receive, complete, review, grant, commands.certify!];

/** How a case comes to stand there: on 9 October, and after the stroke on the 12th. */
export const lives: Readonly<Record<string, readonly (readonly (CaseCommand | undefined)[])[]>> = {
  draft: [],
  discarded: [[commands.discard]],
  submitted: [[], [submit]],
  returned: [[submit, commands['pre-return']]],
  passed: [[submit, commands['pre-pass']]],
  received: [[], [receive]],
  notified: [[receive, commands.notify]],
  deemed: [[receive]],
  // a tolerated material has not come, it is reviewed, an extension is asked, it is urged: all that may be done can be done
  accepted: [[receive, accept, review, commands['ask-extension'], commands.urge]],
  stopped: [[receive, accept, commands.stop]],
  // the applicant's own wish: the one that they may end themselves
  suspended: [[receive, accept, atTheirWish]],
  granted: [[receive, complete, review, grant]],
  made: [made],
  rejected: [[receive, complete, review, decide]],
  closed: [[...made, commands.deliver]],
  'turned-away': [[receive, commands.refuse]],
  withdrawn: [[receive, commands.withdraw]],
  ended: [[receive, accept], [commands.end]],
  archived: [[...made, commands.deliver, commands.archive]],
};
