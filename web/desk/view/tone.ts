/** How something stands: each tone has its shape and its colour. */
export type Tone = 'good' | 'warn' | 'bad' | 'quiet';
