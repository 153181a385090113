/** The parts of the desk that pages use. */
export { type Narrow, useAddress } from './address.ts';
export { api } from './client.ts';
export { useMay, useMe } from './me.tsx';
export { useNames } from './names.ts';
export { today } from './today.ts';
export { useAccountYear, useYear } from './year.ts';
