import type { Store } from '#reference-api/store/store.ts';

/** Checked parameters of one request: names, types and ranges are as the contract says; defaults of the contract are filled in. */
export interface Params {
  /** The value as text, or undefined when absent. */
  text(name: string): string | undefined;
  /** An integer, or undefined when absent. */
  integer(name: string): number | undefined;
  /** A list; empty when absent. */
  list(name: string): readonly string[];
  has(name: string): boolean;
}

export interface RequestContext {
  readonly store: Store;
  /** Present time in epoch seconds: what "in the future" means. Given by the server, never read from the clock below it. */
  readonly nowS: number;
  /** Path with query of this request, for links and cursors. */
  readonly url: URL;
}

/** Body and what the HTTP layer needs to know for caching and paging. */
export interface Answer<Body> {
  readonly body: Body;
  /** Window of the data in epoch seconds, where there is one: decides Cache-Control. */
  readonly window?: { readonly fromS: number; readonly toS: number };
  /** Offset of the next and previous page (in rows), for the Link header; absent = no such page. */
  readonly page?: { readonly next?: number; readonly prev?: number };
}

/** One resource of the contract. `offset` is the row the page starts at, taken from the checked cursor. */
export type Handler<Body> = (params: Params, context: RequestContext, offset: number) => Promise<Answer<Body>>;
