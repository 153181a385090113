import { expect, it } from 'vitest';
import { isName } from './plain-names.ts';

it.each(['东河村', '王 一', 'Ａ座', '\u200b民政局'])('takes %j', (text) => expect(isName(text)).toBe(true));

it.each(['', ' \u3000', '\u200b', '\u3164', '某局\n二', '\u202e张三', '\ue000', '。', '局'.repeat(51)])(
  'refuses %j',
  (text) => expect(isName(text)).toBe(false),
);
