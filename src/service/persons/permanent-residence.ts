import { type Day, ok, parseDay, plainNumber, type Result, refused } from '#base/kernel/index.ts';
import { readForeignCard } from './id-card.ts';
import { problems } from './problems.ts';

/** three letters of the state, four digits of the place, the day of birth as YYMMDD, a sequence number and a check digit */
const OLD = /^[A-Z]{3}\d{4}(\d{2})(\d{2})(\d{2})\d{2}$/;

/**
 * Reads the number of a foreigner's permanent residence card and gives its day of birth. Cards since 2023-12-01 have 18
 * characters: 9, province, state, day of birth, sequence, and the check character of GB 11643
 * (国家移民管理局《新版外国人永久居留身份证机读信息规则》). Older cards have three letters and twelve digits; their check digit
 * is not public, and their year of birth has two digits: the latest year that has been is taken.
 */
export function readPermanentResidence(text: string, today: Day, at = 'number'): Result<Day | null> {
  const number = plainNumber(text).replaceAll('-', '');
  const old = OLD.exec(number);
  if (!old) {
    if (!/^9\d{16}[\dX]$/.test(number))
      return refused(problems.of('persons/identity-number-form', at, { kind: '外国人永久居留身份证' }));
    const card = readForeignCard(number, today, at);
    return card.ok ? ok(card.value.birth) : card;
  }
  const [, year = '', month = '', date = ''] = old;
  const possible = ['20', '19'].flatMap((century) => {
    const day = parseDay(`${century}${year}-${month}-${date}`);
    return day.ok && day.value <= today ? [day.value] : [];
  });
  const birth = possible[0];
  return birth
    ? ok(birth)
    : refused(problems.of('persons/id-card-birth', at, { birth: number.slice(7, 13) }));
}
