import { accept } from './accept.ts';
import { approveExtension } from './approve-extension.ts';
import { archive } from './archive.ts';
import { askExtension } from './ask-extension.ts';
import { certify } from './certify.ts';
import { continueCase } from './continue.ts';
import { correct } from './correct.ts';
import { correctResult } from './correct-result.ts';
import { decide } from './decide.ts';
import { deliver } from './deliver.ts';
import { discard } from './discard.ts';
import { end } from './end.ts';
import { handOver } from './hand-over.ts';
import { notify, preReturn } from './notify.ts';
import { prePass } from './pre-pass.ts';
import { rate } from './rate.ts';
import { receive } from './receive.ts';
import { refuse } from './refuse.ts';
import { rejectExtension } from './reject-extension.ts';
import { renewCode } from './renew-code.ts';
import { resume } from './resume.ts';
import { review } from './review.ts';
import { save } from './save.ts';
import { stop } from './stop.ts';
import { submit } from './submit.ts';
import { supplement } from './supplement.ts';
import { supply } from './supply.ts';
import { suspend } from './suspend.ts';
import type { CommandRule, Verb } from './types.ts';
import { withdraw } from './withdraw.ts';

/** Every verb but `draft`, which has no case before it. */
export const commands = {
  save,
  discard,
  submit,
  'pre-return': preReturn,
  'pre-pass': prePass,
  receive,
  correct,
  notify,
  supplement,
  accept,
  refuse,
  review,
  stop,
  resume,
  suspend,
  continue: continueCase,
  'ask-extension': askExtension,
  'approve-extension': approveExtension,
  'reject-extension': rejectExtension,
  supply,
  withdraw,
  end,
  decide,
  certify,
  deliver,
  rate,
  'correct-result': correctResult,
  archive,
  'renew-code': renewCode,
  'hand-over': handOver,
  // biome-ignore lint/suspicious/noExplicitAny: each verb has a payload of its own
} satisfies { [V in Exclude<Verb, 'draft'>]: CommandRule<V, any> };

/** 动作名称 */
export const verbs: Readonly<Record<Verb, string>> = {
  draft: '填写申请',
  save: '保存草稿',
  discard: '放弃草稿',
  submit: '提交申请',
  'pre-return': '预审退回',
  'pre-pass': '预审通过',
  receive: '收件',
  correct: '当场更正',
  notify: '告知补正',
  supplement: '补正材料',
  accept: '受理',
  refuse: '不予受理',
  review: '审查',
  stop: '进入特别程序',
  resume: '结束特别程序',
  suspend: '中止办理',
  continue: '恢复办理',
  'ask-extension': '报请延期',
  'approve-extension': '批准延期',
  'reject-extension': '不同意延期',
  supply: '补交材料',
  withdraw: '撤回申请',
  end: '终止办理',
  decide: '作出决定',
  certify: '制证',
  deliver: '送达',
  rate: '评价',
  'correct-result': '更正结果',
  archive: '归档',
  'renew-code': '重发查询码',
  'hand-over': '移交',
};
