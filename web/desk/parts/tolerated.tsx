import { addDays } from '#base/kernel/index.ts';
import { today } from '../app/index.ts';
import { DayInput } from './day-input.tsx';

const USUAL_DAYS = 10;

interface Props {
  readonly name: string;
  /** shows the name, where it is not beside it already */
  readonly named?: boolean;
  /** material → the day until which it may follow */
  readonly days: Readonly<Record<string, string>>;
  readonly onChange: (days: Readonly<Record<string, string>>) => void;
}

/** 容缺受理: a missing secondary material may follow until a day. */
export function Tolerated({ name, named, days, onChange }: Props) {
  const { [name]: until, ...rest } = days;
  return (
    <div className="tolerated">
      <label className="tick">
        <input
          type="checkbox"
          checked={until !== undefined}
          onChange={(event) =>
            onChange(event.target.checked ? { ...rest, [name]: addDays(today(), USUAL_DAYS) } : rest)
          }
        />
        <span>
          {named ? `${name}：` : ''}容缺，后补
          {named ? null : <span className="sr-only">：{name}</span>}
        </span>
      </label>
      {until === undefined ? null : (
        <DayInput
          label={`${name}最迟哪天补`}
          value={until}
          onChange={(day) => onChange({ ...rest, [name]: day })}
        />
      )}
    </div>
  );
}
