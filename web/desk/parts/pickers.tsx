import { Select } from 'antd';
import type { Years } from '../app/year.ts';
import { codeMatches } from '../view/code-matches.ts';

interface YearProps {
  readonly year: number;
  readonly years: readonly number[];
  readonly onChange: (year: number) => void;
}

export function YearSelect({ year, years, onChange }: YearProps) {
  return (
    <Select
      aria-label="年度"
      value={year}
      onChange={onChange}
      options={years.map((value) => ({ value, label: `${value}年` }))}
      popupMatchSelectWidth={false}
    />
  );
}

interface PickProps {
  readonly of: Pick<Years, 'year' | 'years' | 'choose'>;
  /** changes the page's address */
  readonly onChange?: (year: number) => void;
}

/** The year of the books; other pages open with it from then on. */
export function YearPick({ of: { year, years, choose }, onChange }: PickProps) {
  return (
    <YearSelect
      year={year}
      years={years}
      onChange={(value) => {
        choose(value);
        onChange?.(value);
      }}
    />
  );
}

const MONTHS = Array.from({ length: 12 }, (_, index) => ({ value: index + 1, label: `${index + 1}月` }));

interface MonthProps {
  readonly label: string;
  readonly month: number | undefined;
  readonly onChange: (month: number | undefined) => void;
  /** offers "全年" */
  readonly whole?: boolean;
}

export function MonthSelect({ label, month, onChange, whole }: MonthProps) {
  return (
    <Select
      aria-label={label}
      value={month ?? 0}
      onChange={(value) => onChange(value === 0 ? undefined : value)}
      options={whole ? [{ value: 0, label: '全年' }, ...MONTHS] : MONTHS}
      style={{ width: 76 }}
    />
  );
}

export interface CodeOption {
  readonly code: string;
  readonly name: string;
  /** the first letters of the name's pinyin */
  readonly initials?: string;
}

interface CodeProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly codes: readonly CodeOption[];
  readonly onChange: (code: string | undefined) => void;
  readonly placeholder?: string;
  readonly width?: number | string;
  readonly status?: 'error' | '';
  readonly disabled?: boolean;
}

/** Picks a code by its digits or any part of its name. */
export function CodeSelect({
  label,
  value,
  codes,
  onChange,
  placeholder,
  width,
  status,
  disabled,
}: CodeProps) {
  return (
    <Select
      aria-label={label}
      showSearch={{
        filterOption: (typed, option) => option !== undefined && codeMatches(typed, option),
      }}
      allowClear
      value={value === '' ? undefined : value}
      onChange={(next) => onChange(next)}
      options={codes.map(({ code, name, initials = '' }) => ({
        value: code,
        label: `${code} ${name}`,
        initials,
      }))}
      placeholder={placeholder}
      popupMatchSelectWidth={320}
      status={status ?? ''}
      disabled={disabled ?? false}
      style={{ width: width ?? 200 }}
      listHeight={320}
    />
  );
}
