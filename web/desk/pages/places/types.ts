import type { api } from '../../app/index.ts';

export type Registers = Awaited<ReturnType<typeof api.org.placeRegisters.call>>;
export type Region = Registers['regions'][number];
export type Unit = Registers['units'][number];
export type ServiceWindow = Registers['windows'][number];
export type Site = Registers['sites'][number];
