import type { Representation } from './representation.ts';

export interface PreparedAnswer {
  readonly representation: Representation;
  /** Row offsets of the neighbouring pages, for the Link header, which is written anew each time because cursors expire. */
  readonly page: { readonly next?: number; readonly prev?: number } | undefined;
  readonly cacheControl: string;
}

/** The least recently used answers, by request and revision. Bounded in entries and in bytes of the plain bodies. */
export class AnswerCache {
  readonly #entries = new Map<string, PreparedAnswer>();
  readonly #maxEntries: number;
  readonly #maxBytes: number;
  #bytes = 0;

  constructor(maxEntries: number, maxBytes: number) {
    this.#maxEntries = maxEntries;
    this.#maxBytes = maxBytes;
  }

  get(key: string): PreparedAnswer | undefined {
    const found = this.#entries.get(key);
    if (found === undefined) return undefined;
    // A Map keeps the order of insertion: putting an entry back makes it the youngest.
    this.#entries.delete(key);
    this.#entries.set(key, found);
    return found;
  }

  set(key: string, answer: PreparedAnswer): void {
    this.#drop(key);
    this.#entries.set(key, answer);
    this.#bytes += answer.representation.body.length;
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#maxEntries && this.#bytes <= this.#maxBytes) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    this.#entries.delete(key);
    this.#bytes -= entry.representation.body.length;
  }
}
