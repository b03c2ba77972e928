import type { Provenance } from './provenance.ts';

/** What zones can depend on: a network (AS), a name server, or the operator of name servers. */
export const FATE_KINDS = ['as', 'server', 'operator'] as const;
export type FateKind = (typeof FATE_KINDS)[number];

/** One network, name server or operator, and what it carries. Counts are zones: the root and TLDs. */
export interface Dependency {
  readonly key: string;
  readonly label: string;
  /** Zones with at least one name server that depends on it. */
  readonly zones: number;
  /** Those that lose half of their name servers or more, all of them included; null = not told. */
  readonly halfLost: number | null;
  /** Those that lose every name server. */
  readonly silent: number;
  readonly servers: number | null;
  /** What it and all before it in the ranking do together; null = not told. */
  readonly together: { readonly zones: number; readonly silent: number } | null;
}

/** What one zone loses with a dependency. */
export interface ZoneLoss {
  readonly zone: string;
  readonly uLabel: string | null;
  readonly serversLeft: number;
  readonly serversTotal: number;
  /** Name servers with an address whose network is not known; they count as left. Null = not told. */
  readonly serversUnknown: number | null;
  /** What else of the same kind the zone depends on; null = not told. */
  readonly others: readonly string[] | null;
}

interface FateAnswer extends Provenance {
  /** Instant of the root zone that was read. */
  readonly asOfMs: number;
  /** Zones counted; null = not told. */
  readonly zones: number | null;
  /** Those of them with an address whose network is not known; null = not told. */
  readonly zonesUnknown: number | null;
}

/** Most dependent zones first. */
export interface FateRanking extends FateAnswer {
  readonly kind: FateKind;
  readonly rows: readonly Dependency[];
  /** Zones by the number of networks (servers, operators) on which they depend, fewest first. */
  readonly depth: readonly { readonly keys: number; readonly zones: number }[];
}

export interface FateOfKey extends FateAnswer {
  readonly kind: FateKind;
  readonly dependency: Dependency;
  /** Fewest name servers left first. */
  readonly losses: readonly ZoneLoss[];
}

/** How bad a loss is for a zone, worst first. */
export const LOSS_GRADES = ['all', 'one_left', 'half', 'some', 'addresses'] as const;
export type LossGrade = (typeof LOSS_GRADES)[number];

/**
 * `all`: no name server left. `one_left`: everything left hangs on one other thing of the same kind. `half`: half or more of the name servers
 * lost. `some`: fewer. `addresses`: no name server is lost, but some lose one of their addresses.
 */
export function lossGrade(
  loss: Pick<ZoneLoss, 'serversLeft' | 'serversTotal' | 'serversUnknown' | 'others'>,
): LossGrade {
  const { serversLeft, serversTotal, serversUnknown, others } = loss;
  if (serversLeft === 0) return 'all';
  // An address of unknown network may be in a further one: nobody can say that one alone is left.
  if (others !== null && others.length <= 1 && (serversUnknown ?? 0) === 0) return 'one_left';
  if (2 * serversLeft <= serversTotal) return 'half';
  return serversLeft < serversTotal ? 'some' : 'addresses';
}

/** Losses by grade, worst grade first, in their order; grades without zones are left out. */
export const byGrade = (
  losses: readonly ZoneLoss[],
): readonly { readonly grade: LossGrade; readonly losses: readonly ZoneLoss[] }[] =>
  LOSS_GRADES.map((grade) => ({ grade, losses: losses.filter((loss) => lossGrade(loss) === grade) })).filter(
    (group) => group.losses.length > 0,
  );
