/**
 * What people in this country choose first. A password is compared without case and without what is no letter
 * or digit; the length rule has already thrown out the short ones, so these are the stems of longer ones.
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

/** Published with the demo pack: whoever read the README knows it. */
export const publishedPasswords: readonly string[] = ['yimen-demo-2020'];
