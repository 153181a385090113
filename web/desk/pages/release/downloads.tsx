import { FORMATS } from '#account/publish/formats.ts';

interface Props {
  /** folder of the files */
  readonly path: string;
  /** what is downloaded, for who hears the link alone */
  readonly of: string;
  readonly query?: string;
}

/** An account in every format. */
export function Downloads({ path, of, query = '' }: Props) {
  return (
    <span className="downloads">
      {FORMATS.map((format) => (
        <a
          key={format}
          href={`${path}/${format}${query}`}
          download
          aria-label={`下载${of} ${format.toUpperCase()}`}
        >
          {format.toUpperCase()}
        </a>
      ))}
    </span>
  );
}
