/** Weight of one zone among the shared queries. The weights need not add up to one. */
const POPULARITY: Readonly<Record<string, number>> = {
  root: 4,
  com: 16,
  net: 5,
  org: 3,
  de: 3,
  ru: 2.5,
  uk: 2,
  cn: 2,
  br: 1.5,
  nl: 1.5,
  eu: 1.2,
  fr: 1.5,
  it: 1.2,
  pl: 1,
  au: 1,
  jp: 1.2,
  in: 1.2,
  us: 0.8,
  ca: 1,
  ch: 0.8,
  se: 0.8,
  io: 0.8,
  info: 0.8,
  xyz: 0.8,
  top: 0.8,
  club: 0.3,
  arpa: 1,
};

/**
 * Everything that was chosen, in one place. What each does is told in docs/model.md; a change here rebuilds the store.
 * Chosen by hand to draw a believable probe network: nothing here is measured.
 */
export const PARAMETERS = {
  seed: 20_260_822,

  /** Who asks what: queries per hour, the same in every hour. */
  scheme: {
    /** Queries per hour for every delegated zone, each from another country. */
    floorPerZone: 10,
    /** Further queries per hour for a country-code TLD from its own country, where that has vantage points. */
    floorAtHome: 12,
    /** Queries per hour shared out by the weights below, on top of the floors. */
    shared: 66_000,
    popularity: POPULARITY,
    /** Weight of all other country-code TLDs together, shared out by the root of the vantage points of their country. */
    otherCountryCodes: 14,
    /** Weight of all other zones together, in equal parts. */
    otherZones: 6,
    /** Share of the shared queries for a country-code TLD that come from its own country. */
    homeShare: 0.15,
    tcpShare: 1 / 8,
    /** Among servers with both. */
    ipv6Share: 3 / 8,
  },

  /** How often a query fails when nothing is wrong with the zone. */
  baseline: {
    /** Share of the failed single tries of the 2017 measurement that outlast the retries of a query. */
    persistence: 0.037,
    /** Results that the world's rate and kinds weigh in a country with few results of its own. */
    atlasShrinkage: 400,
    /** Failures that the world's mix of kinds weighs in a country. */
    kindShrinkage: 60,
    /** Weight of the open resolvers of 2026 beside the probes of 2017, as an exponent of their relative level. */
    resolverWeight: 0.25,
    resolverShrinkage: 300,
    /** Bounds of a country's level relative to the world. */
    lowest: 0.4,
    highest: 4,
    /** A country's level moves from day to day by up to this share, up or down. */
    dayVariation: 0.12,
  },

  validation: {
    /** Answers that the world's share of validating resolvers weighs in a country. */
    shrinkage: 40,
  },

  effects: {
    /** Seconds for an incident to reach those who had the answer cached, and to leave them afterwards. */
    rampS: 1800,
    tailS: 1800,
    /** An incident without a documented end acts this long after its start, in seconds. */
    unknownDurationS: 7200,
    /** Share of its effect that each reported kind gets, most significant first; scaled to add up to one. */
    kindWeights: [0.76, 0.19, 0.05],
  },

  /** Silent vantage points: gaps in the measurement, never outages. */
  gaps: {
    /** Only countries with this many vantage points or fewer fall silent. */
    mostVantagePoints: 3,
    /** Chance of a gap to begin on a day. */
    chancePerDay: 0.004,
    shortestHours: 2,
    longestHours: 60,
  },

  /** What is kept when, besides the days around incidents. Days are UTC; `to` is excluded. */
  retention: {
    hourly: { from: '2025-09-01', to: '2026-08-22' },
    daily: { from: '2024-01-01', to: '2025-09-01' },
    /** Hours before and after the start and the end of an incident that are kept in five-minute steps. */
    aroundIncidentHours: 24,
  },
} as const;

/** The same shape with other numbers: what tests build small periods from. */
export type Parameters = Widen<typeof PARAMETERS>;

type Widen<T> = T extends number
  ? number
  : T extends string
    ? string
    : T extends readonly (infer Item)[]
      ? readonly Widen<Item>[]
      : { readonly [Key in keyof T]: Widen<T[Key]> };
