import { worstVerdict, type ObligationRow, type Verdict } from '#/domain/obligation.ts';

/** Parameters of RSSAC047 in the order of its sections; the first four are the availability that must hold in each way. */
export const LETTER_PARAMETERS = [
  'availability_udp4',
  'availability_udp6',
  'availability_tcp4',
  'availability_tcp6',
  'latency_udp_median_ms',
  'latency_tcp_median_ms',
  'correctness',
  'publication_latency_median_min',
] as const;
const WAYS = 4;

/** One root server letter with its verdicts. */
export interface LetterVerdict {
  readonly server: string;
  /** In the order of the parameters; null where the API has none. */
  readonly cells: readonly (ObligationRow | null)[];
  /** Of the availability in its four ways. */
  readonly available: Verdict;
}

export function letterVerdicts(rows: readonly ObligationRow[]): readonly LetterVerdict[] {
  const servers = [...new Set(rows.flatMap(({ subject }) => (subject.type === 'server' ? subject.id : [])))];
  return servers.toSorted().map((server) => {
    const own = rows.filter(({ subject }) => subject.id === server);
    const cells = LETTER_PARAMETERS.map(
      (parameter) => own.find(({ threshold }) => threshold.parameter === parameter) ?? null,
    );
    return { server, cells, available: worstVerdict(cells.slice(0, WAYS).flatMap((cell) => cell?.verdict ?? [])) };
  });
}

/** How the letters stand with the availability. */
export const lettersMet = (
  letters: readonly LetterVerdict[],
): { readonly met: number; readonly failed: number; readonly all: number } => ({
  met: letters.filter(({ available }) => available === 'pass').length,
  failed: letters.filter(({ available }) => available === 'fail').length,
  all: letters.length,
});
