import { Input } from 'antd';
import { useState } from 'react';
import { parseDay } from '#base/kernel/index.ts';
import { readDayText, showWithWeekday } from '../view/day-text.ts';

interface Props {
  readonly id?: string;
  /** the name of the day, where the page has more than one */
  readonly label?: string;
  readonly value?: string;
  /** gets the day, or the typed text where it is none */
  readonly onChange?: (text: string) => void;
}

/** A field for a day by keyboard: 12-1 is enough, and the understood day is shown beside it. */
export function DayInput({ id, label = '日期', value = '', onChange }: Props) {
  const [typing, setTyping] = useState<string | null>(null);
  const known = parseDay(value);
  const year = Number(value.slice(0, 4)) || new Date().getFullYear();
  const understood = typing === null ? (known.ok ? known.value : null) : readDayText(typing, year);
  // an empty field is not wrong
  const fine = understood !== null || (typing ?? value) === '';
  const settle = () => {
    if (typing === null) return;
    onChange?.(readDayText(typing, year) ?? typing);
    setTyping(null);
  };
  return (
    <span className="day-input">
      <Input
        {...(id ? { id } : {})}
        aria-label={label}
        value={typing ?? value}
        maxLength={20}
        status={fine ? '' : 'error'}
        onChange={(event) => {
          setTyping(event.target.value);
          const read = readDayText(event.target.value, year);
          if (read) onChange?.(read);
        }}
        onBlur={settle}
        style={{ width: '10.5em', flex: 'none' }}
      />
      <span className={fine ? 'soft' : 'red-ink'}>
        {understood ? showWithWeekday(understood) : `请写成 12-1 或 ${year}-12-1`}
      </span>
    </span>
  );
}
