import { dictionary } from '@zxcvbn-ts/language-common';

/**
 * The stems of common passwords in this country. A password is compared without case and with its letters and digits only. The
 * length rule has already refused short ones.
 */
export const commonStems: readonly string[] = [
  'password',
  'passw0rd',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx',
  '1qaz2wsx3edc',
  'qazwsxedc',
  'iloveyou',
  'woaini',
  'woaini1314',
  '5201314',
  'admin',
  'administrator',
  'root',
  'welcome',
  'letmein',
  'abc',
  'abcd',
  'aa',
  'test',
  'user',
  'guest',
  'zhengwu',
  'yimen',
];

/** Passwords that are published with the demo pack. */
export const publishedPasswords: readonly string[] = ['yimen-demo-2020'];

/** The 49,000 passwords that were found most often in leaks (@zxcvbn-ts/language-common, MIT), in lower case. */
export const commonPasswords: ReadonlySet<string> = new Set(dictionary['passwords-common']);
