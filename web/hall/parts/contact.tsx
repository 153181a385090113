import type { Contact } from '../app/place.ts';

/** A telephone number that a phone calls when it is touched. */
export function Call({ number }: { readonly number: string }) {
  return (
    <a className="tap nowrap" href={`tel:${number.replace(/[^\d+]/g, '')}`}>
      {number}
    </a>
  );
}

interface ContactProps {
  readonly of: Contact | null | undefined;
  /** says whom to ask where nothing is known */
  readonly unknown?: boolean;
}

/** Where a site is, how it is reached and when it is open. What is not known is left out; without a telephone, 12345 helps. */
export function ContactLines({ of, unknown = true }: ContactProps) {
  const { address = '', telephone = '', hours = '' } = of ?? {};
  const lines = [
    address && <>地址：{address}</>,
    hours && <>上班时间：{hours}</>,
    telephone && (
      <>
        电话：
        <Call number={telephone} />
      </>
    ),
    telephone === '' && unknown && (
      <>
        {address || hours ? '电话' : '地址、电话和上班时间'}还没有登记，要问请打
        <Call number="12345" />
        （政务服务便民热线）
      </>
    ),
  ].filter(Boolean);
  // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one place, always in the same order
  return lines.map((line, index) => <p key={index}>{line}</p>);
}
