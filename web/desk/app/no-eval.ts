import { z } from 'zod';

// the page's policy forbids code made of text; without this setting zod tries it, and the browser reports an error
z.config({ jitless: true });
