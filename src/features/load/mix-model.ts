import type { LoadAnswer } from '#/api/load.ts';
import { letterOf } from '#/domain/root-load.ts';

export interface MixPart {
  readonly name: string;
  readonly responses: number;
  /** Of all responses of the row, 0 to 1. */
  readonly share: number;
}

export interface MixRow {
  /** Null = all letters that reported this day. */
  readonly letter: string | null;
  readonly responses: number;
  readonly parts: readonly MixPart[];
}

/** Names that have a tone of their own; every other code is added up. */
export const MIX_NAMES = ['NOERROR', 'NXDOMAIN', 'REFUSED', 'SERVFAIL'] as const;

const RCODES: Readonly<Record<number, string>> = { 0: 'NOERROR', 2: 'SERVFAIL', 3: 'NXDOMAIN', 5: 'REFUSED' };

function rowOf(letter: string | null, counts: ReadonlyMap<string, number>, other: string): MixRow {
  const responses = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const parts = [...MIX_NAMES, other].map((name) => {
    const count = counts.get(name) ?? 0;
    return { name, responses: count, share: responses === 0 ? 0 : count / responses };
  });
  return { letter, responses, parts };
}

/** The mix of each letter on one day, and above them that of all that reported; within one day letters can be added. */
export function mixRows({ series }: LoadAnswer, other: string): readonly MixRow[] {
  const byLetter = new Map<string, Map<string, number>>();
  const all = new Map<string, number>();
  for (const { key, responses } of series) {
    const count = responses?.[0] ?? null;
    if (count === null) continue;
    const letter = letterOf(String(key['server']));
    const name = RCODES[Number(key['rcode'])] ?? other;
    const own = byLetter.get(letter) ?? new Map<string, number>();
    byLetter.set(letter, own);
    own.set(name, (own.get(name) ?? 0) + count);
    all.set(name, (all.get(name) ?? 0) + count);
  }
  const rows = [...byLetter]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([letter, counts]) => rowOf(letter, counts, other));
  return rows.length < 2 ? rows : [rowOf(null, all, other), ...rows];
}
