/** marks for what differs between the cases of a pattern; SQL replaces them in every text of the row */
export const NUMBER = '@NUMBER@';
export const APPLICANT = '@APPLICANT@';
export const CLERK = '@CLERK@';
export const SITE = '430212@SITE@';
/** the mark for the number of every paper; it has more than four digits, so that it is printed without zeros before it */
export const PAPER = 987_654_321;

/** Puts a case's own words where a pattern has its marks. */
export function ownWords(
  text: string,
  {
    number,
    applicant,
    clerk,
    site,
    paper,
  }: Readonly<Record<'number' | 'applicant' | 'clerk' | 'site' | 'paper', string>>,
): string {
  return text
    .replaceAll(NUMBER, number)
    .replaceAll(APPLICANT, applicant)
    .replaceAll(SITE, site)
    .replaceAll(CLERK, clerk)
    .replaceAll(String(PAPER), paper);
}
