/** 专用印章 for vouchers of the procedure (行政许可法第三十二条第二款), the organ's own for its decisions. */
export type SealUse = 'special' | 'organ';

export interface SealRequest {
  readonly organ: string;
  readonly use: SealUse;
  /** words along the lower edge: 行政许可专用章; '' on the organ's own */
  readonly words: string;
}

/**
 * What seals a paper. The picture is set into the page; the file is sealed after it is made, so that a seal of the State's
 * electronic seal system (国务院令第716号第九条) can sign its bytes (GB/T 38540). A district plugs its own in here.
 */
export interface Seal {
  /** round, 42 mm across when printed */
  picture(request: SealRequest): { readonly svg: string; readonly alt: string };
  /** what has to be said under a paper that bears it; null: nothing */
  readonly note: string | null;
  finish(pdf: Uint8Array, request: SealRequest): Promise<Uint8Array>;
}
