/** The district of the demo, by its code (GB/T 2260); also of an installation that names no other. */
export const DEMO_DISTRICT = '430212';
