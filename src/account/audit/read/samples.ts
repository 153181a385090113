/** Small files for tests, made by hand: a PDF from content streams. */

export function tinyPdf(
  pages: readonly string[],
  extra: { trailer?: string; objects?: string; resources?: string } = {},
): Uint8Array {
  const kids = pages.map((_, i) => `${10 + i * 2} 0 R`).join(' ');
  const objects = [
    '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
    `2 0 obj << /Type /Pages /Kids [${kids}] /Count ${pages.length} >> endobj`,
    '3 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj',
    ...pages.flatMap((content, i) => [
      `${10 + i * 2} 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> ${extra.resources ?? ''} >> /Contents ${11 + i * 2} 0 R >> endobj`,
      `${11 + i * 2} 0 obj << /Length ${content.length} >> stream\n${content}\nendstream endobj`,
    ]),
    extra.objects ?? '',
  ];
  // a reader rebuilds a missing cross-reference table, so a sample needs none
  return new TextEncoder().encode(
    `%PDF-1.4\n${objects.join('\n')}\ntrailer << /Root 1 0 R ${extra.trailer ?? ''} >>\n%%EOF\n`,
  );
}

/** A grey square as an image over the page, as a scanner makes it. */
export function scannedPdf(): Uint8Array {
  const image =
    '4 0 obj << /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >> stream\nx\nendstream endobj';
  return tinyPdf(['q 595 0 0 842 0 0 cm /I1 Do Q'], {
    objects: image,
    resources: '/XObject << /I1 4 0 R >>',
  });
}

export function encryptedPdf(): Uint8Array {
  const key = 'a'.repeat(32);
  const objects = `5 0 obj << /Filter /Standard /V 1 /R 2 /O (${key}) /U (${key}) /P -4 >> endobj`;
  return tinyPdf(['BT /F1 12 Tf 50 700 Td (secret) Tj ET'], {
    objects,
    trailer: '/Encrypt 5 0 R /ID [(x) (x)]',
  });
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
