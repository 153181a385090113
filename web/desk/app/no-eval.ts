import { z } from 'zod';

// the page's policy forbids making code from text: without this zod would try, and the browser would complain
z.config({ jitless: true });
