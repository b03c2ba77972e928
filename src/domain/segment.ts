/** A stretch of a sentence that is set in its own way: `zone` underlined in the colour of trouble, `strong` in full ink. */
export interface Segment {
  readonly text: string;
  readonly tone: 'plain' | 'zone' | 'strong';
}
