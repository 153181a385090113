/** The tones of states, each with a shape and a colour. */
export type Tone = 'good' | 'warn' | 'bad' | 'quiet';
