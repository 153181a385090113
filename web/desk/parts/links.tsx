import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { groupNumber } from '../view/lights.ts';

interface Numbered {
  readonly number: string;
  /** left out, the number */
  readonly children?: ReactNode;
}

export const CaseLink = ({ number, children = groupNumber(number) }: Numbered) => (
  <Link to="/cases/$number" params={{ number }}>
    {children}
  </Link>
);

export const VoucherLink = ({ number, children = number }: Numbered) => (
  <Link to="/vouchers/$number" params={{ number }}>
    {children}
  </Link>
);

export const ItemLink = ({ code, children }: { readonly code: string; readonly children: ReactNode }) => (
  <Link to="/items/$code" params={{ code }}>
    {children}
  </Link>
);
