import { z } from 'zod';

// the page's policy forbids code from text: without this zod tries it, and the browser complains
z.config({ jitless: true });
