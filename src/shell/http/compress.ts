import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** below this, the saving is less than the header */
const LEAST_BYTES = 1024;
/** brotli's fifth step costs about as much time as gzip and saves a fifth more */
const BROTLI_QUALITY = 5;

/**
 * Compresses pages and answers on their way, by brotli or gzip, as the browser likes. Files of the desk are compressed when
 * they are built (scripts/compress-files.ts) and pass through as they are. Pictures and PDFs are compressed already.
 */
export async function compressAnswers(app: FastifyInstance): Promise<void> {
  await app.register(compress, {
    global: true,
    threshold: LEAST_BYTES,
    encodings: ['br', 'gzip'],
    globalDecompression: false,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
  });
}
