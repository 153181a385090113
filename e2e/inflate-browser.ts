// browser.ts runs this as a process of its own. It unpacks the browser of the npm package into the temporary folder.
import carried from '@sparticuz/chromium';

await carried.executablePath();
