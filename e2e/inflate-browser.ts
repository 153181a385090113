// Run as a process of its own by browser.ts: unpacks the browser that npm carries into the temporary folder.
import carried from '@sparticuz/chromium';

await carried.executablePath();
