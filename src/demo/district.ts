/** The code of the demo's district (GB/T 2260), which is also the default of an installation. */
export const DEMO_DISTRICT = '430212';
