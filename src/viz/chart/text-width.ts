/** Wide, narrow and usual characters of the interface face, in ems. Measured on Inter Variable, weight 500. */
const NARROW = /[ .,:;'’!|ijlftI()[\]\u202f]/;
const WIDE = /[mwMWЖШЩЮМФ@%—]/;

/**
 * Width of a text in pixels, estimated a little too wide, so that marks can be laid out before and without a browser: what it is used
 * for (does a label fit, do two collide) needs to err on the side of room.
 */
export function textWidth(text: string, fontSizePx: number): number {
  let ems = 0;
  for (const character of text) ems += NARROW.test(character) ? 0.34 : WIDE.test(character) ? 0.92 : 0.61;
  return ems * fontSizePx;
}
