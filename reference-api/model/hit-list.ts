/** Room for the kinds in a packed key; there are 16. */
const KINDS_MAX = 16;

/** Failures of a day, packed into one number each so that sorting and adding up stay cheap. */
export class HitList {
  #keys = new Float64Array(4096);
  #count = 0;
  readonly #tuples: number;

  constructor(tuples: number) {
    this.#tuples = tuples;
  }

  clear(): void {
    this.#count = 0;
  }

  add(bucket: number, tuple: number, kind: number): void {
    if (this.#count === this.#keys.length) {
      const wider = new Float64Array(this.#count * 2);
      wider.set(this.#keys);
      this.#keys = wider;
    }
    this.#keys[this.#count] = (bucket * this.#tuples + tuple) * KINDS_MAX + kind;
    this.#count += 1;
  }

  drain(sink: (bucket: number, tuple: number, kind: number, n: number) => void): void {
    const keys = this.#keys.subarray(0, this.#count).toSorted();
    for (let at = 0; at < keys.length;) {
      const key = keys[at] ?? 0;
      let next = at + 1;
      while (keys[next] === key) next += 1;
      const cell = Math.floor(key / KINDS_MAX);
      sink(Math.floor(cell / this.#tuples), cell % this.#tuples, key % KINDS_MAX, next - at);
      at = next;
    }
  }
}
