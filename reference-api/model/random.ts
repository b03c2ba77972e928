/** Mixes 32 bits so that neighbouring inputs give unrelated outputs (the finaliser of MurmurHash3). */
const mix = (value: number): number => {
  let h = value >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

/**
 * A stream of numbers that depends on its key alone, so that what happens in one country on one day does not depend
 * on what was drawn before it. The generator is Chris Doty-Humphrey's sfc32; it is not for secrets.
 */
export class RandomStream {
  #a = 0;
  #b = 0;
  #c = 0;
  #counter = 1;

  /** Starts the stream of a key of integers. Returns itself, so one object serves many streams. */
  start(...key: readonly number[]): this {
    let hash = 0x9e3779b9;
    for (const part of key) hash = mix(Math.imul(hash, 31) + mix(part));
    this.#a = hash;
    this.#b = mix(hash + 1);
    this.#c = mix(hash + 2);
    this.#counter = 1;
    for (let i = 0; i < 12; i += 1) this.next();
    return this;
  }

  /** Uniform in [0, 1), in steps of 2^-32. */
  next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    this.#c |= 0;
    return (sum >>> 0) / 4_294_967_296;
  }

  /** How many independent trials of chance `p` fail before one succeeds: 0, 1, ... Infinity when `p` is 0. */
  misses(p: number): number {
    if (p <= 0) return Infinity;
    if (p >= 1) return 0;
    return Math.floor(Math.log(1 - this.next()) / Math.log(1 - p));
  }
}
